"""What the text of a document tells of somebody, and on which page each finding stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.dicom.fixed_forms import forms
from negatoscope.gate.finding import WHOLE, Place, State
from negatoscope.gate.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.identity import Matcher
    from negatoscope.gate.policy import Context
    from negatoscope.gate.prose import TextPolicy

_BETWEEN = "\n\n"
_DAY = re.compile(r"\d[^\W\d]* [^\W\d]{3,}|\d[./-]\d|[^\W\d]{3,}[ .]+\d")


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
    whole = _BETWEEN.join(texts)
    found = [_covered(finding) for finding in proofread(whole, matcher, reading.policy, reading.context)]
    found += _by_form(whole, found)
    placed = [finding for finding in found if finding.where.start is not None]
    return Told(
        tuple(starts),
        tuple(start + len(text) for start, text in zip(starts, texts, strict=True)),
        tuple(placed),
        tuple(replace(finding, where=WHOLE) for finding in found if finding.where.start is None),
    )


def _by_form(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Days, numbers and contacts that stay in a text where nothing ties them to a patient, as the day of a guideline.

    The author of a text can reword it; a page can only be covered, and the second reader lets no such form pass.
    """
    covered = [(one.where.start or 0, one.where.end or 0) for one in found if one.state is State.REMEDIED]
    return [
        codes.make(
            "SEC122" if _DAY.search(text, start, end) else "SEC125",
            state=State.REMEDIED,
            kind="date" if _DAY.search(text, start, end) else "handle",
            where=Place(start=start, end=end),
        )
        for start, end in forms(text)
        if not any(start < stop and begin < end for begin, stop in covered)
    ]


def _covered(finding: Finding) -> Finding:
    """What has a replacement in a text is covered on a page; the words of the replacement are written nowhere."""
    if finding.replacement is None:
        return finding
    return replace(finding, state=State.REMEDIED, replacement=None)
