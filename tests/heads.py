"""A draft that is held for the heads in it, as a passage would leave it, without the time that one takes."""

from __future__ import annotations

from dataclasses import asdict

from negatoscope.drafts import services
from negatoscope.drafts.contents import Content
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.gate import codes
from negatoscope.gate.policy import RULES_VERSION
from negatoscope.gate.reports.json_report import as_object
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.verdict import Verdict

SLICES = 7


def held_for_heads(draft: Draft) -> Draft:
    """Series 1 to 4 of seven slices, in the order of their files; series 5 is one file of twenty frames."""
    labels = iter(range(1, 100))
    stacks = [_stack(series, next(labels), number) for series in range(1, 5) for number in range(1, SLICES + 1)]
    contents = [*stacks, Content("dicom 29", "dicom", "dicom/1/5/1.dcm", modality="MR", series=5, frames=20)]
    first = {one.series: one for one in reversed(contents)}
    found = {
        one.label: codes.make("SEC301", params={"series": series, "reason": "head-named"})
        for series, one in first.items()
    }
    items = tuple(
        ReportItem(one.label, "dicom", one.released_as, (found[one.label],) if one.label in found else ())
        for one in contents
    )
    services.put_texts(draft, {"title": "A head", "alt-dicom-3": "A head."})
    Draft.objects.filter(pk=draft.pk).update(
        state=State.AT_AUTHOR,
        verdict="held",
        report=as_object(Report("1", RULES_VERSION, "colleagues", Verdict.HELD, items), "en"),
        contents=[asdict(one) for one in contents],
        revision=7,
    )
    draft.refresh_from_db()
    return draft


def _stack(series: int, label: int, number: int) -> Content:
    path = f"dicom/1/{series}/{number}.dcm"
    shape = {"frames": 1, "rows": 64, "columns": 64}
    return Content(f"dicom {label}", "dicom", path, modality="MR", series=series, place=number, number=number, **shape)
