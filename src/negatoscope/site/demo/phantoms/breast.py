"""Mammogram of a left breast from above, with a small spiculated mass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.site.demo.phantoms.drawing import Grid, Points, grain

if TYPE_CHECKING:
    from numpy.typing import NDArray

SPACING = 0.22
GRID = Grid(960, 720, SPACING)
_SEED = 9900
_NIPPLE = (42.0, 6.0)
_MASS = (-18.0, -26.0)
_OUTLINE: Points = [
    (-110, -96), (-66, -90), (-24, -74), (14, -48), (34, -20), (40, -1), (45, 2), (47, 6), (45, 10), (40, 13), (36, 28),
    (18, 54), (-16, 78), (-62, 92), (-110, 97),
]  # fmt: skip


def image() -> NDArray[np.uint16]:
    """The mammogram in 12 bits."""
    grid = GRID
    breast = grid.shape(_OUTLINE, 0.4)
    depth = grid.depth(breast)
    pressed = 1 - np.exp(-((depth / 7.5) ** 1.1))
    away = np.hypot(grid.x - _NIPPLE[0], (grid.y - _NIPPLE[1]) * 1.05)
    angle = np.arctan2(grid.y - _NIPPLE[1], _NIPPLE[0] - grid.x)
    # lobes of gland run from the nipple backwards, and thin out towards the chest wall
    lobes = np.exp(-((angle / 0.8) ** 2)) * np.clip((away - 4) / 22, 0, 1) * np.clip((118 - away) / 55, 0, 1)
    lumps = 0.5 + 0.42 * grid.texture(_SEED, 17, 0, 4)
    gland = np.clip(lobes * np.clip(lumps, 0, 1.3), 0, 1.1)
    strands = (
        grid.ridges(_SEED + 5, 15, 0, 5)
        + 0.7 * grid.ridges(_SEED + 8, 8, 0, 4)
        + 0.5 * grid.ridges(_SEED + 11, 5, 0, 4)
    )
    total = (
        breast * pressed * (0.36 + 0.55 * gland + 0.11 * strands * (0.55 + lobes) + 0.03 * grid.texture(_SEED + 13, 6))
    )
    for index in range(4):
        rng = np.random.default_rng([_SEED, index])
        y = rng.uniform(-60, 66)
        path = [(-84, y), (-50, y * 0.85 + rng.uniform(-6, 6)), (-16, y * 0.6), (14, y * 0.4 + rng.uniform(-4, 4))]
        total += 0.045 * grid.tube(path, [2.6, 2.0, 1.4, 0.7], 0.35) * breast
    x, y = _MASS
    core = grid.warped(grid.ellipse(_MASS, (6.4, 5.4), 25, 0.9), _SEED + 20, 5, 1.6)
    total += core * (0.30 + 0.05 * grid.texture(_SEED + 21, 3))
    rng = np.random.default_rng(_SEED + 22)
    for turn in np.linspace(0, 2 * np.pi, 17, endpoint=False) + rng.uniform(-0.16, 0.16, 17):
        far = rng.uniform(9, 19)
        bent = turn + rng.uniform(-0.12, 0.12)
        tips = [(x + r * np.cos(a), y + r * np.sin(a)) for r, a in ((4, turn), (far * 0.6, bent), (far, turn))]
        total += 0.085 * grid.tube(tips, [1.3, 0.7, 0.3], 0.22) * breast
    for _ in range(6):
        spot = grid.ellipse((x + rng.normal(0, 3.2), y + rng.normal(0, 3.0)), (0.36, 0.30), rng.uniform(0, 90), 0.1)
        total += 0.42 * spot
    total += grid.rim(breast, 1.1) * 0.16
    total += grid.ellipse((43, 6), (5, 5), soft=1.0) * breast * 0.18
    total = grid.blurred(total, 0.14) + 0.012 * grain(total.shape, _SEED + 1, soften=0.7) * (0.25 + breast)
    marked = np.zeros(total.shape, np.uint8)
    cv2.putText(marked, "LCC", (590, 90), cv2.FONT_HERSHEY_SIMPLEX, 1.3, 255, 3, cv2.LINE_AA)
    total = np.maximum(total, marked.astype(np.float32) / 255 * 0.9)
    return np.clip(total / 1.25 * 4095 + 60, 0, 4095).astype(np.uint16)
