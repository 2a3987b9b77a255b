"""Side markers and scale bar."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from gate.render.test_shapes import header
from negatoscope.gate.render.marks import bar, draw, sides
from negatoscope.gate.render.shapes import Spacing, place


@pytest.mark.parametrize(
    ("attributes", "letters"),
    [
        ({"ImageOrientationPatient": [1, 0, 0, 0, 1, 0]}, ("R", "L")),
        ({"ImageOrientationPatient": [-1, 0, 0, 0, -1, 0]}, ("L", "R")),  # prone, or turned over
        ({"ImageOrientationPatient": [1, 0, 0, 0, 0, -1]}, ("R", "L")),
        ({"ImageOrientationPatient": [0, 1, 0, 0, 0, -1]}, ("A", "P")),
        ({"PatientOrientation": ["L", "F"]}, ("R", "L")),
        ({"PatientOrientation": ["P", "F"]}, ("A", "P")),
        ({}, None),
        ({"PatientOrientation": ["", ""]}, None),
        ({"ImageOrientationPatient": [0, 0, 0, 0, 0, 0]}, None),
    ],
)
def test_the_sides_are_those_of_the_header(attributes: dict[str, Any], letters: tuple[str, str] | None) -> None:
    assert sides(header(**attributes)) == letters


def test_the_bar_is_a_round_length_of_the_patient() -> None:
    assert bar(Spacing(0.5, 0.5, is_real=True), scale=2.0, width=1000) == (100, 200)


def test_no_bar_is_drawn_without_a_real_scale() -> None:
    assert bar(Spacing(0.5, 0.5, is_real=False), scale=2.0, width=1000) is None


def test_marks_are_seen_on_black_and_on_white() -> None:
    spacing = Spacing(1, 1, is_real=True)
    where = header(ImageOrientationPatient=[1, 0, 0, 0, 1, 0])
    for ground in (0, 255):
        placed = place(np.full((200, 200), ground, np.uint8), spacing, (400, 400))
        drawn = draw(placed, where, spacing, "en")
        changed = drawn != placed.canvas
        assert changed[:, :60].any()
        assert changed[:, -60:].any()
        assert changed[-60:, :200].any()


def test_sides_are_lettered_in_the_language() -> None:
    spacing = Spacing(1, 1, is_real=False)
    where = header(ImageOrientationPatient=[1, 0, 0, 0, 1, 0])
    placed = place(np.zeros((200, 200), np.uint8), spacing, (400, 400))
    assert (draw(placed, where, spacing, "fr") != draw(placed, where, spacing, "en")).any()
