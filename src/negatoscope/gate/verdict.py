"""From findings to a verdict."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from negatoscope.gate.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.finding import Finding


class Verdict(str, Enum):
    """What may be done with a case, from best to worst."""

    CLEAN = "clean"  # lint only: nothing stands in the way
    RELEASED = "released"
    HELD = "held"  # sealed as held: it may go to a review queue, not to readers
    REFUSED = "refused"


def worst_open(findings: Iterable[Finding]) -> Severity:
    """The highest severity among the findings still open; NOTE when there is none."""
    return max((finding.severity for finding in findings if finding.is_open), default=Severity.NOTE)


def of_release(findings: Iterable[Finding]) -> Verdict:
    """The verdict of `gate`: a WARN not answered or a HOLD not decided holds, a BLOCK refuses."""
    worst = worst_open(findings)
    if worst is Severity.BLOCK:
        return Verdict.REFUSED
    return Verdict.RELEASED if worst is Severity.NOTE else Verdict.HELD


def of_text(findings: Iterable[Finding]) -> Verdict:
    """The verdict of `lint`: a WARN is shown but holds nothing back, since nothing is published yet."""
    worst = worst_open(findings)
    if worst is Severity.BLOCK:
        return Verdict.REFUSED
    return Verdict.HELD if worst is Severity.HOLD else Verdict.CLEAN
