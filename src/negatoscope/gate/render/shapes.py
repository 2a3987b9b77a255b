"""A picture on a black canvas of a network's shape: square pixels, letterboxed, resampled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.render.headers import number, numbers, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from pydicom.dataset import Dataset

SHAPES: dict[str, tuple[int, int]] = {"square": (1080, 1080), "portrait": (1080, 1350), "landscape": (1920, 1080)}
"""Width and height in pixels of each shape."""

_MARGIN = 8  # pixels of black around
_AREA = 0.75  # below this scale pixels are averaged, above it interpolated
_SHIFT = 0.37
"""Of a pixel: by so much the grid of what is made lies off that of the file, so that no pixel falls on one of it."""

_MOST_UNEVEN = 8.0
_SPACINGS = ("PixelSpacing", "NominalScannedPixelSpacing", "ImagerPixelSpacing")
_PROJECTIONS = frozenset({"CR", "DX", "DR", "MG", "XA", "RF", "PX", "IO", "RG"})
_CENTIMETRE = 3  # PhysicalUnitsXDirection, PS3.3 C.8.5.5.1.1


@dataclass(frozen=True)
class Spacing:
    """Distance between rows and between columns. `is_real` in the patient and in millimetres, not only a proportion."""

    rows: float
    columns: float
    is_real: bool


@dataclass(frozen=True)
class Placed:
    """A canvas, shape (height, width) or (height, width, 3), RGB, and the box of the picture on it.

    `scale` is pixels of the canvas for each unit of the spacing.
    """

    canvas: NDArray[np.uint8]
    left: int
    top: int
    width: int
    height: int
    scale: float


def spacing_of(header: Dataset) -> Spacing:
    """How far apart pixels are, from what the header says of it; 1 and 1 where it says nothing sensible."""
    for keyword in _SPACINGS:
        found = numbers(header, keyword, 2)
        if found is not None and _is_sensible(*found):
            return Spacing(found[0], found[1], keyword == "PixelSpacing" and _is_of_patient(header))
    ultrasound = _of_regions(header)
    if ultrasound is not None:
        return ultrasound
    aspect = numbers(header, "PixelAspectRatio", 2)  # vertical \ horizontal, PS3.3 C.7.6.3.1.7
    if aspect is not None and _is_sensible(*aspect):
        return Spacing(aspect[0], aspect[1], is_real=False)
    return Spacing(1, 1, is_real=False)


def _is_of_patient(header: Dataset) -> bool:
    """Whether PixelSpacing is a length in the patient.

    At the detector a projection is larger than the patient; PixelSpacing tells of the patient only where it was
    calibrated, and then it differs from that of the detector (PS3.3 10.7.1.3).
    """
    if text(header, "Modality").upper() not in _PROJECTIONS:
        return True
    detector = numbers(header, "ImagerPixelSpacing", 2)
    return detector is not None and detector != numbers(header, "PixelSpacing", 2)


def _is_sensible(rows: float, columns: float) -> bool:
    return min(rows, columns) > 1e-6 and 1 / _MOST_UNEVEN <= rows / columns <= _MOST_UNEVEN


def _of_regions(header: Dataset) -> Spacing | None:
    """The scale of an ultrasound picture with one region, in centimetres (PS3.3 C.8.5.5).

    Beside a second region, such as a Doppler trace, one scale bar would be wrong for half of the picture.
    """
    regions: Sequence[Dataset] = header.get("SequenceOfUltrasoundRegions") or []
    if len(regions) != 1:
        return None
    units = [number(regions[0], f"PhysicalUnits{axis}Direction") for axis in "XY"]
    down, right = number(regions[0], "PhysicalDeltaY"), number(regions[0], "PhysicalDeltaX")
    if units != [_CENTIMETRE, _CENTIMETRE] or not down or not right:
        return None
    rows, columns = abs(down) * 10, abs(right) * 10
    return Spacing(rows, columns, is_real=True) if _is_sensible(rows, columns) else None


def place(picture: NDArray[np.uint8], spacing: Spacing, canvas: tuple[int, int]) -> Placed:
    """The picture as large as fits, in the middle of a black canvas.

    Args:
        picture: shape (rows, columns) or (rows, columns, 3).
        spacing: of its pixels.
        canvas: width and height.
    """
    rows, columns = picture.shape[:2]
    wide, high = columns * spacing.columns, rows * spacing.rows
    scale = min((canvas[0] - 2 * _MARGIN) / wide, (canvas[1] - 2 * _MARGIN) / high)
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    made = np.zeros((canvas[1], canvas[0], *picture.shape[2:]), np.uint8)
    left, top = (canvas[0] - width) // 2, (canvas[1] - height) // 2
    made[top : top + height, left : left + width] = _resampled(picture, width, height)
    return Placed(made, left, top, width, height, scale)


def _resampled(picture: NDArray[np.uint8], width: int, height: int) -> NDArray[np.uint8]:
    rows, columns = picture.shape[:2]
    shrunk = width if width / columns < _AREA else columns, height if height / rows < _AREA else rows
    if shrunk != (columns, rows):
        picture = np.asarray(cv2.resize(picture, shrunk, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    if width < columns * _AREA and height < rows * _AREA:
        return picture
    right, down = shrunk[0] / width, shrunk[1] / height
    # From a pixel of what is made to its place in the picture, centres at half; never onto a pixel's own centre.
    back = np.array(
        [
            [right, 0, right / 2 - 0.5 + (_SHIFT if shrunk[0] == columns else 0)],
            [0, down, down / 2 - 0.5 + (_SHIFT if shrunk[1] == rows else 0)],
        ]
    )
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(picture, back, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE), dtype=np.uint8
    )
