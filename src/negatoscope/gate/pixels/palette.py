"""The colours of PALETTE COLOR images (PS3.3 C.7.6.3.1.5 and C.7.6.3.1.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.image import Attributes

_DESCRIPTORS = (0x00281101, 0x00281102, 0x00281103)
_TABLES = (0x00281201, 0x00281202, 0x00281203)
_SEGMENTED = (0x00281221, 0x00281222, 0x00281223)
_DISCRETE, _LINEAR, _INDIRECT = 0, 1, 2


def read_palette(attributes: Attributes, *, signed: bool) -> tuple[NDArray[np.uint8], int] | None:
    """The colours, shape (entries, 3), and the stored value of the first one. None when there is no readable table."""
    columns: list[NDArray[np.uint8]] = []
    first = 0
    for descriptor, table, segmented in zip(_DESCRIPTORS, _TABLES, _SEGMENTED, strict=True):
        described = attributes.numbers(descriptor)
        if len(described) != 3:
            return None
        entries = described[0] or 1 << 16
        value = attributes.raw(table) or expanded(
            attributes.raw(segmented) or b"", entries, described[2], big=attributes.opened.syntax.big
        )
        if value is None:
            return None
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


def expanded(value: bytes, entries: int, bits: int, *, big: bool) -> bytes | None:
    """A segmented table (PS3.3 C.7.9.2) as the plain one it stands for, in the same byte order.

    None when it is malformed or doesn't yield exactly `entries` values; it never yields more, whatever it asks for.
    """
    wide = np.dtype(">u2" if big else "<u2") if bits > 8 else np.dtype(np.uint8)
    if not value or len(value) % wide.itemsize:
        return None
    words = np.frombuffer(value, wide).astype(np.int64)
    values: list[int] = []
    if not _expand(words, 0, len(words), values, entries, may_refer=True) or len(values) != entries:
        return None
    return np.array(values).astype(wide).tobytes()


def _expand(
    words: NDArray[np.int64], at: int, most_segments: int, values: list[int], entries: int, *, may_refer: bool
) -> bool:
    """Add the values of segments from word `at` on; False when they are malformed or too many."""
    for _ in range(most_segments):
        if at + 2 > len(words):
            return True  # a byte of padding may be left
        kind, length = int(words[at]), int(words[at + 1])
        if kind == _DISCRETE and at + 2 + length <= len(words):
            values.extend(words[at + 2 : at + 2 + length].tolist())
            at += 2 + length
        elif kind == _LINEAR and length and values and at + 3 <= len(words):
            steps = np.linspace(values[-1], int(words[at + 2]), length + 1)[1:]
            values.extend(np.rint(steps).astype(np.int64).tolist())
            at += 3
        elif kind == _INDIRECT and may_refer and at + 4 <= len(words):
            start = (int(words[at + 2]) | int(words[at + 3]) << 16) // 2
            if not _expand(words, start, length, values, entries, may_refer=False):
                return False
            at += 4
        else:
            return False
        if len(values) > entries:
            return False
    return True


def darkest(palette: NDArray[np.uint8], first: int) -> int:
    """The stored value of the darkest colour."""
    return int(np.argmin(palette.astype(np.int32) @ np.array([299, 587, 114]))) + first
