"""The report of a draft, from its row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from negatoscope.gate.reports import ReportError, from_json

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.reports import Report


def draft_report(draft: Draft) -> Report | None:
    """The report of the last passage; None before the first, and when this version can't read it any more."""
    if draft.report is None:
        return None
    try:
        return from_json(json.dumps(draft.report))
    except ReportError:
        return None
