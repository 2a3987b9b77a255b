"""Running the rules of the code of ethics over a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.prose.folding import views
from negatoscope.gate.rules.reading.reading import Reading
from negatoscope.gate.rules.registry import MODULES

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Audience
    from negatoscope.gate.prose.page import TextPolicy


def read(text: str, audience: Audience) -> Reading:
    """The text, made ready. Any string will do."""
    view = views(text)[-1]
    lower = view.text.lower()
    if len(lower) != len(view.text):  # a capital whose small letter is two characters
        lower = "".join(small if len(small := each.lower()) == 1 else each for each in view.text)
    return Reading(view, lower, audience)


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
