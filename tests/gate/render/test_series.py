"""Slices in anatomical order, loops in the order of time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from gate.pixels.made_images import image
from gate.render.releases import release_of
from negatoscope.gate.render import RenderError, list_series
from negatoscope.gate.render.look import Look, Painter

AXIAL = [1, 0, 0, 0, 1, 0]
SAGITTAL = [0, 1, 0, 0, 0, -1]


def flat(value: int, **attributes: Any) -> Dataset:
    return image(np.full((8, 8), value, np.uint8), Modality="MR", **attributes)


def at(z: float, value: int, **attributes: Any) -> Dataset:
    return flat(value, ImageOrientationPatient=AXIAL, ImagePositionPatient=[0, 0, z], **attributes)


def played(tmp_path: Path, *series: list[Dataset]) -> list[int]:
    """The grey of the frames of the first series, in the order in which they are played."""
    release = release_of(tmp_path, *series)
    first = list_series(release)[0]
    painter = Painter(release, first, first.shots, Look(marks=False))
    return [int(painter.paint(shot, 0.1).max()) for shot in first.shots]


def test_slices_are_in_the_order_of_their_places(tmp_path: Path) -> None:
    assert played(tmp_path, [at(10, 30), at(-5, 10), at(2.5, 20)]) == [10, 20, 30]


def test_without_places_the_number_of_the_instance_counts(tmp_path: Path) -> None:
    assert played(tmp_path, [flat(30, InstanceNumber=3), flat(10, InstanceNumber=1)]) == [10, 30]


def test_passes_over_the_same_places_follow_each_other(tmp_path: Path) -> None:
    first = [at(z, 10 + z, InstanceNumber=1 + z) for z in range(3)]
    second = [at(z, 110 + z, InstanceNumber=10 + z) for z in range(3)]
    mixed = [one for pair in zip(first, second, strict=True) for one in pair]
    assert played(tmp_path, mixed) == [10, 11, 12, 110, 111, 112]


def test_directions_of_a_localizer_follow_each_other(tmp_path: Path) -> None:
    slices = [
        flat(10, ImageOrientationPatient=AXIAL, ImagePositionPatient=[0, 0, 0]),
        flat(110, ImageOrientationPatient=SAGITTAL, ImagePositionPatient=[5, 0, 0]),
        flat(20, ImageOrientationPatient=AXIAL, ImagePositionPatient=[0, 0, 5]),
        flat(120, ImageOrientationPatient=SAGITTAL, ImagePositionPatient=[0, 0, 0]),
    ]
    assert played(tmp_path, slices) == [10, 20, 110, 120] or played(tmp_path, slices) == [10, 20, 120, 110]


def frames(values: list[int], **attributes: Any) -> Dataset:
    stack = np.repeat(np.array(values, np.uint8), 64).reshape(len(values), 8, 8)
    shape = {"Rows": 8, "Columns": 8, "NumberOfFrames": len(values), "SamplesPerPixel": 1, "PixelRepresentation": 0}
    bits = {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7, "PhotometricInterpretation": "MONOCHROME2"}
    return image(stack.tobytes(), **shape, **bits, **attributes)


def test_a_loop_stays_in_the_order_of_time(tmp_path: Path) -> None:
    loop = frames([30, 10, 20], Modality="US")
    release = release_of(tmp_path, [loop])
    assert list_series(release)[0].is_loop
    assert played(tmp_path / "again", [loop]) == [30, 10, 20]


def test_the_frames_of_an_enhanced_object_lie_where_their_groups_say(tmp_path: Path) -> None:
    groups = []
    for z in (6, 0, 3):
        place, orientation, group = Dataset(), Dataset(), Dataset()
        place.ImagePositionPatient = [0, 0, z]
        orientation.ImageOrientationPatient = AXIAL
        group.PlanePositionSequence, group.PlaneOrientationSequence = [place], [orientation]
        groups.append(group)
    enhanced = frames([30, 10, 20], Modality="MR", PerFrameFunctionalGroupsSequence=groups)
    assert played(tmp_path, [enhanced]) == [10, 20, 30]


def test_the_window_of_a_frame_is_that_of_its_groups(tmp_path: Path) -> None:
    window, group = Dataset(), Dataset()
    window.WindowCenter, window.WindowWidth = 15, 10
    group.FrameVOILUTSequence = [window]
    enhanced = frames([20, 10], Modality="MR", SharedFunctionalGroupsSequence=[group])
    assert played(tmp_path, [enhanced]) == [255, 0]


def test_series_are_counted_over_all_those_of_the_release(tmp_path: Path) -> None:
    report = Dataset()
    report.file_meta = flat(1).file_meta
    report.SOPClassUID, report.SOPInstanceUID, report.Modality = "1.2.840.10008.5.1.4.1.1.88.11", "1.2.3", "SR"
    found = list_series(release_of(tmp_path, [report], [flat(1), flat(2)]))
    assert [(series.number, len(series.shots)) for series in found] == [(2, 2)]


def test_a_release_without_images_has_no_series(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as refused:
        list_series(release_of(tmp_path))
    assert refused.value.reason == "no-series"


@pytest.mark.parametrize(("first", "last"), [(0, 1), (2, 1), (1, 4), (4, 4)])
def test_slices_that_are_not_there_are_refused(tmp_path: Path, first: int, last: int) -> None:
    (series,) = list_series(release_of(tmp_path, [flat(1), flat(2), flat(3)]))
    with pytest.raises(RenderError) as refused:
        series.chosen(first, last)
    assert refused.value.reason == "slice"
