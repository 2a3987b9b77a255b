"""Overlay planes, groups 60xx (PS3.3 C.9.2): read as pictures, blacked out, written back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.pixels.image import Attributes, read_attributes
from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.dicom.part10 import Opened
    from negatoscope.gate.dicom.pixel_decision import PixelDecision
    from negatoscope.gate.finding import Box

_ROWS, _COLUMNS, _FRAMES, _ALLOCATED, _POSITION, _DATA = 0x0010, 0x0011, 0x0015, 0x0100, 0x0102, 0x3000


@dataclass(frozen=True)
class Overlay:
    """One overlay group. Each frame is an array of shape (rows, columns): 255 where the overlay is drawn, else 0."""

    group: int
    frames: tuple[NDArray[np.uint8], ...] = field(repr=False)
    swapped: bool = False  # 16-bit words in big endian


def read_overlays(data: bytes | Opened) -> dict[int, Overlay | None]:
    """The overlays of a file by group; None for those that can't be read, or that lie in unused bits of the pixels.

    Raises:
        PixelError: the file can't be read.
    """
    limits = Limits()
    attributes = read_attributes(data, limits)
    return {group: _overlay(attributes, group, limits) for group in overlay_groups(attributes)}


def overlay_groups(attributes: Attributes) -> list[int]:
    """The overlay groups of the top level."""
    return sorted({tag >> 16 for tag in attributes.elements if tag >> 24 == 0x60 and not tag >> 16 & 1})


def settled_overlays(attributes: Attributes, limits: Limits) -> dict[int, bytes | None]:
    """What must become of overlays whatever they show: None for unreadable ones, new data where bytes follow the
    last frame."""
    changed: dict[int, bytes | None] = {}
    for group in overlay_groups(attributes):
        plane = _plane(attributes, group, limits)
        if plane is None:
            changed[group] = None
            continue
        drawn = bytearray(plane.packed[: (plane.bits + 7) // 8])
        if plane.bits % 8:
            drawn[-1] &= (1 << plane.bits % 8) - 1
        written = _written(bytes(drawn), swapped=plane.swapped)
        if written != attributes.raw(group << 16 | _DATA):
            changed[group] = written
    return changed


def blacken(overlay: Overlay, boxes: Mapping[int, Sequence[Box]]) -> bytes:
    """OverlayData with nothing drawn inside the boxes of each frame."""
    frames: list[NDArray[np.uint8]] = []
    for index, frame in enumerate(overlay.frames):
        cleared = frame.copy()
        for left, top, width, height in boxes.get(index, ()):
            cleared[max(0, top) : max(0, top + height), max(0, left) : max(0, left + width)] = 0
        frames.append(cleared.reshape(-1))
    return _written(np.packbits(np.concatenate(frames), bitorder="little").tobytes(), swapped=overlay.swapped)


def _written(packed: bytes, *, swapped: bool) -> bytes:
    packed += b"\0" * (len(packed) % 2)
    return np.frombuffer(packed, ">u2").astype("<u2").tobytes() if swapped else packed


def blacken_overlays(
    data: bytes | Opened, decision: PixelDecision, readings: Mapping[int, Mapping[int, Sequence[Box]] | None]
) -> PixelDecision:
    """The decision with the overlays blacked out where text was found; a reading of None removes the group.

    Raises:
        PixelError: the file can't be read.
    """
    changed = dict(decision.overlays)
    overlays = read_overlays(data)
    for group, boxes in readings.items():
        overlay = overlays.get(group)
        if boxes is None or overlay is None:
            changed[group] = None
        elif boxes and changed.get(group, b"") is not None:
            changed[group] = blacken(overlay, boxes)
    return replace(decision, overlays=changed)


@dataclass(frozen=True)
class _Plane:
    """One overlay group as its bytes lie in little endian, the first pixel in the lowest bit. At least `bits`."""

    rows: int
    columns: int
    count: int
    packed: bytes = field(repr=False)
    swapped: bool

    @property
    def bits(self) -> int:
        return self.rows * self.columns * self.count


def _overlay(attributes: Attributes, group: int, limits: Limits) -> Overlay | None:
    plane = _plane(attributes, group, limits)
    if plane is None:
        return None
    drawn = np.unpackbits(np.frombuffer(plane.packed, np.uint8), count=plane.bits, bitorder="little")
    frames = (drawn * np.uint8(255)).reshape(plane.count, plane.rows, plane.columns)
    return Overlay(group, tuple(frames), plane.swapped)


def _plane(attributes: Attributes, group: int, limits: Limits) -> _Plane | None:
    base = group << 16
    rows, columns = attributes.number(base | _ROWS), attributes.number(base | _COLUMNS)
    position = attributes.number(base | _POSITION)
    allocated = attributes.number(base | _ALLOCATED)
    stated = attributes.text(base | _FRAMES)
    packed = attributes.raw(base | _DATA)
    if not rows or not columns or packed is None or position not in {0, None} or allocated not in {1, None}:
        return None
    if stated and not (stated.isascii() and stated.isdigit() and len(stated) < 9):
        return None
    count = int(stated) if stated else 1
    bits = rows * columns * count
    if not count or bits > limits.frame_pixels or len(packed) * 8 < bits:
        return None
    swapped = attributes.opened.syntax.big and attributes.elements[base | _DATA].vr == b"OW"
    if swapped:
        packed = np.frombuffer(packed[: len(packed) // 2 * 2], ">u2").astype("<u2").tobytes()
    plane = _Plane(rows, columns, count, packed, swapped)
    return plane if plane.bits <= len(packed) * 8 else None
