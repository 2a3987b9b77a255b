"""Sagittal MRI of a knee, proton density with fat saturation.

The medial meniscus has a bucket-handle tear: its fragment lies in the notch, as a second posterior cruciate ligament.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.site.demo.phantoms.drawing import Array, Grid, Points, between, dome, over
from negatoscope.site.demo.phantoms.magnet import bone, received

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLICES, SPACING, THICKNESS = 22, 0.62, 4.0
GRID = Grid(256, 256, SPACING)
_SEED = 6300
_FAT, _MARROW, _MUSCLE, _CARTILAGE, _FLUID, _DARK = 150.0, 128.0, 225.0, 400.0, 600.0, 22.0

# outlines by the distance from the middle of the knee
_FEMUR: tuple[tuple[float, Points], ...] = (
    (0, [(-7, -100), (-8, -62), (-17, -47), (-25, -35), (-25, -24), (-16, -17), (0, -19), (12, -27),
          (20, -36), (22, -46),
         (19, -58), (18, -76), (18, -100)]),
    (7, [(-7, -100), (-8, -62), (-17, -47), (-26, -35), (-27, -22), (-18, -12), (0, -12), (14, -20),
          (23, -30), (25, -42),
         (20, -56), (18, -76), (18, -100)]),
    (13, [(-6, -100), (-7, -62), (-15, -47), (-25, -35), (-28, -20), (-20, -5), (0, 2), (19, 0), (34, -12), (36, -28),
          (28, -42), (21, -57), (18, -100)]),
    (27, [(2, -84), (-2, -62), (-12, -46), (-22, -34), (-26, -20), (-19, -5), (0, 2), (18, 0), (33, -12), (35, -27),
          (27, -40), (18, -56), (8, -84)]),
    (36, [(4, -46), (-2, -43), (-9, -38), (-15, -31), (-17, -20), (-12, -8), (0, -2), (13, -4), (24, -13), (26, -25),
          (21, -35), (14, -42), (8, -46)]),
    (43, [(6, -30), (3, -29), (0, -27), (-2, -24), (-3, -20), (-2, -16), (3, -13), (9, -14), (13, -18), (14, -23),
          (12, -27), (10, -29), (8, -30)]),
)  # fmt: skip
_TIBIA: tuple[tuple[float, Points], ...] = (
    (0, [(-28, 14), (-24, 9), (-12, 8), (-3, 2), (4, 1), (10, 7), (27, 10), (31, 18), (26, 34), (19, 56), (18, 104),
         (-16, 104), (-20, 62), (-31, 42), (-31, 26)]),
    (10, [(-27, 13), (-24, 8), (-12, 7.5), (-3, 5), (4, 5), (10, 7.4), (29, 8), (32, 16), (27, 34), (20, 56), (18, 104),
          (-15, 104), (-18, 60), (-27, 40), (-29, 25)]),
    (28, [(-24, 14), (-21, 8), (-12, 7.5), (-3, 7.4), (4, 7.4), (10, 7.5), (28, 8), (31, 16), (26, 32),
           (15, 54), (8, 76),
          (-4, 76), (-10, 54), (-18, 36), (-24, 24)]),
    (38, [(-14, 16), (-13, 11), (-8, 9), (-2, 8.5), (4, 8.5), (10, 9), (20, 10), (23, 16), (20, 24), (12, 34), (6, 40),
          (0, 40), (-6, 34), (-11, 26), (-14, 20)]),
)  # fmt: skip


def _soft_tissue(grid: Grid, across: float, z: float) -> Array:
    image = grid.full(6)
    size = 0.72 + 0.28 * dome(across, -66, 66)
    skin = [(-24, -112), (-40, -66), (-57, -34), (-55, -4), (-45, 30), (-36, 66), (-34, 112), (58, 112),
    (64, 60), (56, 18),
            (55, -14), (62, -60), (64, -112)]  # fmt: skip
    whole = grid.shape([(x * size + 4 * (1 - size), y) for x, y in skin], 0.5)
    over(image, whole, _FAT + 9 * grid.texture(_SEED, 9, z))
    over(image, grid.rim(whole, 1.1) * 0.75, 230)
    over(image, grid.ridges(_SEED + 3, 9, z) * whole * 0.4, 300)
    strands = _MUSCLE + 22 * grid.texture(_SEED + 6, 5, z)
    for points, grows in (
        ([(-13, -112), (-18, -78), (-26, -58), (-20, -48), (-11, -54), (-9, -76), (-8, -112)], 1.0),
        ([(22, -112), (24, -78), (30, -52), (44, -44), (51, -62), (54, -112)], 0.9),
        ([(37, -46), (42, -22), (40, 6), (36, 32), (24, 60), (22, 112), (50, 112), (52, 62), (49, 22), (50, -18),
          (46, -40)], abs(across) / 14),
        ([(34, 16), (33, 32), (26, 48), (22, 66), (24, 84), (30, 66), (36, 44), (38, 24)], 1.0),
    ):  # fmt: skip
        if grows > 0.35:  # between the two heads there is fat
            shape = grid.warped(grid.shape(points, 0.7), _SEED + 8, 22, 2.0, z) * whole
            over(image, shape * min(1.0, grows), strands)
            over(image, grid.ridges(_SEED + 12, 9, z, 5) * shape * 0.55, _FAT)
    if abs(across) < 14:  # the popliteal vessels
        lumen = grid.tube([(38, -112), (40, -60), (43, -10), (38, 40), (34, 112)], [7, 7, 7, 6, 5], 0.6)
        over(image, grid.tube([(44, -112), (47, -50), (49, 0), (44, 60), (42, 112)], [5, 5, 5, 5, 4], 0.7) * 0.8, 260)
        over(image, lumen * min(1.0, (14 - abs(across)) / 6), 70)
    return image


def _extensor(grid: Grid, image: Array, across: float, z: float) -> None:
    size = dome(across, -23, 23)
    fat_pad = dome(across, -34, 34)
    if fat_pad > 0:
        pad = grid.shape([(-40, -10), (-28, -14), (-20, -4), (-24, 6), (-30, 16), (-33, 26), (-37, 10)], 0.8)
        over(image, pad * min(1, fat_pad * 1.6), _FAT - 10)
        over(image, grid.ridges(_SEED + 20, 7, z, 5) * pad * 0.6, 330)
        pouch = grid.tube([(-27, -44), (-24, -58), (-20, -74), (-18, -84)], [3.0, 7.5, 6.0, 1.5], 0.6)
        over(image, pouch * min(1, fat_pad * 1.3), _FLUID + 60)
    tendon = dome(across, -16, 16)
    if tendon > 0:
        over(
            image, grid.tube([(-20, -112), (-29, -74), (-39, -52)], [6, 6.5, 7], 0.5) * min(1, tendon * 1.5), _DARK + 16
        )
        over(
            image,
            grid.tube([(-43, -14), (-42, 8), (-34, 38), (-31, 46)], [6, 5, 5, 6], 0.4) * min(1, tendon * 1.5),
            _DARK,
        )
    if size > 0.2:
        kneecap = [(-6, -21), (5, -18), (9, -6), (8, 8), (2, 18), (-4, 20), (-9, 6), (-10, -10)]
        shape = grid.shape([(x * size - 40, y * (0.4 + 0.6 * size) - 32) for x, y in kneecap], 0.4)
        cartilage = grid.shape([(x * size - 37.2, y * (0.4 + 0.6 * size) * 0.88 - 32) for x, y in kneecap], 0.4)
        over(image, cartilage * (grid.x > -38), _CARTILAGE)
        bone(grid, image, shape, _MARROW + 8 * grid.texture(_SEED + 24, 4, z), width=0.9)


def _bones(grid: Grid, image: Array, across: float, z: float) -> None:
    marrow = _MARROW + 8 * grid.texture(_SEED + 30, 4.5, z) + 9 * grid.texture(_SEED + 33, 18, z)
    bruise = dome(across, -40, -8)
    for x, y, size in ((17.0, -9.0, 15.0), (22.0, 17.0, 13.0)):
        far = np.hypot(grid.x - x, grid.y - y) / size
        marrow = marrow + bruise * 190 * np.exp(-(far**2) * 1.6) * (1 + 0.3 * grid.texture(_SEED + 38, 5, z))
    for keys, articular, sign in ((_FEMUR, grid.y > -36, 1), (_TIBIA, grid.y < 12, -1)):
        outline = between(keys, abs(across))
        if outline is None:
            continue
        shape = grid.shape(outline, 0.35)
        near = np.clip(grid.blurred(shape, 2.4) * 5 - 0.9, 0, 1)
        cover = near * articular * np.clip(1 - np.abs(grid.x - 2) / 44, 0, 1).astype(np.float32) ** 0.2
        over(image, grid.blurred(cover * (grid.x * sign < 60), 0.4), _CARTILAGE + 14 * grid.texture(_SEED + 36, 5, z))
        bone(grid, image, shape, marrow, cortex=_DARK, width=0.85)
    scar = grid.tube([(-20, 24), (-4, 27), (14, 25), (24, 22)], 0.9, 0.4)
    if abs(across) < 30:
        over(image, scar * 0.5, 45)
        over(image, grid.tube([(-20, -38), (-2, -35), (14, -38), (26, -36)], 0.9, 0.4) * 0.45 * (abs(across) > 9), 45)
    head = dome(across, 24, 44)
    if head > 0:
        fibula = grid.shape(
            [
                (27 + x * head, y)
                for x, y in ((0, 20), (8, 22), (10, 34), (7, 48), (6, 104), (-4, 104), (-3, 48), (-6, 32))
            ],
            0.5,
        )
        bone(grid, image, fibula, marrow, cortex=_DARK, width=1.0)


def _menisci(grid: Grid, image: Array, across: float, z: float) -> None:
    side = abs(across)
    if not 9 < side < 41:
        return
    fluid = grid.tube([(-16, 4.6), (0, 4.9), (14, 4.8)], 1.1, 0.4)
    over(image, fluid * 0.9, _FLUID - 40)
    torn = across < 0
    front: Points = [(-25, -7), (-26, 0), (-25, 6), (-16, 5.4), (-8, 4.7), (-16, 1.5)]
    back: Points = [(33, -8), (35, -1), (33, 6), (22, 5.4), (11, 4.6), (23, 0)]
    if torn and side < 34:  # what is left of the torn horn: small and blunt
        back = [(33, -7), (35, -1), (33, 6), (28, 5.6), (26, 3), (28, -3)]
        over(image, grid.shape([(25, -2), (28, 0), (27, 5), (18, 5), (14, 4.4)], 0.7), _FLUID - 120)
    if side > 33:  # cut along its body: the bow tie
        over(image, grid.tube([(-18, 3), (4, 3.6), (26, 3)], [8, 3.4, 8.5], 0.4), _DARK)
        return
    for horn in (front, back):
        shape = grid.shape(horn, 0.35)
        over(image, shape, _DARK + 12 + 16 * np.clip(grid.noise(_SEED + 40, 3, z), 0, 1))


def _notch(grid: Grid, image: Array, across: float, z: float) -> None:
    if abs(across) > 11:
        return
    space = grid.shape(
        [(-12, -14), (2, -16), (16, -24), (30, -26), (36, -8), (34, 10), (12, 6), (3, 0), (-4, 1), (-14, 7)], 1.0
    )
    over(image, space * 0.9, _FAT + 40 + 30 * grid.texture(_SEED + 50, 6, z))
    over(image, np.clip(grid.noise(_SEED + 52, 7, z) * 2.6 - 1.2, 0, 1) * space * 0.8, _FLUID - 60)
    over(image, grid.tube([(36, -34), (38, -14), (36, 6), (32, 16)], 2.4, 0.5) * 0.8, _DARK + 40)
    posterior = dome(across, -10, 3)
    if posterior > 0:
        over(
            image,
            grid.tube([(-4, -16), (10, -21), (23, -13), (30, 2), (31, 15)], [6, 7, 6.5, 6, 5.5], 0.4)
            * min(1, posterior * 1.6),
            _DARK,
        )
    handle = dome(across, -13, 2)
    if handle > 0:
        over(
            image,
            grid.tube([(-12, 2), (-2, -5), (10, -9), (20, -4), (25, 5)], [3, 5, 5.4, 5, 3], 0.4) * min(1, handle * 1.6),
            _DARK + 8,
        )
    anterior = dome(across, 0, 12)
    if anterior > 0:
        band = grid.tube([(15, -27), (6, -13), (-6, 1), (-12, 8)], [6, 6, 7, 8], 0.5) * min(1, anterior * 1.5)
        strands = 110 + 60 * np.sin((grid.x * 0.75 + grid.y * 0.6) * 1.7 + grid.noise(_SEED + 55, 5, z))
        over(image, band, strands)


def slice_at(index: int) -> NDArray[np.uint16]:
    """Slice `index` (0 ... SLICES - 1, from the medial side), arbitrary units."""
    grid = GRID
    across = (index - (SLICES - 1) / 2) * THICKNESS - 6
    z = across + 200
    image = _soft_tissue(grid, across, z)
    _extensor(grid, image, across, z)
    _bones(grid, image, across, z)
    _notch(grid, image, across, z)
    _menisci(grid, image, across, z)
    image = grid.warped(image, 9, 34, 1.3, z)
    fall = np.exp(-(((grid.x + 4) / 130) ** 2) - ((grid.y / 98) ** 4) * 0.75)
    image = received(grid.blurred(np.clip(image, 0, None), 0.42), sigma=14, seed=_SEED + 2 * index, fall=fall)
    return np.clip(image, 0, 4095).astype(np.uint16)
