"""Scoring of what a tool covers in labelled texts.

A labelled place is *touched* when one of its letters or digits is covered, *full* when all are. A finding is right when
it overlaps a labelled place. A document has something left when one of its places is not full.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypedDict


class Span(TypedDict):
    """A labelled place, [start, end) in code points."""

    start: int
    end: int
    label: str


class Trap(TypedDict):
    """A place that looks like an identifier and is none."""

    start: int
    end: int
    kind: str


class Document(TypedDict, total=False):
    """A labelled text; without `lang` it is French."""

    id: str
    text: str
    spans: list[Span]
    traps: list[Trap]
    lang: str


@dataclass
class Score:
    """Counts over documents; shares are 0 where there is nothing to count."""

    documents: int = 0
    left: int = 0
    places: int = 0
    touched: int = 0
    full: int = 0
    findings: int = 0
    right: int = 0
    other: int = 0
    covered: int = 0
    traps: int = 0
    trapped: int = 0
    by_label: dict[str, list[int]] = field(default_factory=dict)

    def add(self, document: Document, found: list[tuple[int, int]]) -> None:
        """Count one document and what a tool found in it."""
        text = document["text"]
        covered, labelled = _marked(len(text), found), bytearray(len(text))
        whole = True
        for span in document["spans"]:
            start, end = span["start"], span["end"]
            labelled[start:end] = b"\1" * (end - start)
            letters = [covered[place] for place in range(start, end) if text[place].isalnum()]
            counts = self.by_label.setdefault(span["label"], [0, 0, 0])
            for rank, value in enumerate((1, any(letters), all(letters))):
                counts[rank] += value
            self.places, self.touched, self.full = (
                self.places + 1,
                self.touched + any(letters),
                self.full + all(letters),
            )
            whole = whole and all(letters)
        self.documents, self.left = self.documents + 1, self.left + (not whole)
        self.findings += len(found)
        self.right += sum(any(labelled[start:end]) for start, end in found)
        self.other += labelled.count(0)
        self.covered += sum(1 for mark, gold in zip(covered, labelled, strict=True) if mark and not gold)
        self._count_traps(document, covered)

    def _count_traps(self, document: Document, covered: bytearray) -> None:
        for trap in document.get("traps", []):
            self.traps += 1
            self.trapped += any(covered[trap["start"] : trap["end"]])


def _marked(length: int, places: list[tuple[int, int]]) -> bytearray:
    marked = bytearray(length)
    for start, end in places:
        marked[start:end] = b"\1" * (min(end, length) - start)
    return marked


def share(part: int, whole: int) -> float:
    """A part of a whole; 0 of nothing."""
    return part / whole if whole else 0.0
