"""CT of a head in thin slices, with an extradural haematoma: a face could be rebuilt from it, were there one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, dome, moved, over
from negatoscope.site.demo.phantoms.torso import scanned

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLICES, SPACING, THICKNESS = 20, 0.92, 2.5
GRID = Grid(256, 256, SPACING)
_SEED = 3700


def _brain(grid: Grid, image: Array, inside: Array, size: float, z: float) -> None:
    depth = grid.depth(inside)
    folds = grid.noise(_SEED + 2, 13, z) + 0.5 * grid.noise(_SEED + 3, 6, z)
    ribbon = np.clip(1.25 - (depth + 5 * folds) / 7, 0, 1)
    over(image, inside, 29 + 2 * grid.texture(_SEED + 4, 9, z))
    over(image, inside * ribbon, 39)
    sulci = grid.ridges(_SEED + 5, 12, z, 3.2) * np.clip((17 - depth) / 9, 0, 1)
    over(image, sulci * inside * 0.9, 9)
    over(image, grid.rim(inside, 1.5) * 0.8, 8)
    for side in (-1, 1):
        for at, axes, turn in (((24, 2), (9, 15), -12), ((15, -14), (4.5, 9), 22), ((14, 10), (8, 12), 24)):
            deep = grid.ellipse((side * at[0], at[1]), (axes[0] * size, axes[1] * size), side * turn, 1.3)
            over(image, deep * dome(z, -12, 48) * inside, 38)
        horn = dome(z, -26, 44)
        if horn > 0:
            front = [(side * 3, -16), (side * 7, -24), (side * 12, -31)]
            back = [(side * 13, 26), (side * 18, 36), (side * 17, 46)]
            body = [(side * 4, -14), (side * 6, 4), (side * 11, 24)]
            over(image, grid.tube(front, [5 * horn, 6 * horn, 3.5 * horn], 0.9), 7)
            over(image, grid.tube(back, [6 * horn, 6.5 * horn, 2.5 * horn], 0.9), 7)
            upper = dome(z, -34, 14)
            if upper > 0:
                over(image, grid.tube(body, [5 * upper, 6.5 * upper, 7 * upper], 0.9), 7)
            over(image, grid.ellipse((side * 14.5, 33), (2.6, 3.6), soft=0.5) * dome(z, -12, 16), 120)
    third = dome(z, 4, 44)
    if third > 0:
        over(image, grid.ellipse((0, 4), (2.2, 9 * third), soft=0.8), 7)
    over(image, grid.ellipse((0, 19), (2.1, 2.2), soft=0.4) * dome(z, 14, 30), 190)
    over(image, grid.tube([(0, -74 * size), (0, -40)], 1.6, 0.4) * 0.8, 55)
    over(image, grid.tube([(0, 50), (0, 80 * size)], [1.6, 3.4], 0.4) * 0.85, 58)


def slice_at(index: int) -> NDArray[np.int16]:
    """Slice `index` (0 ... SLICES - 1, from the vertex down) in Hounsfield units."""
    grid, z = GRID, index * THICKNESS - 14
    size = 0.72 + 0.28 * dome(z, -46, 110)
    image = grid.full(-1000.0)
    outline = [(0, -92), (34, -86), (60, -58), (72, -12), (71, 34), (55, 72), (24, 91), (0, 94)]
    half = [(x, y) for x, y in outline[1:-1]]
    whole = [outline[0], *half, outline[-1], *[(-x, y) for x, y in reversed(half)]]
    scalp = grid.shape(moved(whole, 0, 0, size), 0.6)
    over(image, scalp, -40 + 20 * grid.texture(_SEED + 20, 8, z))
    over(image, grid.rim(scalp, 1.6) * 0.9, 40)
    muscle = (
        np.clip((z - 6) / 20, 0, 1)
        * np.clip((np.abs(grid.x) - 50) / 8, 0, 1)
        * np.clip(1 - np.abs(grid.y + 10) / 40, 0, 1)
    )
    over(image, scalp * muscle, 55)
    skull = grid.shape(moved(whole, 0, 0, size * 0.935), 0.4)
    over(image, skull, 1180)
    spongy = np.clip((grid.depth(skull) - 1.9) / 0.8, 0, 1)
    over(image, skull * spongy, 640 + 160 * grid.texture(_SEED + 24, 3.5, z))
    table = grid.shape(moved(whole, 0, 0, size * 0.875), 0.4)
    over(image, table, 1180)
    inside = grid.shape(moved(whole, 0, 0, size * 0.852), 0.5)
    brain = grid.full(0)
    _brain(grid, brain, np.maximum(inside, 0), size, z)
    shift = np.exp(-(((grid.y + 4) / 46) ** 2)) * dome(z, -16, 44) * 3.2
    columns, rows = np.meshgrid(np.arange(256, dtype=np.float32), np.arange(256, dtype=np.float32))
    brain = cv2.remap(brain, (columns - shift / SPACING).astype(np.float32), rows, cv2.INTER_LINEAR)
    over(image, inside, np.asarray(brain, np.float32))
    clot = dome(z, -16, 40)
    if clot > 0:
        lens = grid.shape(
            [(-60, -36), (-47, -24), (-42 + 6 * (1 - clot), -6), (-46, 14), (-60, 28), (-72, 12), (-74, -14)], 0.7
        )
        lens = lens * inside * min(1.0, clot * 2)
        over(image, lens, 66 + 7 * grid.texture(_SEED + 30, 6, z))
    image = grid.warped(image, 5, 60, 1.6, z)
    image = scanned(grid, grid.blurred(image, 0.5), sigma=4.2, seed=_SEED + index)
    return np.clip(image, -1024, 3071).astype(np.int16)
