"""What came in: a Case is one or more studies and pictures with their text; an Item is one file of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding


class Kind(str, Enum):
    """The kinds of item the gate knows."""

    DICOM = "dicom"
    IMAGE = "image"
    VIDEO = "video"
    PDF = "pdf"
    TEXT = "text"
    UNKNOWN = "unknown"


class Source(Protocol):
    """Where an item's bytes come from. It can be pickled, and reads anew at each call: nothing is kept."""

    def read(self) -> bytes:
        """The bytes of the whole item.

        Raises:
            OSError: the file can't be read any more, or is no longer what was opened.
        """
        ...


@dataclass(frozen=True)
class TextSource:
    """A text that came as such, not as a file."""

    text: str = field(repr=False)

    def read(self) -> bytes:
        """The text in UTF-8."""
        return self.text.encode()


@dataclass(frozen=True)
class Item:
    """One file of the case.

    `number` counts from 1 within the kind; `name` is the file's own name: an identifier, shown on the author's
    terminal only, never in a report. `findings` are what opening saw (GAT). `role` says which of the texts of the case
    it is ("question", "findings"); "" for files and for the text of the post.
    """

    number: int
    kind: Kind
    size: int
    source: Source = field(repr=False)
    name: str = field(repr=False)
    findings: tuple[Finding, ...] = ()
    role: str = ""

    @property
    def label(self) -> str:
        """What reports call it: "dicom 12"."""
        return f"{self.kind.value} {self.number}"

    def read(self) -> bytes:
        """The bytes of the whole item (see `Source.read`)."""
        return self.source.read()


@dataclass(frozen=True)
class Case:
    """Everything handed in at once.

    `text` is the Markdown of the post, and the first of the text items; after it come the named `texts`, pairs of role
    and text, then the texts found in files.
    """

    items: tuple[Item, ...]
    text: str | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = ()
    texts: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    def with_text_first(self) -> tuple[Item, ...]:
        """All items: the text of the post as text 1, the named texts, then those found in files."""
        given = [] if self.text is None else [("", self.text)]
        typed = [typed_text(number, role, text) for number, (role, text) in enumerate([*given, *self.texts], 1)]
        others = (
            replace(item, number=item.number + len(typed)) if item.kind is Kind.TEXT else item for item in self.items
        )
        return (*typed, *others)


def typed_text(number: int, role: str, text: str) -> Item:
    """A text that was typed, as an item."""
    return Item(number, Kind.TEXT, len(text), TextSource(text), "", role=role)
