"""What the matcher answers, and how overlapping answers become one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


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
