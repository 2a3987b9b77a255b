"""Drafts with heads in them as a passage would leave them, without the time that one takes."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from gate.faces.heads import head
from gate_work import hand_in
from negatoscope.drafts import services, storage
from negatoscope.drafts.contents import Content
from negatoscope.drafts.intake import private_folder
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.gate import codes
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.finding import State as FindingState
from negatoscope.gate.identity import Identity
from negatoscope.gate.opening.sources import FileSource
from negatoscope.gate.policy import RULES_VERSION
from negatoscope.gate.reports.json_report import as_object
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.revision import Dossier
from negatoscope.gate.revision.dossier import Original
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


def defaced_head(draft: Draft) -> Draft:
    """Series 1 is a head whose copy has no face: there its back is turned to the front. Series 2 is a knee."""
    number = 7
    slices = _write_copy(draft, number, head(spacing=4.0, apart=5.0, turned=True))
    hand_in(draft, *((f"{at}.dcm", data) for at, data in enumerate(head(spacing=4.0, apart=5.0), 1)))
    originals = sorted(storage.originals_of(draft.id).iterdir())
    found = {one.label: Original(_source(path)) for one, path in zip(slices, originals, strict=True)}
    Dossier(CaseKey(), Identity(()), found).write(storage.dossier_of(draft.id, number))
    knee = Content("dicom 900", "dicom", "dicom/1/2/1.dcm", modality="CT", series=2, number=1, frames=1)
    removed = codes.make("SEC303", state=FindingState.REMEDIED)
    items = [ReportItem(one.label, "dicom", one.released_as, (removed,)) for one in slices]
    report = Report(
        "1",
        RULES_VERSION,
        "colleagues",
        Verdict.RELEASED,
        (*items, ReportItem(knee.label, "dicom", knee.released_as, ())),
    )
    Draft.objects.filter(pk=draft.pk).update(
        state=State.AT_AUTHOR,
        verdict="released",
        revision=number,
        dossier=number,
        result=number,
        report=as_object(report, "en"),
        contents=[asdict(one) for one in (*slices, knee)],
    )
    draft.refresh_from_db()
    return draft


def _source(path: Path) -> FileSource:
    about = path.stat()
    return FileSource(path, about.st_size, about.st_mtime_ns)


def _write_copy(draft: Draft, number: int, files: list[bytes]) -> list[Content]:
    copy = storage.copy_of(draft.id, number)
    private_folder.make(copy / "dicom" / "1" / "1")
    slices = [
        Content(f"dicom {at}", "dicom", f"dicom/1/1/{at}.dcm", modality="CT", series=1, number=at, frames=1)
        for at in range(1, len(files) + 1)
    ]
    for one, data in zip(slices, files, strict=True):
        (copy / one.released_as).write_bytes(data)
    return slices
