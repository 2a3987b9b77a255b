"""Sagittal T2 MRI of a lumbar spine, with a protrusion of the disc L5-S1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, dome, over
from negatoscope.site.demo.phantoms.magnet import bone, received

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLICES, SPACING, THICKNESS = 13, 0.96, 4.2
GRID = Grid(288, 288, SPACING)
_SEED = 7400
_FAT, _MARROW, _MUSCLE, _WATER, _DISC, _DARK = 520.0, 300.0, 118.0, 820.0, 330.0, 36.0

# middle of each vertebral body from T11 to S3, its height, its depth and how it is turned
_BODIES: tuple[tuple[float, float, float, float, float], ...] = (
    (4, -126, 25, 31, -8), (2, -95, 26, 32, -4), (-2, -62, 27, 33, 0), (-8, -27, 28, 34, 4), (-14, 10, 28, 35, 7),
    (-16, 47, 28, 35, 0), (-9, 83, 27, 34, -16), (9, 114, 25, 30, -42), (30, 133, 18, 21, -58), (46, 145, 14, 16, -66),
)  # fmt: skip
_BULGE = {5: 2.2, 6: 5.6}  # of the discs L4-L5 and L5-S1, in mm, into the canal
_DRY = {4: 0.25, 5: 0.62, 6: 0.88}


def _turned(points: Points, at: tuple[float, float], angle: float) -> Points:
    cosine, sine = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    return [(at[0] + x * cosine - y * sine, at[1] + x * sine + y * cosine) for x, y in points]


def _body_outline(number: int) -> Points:
    x, y, height, depth, turn = _BODIES[number]
    h, d = height / 2, depth / 2
    waist = 0.88
    shape = [(-d, -h + 1), (-d / 2, -h + 1.6), (0, -h + 2), (d / 2, -h + 1.4), (d, -h + 1), (d * waist, 0), (d, h - 1),
             (d / 2, h - 1.6), (0, h - 2), (-d / 2, h - 1.4), (-d, h - 1), (-d * waist, 0)]  # fmt: skip
    return _turned(shape, (x, y), turn)


def _behind(number: int, far: float) -> tuple[float, float]:
    """The point so many millimetres behind the back wall of a vertebral body."""
    x, y, _, depth, turn = _BODIES[number]
    return _turned([(depth / 2 + far, 0)], (x, y), turn)[0]


def _soft_tissue(grid: Grid, z: float) -> Array:
    image = grid.full(12)
    back = [(100, -150), (92, -110), (82, -60), (73, -10), (74, 40), (92, 90), (112, 150), (-160, 150), (-160, -150)]
    whole = grid.shape(back, 0.8)
    over(image, whole, 150 + 40 * grid.texture(_SEED, 16, z))
    behind = grid.shape([(30, -150), (24, -60), (16, 0), (18, 60), (40, 110), (80, 150), (112, 150), (92, 90), (74, 40),
                         (73, -10), (82, -60), (100, -150)], 1)  # fmt: skip
    over(image, behind, _FAT + 20 * grid.texture(_SEED + 2, 12, z))
    over(image, grid.ridges(_SEED + 4, 15, z) * behind * 0.35, 160)
    over(image, grid.rim(whole, 1.6) * 0.8, 160)
    return image


def _bowel(grid: Grid, image: Array, z: float) -> None:
    front = np.clip((-30 - 0.10 * grid.y - grid.x) / 6, 0, 1) * np.clip((image - 20) / 60, 0, 1)
    over(image, front, 260 + 120 * grid.texture(_SEED + 8, 24, z) + 30 * grid.ridges(_SEED + 9, 14, z))
    for index in range(16):
        rng = np.random.default_rng([_SEED, index])
        at = (rng.uniform(-140, -58), rng.uniform(-120, 135))
        size = dome(z, rng.uniform(-60, -10), rng.uniform(10, 60))
        if size > 0.2:  # barely cut
            shape = grid.warped(
                grid.ellipse(at, (19 * size, 12 * size), rng.uniform(0, 180), 1.2), 20 + index, 18, 4, z
            )
            over(image, shape * front, rng.choice([40.0, 180.0, 480.0]) + 40 * grid.texture(30 + index, 8, z))
            over(image, grid.rim(shape, 1.8) * front * 0.7, 130)


def _vessels(grid: Grid, image: Array, z: float) -> None:
    line = [(-17, -150), (-21, -95), (-27, -50), (-33, -10), (-38, 30), (-36, 52)]
    aorta, vein = dome(z, -2, 24), dome(z, -26, 0)
    for size, value in ((aorta, 30.0), (vein, 60.0)):
        if size > 0:
            over(image, grid.tube([(x - 2, y) for x, y in line], 17 * size, 0.8), value)
            over(image, grid.rim(grid.tube([(x - 2, y) for x, y in line], 17 * size), 1.2) * 0.5, 150)
    over(image, grid.tube([(x + 7, y) for x, y in line[:5]], 2.4, 0.6) * 0.7, _DARK)


def _muscles(grid: Grid, image: Array, z: float) -> None:
    size = np.clip((abs(z) - 5) / 9, 0, 1)
    if size == 0:
        return
    band = grid.shape([(46, -150), (36, -90), (28, -30), (28, 20), (36, 66), (58, 112), (84, 140), (80, 100), (64, 50),
                       (62, 0), (70, -60), (86, -150)], 1.4)  # fmt: skip
    over(image, band * size, _MUSCLE + 22 * grid.texture(_SEED + 14, 7, z))
    over(image, grid.ridges(_SEED + 15, 16, z, 3) * band * size * 0.5, _FAT)


def _canal(grid: Grid, image: Array, z: float) -> None:
    size = dome(z, -12, 12)
    if size == 0:
        return
    front = [_behind(number, 1.5) for number in range(9)]
    widths = np.array([16, 16.5, 17, 17, 16.5, 16, 15, 12, 6.0])
    middle = [_behind(number, 2 + width / 2) for number, width in zip(range(9), widths, strict=True)]
    sac = grid.tube(middle, list(widths * (0.35 + 0.65 * size)), 0.7) * min(1.0, size * 1.5)
    epidural = grid.tube([_behind(number, 8) for number in range(10)], [20, 20, 20, 20, 20, 20, 21, 20, 15, 10], 0.8)
    over(image, epidural * min(1.0, size * 1.4), _FAT + 40)
    over(image, sac, _WATER + 30 * grid.noise(_SEED + 40, 9, z))
    over(image, grid.rim(sac, 0.9) * 0.55, _DARK)
    cord = dome(z, -7, 7)
    if cord > 0:
        tip = [_behind(0, 9), _behind(1, 9.5), (_behind(2, 11)[0], _behind(2, 0)[1] - 6)]
        over(image, grid.tube([(tip[0][0] + 2, -150), *tip], [8.4 * cord, 8.2 * cord, 7.8 * cord, 1.5], 0.6), 270)
    for index in range(9):
        off = 9.5 + (index % 4) * 1.6 + 0.4 * np.sin(z + index)
        root = [
            _behind(2, 10 + 0.5 * index % 3),
            _behind(3, off),
            _behind(4, off + 0.8),
            _behind(5, off + 0.4),
            _behind(6, off - 2),
        ]
        over(image, grid.tube(root, 0.8, 0.35) * sac * 0.42, 240)
    over(image, grid.tube(front, 1.4, 0.5) * 0.7, _DARK)


def _discs(grid: Grid, image: Array, z: float) -> None:
    wide = dome(z, -34, 34)
    for number in range(len(_BODIES) - 3):
        low, high = _BODIES[number], _BODIES[number + 1]
        at = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2)
        turn = (low[4] + high[4]) / 2
        gap = np.hypot(high[0] - low[0], high[1] - low[1]) - (low[2] + high[2]) / 2 + 4
        dry = _DRY.get(number, 0.0)
        gap *= 1 - 0.22 * dry
        depth = (low[3] + high[3]) / 4
        bulge = _BULGE.get(number, 0.6) * dome(z, -15, 13)
        ring = [
            (-depth - 1, -gap / 2.4), (0, -gap / 2), (depth, -gap / 2.6), (depth + bulge, -gap / 6),
            (depth + bulge, gap / 5), (depth, gap / 2.6), (0, gap / 2), (-depth - 1, gap / 2.4), (-depth - 2.5, 0),
        ]  # fmt: skip
        shape = grid.shape(_turned(ring, at, turn), 0.5)
        over(image, shape * min(1, wide * 1.3), 75)
        core = grid.ellipse(at, (depth * 0.72, gap * 0.40), turn, 1.2) * wide
        over(image, core, (_DISC + 160) * (1 - dry) + 105 * dry + 20 * grid.texture(_SEED + 50, 4, z))
        cleft = grid.tube(_turned([(-depth * 0.6, 0), (depth * 0.6, 0)], at, turn), 1.4, 0.6)
        over(image, cleft * 0.5 * wide * (1 - dry), 200)


def _bones(grid: Grid, image: Array, z: float) -> None:
    wide = dome(z, -30, 30)
    marrow = _MARROW + 24 * grid.texture(_SEED + 60, 5, z) + 34 * grid.texture(_SEED + 62, 16, z)
    for number in range(len(_BODIES)):
        shape = grid.shape(_body_outline(number), 0.5)
        value = marrow + (110 if number in (6, 7) else 0) * np.exp(-((np.hypot(grid.x + 2, grid.y - 98) / 13) ** 2))
        bone(grid, image, shape * min(1.0, wide * 1.4), value, cortex=_DARK, width=1.1)
        if number < 8 and abs(z) < 4:  # the vein that leaves the middle of the body behind
            over(image, grid.tube([_behind(number, -9), _behind(number, -1)], [1, 3.4], 0.6) * 0.7, 560)
    spinous, facet = dome(z, -6, 6), float(np.clip(1 - abs(abs(z) - 17.5) / 9, 0, 1))
    for number in range(7):
        x, y = _behind(number, 24)
        if spinous > 0.3:
            drop = 3.5 * np.sin(2.6 * number)
            blade = [
                (x + 1, y - 3), (x + 13, y + 3), (x + 26 + drop, y + 13), (x + 30 + drop, y + 24), (x + 22, y + 27),
                (x + 11, y + 17), (x + 2, y + 11),
            ]  # fmt: skip
            ligament = [(x + 12, y + 12), (x + 15, y + 24), (x + 17, y + 36)]
            over(image, grid.tube(ligament, [16, 12, 16], 2.0) * 0.55, 230)
            shape = grid.warped(grid.shape(blade, 0.8), _SEED + number, 12, 1.8, z)
            over(image, shape, marrow + 120)
            over(image, grid.rim(shape, 1.0) * 0.5, 150)
        if facet > 0.3:
            px, py = _behind(number, 6)
            over(
                image,
                grid.tube([_behind(number, -4), (px, py - 4), (px + 7, py - 2)], [12, 10, 9], 0.7) * facet,
                marrow,
            )
            for dx, dy in ((9, -11), (11, 12)):
                part = grid.ellipse((px + dx, py + dy), (5.2, 11), -18, 0.6)
                bone(grid, image, part * facet, marrow, cortex=_DARK, width=1.3)
            hole = grid.ellipse((px + 1, py + 17), (6.5, 9), -12, 1)
            over(image, hole * facet, _FAT + 60)
            over(image, grid.ellipse((px, py + 13), (2.8, 2.6), soft=0.6) * facet, 170)


def slice_at(index: int) -> NDArray[np.uint16]:
    """Slice `index` (0 ... SLICES - 1, from the right side), arbitrary units."""
    grid = GRID
    z = (index - (SLICES - 1) / 2) * THICKNESS
    image = _soft_tissue(grid, z)
    _bowel(grid, image, z)
    _vessels(grid, image, z)
    _muscles(grid, image, z)
    _canal(grid, image, z)
    _discs(grid, image, z)
    _bones(grid, image, z)
    image = grid.warped(image, 13, 46, 1.5, z + 100)
    far = np.clip((92 - grid.x) / 230, 0, 1)
    fall = (1.25 - 0.92 * far) * (1 - 0.55 * np.clip((np.abs(grid.y) - 96) / 46, 0, 1) ** 1.5)
    image = received(grid.blurred(np.clip(image, 0, None), 0.62), sigma=15, seed=_SEED + 2 * index, fall=fall)
    return np.clip(image, 0, 4095).astype(np.uint16)
