"""What an examiner answers: a Finding, with its place, its severity and what was done about it.

A finding never holds the identifying value itself: `params` carries counts, keywords and limits only.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Box = tuple[int, int, int, int]
"""A rectangle in pixels: (x, y, width, height), origin at the upper left of the image."""


class Severity(IntEnum):
    """How far a finding holds the case back while it is open."""

    NOTE = 0  # shown
    WARN = 1  # the author must answer
    HOLD = 2  # a named reviewer must decide and say why
    BLOCK = 3  # never leaves the draft


class State(str, Enum):
    """What became of a finding."""

    REMEDIED = "remedied"  # the remedy was applied to the copy
    OPEN = "open"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Place:
    """Where in an item: a DICOM tag, a box in a frame, or a span of text.

    `tag` is eight hexadecimal digits, a path when nested ("00400275[0].00400007"); `frame` counts from 0; `start`
    and `end` are Python code points, end exclusive. An empty Place is the whole item.
    """

    tag: str | None = None
    frame: int | None = None
    box: Box | None = None
    start: int | None = None
    end: int | None = None

    def as_json(self) -> dict[str, object]:
        """Only the coordinates that are set, as the JSON contract has them."""
        parts: dict[str, object] = {}
        if self.tag is not None:
            parts["tag"] = self.tag
        if self.frame is not None:
            parts["frame"] = self.frame
        if self.box is not None:
            parts["box"] = list(self.box)
        if self.start is not None and self.end is not None:
            parts["start"] = self.start
            parts["end"] = self.end
        return parts


WHOLE = Place()


@dataclass(frozen=True)
class Finding:
    """One thing an examiner saw.

    `code` is a key of `codes.RULES`, which holds the messages, the family and the legal basis. `kind` is the kind of
    identifier (`evidence.KINDS`) or None. `params` fill the message's template and never hold an identifying value.
    `replacement` is the proposed wording (text findings only).
    """

    code: str
    severity: Severity
    state: State = State.OPEN
    kind: str | None = None
    where: Place = WHOLE
    params: Mapping[str, str | int] = field(default_factory=dict[str, str | int], hash=False)
    replacement: str | None = None

    def with_state(self, state: State) -> Finding:
        """The same finding in another state."""
        return replace(self, state=state)

    @property
    def is_open(self) -> bool:
        """Whether it still holds the case back, as far as its severity does."""
        return self.state is State.OPEN
