"""A head is drawn upright and from its front, however its slices lie; what can't be drawn is said."""

from __future__ import annotations

import io

import numpy as np
import pydicom
import pytest
from PIL import Image

from gate.dicom.made import written
from gate.faces.heads import AXIAL, CORONAL, SAGITTAL, head
from negatoscope.gate import portrait as module
from negatoscope.gate.faces import volume
from negatoscope.gate.policy import Limits
from negatoscope.gate.portrait import NoPortrait, portrait

LIMITS = Limits()
COARSE = {"spacing": 3.0, "apart": 4.0}


@pytest.fixture(autouse=True)
def coarse_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Coarser than for a person to look at, and quicker."""
    monkeypatch.setattr(module, "_STEPS", (3.0, 4.0))


def drawn(files: list[bytes]) -> tuple[np.ndarray, np.ndarray]:
    """The view from the front and the one from three-quarter, values from 0 to 255."""
    picture = np.asarray(Image.open(io.BytesIO(portrait(lambda: files, LIMITS))), np.float32)
    middle = picture.shape[0] // 2
    return picture[:middle], picture[middle:]


def with_air(data: bytes, columns: slice) -> bytes:
    """An axial slice in which some columns are air."""
    dataset = pydicom.dcmread(io.BytesIO(data))
    values = dataset.pixel_array.copy()
    values[:, columns] = 24
    dataset.PixelData = values.tobytes()
    return written(dataset)


def reason(files: list[bytes]) -> str:
    with pytest.raises(NoPortrait) as caught:
        portrait(lambda: files, LIMITS)
    return caught.value.reason


@pytest.mark.parametrize("orientation", [SAGITTAL, CORONAL], ids=["sagittal", "coronal"])
def test_it_looks_the_same_however_it_was_cut(orientation):
    axial, _ = drawn(head(AXIAL, **COARSE))
    other, _ = drawn(head(orientation, **COARSE))
    rows, columns = (min(sides) for sides in zip(axial.shape, other.shape, strict=True))
    seen = [np.asarray(Image.fromarray(view > 0).resize((columns, rows)), bool) for view in (axial, other)]
    assert np.mean(seen[0] != seen[1]) < 0.06


def test_it_stands_upright():
    """The crown ends in a point, the neck where the slices end."""
    front, _ = drawn(head(**COARSE))
    widths = np.count_nonzero(front, axis=1)
    crown, neck = np.flatnonzero(widths)[[0, -1]]
    assert widths[neck] > 1.5 * widths[crown]


def test_the_left_of_the_patient_is_on_the_right_as_for_who_stands_opposite():
    front, _ = drawn([with_air(data, slice(45, None)) for data in head(**COARSE)])
    seen = np.count_nonzero(front, axis=0)
    middle = len(seen) // 2
    assert seen[: middle - 8].sum() > 10 * seen[middle + 8 :].sum()


def test_the_side_of_the_face_is_the_one_that_is_seen():
    """Of a head turned round in its headers the back of the skull is drawn: no nose stands out of it."""
    views = [drawn(head(turned=turned, **COARSE)) for turned in (False, True)]
    nose = []
    for front, _ in views:
        rows, columns = (np.flatnonzero(np.count_nonzero(front, axis=axis)) for axis in (1, 0))
        down, across = (rows[0] + rows[-1]) // 2, (columns[0] + columns[-1]) // 2
        nose.append(float(front[down - 10 : down + 40, across - 25 : across + 25].std()))
    assert nose[0] > 2 * nose[1]


def test_both_views_are_drawn_to_one_scale():
    front, side = drawn(head(**COARSE))
    heights = [np.count_nonzero(np.count_nonzero(view, axis=1)) for view in (front, side)]
    assert abs(heights[0] - heights[1]) <= 6


@pytest.mark.parametrize("where", [volume, module], ids=["read", "drawn"])
def test_a_large_field_of_view_is_drawn_at_a_coarser_step(monkeypatch, where):
    files, calls = head(**COARSE), []
    fine = np.asarray(Image.open(io.BytesIO(portrait(lambda: files, LIMITS))))
    monkeypatch.setattr(where, "_MOST_POINTS", 500_000)
    made = np.asarray(Image.open(io.BytesIO(portrait(lambda: calls.append(1) or files, LIMITS))))
    assert len(calls) == 2
    assert made.any() and not np.array_equal(made, fine)


def test_a_few_slices_make_no_head():
    assert reason(head(**COARSE)[30:34]) == "face-few-slices"


def test_a_series_with_missing_slices_is_not_drawn():
    files = head(**COARSE)
    assert reason(files[:20] + files[26:]) == "face-gaps"


def test_nothing_but_air_is_not_drawn():
    assert reason([with_air(data, slice(None)) for data in head(**COARSE)]) == "face-no-skin"


def test_a_file_that_is_cut_short_is_not_drawn():
    files = head(**COARSE)
    assert reason([*files[:-1], files[-1][:-500]])
