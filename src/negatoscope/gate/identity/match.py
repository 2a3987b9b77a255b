"""What the matcher answers, and how overlapping answers become one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


NEAR = 40
"""Characters within which, on the same line, a second element supports a weak one."""


@dataclass(frozen=True)
class Match:
    """A place where the identity stands: code points of the text, end exclusive.

    `kind` is one of `evidence.KINDS`; `weight` runs from 0 to 1; `strong`: it identifies by itself.
    """

    start: int
    end: int
    kind: str
    weight: float
    strong: bool


def merge(matches: Iterable[Match]) -> list[Match]:
    """Sorted, without overlaps: what overlaps becomes one span, of the kind of the strongest, then longest."""
    merged: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if not merged or match.start >= merged[-1].end:
            merged.append(match)
            continue
        last = merged[-1]
        lead = max(last, match, key=lambda m: (m.strong, m.weight, m.end - m.start))
        strong = last.strong or match.strong
        merged[-1] = Match(last.start, max(last.end, match.end), lead.kind, max(last.weight, match.weight), strong)
    return merged


def is_beside(text: str, one: Match, other: Match) -> bool:
    """Whether two matches stand near each other on one line, without overlap."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    gap = text[first.end : second.start]
    return second.start >= first.end and len(gap) <= NEAR and "\n" not in gap


class Beside:
    """Answers quickly whether any of many matches stands beside another."""

    def __init__(self, text: str, matches: Iterable[Match]) -> None:
        self._text = text
        self._matches = sorted(matches, key=lambda m: m.start)
        self._starts = [m.start for m in self._matches]
        self._longest = max((m.end - m.start for m in self._matches), default=0)

    def has(self, match: Match, *, of_other_kind: bool = False) -> bool:
        """Whether one stands beside `match` (of another kind than its own)."""
        first = bisect_left(self._starts, match.start - NEAR - self._longest)
        last = bisect_left(self._starts, match.end + NEAR + 1)
        return any(
            is_beside(self._text, match, other) and not (of_other_kind and other.kind == match.kind)
            for other in self._matches[first:last]
        )
