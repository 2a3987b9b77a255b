"""Abdominal CT in the portal phase, with a simple cyst of the left kidney."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.site.demo.phantoms import torso
from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, between, dome, moved, over

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLICES, SPACING, THICKNESS = 28, 1.38, 5.0
GRID = Grid(256, 256, SPACING)
_SEED = 4100
_CYST = (88.0, 31.0, 74.0)  # mm: x, y, z
_CYST_RADIUS = 17.0

_LIVER: tuple[tuple[float, Points], ...] = (
    (-20, [(-128, -10), (-118, -52), (-80, -78), (-25, -84), (38, -74), (62, -56), (30, -38), (-4, -20), (-34, 12),
           (-72, 54), (-112, 38)]),
    (40, [(-130, -4), (-120, -48), (-84, -76), (-34, -82), (16, -72), (24, -56), (-6, -38), (-30, -14), (-44, 16),
          (-78, 56), (-114, 42)]),
    (82, [(-130, 0), (-122, -38), (-98, -62), (-70, -66), (-56, -54), (-54, -34), (-58, -14), (-66, 10), (-84, 44),
          (-106, 46), (-122, 28)]),
    (118, [(-124, 4), (-118, -14), (-108, -22), (-98, -20), (-94, -10), (-94, 0), (-96, 8), (-100, 16), (-106, 22),
           (-114, 22), (-121, 14)]),
)  # fmt: skip
_KIDNEY: Points = [
    (-4, -29), (10, -26), (21, -12), (23, 6), (14, 23), (-2, 29), (-14, 24), (-15, 14), (-7, 5), (-7, -6), (-16, -14),
    (-15, -24),
]  # fmt: skip
_SINUS: Points = [(-18, -9), (-5, -14), (7, -8), (9, 2), (5, 12), (-6, 14), (-18, 8), (-22, 0)]


def _upper(grid: Grid, image: Array, cavity: Array, z: float) -> None:
    lung = dome(z, -60, 26)
    for mirror in (False, True):
        recess = grid.tube(moved([(112, -6), (117, 28), (94, 62), (64, 74)], mirror=mirror), [3, 15, 21, 8], 0.8)
        over(image, recess * cavity * min(1.0, lung * 1.4), -850 + 30 * grid.texture(7, 6, z))
    spleen = dome(z, -30, 66)
    if spleen > 0:
        shape = [(116, -14), (122, 16), (108, 50), (84, 60), (82, 46), (98, 26), (101, 2), (104, -16)]
        middle = [(x - 104, y - 22) for x, y in shape]
        over(image, grid.shape(moved(middle, 104, 22, spleen), 0.7), 128)
    stomach = dome(z, -40, 76)
    if stomach > 0:
        shape = [(24, -58), (52, -74), (86, -62), (100, -34), (92, -4), (72, 8), (56, -6), (50, -28), (30, -40)]
        middle = [(x - 70, y + 34) for x, y in shape]
        whole = grid.shape(moved(middle, 70, -34, stomach), 0.8)
        over(image, whole, 84 + 14 * grid.texture(31, 7, z))
        lumen = grid.shape(moved(middle, 70, -34, stomach * 0.84), 0.8)
        over(image, lumen, 22 + 26 * np.clip(grid.texture(33, 8, z), 0, 2))
        over(image, lumen * np.clip((-52 - grid.y) / 1.5, 0, 1), -960)


def _liver(grid: Grid, image: Array, z: float) -> None:
    outline = between(_LIVER, z)
    if outline is None:
        return
    shape = grid.warped(grid.shape(outline, 0.6), 61, 42, 3.2, z)
    over(image, shape, 112 + 5 * grid.texture(62, 9, z))
    trunks = (
        ([(-22, -6), (-44, -14), (-70, -16), (-98, -4)], [12, 10, 7, 3], 12, 58),
        ([(-44, -14), (-60, -36), (-74, -54)], [9, 6, 3], 20, 52),
        ([(-36, -16), (-24, -44), (6, -58)], [8, 6, 3], 6, 44),
        ([(-26, 2), (-58, 12), (-94, 16)], [9, 6, 3], -30, 22),
        ([(-20, -4), (-48, -38), (-64, -66)], [9, 6, 3], -30, 16),
    )
    for points, widths, low, high in trunks:
        size = dome(z, low, high)
        if size > 0.2:  # a vessel that is barely cut is not seen
            over(image, grid.tube(points, [w * size for w in widths], 0.8) * shape, 158)
    for index in range(26):
        rng = np.random.default_rng([_SEED, index])
        x, y, level = rng.uniform(-118, -10), rng.uniform(-66, 44), rng.uniform(-10, 110)
        size = dome(z, level - 9, level + 9)
        if size > 0:
            drift = (z - level) * rng.uniform(-1, 1)
            over(image, grid.ellipse((x + drift, y), (2.6 * size, 1.9 * size), soft=0.7) * shape, 150)
    bladder = dome(z, 48, 92)
    if bladder > 0:
        whole = grid.ellipse((-58, -52), (17 * bladder, 12 * bladder), 35, 0.8)
        over(image, whole, 12)
        over(image, grid.rim(whole, 1.1) * 0.6, 80)


def _kidney(grid: Grid, image: Array, z: float, *, left: bool) -> None:
    middle, at = (80.0, (66.0, 40.0)) if left else (94.0, (-66.0, 42.0))
    size = dome(z, middle - 52, middle + 52)
    if size == 0:
        return
    turn = 0.25 + 0.75 * size
    shape = grid.shape(moved(_KIDNEY, *at, turn, mirror=not left), 0.6)
    halo = grid.ellipse(at, (34 * turn, 36 * turn), soft=2)
    over(image, halo * 0.85, torso.FAT + 6 * grid.texture(71, 9, z))
    fascia = grid.rim(grid.ellipse(at, (33 * turn, 35 * turn), 8 if left else -8), 0.8)
    over(image, fascia * 0.22, 20)
    lobes = np.clip(np.sin(np.arctan2(grid.y - at[1], grid.x - at[0]) * 5 + z / 9) * 2, 0, 1)
    inner = np.clip((grid.depth(shape) - 6.5) / 3, 0, 1)
    over(image, shape, 196 - 32 * lobes * inner + 5 * grid.texture(72, 6, z))
    hilum = dome(z, middle - 30, middle + 30)
    if hilum > 0:
        sinus = grid.shape(moved(_SINUS, *at, hilum * 0.95, mirror=not left), 0.9)
        sinus = grid.warped(sinus, 75, 9, 3.0, z)
        over(image, sinus, -78)
        calices = np.clip(grid.noise(77 + left, 6.5, z) * 2.2 - 1.1, 0, 1)
        over(image, sinus * calices, 30)
        vessels = np.clip(grid.noise(79 + left, 5.5, z) * 2.4 - 1.6, 0, 1)
        over(image, sinus * vessels, 165)
        stem = dome(z, middle - 14, middle + 12)
        if stem > 0:
            end = (20.0, 10.0) if left else (-26.0, 8.0)
            path = [(at[0] - (12 if left else -12), at[1] - 2), ((at[0] + end[0]) / 2, 18.0), end]
            over(image, grid.tube(path, 8 * stem, 0.7), 168)


def _cyst(grid: Grid, image: Array, z: float) -> None:
    x, y, middle = _CYST
    radius = _CYST_RADIUS * dome(z, middle - _CYST_RADIUS, middle + _CYST_RADIUS)
    if radius > 0:
        shape = grid.ellipse((x, y), (radius, radius * 0.97), soft=0.6)
        over(image, shape, 6)
        over(image, grid.rim(shape, 0.9) * 0.35, 60)


def _vessels(grid: Grid, image: Array, z: float) -> None:
    crus = dome(z, -30, 92)
    for side in (1, -1):
        over(
            image,
            grid.tube([(side * 17, 4), (side * 19, 20), (side * 14, 36)], [5 * crus + 0.1, 6 * crus + 0.1, 2], 0.7),
            66,
        )
    aorta = grid.ellipse((6, 16), (11.2, 11), soft=0.7)
    over(image, aorta, 168)
    plaque = np.clip(grid.noise(88, 9, z) * 3 - 2.2, 0, 1) * grid.rim(aorta, 1.5)
    over(image, plaque, 480)
    flat = 1 + 0.12 * np.sin(z / 17)
    over(image, grid.ellipse((-23, 11), (13.5 * flat, 9.5 / flat), -14, 0.7), 148)
    for x, y, radius, low, high in ((5, -9, 4.6, 34, 220), (-8, -12, 6.4, 46, 220), (-11, -14, 8, 8, 44)):
        size = dome(z, low, high) if high < 200 else min(1.0, max(0.0, (z - low) / 8))  # to the last slice
        if size > 0:
            over(image, grid.ellipse((x, y), (radius * size, radius * size), soft=0.7), 162)


def _pancreas(grid: Grid, image: Array, z: float) -> None:
    body = dome(z, 18, 56)
    if body > 0:
        path = [(-30, -12), (-12, -24), (14, -24), (42, -14), (70, 6)]
        gland = grid.tube(path, [20 * body, 15 * body, 14 * body, 15 * body, 10 * body], 0.9)
        gland = grid.warped(gland, 91, 8, 2.6, z)
        over(image, gland, 104 + 18 * grid.texture(92, 4.5, z))
        over(image, grid.tube([(8, -14), (34, -6), (66, 12)], 6.5 * body, 0.7), 160)
    head = dome(z, 44, 92)
    if head > 0:
        over(image, grid.warped(grid.ellipse((-27, -12), (14 * head, 16 * head), soft=0.9), 93, 8, 2.4, z), 102)
        wall = grid.ellipse((-47, -8), (12 * head, 15 * head), 10, 0.9)
        over(image, wall, 92)
        over(image, grid.ellipse((-47, -8), (8 * head, 10 * head), 10, 1.1), 24 + 40 * grid.noise(94, 6, z))
    for side, x in ((1, 36), (-1, -40)):
        limb = dome(z, 10, 48)
        if limb > 0:
            y = 22
            over(image, grid.tube([(x - 7, y - 9), (x, y + 4), (x + side * 9, y + 17)], 4.2 * limb, 0.6), 92)


def _loop(
    grid: Grid,
    image: Array,
    at: tuple[float, float],
    axes: tuple[float, float],
    *,
    gas: float,
    stool: float,
    seed: int,
    z: float,
) -> None:
    whole = grid.ellipse(at, axes, seed * 37 % 90, 0.8)
    whole = grid.warped(whole, seed, 14, 3, z)
    over(image, whole, 78)
    lumen = np.clip((grid.depth(whole) - 2.2) / 1.6, 0, 1)
    content = 42 + 16 * grid.texture(seed + 3, 6, z)
    if stool:
        content = content - stool * 160 * np.clip(grid.texture(seed + 4, 5, z) - 0.2, 0, 2)
    over(image, lumen, content)
    if gas:
        over(image, lumen * np.clip((at[1] + axes[1] * (2 * gas - 1) - grid.y) / 1.5, 0, 1), -960)


def _bowel(grid: Grid, image: Array, cavity: Array, z: float) -> None:
    for index in range(20):
        rng = np.random.default_rng([_SEED + 1, index])
        x, y, level = rng.uniform(-54, 84), rng.uniform(-68, -8), rng.uniform(84, 150)
        size = dome(z, level - 24, level + 24)
        if size > 0.25:  # a loop that is barely cut is not seen
            gas = 0.3 if index % 9 == 0 else 0
            _loop(grid, image, (x, y), (15 * size, 11 * size), gas=gas, stool=0, seed=300 + index, z=z)
    if z > 48:  # below the spleen
        _loop(grid, image, (112, 18 - z / 20), (15, 17), gas=0.45, stool=1, seed=341, z=z)
    if z > 92:  # below the liver
        _loop(grid, image, (-108, 0), (20, 22), gas=0.4, stool=1, seed=342, z=z)
    for index, x in enumerate((-62, -22, 20, 60, 96)):
        size = dome(z, 64 + abs(x) / 9, 112 + abs(x) / 9)
        if size > 0.3:
            at = (x, -72 + abs(x) / 6)
            _loop(grid, image, at, (22 * size, 13 * size), gas=0.62, stool=0.6, seed=350 + index, z=z)
    strands = np.clip(grid.texture(399, 7, z, 4) * 2.6 - 2.3, 0, 1)
    fat = np.clip((-60 - image) / 30, 0, 1) * np.clip((image + 300) / 100, 0, 1)
    over(image, strands * fat * cavity * 0.75, 96)


def slice_at(index: int) -> NDArray[np.int16]:
    """Slice `index` (0 ... SLICES - 1, from the liver's dome down) in Hounsfield units."""
    grid, z = GRID, index * THICKNESS
    image, cavity = torso.body(grid, scale=1.0 - z / 2400, depth=1.04, wall=0.885, seed=_SEED, z=z)
    over(image, cavity, torso.FAT + 8 * grid.texture(_SEED + 2, 18, z))
    _upper(grid, image, cavity, z)
    for mirror in (False, True):
        size = 8 + 16 * min(1.0, max(0.0, (z - 30) / 100))
        over(image, grid.ellipse((-34 if mirror else 34, 46), (size, size * 1.15), soft=0.9), 62)
        over(image, grid.ellipse((-70 if mirror else 70, 74), (20, 9), -22 if mirror else 22, 0.9), 60)
    _bowel(grid, image, cavity, z)
    _liver(grid, image, z)
    _pancreas(grid, image, z)
    for left in (True, False):
        _kidney(grid, image, z, left=left)
    _cyst(grid, image, z)
    _vessels(grid, image, z)
    torso.spine(grid, image, (0, 44), disc=float(np.clip(3 * np.cos(z * 2 * np.pi / 35) - 2, 0, 1)), seed=_SEED, z=z)
    if z < 105:  # the last ribs end above
        torso.ribs(grid, image, wide=131, deep=87, z=z)
    image = grid.warped(image, 5, 60, 3.0, z)
    torso.table(grid, image, 112)
    image = grid.blurred(image, 0.7)
    image = torso.scanned(grid, image, sigma=13, seed=_SEED + index)
    return np.clip(image, -1024, 3071).astype(np.int16)
