"""Marks that overlap made apart, so that each character is of one finding."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.codes import RULES
from negatoscope.gate.finding import Severity
from negatoscope.gate.prose.wording import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.prose.page import Mark

_SHORTEST_REST = 4


def _order(mark: Mark) -> tuple[int, int, int, int]:
    """The longest first; of equals the surest."""
    return (mark.start - mark.end, -mark.rank, mark.start, mark.end)


class _Taken:
    """Places taken so far, sorted and apart; a few neighbours answer any question."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self.marks: dict[int, Mark] = {}

    def touching(self, start: int, end: int) -> list[Mark]:
        """The marks that overlap a place."""
        index = max(0, bisect_left(self._starts, start) - 1)
        found: list[Mark] = []
        while index < len(self._starts) and self._starts[index] < end:
            mark = self.marks[self._starts[index]]
            if mark.end > start:
                found.append(mark)
            index += 1
        return found

    def add(self, mark: Mark) -> None:
        insort(self._starts, mark.start)
        self.marks[mark.start] = mark

    def remove(self, mark: Mark) -> None:
        self._starts.pop(bisect_left(self._starts, mark.start))
        del self.marks[mark.start]


def _blocks(mark: Mark) -> bool:
    return RULES[CODES[mark.kind]].severity is Severity.BLOCK


def _take(taken: _Taken, mark: Mark) -> None:
    """Take a mark, or widen the one that it overlaps: nothing of either may stay."""
    others = taken.touching(mark.start, mark.end)
    if not others:
        taken.add(mark)
        return
    first = min(others, key=_order)
    start, end = min(mark.start, *(other.start for other in others)), max(mark.end, *(other.end for other in others))
    if len(others) == 1 and (first.start, first.end) == (start, end):
        return
    for other in others:
        taken.remove(other)
    _take(taken, replace(first, start=start, end=end))


def _rests(taken: _Taken, mark: Mark) -> list[Mark]:
    """The pieces of a mark that nothing graver covers; the longest bears its wording."""
    pieces: list[tuple[int, int]] = []
    position = mark.start
    for other in taken.touching(mark.start, mark.end):
        pieces.append((position, other.start))
        position = other.end
    pieces.append((position, mark.end))
    if len(pieces) == 1:
        return [mark]
    pieces = sorted(
        (piece for piece in pieces if piece[1] - piece[0] >= _SHORTEST_REST), key=lambda piece: piece[0] - piece[1]
    )
    return [
        replace(mark, start=start, end=end, replacement="" if number else mark.replacement)
        for number, (start, end) in enumerate(pieces)
    ]


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without overlaps, sorted.

    A graver finding is never hidden by a lighter one: those that block come first, a lighter one keeps what is left.
    """
    taken = _Taken()
    ordered = sorted(set(marks), key=_order)
    for mark in ordered:
        if _blocks(mark):
            _take(taken, mark)
    for mark in ordered:
        if not _blocks(mark):
            for left in _rests(taken, mark):
                _take(taken, left)
    return sorted(taken.marks.values(), key=lambda mark: mark.start)
