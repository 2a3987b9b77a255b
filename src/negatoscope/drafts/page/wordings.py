"""Proposed wordings taken into the text as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import queries
from negatoscope.drafts.page.cards import key_of
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate.prose import apply

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft


def accepted(draft: Draft, wanted: str) -> dict[str, str]:
    """The text in which the wording proposed by one finding, or all those of a text, stand.

    Args:
        draft: the draft.
        wanted: the anchor of a finding, or the role of a text.

    Raises:
        DraftProblem: there is no such proposal, or the texts as typed are gone.
    """
    report = queries.report(draft)
    typed = queries.texts(draft)
    if report is None or not typed or queries.last_outcome(draft):
        raise DraftProblem("originals-gone" if draft.originals_gone_at else "no-such-finding")
    for item in report.items:
        if not item.role or item.role not in typed:
            continue
        chosen = [
            finding
            for finding in item.findings
            if finding.replacement is not None and (item.role == wanted or key_of(item.path, finding) == wanted)
        ]
        if chosen:
            return {item.role: apply(typed[item.role], chosen)}
    raise DraftProblem("no-such-finding")
