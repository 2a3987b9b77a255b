"""Heads made of ellipsoids for the tests of defacing, in slices of any orientation."""

from __future__ import annotations

import numpy as np
from pydicom.dataset import Dataset

from gate.dicom.made import ct, written

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
SAGITTAL = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
CORONAL = (1.0, 0.0, 0.0, 0.0, 0.0, -1.0)
MIDDLE = np.array([0.0, 0.0, 0.0])


def tissue(points: np.ndarray, *, turned: bool = False) -> np.ndarray:
    """Whether points (L, P, S in mm) lie in a head with nose, sockets, chin and ears. `turned`: facing back."""
    x, y, z = points[..., 0], points[..., 1] * (-1 if turned else 1), points[..., 2]

    def ball(cx: float, cy: float, cz: float, rx: float, ry: float, rz: float) -> np.ndarray:
        return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 + ((z - cz) / rz) ** 2 < 1

    inside = ball(0, 0, 20, 74, 94, 88) | ball(0, -25, -45, 58, 66, 65) | ((x**2 + (y - 10) ** 2 < 55**2) & (z < -40))
    for side in (-1, 1):
        inside &= ~ball(side * 22, -92, -6, 13, 15, 10)
        inside |= ball(side * 77, 5, -15, 14, 16, 30)
    inside |= ball(0, -92, -40, 13, 24, 12) | ball(0, -90, -24, 8, 18, 22)
    return inside


def head(
    orientation: tuple[float, ...] = AXIAL, *, spacing: float = 1.5, apart: float = 3.0, turned: bool = False
) -> list[bytes]:
    """A CT of the head as files."""
    along_row, along_column = np.array(orientation[:3]), np.array(orientation[3:])
    normal = np.cross(along_row, along_column)
    side, count = round(270 / spacing), round(260 / apart)
    pixels = (np.arange(side) - side / 2) * spacing
    files = []
    for number in range(count):
        middle = normal * (number - count / 2) * apart
        points = middle + pixels[None, :, None] * along_row + pixels[:, None, None] * along_column
        values = np.where(tissue(points, turned=turned), 1064, 24).astype(np.uint16)
        origin = middle + pixels[0] * along_row + pixels[0] * along_column
        files.append(written(_file(values, origin, orientation, spacing, number)))
    return files


def _file(
    values: np.ndarray, origin: np.ndarray, orientation: tuple[float, ...], spacing: float, number: int
) -> Dataset:
    return ct(
        SOPInstanceUID=f"1.2.3.4.5.{number + 1}",
        FrameOfReferenceUID="1.2.3.4.9",
        Rows=values.shape[0],
        Columns=values.shape[1],
        PixelSpacing=[spacing, spacing],
        ImagePositionPatient=[round(float(part), 4) for part in origin],
        ImageOrientationPatient=list(orientation),
        RescaleSlope=1,
        RescaleIntercept=-1024,
        PixelData=values.tobytes(),
    )
