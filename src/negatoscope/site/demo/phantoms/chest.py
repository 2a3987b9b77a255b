"""Chest CT with a solid, spiculated nodule of the right upper lobe."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.site.demo.phantoms import torso
from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, between, dome, moved, over

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLICES, SPACING, THICKNESS = 30, 1.38, 5.5
_TOP = 12.0  # mm below the apex, where the first slice is
GRID = Grid(256, 256, SPACING)
_SEED = 5200
_LUNG = -862.0
_NODULE = (-80.0, -26.0, 93.0)  # mm: x, y, z
_NODULE_RADIUS = 8.5
_BOTTOM = 178.0

# outlines of the lungs, from the apex down; the right one is on the left of the picture
_RIGHT: tuple[tuple[float, Points], ...] = (
    (-6, [(-34, 0), (-42, -8), (-54, -8), (-62, 2), (-62, 16), (-56, 26), (-46, 28), (-38, 22), (-33, 14), (-32, 8)]),
    (36, [(-22, -20), (-36, -52), (-66, -60), (-96, -42), (-110, -6), (-108, 34), (-86, 60), (-56, 66), (-30, 52),
          (-24, 14)]),
    (84, [(-24, -24), (-24, -66), (-60, -74), (-102, -54), (-122, -10), (-120, 38), (-96, 66), (-60, 74), (-26, 60),
          (-30, 14)]),
    (132, [(-48, -22), (-34, -66), (-66, -76), (-106, -56), (-126, -8), (-124, 40), (-98, 70), (-60, 76), (-24, 62),
           (-30, 16)]),
    (190, [(-58, -24), (-46, -64), (-70, -74), (-108, -54), (-128, -6), (-125, 42), (-98, 71), (-60, 76), (-24, 62),
           (-36, 16)]),
)  # fmt: skip
_LEFT: tuple[tuple[float, Points], ...] = (
    (-6, [(32, 0), (42, -8), (54, -8), (62, 2), (62, 16), (56, 26), (46, 28), (38, 22), (33, 14), (31, 8)]),
    (36, [(30, -26), (38, -52), (66, -60), (96, -42), (110, -6), (108, 34), (86, 60), (56, 66), (32, 52), (34, 14)]),
    (84, [(30, -30), (26, -66), (60, -74), (102, -54), (122, -10), (120, 38), (96, 66), (60, 74), (34, 60), (38, 12)]),
    (132, [(74, -26), (50, -62), (72, -74), (106, -56), (126, -8), (124, 40), (98, 70), (60, 76), (34, 60), (48, 22)]),
    (190, [(92, -20), (80, -50), (88, -60), (108, -50), (128, -6), (125, 42), (98, 71), (60, 76), (36, 60), (58, 28)]),
)  # fmt: skip


@cache
def _tree() -> NDArray[np.float64]:
    """Points along the vessels of both lungs: x, y, z and the width there."""
    rng = np.random.default_rng(_SEED)
    points: list[NDArray[np.float64]] = []
    for side in (-1.0, 1.0):
        for _ in range(34):
            start = np.array([side * rng.uniform(30, 40), rng.uniform(-2, 14), rng.uniform(80, 122)])
            aim = np.array([side * rng.uniform(0.15, 1.0), rng.uniform(-0.9, 0.9), rng.uniform(-1.5, 1.5)])
            _grow(points, rng, start, _unit(aim), _Branch(rng.uniform(4.5, 7.5), rng.uniform(20, 30), 0))
    return np.concatenate(points)


@dataclass(frozen=True)
class _Branch:
    """How a vessel goes on: its width, the length to the next fork, and how many forks it had."""

    width: float
    length: float
    forks: int


def _unit(vector: NDArray[np.float64]) -> NDArray[np.float64]:
    return vector / np.linalg.norm(vector)


def _grow(
    points: list[NDArray[np.float64]],
    rng: np.random.Generator,
    start: NDArray[np.float64],
    aim: NDArray[np.float64],
    branch: _Branch,
) -> None:
    bent = _unit(aim + rng.normal(0, 0.22, 3))
    part = np.linspace(0, 1, max(2, int(branch.length / 0.7)))[:, None]
    middle = start + aim * branch.length / 2
    end = middle + bent * branch.length / 2
    path = (1 - part) ** 2 * start + 2 * part * (1 - part) * middle + part**2 * end
    points.append(np.hstack([path, branch.width * (1 - 0.2 * part)]))
    if branch.forks == 7 or branch.width < 0.7:  # too thin to be seen
        return
    for share, spread in ((0.82, 0.26), (0.6, 0.75)):
        off = rng.normal(0, 1, 3)
        off = _unit(off - bent * (off @ bent))
        further = _Branch(branch.width * share, branch.length * rng.uniform(0.68, 0.9), branch.forks + 1)
        _grow(points, rng, end, _unit(bent + off * spread), further)


def _vessels_of_lung(grid: Grid, z: float) -> Array:
    """How much of each pixel is vessel, within the slice; what is barely cut, or thinner than the slice, is fainter."""
    tree = _tree()
    reach = THICKNESS / 2 + tree[:, 3] / 2
    depth = np.clip((reach - np.abs(tree[:, 2] - z)) / np.minimum(THICKNESS, tree[:, 3]), 0, 1)
    strength = depth * np.clip(tree[:, 3] / 3.2, 0.12, 1)
    seen = strength > 0.04  # fainter than the noise
    return grid.blurred(grid.beads(tree[seen, :2], tree[seen, 3], strength[seen]), 0.45)


def _lungs(grid: Grid, z: float) -> Array:
    lungs = grid.full(0)
    for keys in (_RIGHT, _LEFT):
        outline = between(keys, z)
        if outline is not None:
            lungs = np.maximum(lungs, grid.warped(grid.shape(outline, 0.5), 17, 40, 2.0, z))
    return lungs


def _nodule(grid: Grid, image: Array, z: float) -> None:
    x, y, middle = _NODULE
    size = dome(z, middle - _NODULE_RADIUS - 3, middle + _NODULE_RADIUS + 3)
    if size == 0:
        return
    core = grid.warped(
        grid.ellipse((x, y), (_NODULE_RADIUS * size, _NODULE_RADIUS * 0.88 * size), 20, 0.6), 41, 7, 1.6, z
    )
    over(image, core, 38)
    rng = np.random.default_rng(_SEED + 3)
    for angle in np.linspace(0, 2 * np.pi, 8, endpoint=False) + rng.uniform(-0.4, 0.4, 8):
        far = size * rng.uniform(8.5, 14)
        tip = (x + far * np.cos(angle), y + far * np.sin(angle))
        near = (x + 5 * size * np.cos(angle), y + 5 * size * np.sin(angle))
        over(image, grid.tube([near, tip], [2.6 * size, 0.5], 0.4) * 0.75, -120)
    tail = grid.tube([(x - 6, y - 2), (x - 26, y - 8), (x - 46, y - 10)], [2.2 * size, 1.2, 0.8], 0.4)
    over(image, tail * 0.6 * (image < -300), -240)  # only within the lung


def _heart(grid: Grid, image: Array, z: float) -> None:
    heart = dome(z, 92, 232)
    if heart > 0:
        shape = [(-34, -8), (-26, -42), (4, -58), (38, -54), (66, -34), (74, -10), (58, 14), (24, 22), (-12, 16)]
        middle = [(x - 14, y + 18) for x, y in shape]
        sac = grid.shape(moved(middle, 14, -18, 1.03 * heart), 0.9)
        over(image, sac, -80)
        muscle = grid.shape(moved(middle, 14, -18, 0.95 * heart), 1.2)
        over(image, muscle, 112)
        for at, axes, turn in (
            ((42, -16), (24, 15), 28),
            ((8, -38), (26, 14), 18),
            ((-20, -14), (13, 19), 0),
            ((14, 9), (24, 11), 4),
        ):
            over(
                image, grid.ellipse(at, (axes[0] * heart, axes[1] * heart), turn, 1.6), 205 + 6 * grid.texture(51, 9, z)
            )


def _great_vessels(grid: Grid, image: Array, z: float) -> None:
    bright = 215 + 4 * grid.texture(53, 8, z)
    if z < 34:  # above the arch
        for x, y, radius in ((-16, -22, 6.5), (4, -22, 4.2), (18, -8, 5.0), (-26, -26, 7.0), (26, -26, 6.5)):
            over(image, grid.ellipse((x, y + 4), (radius, radius), soft=0.7), bright)
    arch = dome(z, 30, 52)
    if arch > 0:
        over(image, grid.tube([(-12, -26), (6, -18), (22, 2), (26, 24)], 25 * arch, 0.8), bright)
    if z >= 44:
        over(image, grid.ellipse((25, 32), (11.5, 11.5), soft=0.7), bright)
        over(
            image,
            grid.rim(grid.ellipse((25, 32), (11.5, 11.5)), 1.2) * np.clip(grid.noise(55, 10, z) * 3 - 2, 0, 1),
            520,
        )
    if 44 <= z < 124:
        over(image, grid.ellipse((-10, -28), (15, 15), soft=0.8), bright)
    if z >= 26:
        over(image, grid.ellipse((-29, -20), (8, 9.5), soft=0.8), 240 if z < 120 else 190)
    trunk = dome(z, 66, 98)
    if trunk > 0:
        over(
            image,
            grid.tube(
                [(18, -38), (20, -22), (2, -8), (-26, -6), (-40, -2)],
                [27 * trunk, 25 * trunk, 20 * trunk, 18 * trunk, 13 * trunk],
                0.8,
            ),
            bright,
        )
        over(image, grid.tube([(20, -24), (32, -6), (44, 8)], [22 * trunk, 20 * trunk, 13 * trunk], 0.8), bright)
    if z < 150:
        over(image, grid.ellipse((12, 30), (7, 5), 12, 0.8), 62)
        over(image, grid.ellipse((12, 30), (2, 1.3), 12, 0.6) * 0.7, -500)


def _airways(grid: Grid, image: Array, z: float) -> None:
    def airway(points: Points, width: float) -> None:
        over(image, grid.tube(points, width + 3, 0.5), 45)
        over(image, grid.tube(points, width, 0.4), -975)

    if z < 66:  # above the carina
        over(image, grid.ellipse((-1, 10), (10.5, 11), soft=0.5), 50)
        over(image, grid.ellipse((-1, 10), (8.8, 9.2), soft=0.4), -980)
        over(image, grid.tube([(-7, 18), (-1, 20), (5, 18)], 2, 0.5) * 0.6, 45)
    elif z < 84:
        spread = (z - 62) * 1.0
        for side in (-1, 1):
            airway([(side * 4, 9), (side * (8 + spread), 11)], 12.0)
    elif z < 112:
        airway([(-30, 13), (-33, 14)], 10.5)
        airway([(31, 13), (36, 15)], 10)
    else:
        for x, y in ((-38, 16), (-44, 24), (46, 22), (41, 28)):
            airway([(x, y), (x + 1, y + 1)], 5.0)


def _shoulders(grid: Grid, image: Array, z: float) -> None:
    for mirror in (False, True):
        blade = [(62, 78 - z / 12), (86, 74), (112, 56), (126, 36)]
        line = grid.tube(moved(blade, mirror=mirror), [4, 5, 5, 9], 0.5)
        if z < 118:  # the tip of the shoulder blade
            over(image, grid.tube(moved(blade, mirror=mirror), 24, 2) * 0.9, torso.MUSCLE)
            over(image, line, 330)
            over(image, grid.rim(line, 1.1), 640)
        if z < 18:
            collar = grid.tube(moved([(14, -46 + z), (48, -58 + z / 2), (84, -52)], mirror=mirror), [11, 9, 10], 0.5)
            over(image, collar, 260)
            over(image, grid.rim(collar, 1.4), 640)
        if z < 100:
            chest_muscle = moved([(20, -86), (62, -92), (102, -76), (128, -46)], mirror=mirror)
            over(image, grid.tube(chest_muscle, [5, 15, 15, 9], 1.0), torso.MUSCLE)


def slice_at(index: int) -> NDArray[np.int16]:
    """Slice `index` (0 ... SLICES - 1, from the apex down) in Hounsfield units."""
    grid, z = GRID, _TOP + index * THICKNESS
    image, cavity = torso.body(grid, scale=1.0, depth=1.04, wall=0.86, seed=_SEED, z=z)
    _shoulders(grid, image, z)
    over(image, cavity, -92 + 8 * grid.texture(_SEED + 2, 16, z))
    nodes = np.clip(grid.texture(57, 8, z) * 2.6 - 1.9, 0, 1)
    over(image, nodes * cavity * 0.8, 50)
    lungs = _lungs(grid, z)
    pleura = grid.blurred(np.minimum(1, lungs * 3), 2.2)
    over(image, np.clip(pleura * 1.6 - lungs * 2, 0, 1) * (np.abs(grid.x) > 60) * cavity, 30)
    below = max(0.0, (z - 140) / 34)
    over(image, lungs, _LUNG + 22 * grid.texture(58, 12, z) + 40 * np.clip(grid.y / 80, -1, 1))
    over(image, _vessels_of_lung(grid, z) * lungs, 25)
    fissure = grid.tube([(-124, -30 + z / 3), (-84, 4 + z / 4), (-34, 22 + z / 6)], 1.0, 0.5)
    over(image, fissure * lungs * 0.22, -300)
    for side in (-1, 1):
        size = min(1.0, below * (1.0 if side < 0 else 0.86))
        if size > 0:
            organ = grid.ellipse((side * 68, -6), (54 * size, 58 * size), soft=1.2)
            organ = grid.warped(organ, 63, 40, 3, z) * lungs
            over(image, organ, 108 if side < 0 else 100)
    _heart(grid, image, z)
    _great_vessels(grid, image, z)
    _airways(grid, image, z)
    _nodule(grid, image, z)
    torso.spine(grid, image, (0, 56), disc=float(np.clip(3 * np.cos(z * 2 * np.pi / 27) - 2, 0, 1)), seed=_SEED, z=z)
    breast_bone = grid.ellipse((0, -88), (17, 6), soft=0.6)
    if z > 16:  # below the notch
        over(image, breast_bone, 190)
        over(image, grid.rim(breast_bone, 1.3), 520)
    torso.ribs(grid, image, wide=132, deep=84, z=z + 12)
    image = grid.warped(image, 5, 60, 2.5, z)
    torso.table(grid, image, 112)
    image = grid.blurred(image, 0.6)
    image = torso.scanned(grid, image, sigma=15, seed=_SEED + index)
    return np.clip(image, -1024, 3071).astype(np.int16)
