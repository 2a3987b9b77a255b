"""What the text of a document tells of somebody, and on which page each finding stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate.finding import WHOLE, State
from negatoscope.gate.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.identity import Matcher
    from negatoscope.gate.policy import Context
    from negatoscope.gate.prose import TextPolicy

_BETWEEN = "\n\n"


@dataclass(frozen=True)
class Reading:
    """How the text of a document is read: for whom, and what readers know beside it."""

    policy: TextPolicy
    context: Context


@dataclass(frozen=True)
class Told:
    """Findings in the text of a document.

    Attributes:
        starts: where each page begins in the text of all pages.
        ends: where it ends.
        placed: findings with their place in that text; those of identifiers are remedied, for they will be covered.
        of_whole: those about the whole of it.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    placed: tuple[Finding, ...]
    of_whole: tuple[Finding, ...]

    def on_page(self, number: int) -> list[tuple[int, int, Finding]]:
        """What stands on a page: start and end in its own text, and the finding."""
        first, last = self.starts[number], self.ends[number]
        return [
            (max(start, first) - first, min(end, last) - first, finding)
            for finding in self.placed
            if (start := finding.where.start or 0) < last and (end := finding.where.end or 0) > first
        ]


def told_of(texts: Sequence[str], matcher: Matcher, reading: Reading) -> Told:
    """What the texts of the pages tell, read as one: who is named on the first page is known on the last."""
    starts: list[int] = []
    position = 0
    for text in texts:
        starts.append(position)
        position += len(text) + len(_BETWEEN)
    found = [_covered(finding) for finding in proofread(_BETWEEN.join(texts), matcher, reading.policy, reading.context)]
    placed = [finding for finding in found if finding.where.start is not None]
    return Told(
        tuple(starts),
        tuple(start + len(text) for start, text in zip(starts, texts, strict=True)),
        tuple(placed),
        tuple(replace(finding, where=WHOLE) for finding in found if finding.where.start is None),
    )


def _covered(finding: Finding) -> Finding:
    """What has a replacement in a text is covered on a page; the words of the replacement are written nowhere."""
    if finding.replacement is None:
        return finding
    return replace(finding, state=State.REMEDIED, replacement=None)
