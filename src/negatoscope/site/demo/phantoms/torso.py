"""What the axial slices of chest and abdomen share: skin, fat, muscle, bones of the spine, ribs, the table."""

from __future__ import annotations

import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, grain, moved, over

AIR, FAT, MUSCLE, CANCELLOUS, CORTEX = -1000.0, -105.0, 58.0, 170.0, 620.0

_BODY: Points = [
    (0, -100), (52, -102), (104, -88), (146, -50), (160, 2), (148, 54), (110, 90), (58, 104), (14, 99),
    (0, 96), (-14, 99), (-58, 104), (-110, 90), (-148, 54), (-160, 2), (-146, -50), (-104, -88), (-52, -102),
]  # fmt: skip
_VERTEBRA: Points = [
    (0, -16), (13, -15), (21, -7), (21, 5), (15, 13), (5, 12.5), (0, 11.5), (-5, 12.5), (-15, 13), (-21, 5), (-21, -7),
    (-13, -15),
]  # fmt: skip
_CANAL: Points = [(-11, 15), (0, 13), (11, 15), (11, 24), (0, 31), (-11, 24)]
_ERECTOR: Points = [(11, 38), (22, 28), (46, 26), (58, 36), (54, 54), (34, 63), (14, 60), (9, 50)]


def body(grid: Grid, *, scale: float, depth: float, wall: float, seed: int, z: float) -> tuple[Array, Array]:
    """A body of fat and muscle in air, and the cavity within it (1 inside)."""
    image = grid.full(AIR)
    outline = [(x * scale, y * scale * depth) for x, y in _BODY]
    whole = grid.shape(outline, 0.8)
    over(image, whole, FAT + 9 * grid.texture(seed, 14, z))
    over(image, grid.rim(whole, 1.7) * 0.8, 25)
    over(image, grid.ridges(seed + 5, 18, z) * whole * 0.3, 20)
    muscle = grid.shape(moved(outline, 0, -2, 0.885), 1.0)
    over(image, muscle, MUSCLE + 7 * grid.texture(seed + 9, 7, z))
    for inner in (0.955, 0.925):
        layer = grid.rim(grid.shape(moved(outline, 0, -2, 0.885 * inner)), 0.9)
        over(image, layer * 0.45, FAT)
    cavity = grid.shape(moved(outline, 0, -5, 0.885 * wall), 1.0)
    return image, cavity


def spine(grid: Grid, image: Array, at: tuple[float, float], *, disc: float, seed: int, z: float) -> None:
    """A vertebra with its arch, or a disc where `disc` is 1; and the muscles behind them."""
    dx, dy = at
    for mirror in (False, True):
        muscle = grid.shape(moved(_ERECTOR, dx, dy - 6, mirror=mirror), 1.2)
        over(image, muscle, MUSCLE + 6 + 9 * grid.texture(seed + 20, 6, z))
        over(image, grid.ridges(seed + 23, 11, z, 5) * muscle * 0.7, -80)
    canal = grid.shape(moved(_CANAL, dx, dy), 0.6)
    arch = grid.shape(moved(_CANAL, dx, dy - 4.4, 1.2), 0.5)
    process = grid.tube([(dx, dy + 29), (dx, dy + 42), (dx + 1, dy + 55)], [9, 6, 9], 0.5)
    for part in (arch, process):
        over(image, part, CANCELLOUS + 160)
        over(image, grid.rim(part, 1.5), CORTEX)
    wing = 1 - disc
    for mirror in (False, True):
        points = moved([(13, 22), (26, 21), (42, 25)], dx, dy, mirror=mirror)
        over(image, grid.tube(points, [11, 8, 6], 0.7) * wing, 260)
        over(image, grid.shape(moved([(14, 24), (22, 22), (24, 30), (16, 33)], dx, dy, mirror=mirror), 0.6), 520)
    front = grid.shape(moved(_VERTEBRA, dx, dy), 0.5)
    marrow = CANCELLOUS + 34 * grid.texture(seed + 30, 3.2, z)
    over(image, front, marrow * wing + (85 + 6 * grid.texture(seed + 31, 5, z)) * disc)
    over(image, grid.rim(front, 1.5) * (wing * 0.9), CORTEX)
    over(image, canal, 28)
    over(image, grid.ellipse((dx, dy + 20), (6.5, 5.5), soft=0.8), 40)
    over(image, grid.rim(canal, 1.6) * 0.5, FAT)


def ribs(grid: Grid, image: Array, *, wide: float, deep: float, z: float, middle: float = -3) -> None:
    """Ribs cut slantwise, in the wall; they wander around the trunk from slice to slice."""
    for number in range(7):
        angle = np.radians(((z * 2.1 + number * 31) % 200) - 62)
        if np.cos(angle) < 0.42:  # none in front of the breast bone, none behind the spine
            continue
        for side in (1, -1):
            x, y = side * wide * np.cos(angle), middle + deep * np.sin(angle)
            turn = float(np.degrees(np.arctan2(deep * np.cos(angle), -wide * side * np.sin(angle))))
            rib = grid.ellipse((x, y), (10.5, 4.3), turn, 0.5)
            over(image, rib, 210)
            over(image, grid.rim(rib, 1.3), 560)


def table(grid: Grid, image: Array, y: float) -> None:
    """The carbon table under the patient: two thin shells."""
    for depth, value in ((0.0, -420.0), (9.0, -720.0)):
        line = [
            (-150, y - 14 + depth),
            (-80, y - 2 + depth),
            (0, y + depth),
            (80, y - 2 + depth),
            (150, y - 14 + depth),
        ]
        free = np.clip(-(image + 500) / 400, 0, 1)
        over(image, grid.tube(line, 2.4, 0.5) * free, value)


def scanned(grid: Grid, image: Array, *, sigma: float, seed: int) -> Array:
    """The slice as a scanner gives it: noise that is stronger in the middle, and faint streaks across the shoulders."""
    radius = np.hypot(grid.x / 190, grid.y / 130)
    level = sigma * (1.25 - 0.55 * np.clip(radius, 0, 1.4))
    image = image + level * grain(image.shape, seed, soften=0.75)
    angles = np.arctan2(grid.y - 30, grid.x)
    rng = np.random.default_rng(seed + 7)
    waves = sum(np.sin(angles * k + rng.uniform(0, 6.28)) for k in rng.integers(40, 130, 9))
    streaks = np.asarray(waves, np.float32) * sigma * 0.16 * np.exp(-(((grid.y - 30) / 55) ** 2))
    inside = np.clip((image + 900) / 300, 0, 1)
    return np.asarray(image + streaks * inside, np.float32)
