"""Running the rules of the code of ethics over a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.rules.reading.reading import read
from negatoscope.gate.rules.registry import MODULES

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.prose.page import TextPolicy


def check(text: str, policy: TextPolicy) -> list[Finding]:
    """What the code of ethics asks about a text, in the order of the text.

    Args:
        text: Markdown, in French or English; any string will do.
        policy: for whom, and the law of which day.

    Returns:
        Open findings; `where` is [start, end) in code points of `text`.
    """
    reading = read(text, policy.audience)
    found: list[Finding] = []
    for module in MODULES:
        rule = module.RULE
        if not rule.in_force.on(policy.as_of):
            continue
        for hit in module.find(reading):
            start, end = reading.view.span(hit.start, hit.end)
            severity = rule.severity_for(policy.audience)
            found.append(codes.make(rule.code, where=Place(start=start, end=end), severity=severity))
    return sorted(found, key=lambda finding: (finding.where.start or 0, finding.where.end or 0, finding.code))
