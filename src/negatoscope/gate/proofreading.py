"""Reading a text as the gate does: what identifies somebody, and what the code of ethics asks, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose import sweep
from negatoscope.gate.rules.check import check

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.prose import Matcher, TextPolicy


def proofread(text: str, matcher: Matcher | None, policy: TextPolicy) -> list[Finding]:
    """All findings of a text, in its order.

    Args:
        text: Markdown, in French or English; any string will do.
        matcher: hunts the known identity; None when nothing is known.
        policy: for whom, how dates move, and the law of which day.

    Returns:
        Open findings; `where` is [start, end) in code points of `text`. Those of identifiers are apart from each
        other and have a replacement; those of the rules may share their place with others.
    """
    identifiers = sweep(text, matcher, policy)
    found = [*identifiers, *check(text, policy, identifiers)]
    return sorted(found, key=lambda finding: (finding.where.start or 0, finding.where.end or 0, finding.code))
