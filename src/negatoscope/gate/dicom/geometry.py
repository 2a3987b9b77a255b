"""Size and place of the image, from raw values of the header (PS3.3 C.7.6.2, C.7.6.16.2)."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.heading import Geometry

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS, _COLUMNS, _FRAMES = 0x00280010, 0x00280011, 0x00280008
_SPACING, _IMAGER_SPACING, _THICKNESS, _BETWEEN = 0x00280030, 0x00181164, 0x00180050, 0x00180088
_POSITION, _ORIENTATION, _OFFSETS = 0x00200032, 0x00200037, 0x3004000C
GEOMETRY_TAGS = frozenset(
    {
        _ROWS,
        _COLUMNS,
        _FRAMES,
        _SPACING,
        _IMAGER_SPACING,
        _THICKNESS,
        _BETWEEN,
        _POSITION,
        _ORIENTATION,
        _OFFSETS,
    }
)
"""What `geometry` reads; in functional groups the first one found counts, which is that of the first frame."""


def geometry(raw: Mapping[int, bytes], big: bool) -> Geometry:
    """The geometry that raw values state.

    Args:
        raw: values by tag.
        big: byte order of the binary ones.
    """
    spacing = _decimals(raw.get(_SPACING), 2) or _decimals(raw.get(_IMAGER_SPACING), 2)
    position = _decimals(raw.get(_POSITION), 3)
    orientation = _decimals(raw.get(_ORIENTATION), 6)
    between = _decimals(raw.get(_BETWEEN), 1) or _step(raw.get(_OFFSETS))
    thickness = _decimals(raw.get(_THICKNESS), 1)
    frames = _decimals(raw.get(_FRAMES), 1)
    return Geometry(
        rows=_short(raw.get(_ROWS), big),
        columns=_short(raw.get(_COLUMNS), big),
        frames=max(int(frames[0]), 1) if frames else 1,
        pixel_spacing=None if spacing is None else (spacing[0], spacing[1]),
        slice_thickness=None if thickness is None else thickness[0],
        slice_spacing=None if between is None else abs(between[0]),
        position=None if position is None else (position[0], position[1], position[2]),
        orientation=None
        if orientation is None
        else (orientation[0], orientation[1], orientation[2], orientation[3], orientation[4], orientation[5]),
    )


def _decimals(value: bytes | None, count: int) -> list[float] | None:
    """Exactly `count` finite Decimal Strings (more for those of a vector are cut off), or None."""
    if value is None:
        return None
    try:
        numbers = [float(part) for part in value.strip(b" \0").split(b"\\")[:count]]
    except ValueError:
        return None
    return numbers if len(numbers) == count and all(map(math.isfinite, numbers)) else None


def _step(value: bytes | None) -> list[float] | None:
    """Distance of the first two offsets of a dose grid."""
    offsets = _decimals(value, 2)
    return None if offsets is None else [offsets[1] - offsets[0]]


def _short(value: bytes | None, big: bool) -> int:
    return struct.unpack(">H" if big else "<H", value[:2])[0] if value is not None and len(value) >= 2 else 0
