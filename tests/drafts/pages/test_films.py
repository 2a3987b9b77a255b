"""Film strips of what the copy holds, with the boxes on them; and what stays light when there are many slices."""

from __future__ import annotations

import json

from negatoscope.drafts.contents import Content
from negatoscope.drafts.page.films import THUMBNAILS, as_data, strips
from negatoscope.gate import codes
from negatoscope.gate.finding import Place, State
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.verdict import Verdict


def slices(count: int, series: int = 1) -> list[Content]:
    shape = {"frames": 1, "rows": 9, "columns": 7}
    return [
        Content(f"dicom {n}", "dicom", f"dicom/1/2/{n}.dcm", modality="CT", series=series, place=n, **shape)
        for n in range(1, count + 1)
    ]


def report(*items: ReportItem, verdict: Verdict = Verdict.HELD) -> Report:
    return Report("1", "1", "colleagues", verdict, items)


def boxed(code: str, item: str = "dicom 2", frame: int = 0) -> ReportItem:
    finding = codes.make(code, state=State.REMEDIED, where=Place(frame=frame, box=(1, 2, 3, 4)), params={"reason": "r"})
    return ReportItem(item, "dicom", None, (finding,))


def test_a_box_stands_on_its_slice() -> None:
    (strip,) = strips(slices(3), report(boxed("SEC112")), {}, "en")
    assert [len(shot.regions) for shot in strip.shots] == [0, 1, 0]
    region = strip.shots[1].regions[0]
    assert (region.x, region.y, region.width, region.height, region.sort) == (1, 2, 3, 4, "text")
    assert strip.covered == 1


def test_what_matches_the_identity_stays_and_what_a_person_added_can_be_undone() -> None:
    sorts = {}
    for code in ("SEC111", "SEC117", "SEC115", "SEC116"):
        (strip,) = strips(slices(2), report(boxed(code)), {}, "en")
        sorts[code] = strip.shots[1].regions[0].sort
    assert sorts == {"SEC111": "identity", "SEC117": "identity", "SEC115": "added", "SEC116": "shown"}


def test_each_frame_of_a_file_is_a_picture() -> None:
    cine = Content("dicom 1", "dicom", "x", modality="US", series=1, frames=10, rows=9, columns=7)
    (strip,) = strips([cine], report(boxed("SEC112", "dicom 1", frame=4)), {}, "en")
    assert len(strip.shots) == 10
    assert [index for index, shot in enumerate(strip.shots) if shot.regions] == [4]
    assert strip.shots[4].role == "alt-dicom-1-5"


def test_pictures_come_after_series_and_stand_alone() -> None:
    pictures = [Content(f"image {n}", "image", "x", frames=1, rows=9, columns=7) for n in (1, 2)]
    made = strips([*pictures, *slices(3)], None, {}, "en")
    assert [len(strip.shots) for strip in made] == [3, 1, 1]


def test_the_key_image_is_the_one_described_else_the_middle() -> None:
    (strip,) = strips(slices(5), None, {}, "en")
    assert (strip.key, strip.has_key) == (2, False)
    (strip,) = strips(slices(5), None, {"alt-dicom-5": "A liver."}, "en")
    assert (strip.key, strip.alt, strip.has_key) == (4, "A liver.", True)


def test_many_slices_have_few_thumbnails_but_those_with_boxes() -> None:
    (strip,) = strips(slices(500), report(boxed("SEC112", "dicom 77")), {}, "en")
    shown = [index for index, _ in strip.thumbnails]
    assert 76 in shown
    assert shown[0] == 0
    assert shown[-1] == 499
    assert len(shown) <= THUMBNAILS + 2


def test_where_nothing_was_written_the_pictures_with_findings_are_shown() -> None:
    unreadable = ReportItem("dicom 3", "dicom", None, (codes.make("GAT109", params={"reason": "pixels"}),))
    (strip,) = strips([], report(boxed("SEC111"), unreadable, verdict=Verdict.REFUSED), {}, "en")
    assert [shot.item for shot in strip.shots] == ["dicom 2"]


def test_the_script_s_data_of_500_slices_are_small(reviewed) -> None:
    data = as_data(strips(slices(500), None, {}, "en"), reviewed, has_before=True)
    assert len(json.dumps(data)) < 20_000
