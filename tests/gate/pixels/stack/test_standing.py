"""Standing: lettering is followed to frames that have its strokes, not to those that have its ground only."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from negatoscope.gate.pixels.stack.standing import stands

INK = np.zeros((14, 113), np.uint8)
"""Strokes of one pixel, as the consoles of scanners draw them: much of what is sharp is the ground beside them."""
cv2.putText(INK, "KOWALSKI Anna", (0, 12), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (1,), 1, cv2.LINE_8)
SIZE = 64, INK.shape[1] + 40
BOX = (20, 20, 109, 13)  # as close as boxes are trimmed


def frame(ground: float, stroke: float | None, slope: float = 0.0) -> np.ndarray:
    """A ground that rises from left to right, with a name at (20, 20) on it or none."""
    values = np.full(SIZE, ground) + slope * np.linspace(0, 1, SIZE[1])
    if stroke is not None:
        place = values[20 : 20 + INK.shape[0], 20 : 20 + INK.shape[1]]
        place += INK * (stroke - place)
    return values.round().astype(np.uint16)


@pytest.mark.parametrize("stroke", [1023, 60, 0], ids=["bright", "faint", "dark"])
def test_it_stands_nowhere_where_only_its_ground_is(stroke: float) -> None:
    assert not stands(frame(30, stroke), frame(30, None), BOX)


@pytest.mark.parametrize("stroke", [1023, 60, 0], ids=["bright", "faint", "dark"])
def test_it_stands_in_a_frame_with_the_same_strokes(stroke: float) -> None:
    assert stands(frame(30, stroke), frame(30, stroke), BOX)


def test_it_stands_where_anatomy_has_moved_behind_it() -> None:
    assert stands(frame(100, 1023), frame(100, 1023, slope=300), BOX)


def test_it_stands_in_colour() -> None:
    named, empty = (np.repeat(frame(30, stroke)[:, :, None], 3, axis=2).astype(np.uint8) for stroke in (200, None))
    assert stands(named, named, BOX)
    assert not stands(named, empty, BOX)
