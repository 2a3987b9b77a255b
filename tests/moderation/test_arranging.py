"""The order in which the pictures of a release are shown."""

from __future__ import annotations

import json
from pathlib import Path

from pydicom import dcmread

from cast import mr_slice
from negatoscope.gate.case import Kind
from negatoscope.moderation.arranging import arrange


def test_slices_go_by_their_number(tmp_path: Path):
    for number in (3, 1, 2):
        mr_slice(tmp_path, number)
    shown = arrange(tmp_path, ["slice3.dcm", "slice1.dcm", "slice2.dcm"], ())
    assert [one.source for one in shown] == ["slice1.dcm", "slice2.dcm", "slice3.dcm"]
    assert [one.is_key for one in shown] == [False, True, False]


def test_slices_that_share_a_number_go_by_their_place(tmp_path: Path):
    for number in (3, 1, 2):
        mr_slice(tmp_path, number, InstanceNumber=7)
    shown = arrange(tmp_path, ["slice3.dcm", "slice1.dcm", "slice2.dcm"], ())
    assert [one.source for one in shown] == ["slice1.dcm", "slice2.dcm", "slice3.dcm"]


def test_series_come_before_pictures_each_on_its_own(tmp_path: Path):
    mr_slice(tmp_path, 1, SeriesNumber=2, SeriesInstanceUID="1.2.3.2")
    mr_slice(tmp_path, 2, SeriesNumber=1, SeriesInstanceUID="1.2.3.1")
    shown = arrange(tmp_path, ["images/10.png", "slice1.dcm", "images/9.png", "texts/title.md", "slice2.dcm"], ())
    assert [(one.source, one.series, one.kind) for one in shown] == [
        ("slice2.dcm", 1, Kind.DICOM),
        ("slice1.dcm", 2, Kind.DICOM),
        ("images/9.png", 3, Kind.IMAGE),
        ("images/10.png", 4, Kind.IMAGE),
    ]


def test_what_the_author_described_is_the_key_picture(tmp_path: Path):
    for number in (1, 2, 3):
        mr_slice(tmp_path, number)
    items = [{"path": f"dicom {number}", "released_as": f"slice{number}.dcm"} for number in (1, 2, 3)]
    (tmp_path / "report.json").write_text(json.dumps({"items": items}))
    shown = arrange(tmp_path, ["slice1.dcm", "slice2.dcm", "slice3.dcm"], ["title", "alt-dicom-3"])
    assert [one.is_key for one in shown] == [False, False, True]
    assert shown[2].alt == "alt-dicom-3"


def test_a_header_without_pixels_is_no_picture(tmp_path: Path):
    path = mr_slice(tmp_path, 1)
    header = dcmread(path)
    del header.PixelData
    header.save_as(path)
    mr_slice(tmp_path, 2)
    assert [one.source for one in arrange(tmp_path, ["slice1.dcm", "slice2.dcm"], ())] == ["slice2.dcm"]


def test_only_a_few_slices_around_the_key_go_on_cards(tmp_path: Path):
    for number in range(1, 21):
        mr_slice(tmp_path, number)
    shown = arrange(tmp_path, [f"slice{number}.dcm" for number in range(1, 21)], ())
    assert sum(one.on_card for one in shown) == 9
