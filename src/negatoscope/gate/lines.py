"""Places in a text as editors and code hosts count them: lines, and columns in UTF-16 code units.

Lines end at CR LF, LF or CR and at nothing else, as the Language Server Protocol 3.17 and SARIF 2.1.0 have it (§3.30).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, order=True)
class Position:
    """A place between two characters. Both count from 0; `column` in UTF-16 code units."""

    line: int
    column: int


@dataclass(frozen=True)
class Region:
    """From one position up to another."""

    start: Position
    end: Position


class Lines:
    """The lines of a text. Offsets are code points, as everywhere in the gate."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]

    def position(self, offset: int) -> Position:
        """Where an offset stands; one past the end stands at the end."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, units(self._text[self._starts[line] : offset]))

    def region(self, start: int, end: int) -> Region:
        """The region between two offsets."""
        return Region(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset at a position; one past the end of its line, or of the text, stands at that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, stop = self.bounds(position.line)
        left = position.column
        for offset in range(start, stop):
            if left <= 0:
                return offset
            left -= units(self._text[offset])
        return stop

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line begins and stops, its end mark left out."""
        return self._starts[line], self._stops[line]


def units(text: str) -> int:
    """How many UTF-16 code units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
