"""Radiograph of a left wrist from the front, with a fracture through the waist of the scaphoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, moved
from negatoscope.site.demo.phantoms.film import bone, exposed

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPACING = 0.17
GRID = Grid(900, 680, SPACING)
_SEED = 9600

_SKIN: Points = [
    (-25, 90), (-27, 50), (-30, 26), (-32, 8), (-34, -10), (-42, -26), (-56, -46), (-70, -64), (-64, -76), (-50, -66),
    (-36, -54), (-34, -70), (-34, -95), (36, -95), (35, -70), (30, -46), (26, -20), (24, 2), (22, 20),
     (21, 50), (22, 90),
]  # fmt: skip
_RADIUS: Points = [
    (-20, 95), (-20, 60), (-20, 42), (-22, 28), (-25.5, 17), (-26, 9), (-24, 4.5), (-19, 8.5), (-11, 12.5), (-2, 14.2),
    (0, 18), (-2, 25), (-5, 36), (-6, 60), (-6, 95),
]  # fmt: skip
_ULNA: Points = [
    (4, 95), (5, 60), (4.5, 36), (3.2, 25), (2.8, 19), (5.5, 16.2), (10, 16.6), (13, 14), (15, 11),
          (16.2, 14), (15, 21),
    (13.4, 34), (13.4, 60), (13, 95),
]  # fmt: skip
_SCAPHOID: Points = [
    (-22, -8), (-19.5, -11.5), (-14.5, -11), (-12.4, -7), (-10.4, -2), (-6.6, 2.5), (-5.4, 7), (-8, 10.6), (-13, 9.2),
    (-17.4, 5), (-19.4, 0), (-21.4, -3.6),
]  # fmt: skip
_CARPALS: tuple[Points, ...] = (
    [(-4, 8.4), (-2.6, 4.4), (1.4, 3), (6, 4.2), (8.4, 8), (7.4, 11.6), (3.4, 13.4), (-1.6, 12.4)],
    [(8.2, 4.2), (10.4, 0.4), (13.6, -2.6), (17, -0.6), (18, 4), (15.6, 8.2), (11.4, 9.4), (8.8, 7.4)],
    [(11.4, 2.6), (13.4, 0.8), (16.2, 1.8), (16.8, 4.6), (14.8, 7), (12.2, 6.2)],
    [(-26.4, -11.4), (-26.6, -16.4), (-23, -20.4), (-16.6, -20), (-14.2, -15.4), (-16, -12), (-20.4, -12.4)],
    [(-13.8, -12.6), (-14.6, -17), (-13, -21.4), (-8, -22.4), (-6.8, -17.6), (-7.6, -12.6), (-10.8, -10.6)],
    [(-6.4, -14), (-6, -22.2), (-1, -23.6), (3.2, -22.4), (4, -14), (4.4, -7), (3, -1), (-0.6, 1.6),
      (-4.6, 0), (-8, -5)],
    [(4.8, -21), (9.4, -22.8), (14.2, -21.2), (15.6, -15), (13.4, -8.4), (9.6, -3), (6, 0.4), (5.4, -7), (5.2, -14)],
    [(6.2, -15.4), (9.4, -16.6), (11.2, -13.8), (9.4, -11), (6.6, -12)],
)  # fmt: skip
_METACARPALS: tuple[tuple[Points, tuple[float, ...]], ...] = (
    ([(-25, -22), (-31, -32), (-41, -47), (-50, -60)], (11, 8, 7.6, 11)),
    ([(-11.6, -25), (-14, -38), (-17.6, -66), (-20, -97)], (11.5, 8.2, 7.6, 11)),
    ([(-1.4, -26), (-1.6, -40), (-2, -68), (-2, -99)], (10.5, 8.2, 7.8, 11)),
    ([(7.6, -25), (9, -40), (13, -66), (16, -97)], (9, 6.8, 6.6, 10)),
    ([(14.4, -24), (17.4, -38), (24, -60), (31, -90)], (9.6, 7, 6.6, 10)),
)


def _fractured(grid: Grid) -> Array:
    """The scaphoid, cut by a thin crooked line, the far part a little displaced."""
    whole = bone(grid, grid.shape(_SCAPHOID, 0.12), seed=_SEED + 40, thick=1.12, cortex=1.0)
    line = [(-21.5, -1.2), (-18, -0.4), (-15.8, -2.2), (-13, -2.0), (-10.6, -3.8), (-8.6, -3.6)]
    gap = grid.tube(line, [1.3, 0.9, 0.75, 0.8, 0.7, 1.0], 0.13)
    dense = grid.tube([(x, y + 1.1) for x, y in line], 1.1, 0.5)
    shifted = np.where(grid.y + 0.22 * (grid.x + 15) < -1.9, np.roll(whole, 4, axis=1), whole)
    return (shifted + 0.10 * dense * (whole > 0.2)) * (1 - 0.80 * gap)


def image() -> NDArray[np.uint16]:
    """The radiograph in 12 bits, white where the bone is dense."""
    grid = GRID
    skin = grid.shape(_SKIN, 0.5)
    depth = grid.depth(skin)
    total = skin * (0.10 + 0.34 * np.sqrt(np.clip(depth / 22, 0, 1))) * (1 + 0.05 * grid.texture(_SEED, 12))
    total += skin * 0.035 * grid.ridges(_SEED + 4, 9, 0, 4)
    for number, shape in enumerate((_RADIUS, _ULNA)):
        total += bone(grid, grid.shape(shape, 0.15), seed=_SEED + 10 + number, thick=1.05, cortex=1.9)
    for number, shape in enumerate(_CARPALS):
        thick = 0.62 if number in (2, 7) else 0.95
        total += bone(grid, grid.shape(shape, 0.14), seed=_SEED + 20 + number, thick=thick, cortex=0.95)
    for number, (points, widths) in enumerate(_METACARPALS):
        total += bone(
            grid, grid.tube(moved(points, 0, -1.6), widths, 0.14), seed=_SEED + 30 + number, thick=0.98, cortex=1.6
        )
    total += _fractured(grid)
    total = grid.blurred(total, 0.11)
    total *= 1 + 0.05 * grid.noise(_SEED + 60, 90)
    marked = np.zeros(total.shape, np.uint8)
    cv2.putText(marked, "G", (560, 830), cv2.FONT_HERSHEY_DUPLEX, 2.2, 255, 6, cv2.LINE_AA)
    total = np.maximum(total, marked.astype(np.float32) / 255 * 2.0)
    grey = exposed(total, seed=_SEED + 1, blur=0.6, noise=0.035)
    return np.clip(grey / 1.75 * 4095, 0, 4095).astype(np.uint16)
