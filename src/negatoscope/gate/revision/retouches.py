"""The retouches of a revision: checked against the report, then made from the original or on the copy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.case import Kind
from negatoscope.gate.media import MediaError
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.retouching import BOX_CODES, RetouchError, in_force
from negatoscope.gate.revision import on_copy
from negatoscope.gate.revision.errors import RevisionError
from negatoscope.gate.staging import write_file
from negatoscope.gate.workers import Task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from negatoscope.gate.examination import Passage
    from negatoscope.gate.policy import Retouch
    from negatoscope.gate.reports import ReportItem
    from negatoscope.gate.revision.before import Before

_IMAGES = frozenset({Kind.DICOM.value, Kind.IMAGE.value, Kind.PDF.value, Kind.VIDEO.value})
_DONE = {True: ("SEC115",), False: ("SEC116", "SEC117")}
"""By whether a retouch adds: the findings that say it was done, or that it was asked for and can't be."""


def concerned(items: Sequence[ReportItem], retouches: Mapping[str, tuple[Retouch, ...]]) -> list[ReportItem]:
    """The items that are retouched, in the order of the report.

    Raises:
        RetouchError: there is no such image in the copy, a retouch is listed under another item than its own, or a box
            is taken back that is none of the report's.
    """
    by_path = {item.path: item for item in items if item.kind in _IMAGES and item.released_as is not None}
    for path, wanted in retouches.items():
        item = by_path.get(path)
        if item is None or any(one.item != path for one in wanted):
            raise RetouchError("no-item", item=path)
        told = {(finding.where.frame, finding.where.box) for finding in item.findings if finding.code in BOX_CODES}
        if any(not one.adds and (one.frame, one.box) not in told for one in in_force(wanted)):
            raise RetouchError("no-such-box", item=path)
    return [item for path, item in by_path.items() if path in retouches]


def blacken_copies(
    items: Sequence[ReportItem],
    retouches: Mapping[str, tuple[Retouch, ...]],
    before: Before,
    stage: Path,
    passage: Passage,
) -> list[ReportItem]:
    """The items with more boxes black, made from the copy.

    Raises:
        RetouchError: a box lies outside its image.
        RevisionError: a box is to be taken back, for which the original is needed; or the copy was altered.
        StagingError: the disk is full or refuses.
    """
    limits = passage.policy.limits
    sheets = [_sheet(item, _new(item, retouches[item.path]), before, passage) for item in items]
    blackened = passage.crew.run(
        Task(on_copy.blacken, on_copy.prepare, (limits,), on_copy.crashed, on_copy.forget),
        sheets,
        lambda done, total: passage.progress("writing", done, total),
    )
    for made in blackened:
        if made.data is not None and made.copied.released_as is not None:
            write_file(stage / made.copied.released_as, made.data)
    return [
        replace(item, released_as=made.copied.released_as, findings=(*item.findings, *made.copied.findings))
        for item, made in zip(items, blackened, strict=True)
    ]


def _new(item: ReportItem, wanted: tuple[Retouch, ...]) -> tuple[Retouch, ...]:
    """Those that the copy doesn't show yet. It never loses a box: what was added to it stays black."""
    told = {(one.code, one.where.frame, one.where.box) for one in item.findings}
    new = [one for one in in_force(wanted) if not any((code, one.frame, one.box) in told for code in _DONE[one.adds])]
    if any(not one.adds for one in new):
        raise RevisionError("needs-original")
    return tuple(new)


def _sheet(item: ReportItem, wanted: tuple[Retouch, ...], before: Before, passage: Passage) -> on_copy.Sheet:
    path = item.released_as or ""
    sheet = on_copy.Sheet(path, Kind(item.kind), before.read(path), wanted, item.findings)
    try:
        return on_copy.fit(sheet, passage.policy.limits)
    except (PixelError, MediaError):
        raise RevisionError("altered") from None
