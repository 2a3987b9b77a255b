"""What came in: a Case is one or more studies and pictures with their text; an Item is one file of it."""

from __future__ import annotations

from dataclasses import dataclass, field
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
class Item:
    """One file of the case.

    `number` counts from 1 within the kind; `name` is the file's own name: an identifier, shown on the author's
    terminal only, never in a report. `findings` are what opening saw (GAT).
    """

    number: int
    kind: Kind
    size: int
    source: Source = field(repr=False)
    name: str = field(repr=False)
    findings: tuple[Finding, ...] = ()

    @property
    def label(self) -> str:
        """What reports call it: "dicom 12"."""
        return f"{self.kind.value} {self.number}"

    def read(self) -> bytes:
        """The bytes of the whole item (see `Source.read`)."""
        return self.source.read()


@dataclass(frozen=True)
class Case:
    """Everything handed in at once. `text` is the Markdown of the post, `names` all file and folder names seen."""

    items: tuple[Item, ...]
    text: str | None = field(default=None, repr=False)
    findings: tuple[Finding, ...] = ()
