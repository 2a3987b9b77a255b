"""Pictures on the canvas of a network."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from negatoscope.gate.render.shapes import SHAPES, Spacing, place, spacing_of

SQUARE = Spacing(1, 1, is_real=False)


def header(**attributes: Any) -> Dataset:
    dataset = Dataset()
    for keyword, value in attributes.items():
        setattr(dataset, keyword, value)
    return dataset


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [(30, 60), (60, 30), (3000, 2500), (1, 1)])
def test_it_fills_the_canvas_in_one_direction_and_is_in_the_middle(shape: str, size: tuple[int, int]) -> None:
    width, height = SHAPES[shape]
    placed = place(np.full(size, 200, np.uint8), SQUARE, (width, height))
    assert placed.canvas.shape == (height, width)
    assert min(width - placed.width, height - placed.height) <= 16
    rows, columns = np.nonzero(placed.canvas)
    assert abs((rows.min() + rows.max()) - (height - 1)) <= 1
    assert abs((columns.min() + columns.max()) - (width - 1)) <= 1
    assert placed.width / placed.height == pytest.approx(size[1] / size[0], rel=0.02)


def test_pixels_that_are_not_square_become_square() -> None:
    placed = place(np.full((40, 40), 200, np.uint8), Spacing(3.0, 1.0, is_real=True), (500, 500))
    assert placed.height / placed.width == pytest.approx(3, rel=0.02)


@pytest.mark.parametrize("factor", [1, 2, 3, 1 / 2, 0.9])
def test_no_pixel_of_what_is_made_is_a_pixel_of_the_file(factor: float) -> None:
    side = 180
    noise = np.random.default_rng(5).integers(0, 256, (side, side), dtype=np.uint8)
    canvas = round(side * factor) + 16  # so that the scale is exactly the factor
    placed = place(noise, SQUARE, (canvas, canvas))
    assert placed.width == round(side * factor)
    made = placed.canvas[8:-8, 8:-8]
    nearest = np.clip(((np.arange(len(made)) + 0.5) / factor).astype(int), 0, side - 1)
    equal = float((made == noise[np.ix_(nearest, nearest)]).mean())
    assert equal < 0.05  # by chance about one in a hundred


def test_colours_keep_their_channels() -> None:
    picture = np.zeros((50, 50, 3), np.uint8)
    picture[..., 2] = 250
    canvas = place(picture, SQUARE, (300, 300)).canvas
    assert canvas[150, 150].tolist() == [0, 0, 250]


def test_a_scale_of_the_detector_is_no_scale_of_the_patient() -> None:
    assert spacing_of(header(PixelSpacing=[0.5, 0.25])) == Spacing(0.5, 0.25, is_real=True)
    assert spacing_of(header(ImagerPixelSpacing=[0.2, 0.1])) == Spacing(0.2, 0.1, is_real=False)
    assert spacing_of(header(PixelAspectRatio=["2", "1"])) == Spacing(2, 1, is_real=False)


@pytest.mark.parametrize("spacing", [[0, 0], [1, 100], [-1, -1]])
def test_a_spacing_that_makes_no_sense_counts_as_none(spacing: list[float]) -> None:
    assert spacing_of(header(PixelSpacing=spacing)) == SQUARE


def test_a_radiograph_has_a_scale_of_the_patient_only_where_it_was_calibrated() -> None:
    assert not spacing_of(header(Modality="DX", PixelSpacing=[0.2, 0.2])).is_real
    assert not spacing_of(header(Modality="DX", PixelSpacing=[0.2, 0.2], ImagerPixelSpacing=[0.2, 0.2])).is_real
    assert spacing_of(header(Modality="DX", PixelSpacing=[0.15, 0.15], ImagerPixelSpacing=[0.2, 0.2])).is_real


def test_ultrasound_has_a_scale_where_it_has_one_region() -> None:
    def region(delta: float) -> Dataset:
        return header(PhysicalUnitsXDirection=3, PhysicalUnitsYDirection=3, PhysicalDeltaX=delta, PhysicalDeltaY=delta)

    assert spacing_of(header(SequenceOfUltrasoundRegions=[region(0.02)])) == Spacing(0.2, 0.2, is_real=True)
    assert not spacing_of(header(SequenceOfUltrasoundRegions=[region(0.02), region(0.02)])).is_real
