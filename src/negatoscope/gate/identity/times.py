"""Times of day: the ways in which the times of the study are written. A time says nothing alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Time = tuple[int, int, int]
"""Hour, minute, second."""

_WRITTEN = re.compile(
    r"(?<![\d.])(?:(\d{1,2})\s?[:h.]\s?(\d{2})(?:\s?[:m.]\s?(\d{2})(?:[.,]\d+)?)?s?(?:\s?([ap])\.?m(?![^\W\d_])\.?)?"
    r"|(\d{2})(\d{2})(\d{2})(?:\.\d+)?)(?!\d)"
)


def parse_tm(value: str) -> Time | None:
    """The time of a TM ("143005.12", "14:30:05"); None when it is none, or midnight sharp, which stands for none."""
    found = re.match(r"\s*(\d{2}):?(\d{2})(?::?(\d{2}))?", value)
    if not found:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if hour > 23 or minute > 59 or second > 60 or (hour, minute, second) == (0, 0, 0):
        return None
    return hour, minute, second


@dataclass(frozen=True)
class KnownTimes:
    """The times to hunt. A series holds thousands, so what is read is looked up."""

    times: frozenset[Time] = field(repr=False)

    @cached_property
    def _minutes(self) -> frozenset[tuple[int, int]]:
        return frozenset((hour, minute) for hour, minute, _ in self.times)

    def scan(self, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The spans of those written in a part of the folded text: 14:30:05, 14h30, 143005, 2:30 pm."""
        if not self.times:
            return
        for found in _WRITTEN.finditer(text, first, last):
            if found[5]:
                known = (int(found[5]), int(found[6]), int(found[7])) in self.times
            else:
                hour = int(found[1]) % 12 + (12 if found[4] == "p" else 0) if found[4] else int(found[1])
                minute = int(found[2])
                known = (hour, minute, int(found[3])) in self.times if found[3] else (hour, minute) in self._minutes
            if known:
                yield found.span()
