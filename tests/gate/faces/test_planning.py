"""Plans that remove a face: from heads that are drawn, and from the real ones where they are there."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import numpy as np
import pydicom
import pytest

from gate.dicom.made import DATA
from gate.faces.heads import AXIAL, CORONAL, SAGITTAL, head
from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.faces.planes import read_planes
from negatoscope.gate.faces.planning import plan_series
from negatoscope.gate.faces.skin import find_body
from negatoscope.gate.faces.volume import read_volume
from negatoscope.gate.pixels.settle import redact
from negatoscope.gate.policy import Limits

LIMITS = Limits()
NOSE, SOCKET, CHIN, EAR = (0, -112, -40), (22, -84, -6), (0, -89, -50), (88, 5, -15)
BRAIN = [(x, y, z) for x in (-40, 0, 40) for y in (-50, 0, 60) for z in (30, 60)]
BACK = [(0, 85, 20), (0, 60, -60), (30, 75, 10)]
BEHIND_THE_EARS = (
    45 + 16 + 4
)  # millimetres: how far the surface at an ear goes, is carried on, and one pixel of its map
REAL = [path for path in sorted(DATA.glob("series-*-face-*")) if path.is_dir()]


def cut(files: list[bytes], modality: str = "CT") -> list[tuple[np.ndarray, np.ndarray, object]]:
    """Before, after and the plane of each slice."""
    planned = plan_series(files, modality, LIMITS)
    assert planned.plan is not None, planned.reason
    slices = []
    for data in files:
        before = pydicom.dcmread(io.BytesIO(data), force=True)
        decision = redact(data, {}, LIMITS, face=planned.plan)
        after = np.frombuffer(decision.native, "<u2").reshape(before.Rows, before.Columns)
        slices.append((before.pixel_array, after, read_planes(open_file(data, LIMITS), 1)[0]))
    return slices


def value(slices: list[tuple[np.ndarray, np.ndarray, object]], point: tuple[float, ...], which: int) -> int:
    """The stored value at a point of the patient, before (0) or after (1)."""
    nearest = min(slices, key=lambda one: abs(float((np.array(point) - one[2].origin) @ one[2].normal)))
    plane = nearest[2]
    offset = np.array(point) - plane.origin
    column = round(float(offset @ plane.along_row / (plane.along_row @ plane.along_row)))
    row = round(float(offset @ plane.along_column / (plane.along_column @ plane.along_column)))
    return int(nearest[which][row, column])


@pytest.mark.parametrize("orientation", [AXIAL, SAGITTAL, CORONAL], ids=["axial", "sagittal", "coronal"])
@pytest.mark.parametrize("apart", [2.0, 5.0])
def test_the_nose_and_the_ears_go_and_the_brain_stays(orientation, apart):
    slices = cut(head(orientation, apart=apart))
    for point in (NOSE, EAR):
        assert value(slices, point, 0) == 1064
        assert value(slices, point, 1) == 24
    for point in (*BRAIN, *BACK):
        assert value(slices, point, 0) == value(slices, point, 1) == 1064


def test_the_sockets_of_the_eyes_are_closed():
    slices = cut(head())
    assert value(slices, (22, -84, -6), 0) == 24
    ahead = [value(slices, (22, y, -6), 1) for y in range(-80, -60, 2)]
    assert 1064 in ahead


def test_a_head_that_faces_the_other_way_than_its_headers_say_keeps_no_nose():
    planned = plan_series(head(turned=True), "CT", LIMITS)
    if planned.plan is not None:
        slices = cut(head(turned=True))
        assert value(slices, (0, 112, -40), 1) == 24
    else:
        assert planned.reason in {"face-not-found", "face-left"}


def test_a_series_with_missing_slices_gets_no_plan():
    files = head()
    assert plan_series([*files[:30], *files[40:]], "CT", LIMITS).reason == "face-gaps"


def test_a_few_slices_get_no_plan():
    assert plan_series(head()[40:44], "CT", LIMITS).reason == "face-few-slices"


def test_a_series_that_does_not_say_where_it_lies_gets_no_plan():
    dataset = pydicom.dcmread(io.BytesIO(head()[0]))
    del dataset.ImagePositionPatient
    stream = io.BytesIO()
    dataset.save_as(stream)
    assert plan_series([stream.getvalue()], "CT", LIMITS).reason == "face-geometry"


def test_a_plan_is_worth_the_same_when_the_slices_come_in_another_order():
    files = head()
    one, other = plan_series(files, "CT", LIMITS), plan_series(files[::-1], "CT", LIMITS)
    assert one.plan is not None and other.plan is not None
    assert np.array_equal(one.plan.shells[0].depth, other.plan.shells[0].depth)
    assert dataclasses.replace(one, plan=None) == dataclasses.replace(other, plan=None)


@pytest.mark.parametrize("folder", REAL, ids=lambda path: path.name)
def test_real_heads_get_a_plan_that_leaves_their_back_alone(folder: Path):
    files = [path.read_bytes() for path in sorted(folder.glob("*.dcm"))]
    modality = "CT" if "-ct-" in folder.name else "MR"
    behind_the_ears = find_body(read_volume(files, LIMITS), modality).centre[1] + BEHIND_THE_EARS
    slices = cut(files, modality)
    changed = 0
    for before, after, plane in slices:
        rows, columns = np.nonzero(before != after)
        posterior = plane.origin[1] + rows * plane.along_column[1] + columns * plane.along_row[1]
        assert not np.any(posterior > behind_the_ears)
        changed += len(rows)
    assert changed
    assert len(slices) == len(files)
