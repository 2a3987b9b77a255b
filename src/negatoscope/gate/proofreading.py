"""Reading a text as the gate does: who is identified, alone or by signs together, and what the code of ethics asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.codes import RULES
from negatoscope.gate.indirect.weighing import weigh
from negatoscope.gate.policy import NOTHING
from negatoscope.gate.prose import sweep
from negatoscope.gate.rules.check import check_weighed

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Context
    from negatoscope.gate.prose import Matcher, TextPolicy


def proofread(
    text: str, matcher: Matcher | None, policy: TextPolicy, context: Context | None = NOTHING
) -> list[Finding]:
    """All findings of a text in one list, in its order; those about the whole of it first.

    Args:
        text: Markdown, in French or English; any string will do.
        matcher: hunts the known identity; None when nothing is known.
        policy: for whom, how dates move, and the law of which day.
        context: what a reader knows beside the text; None where its signs are weighed with those of a whole case.

    Returns:
        Open findings; `where` is [start, end) in code points of `text`. Those of identifiers are apart from each
        other and have a replacement; those of the rules may share their place with others.
    """
    identifiers = sweep(text, matcher, policy)
    found = [*identifiers, *_once_a_sentence(check_weighed(text, policy, identifiers))]
    if context is not None:
        found += weigh(text, identifiers, policy, context)
    return sorted(found, key=lambda finding: (finding.where.start or 0, finding.where.end or 0, finding.code))


def _once_a_sentence(found: list[Finding]) -> list[Finding]:
    """Of several rules of one family that see one sentence the gravest alone: the writer mends a sentence once."""
    kept: dict[tuple[str, object], Finding] = {}
    for finding in sorted(found, key=lambda each: (-each.severity, each.code)):
        kept.setdefault((RULES[finding.code].family, finding.params.get("sentence")), finding)
    return list(kept.values())
