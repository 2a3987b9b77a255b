"""A phantom abdomen: ellipses with the attenuation of tissue, and noise; no patient was ever there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE = 256
SLICES = 12
PIXEL_SPACING = 1.5  # mm
SLICE_SPACING = 5.0  # mm


def _ellipse(center: tuple[float, float], axes: tuple[float, float]) -> NDArray[np.bool_]:
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    return ((rows - center[0]) / axes[0]) ** 2 + ((columns - center[1]) / axes[1]) ** 2 <= 1


def ct_slice(index: int) -> NDArray[np.int16]:
    """Slice `index` (0 ... SLICES - 1) as Hounsfield units, shape (SIZE, SIZE)."""
    noise = np.random.default_rng(index).normal(0, 8, (SIZE, SIZE))
    image = np.full((SIZE, SIZE), -1000.0)
    body = _ellipse((128, 128), (82, 108))
    image[body] = -90
    image[_ellipse((126, 128), (72, 98))] = 45
    liver = _ellipse((112, 84 + index), (48, 46 - index))
    image[liver & body] = 60
    lesion = _ellipse((118, 74), (10 - abs(index - 6), 10 - abs(index - 6))) if 0 < index < 12 else None
    if lesion is not None:
        image[lesion] = 20
    image[_ellipse((128, 190), (24, 18))] = 55  # spleen
    for column in (92, 164):  # kidneys
        image[_ellipse((160, column), (18, 12))] = 35
    image[_ellipse((168, 128), (17, 19))] = 250  # vertebra
    image[_ellipse((190, 128), (7, 9))] = 40  # spinal canal
    image[_ellipse((142, 120), (8, 8))] = 150  # aorta
    image[body] += noise[body]
    return np.clip(image, -1024, 3071).astype(np.int16)


def to_display(image: NDArray[np.int16], center: int = 40, width: int = 400) -> NDArray[np.uint8]:
    """The slice as seen with a window, 0 to 255."""
    scaled = (image.astype(np.float64) - (center - width / 2)) / width * 255
    return np.clip(scaled, 0, 255).astype(np.uint8)
