"""Text that has passed the gate, as a type; and the columns that take nothing else.

Whatever a person typed and is stored in the database is a `Gated`: only `pass_text` and `from_release` make one, so
that a view that forgets the gate fails when it saves, and never leaks.
"""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from django.db import models

from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy, sweep

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding, Place
    from negatoscope.gate.prose import Matcher

_NO_SHIFT = timedelta(0)


class Purpose(Enum):
    """What a text is for. Its value: the kinds of identifier that may stand in it. Who signs is named, no one else."""

    NAME = frozenset({"person", "initials", "city", "place"})
    CITY = frozenset({"city", "place", "person"})  # towns bear the names of persons: Saint-Denis, Nantes
    PROFILE = frozenset({"city", "place", "hospital", "ward", "url"})
    REASON = frozenset[str]()
    KEEPER = frozenset({"hospital", "ward", "city", "place"})  # who keeps a signed agreement
    CREDIT = frozenset({"person", "initials", "url", "date", "place", "city", "hospital"})  # whose images, what licence


PUBLISHED = frozenset({Purpose.PROFILE, Purpose.CREDIT})
"""What is written for readers: the code of ethics applies. A name or a reason in the log is read for identity only."""


class Refused(Exception):
    """The text holds what may not be stored. `findings` say what and where; the message says nothing of the text."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("the text was refused at the gate")
        self.findings = findings


class NotPassed(TypeError):
    """A text that never passed the gate was about to be stored. The message says nothing of the text."""


class Gated(str):
    """A text that passed the gate."""

    __slots__ = ()


def pass_text(
    text: str, purpose: Purpose, audience: Audience = Audience.COLLEAGUES, matcher: Matcher | None = None
) -> Gated:
    """The text without space around it, when nothing in it identifies a person beyond what its purpose allows.

    It is read as what goes with images of a patient: a name that stands there alone counts. `matcher` hunts the
    identity of a draft's patient where that is known; what it finds is refused whatever the purpose allows.

    Raises:
        Refused: something in it does (CSP R.4127-4); the places are those in the text without space around it.
    """
    text = text.strip()
    policy = TextPolicy(audience, _NO_SHIFT)
    look = proofread if purpose in PUBLISHED else sweep
    found = [each for each in look(text, None, policy) if each.kind not in purpose.value]
    if matcher is not None:
        known = {(match.start, match.end) for match in matcher.find(text)}
        found += [each for each in sweep(text, matcher, policy) if _touches(each.where, known) and each not in found]
    refused = tuple(each for each in found if each.severity >= Severity.HOLD)
    if refused:
        raise Refused(refused)
    return Gated(text)


def _touches(where: Place, spans: set[tuple[int, int]]) -> bool:
    """Whether a place in the text shares a character with one of the spans."""
    if where.start is None or where.end is None:
        return False
    return any(start < where.end and where.start < end for start, end in spans)


def from_release(text: str) -> Gated:
    """A text read from a sealed release, in which it passed the gate whole."""
    return Gated(text)


class _GatedMixin:
    """What makes a column of text take only what has passed the gate."""

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 (as Django declares it)
        """Raises:
        NotPassed: a text that never passed.
        """
        if value not in (None, "") and not isinstance(value, Gated):
            raise NotPassed(f"{self.name} takes text that has passed the gate only")  # type: ignore[attr-defined]
        prepared = super().get_prep_value(value)  # type: ignore[misc]
        return str(prepared) if isinstance(prepared, str) else prepared

    def from_db_value(self, value: str | None, *_: object) -> Gated | None:
        """What was stored had passed."""
        return None if value is None else Gated(value)

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 (as Django declares it)
        """Keeps the type of a text that passed, also through a form's cleaning."""
        return value if isinstance(value, Gated) else super().to_python(value)  # type: ignore[misc]


class GatedCharField(_GatedMixin, models.CharField):
    """A short text that has passed the gate."""


class GatedTextField(_GatedMixin, models.TextField):
    """A long text that has passed the gate."""
