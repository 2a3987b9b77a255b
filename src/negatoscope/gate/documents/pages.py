"""A document as it is written anew: pictures of pages, with the words that stand on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from negatoscope.gate.finding import Box, Finding


@dataclass(frozen=True)
class Word:
    """One word of the text behind a page. `box` is in the pixels of the page's picture."""

    text: str = field(repr=False)
    box: Box


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        picture: a PNG, grey or RGB of 8 bits.
        columns, rows: its size in pixels.
        dots: pixels of it in an inch of paper.
        words: those that are seen on it, in the order of reading.
    """

    picture: bytes = field(repr=False)
    columns: int
    rows: int
    dots: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True)
class CleanedDocument:
    """A document made safe.

    Attributes:
        pages: as they will be written.
        findings: remedied ones have their boxes in the pixels of the page that `Place.frame` counts from 0.
        shown: boxes that the author took back, by page.
    """

    pages: tuple[Page, ...]
    findings: tuple[Finding, ...] = ()
    shown: Mapping[int, tuple[Box, ...]] = field(default_factory=dict[int, "tuple[Box, ...]"])


def are_apart(one: Box, other: Box) -> bool:
    """Whether two boxes have no pixel in common."""
    return (
        one[0] + one[2] <= other[0]
        or other[0] + other[2] <= one[0]
        or one[1] + one[3] <= other[1]
        or other[1] + other[3] <= one[1]
    )


def is_centred_in(inner: Box, outer: Box) -> bool:
    """Whether the middle of a box lies in another."""
    across, down = inner[0] + inner[2] / 2, inner[1] + inner[3] / 2
    return outer[0] <= across < outer[0] + outer[2] and outer[1] <= down < outer[1] + outer[3]


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them (at least one)."""
    several = list(boxes)
    left, top = min(box[0] for box in several), min(box[1] for box in several)
    right, bottom = max(box[0] + box[2] for box in several), max(box[1] + box[3] for box in several)
    return left, top, right - left, bottom - top
