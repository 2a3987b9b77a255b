"""The colours of PALETTE COLOR images (PS3.3 C.7.6.3.1.5 and C.7.6.3.1.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.image import Attributes

_DESCRIPTORS = (0x00281101, 0x00281102, 0x00281103)
_TABLES = (0x00281201, 0x00281202, 0x00281203)


def read_palette(attributes: Attributes, *, signed: bool) -> tuple[NDArray[np.uint8], int] | None:
    """The colours, shape (entries, 3), and the stored value of the first one. None when there is no readable table
    (segmented ones are none)."""
    columns: list[NDArray[np.uint8]] = []
    first = 0
    for descriptor, table in zip(_DESCRIPTORS, _TABLES, strict=True):
        described = attributes.numbers(descriptor)
        value = attributes.raw(table)
        if len(described) != 3 or value is None:
            return None
        entries = described[0] or 1 << 16
        first = described[1] - (1 << 16) if signed and described[1] >= 1 << 15 else described[1]
        column = _column(value, entries, described[2], big=attributes.opened.syntax.big)
        if column is None or (columns and len(column) != len(columns[0])):
            return None
        columns.append(column)
    return np.stack(columns, axis=1), first


def _column(value: bytes, entries: int, bits: int, *, big: bool) -> NDArray[np.uint8] | None:
    if len(value) >= 2 * entries:
        words = np.frombuffer(value, ">u2" if big else "<u2", entries)
        # Many writers state 16 bits and fill 8; a true 16-bit table uses the upper byte somewhere.
        return (words >> 8 if bits > 8 and words.max() > 255 else words & 255).astype(np.uint8)
    if len(value) >= entries:
        packed = np.frombuffer(value, np.uint8, entries)
        return packed.reshape(-1, 2)[:, ::-1].reshape(-1) if big and entries % 2 == 0 else packed
    return None


def darkest(palette: NDArray[np.uint8], first: int) -> int:
    """The stored value of the darkest colour."""
    return int(np.argmin(palette.astype(np.int32) @ np.array([299, 587, 114]))) + first
