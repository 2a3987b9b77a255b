"""A head made of ellipsoids, and series of it written by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gate.recheck.made import clean_file, element

SPACING = 1.5
SIZE = 128


def head(*, face: bool = True) -> NDArray[np.int16]:
    """Hounsfield units, shape (slices, rows, columns) = (z up, y back, x left), cubes of 1.5 mm; air is -1000."""
    z, y, x = np.mgrid[0:SIZE, 0:SIZE, 0:SIZE].astype(np.float32)
    x, y, z = (x - 64) * SPACING, (y - 68) * SPACING, (z - 64) * SPACING

    def ball(at: tuple[float, float, float], half: tuple[float, float, float]) -> NDArray[np.bool_]:
        parts = zip((x, y, z), at, half, strict=True)
        return sum(((place - middle) / size) ** 2 for place, middle, size in parts) < 1

    solid = ball((0, 0, 20), (70, 88, 72)) | ball((0, -22, -30), (56, 62, 62)) | ball((0, 10, -80), (45, 45, 50))
    if face:
        for side in (-1, 1):
            solid &= ~ball((side * 31, -88, 0), (20, 17, 12))  # sockets
            solid |= ball((side * 31, -68, 0), (14, 13, 10))  # eyes
            solid |= ball((side * 32, -76, 20), (24, 10, 6))  # brows
            solid |= ball((side * 36, -58, -30), (20, 20, 18))  # cheeks
            solid |= ball((side * 10, -88, -27), (8, 9, 7))  # wings of the nose
            solid |= ball((side * 72, 5, -8), (8, 18, 32))  # ears
        solid |= ball((0, -86, -10), (9, 14, 30)) | ball((0, -94, -25), (10, 12, 9))
        solid |= ball((0, -80, -49), (25, 8, 5)) | ball((0, -79, -59), (22, 8, 6)) | ball((0, -70, -82), (20, 16, 14))
        solid &= ~ball((0, -90, -54), (24, 10, 2.5))
    return np.where(solid, 40, -1000).astype(np.int16)


def write_series(folder: Path, volume: NDArray[np.int16], *, truthful: bool = True) -> list[Path]:
    """One file a slice; unless it is truthful, all claim one place."""
    files: list[Path] = []
    for index, plane in enumerate(volume):
        place = f"0\\0\\{index * SPACING if truthful else 0}"
        more = {
            0x00200013: element(0x00200013, "IS", str(index + 1).encode()),
            0x00200032: element(0x00200032, "DS", place.encode()),
            0x00200037: element(0x00200037, "DS", b"1\\0\\0\\0\\1\\0"),
            0x00280030: element(0x00280030, "DS", b"1.5\\1.5"),
            0x00280103: element(0x00280103, "US", b"\1\0"),
            0x00180050: element(0x00180050, "DS", b"1.5"),
        }
        data = clean_file(plane.astype("<i2").tobytes(), rows=plane.shape[0], columns=plane.shape[1], more=more)
        path = folder / f"{index:03}.dcm"
        path.write_bytes(data)
        files.append(path)
    return files
