"""The report of a draft, from its row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.gate.reports import ReportError, from_json

if TYPE_CHECKING:
    from uuid import UUID

    from negatoscope.drafts.models import Draft
    from negatoscope.gate.reports import Report


def draft_report(draft: Draft) -> Report | None:
    """The report of the last passage; None before the first, and when this version can't read it any more."""
    if not draft.result:
        return _report(draft)
    key = (draft.pk, draft.result)
    if key not in _read:
        _read[key] = _report(draft)
        while len(_read) > _MOST_READ:
            _read.pop(next(iter(_read)), None)
    return _read[key]


def copy_report(draft: Draft) -> Report | None:
    """The report of the copy, which is another than the draft's where the last change was refused; None without one."""
    try:
        text = (storage.copy_of(draft.id, draft.revision) / "report.json").read_text("utf-8")
        return from_json(text) if draft.revision else None
    except (OSError, ReportError):
        return None


_read: dict[tuple[UUID, int], Report | None] = {}
_MOST_READ = 8


def _report(draft: Draft) -> Report | None:
    try:
        return None if draft.report is None else from_json(json.dumps(draft.report))
    except ReportError:
        return None
