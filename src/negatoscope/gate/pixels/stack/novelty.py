"""What is new in a frame: values that neither neighbour has near by, and strokes that come and then stay.

Anatomy moves little from slice to slice, and what lies between its two neighbours is not new. Lettering that stands on
one frame alone lies outside the range of both neighbours. Lettering that stands on a run of frames has a first and a
last one: there it differs from the frame on one side and is the same on the other, which anatomy and noise are not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Plane = NDArray[Any]

_NEAR = np.ones((3, 3), np.uint8)  # a pixel's neighbourhood: edges move by about one from slice to slice


@dataclass(frozen=True)
class Surveyed:
    """A frame prepared for comparison: its values (unsigned or float32, one plane or three) and their range near by."""

    plane: Plane = field(repr=False)
    low: Plane = field(repr=False)
    high: Plane = field(repr=False)


def survey(values: NDArray[Any]) -> Surveyed:
    """Prepare the values of a frame, shape (rows, columns) or (rows, columns, 3), of any type."""
    plane = comparable(values)
    return Surveyed(plane, np.asarray(cv2.erode(plane, _NEAR)), np.asarray(cv2.dilate(plane, _NEAR)))


def comparable(values: NDArray[Any]) -> Plane:
    """The values as OpenCV compares them without overflow: unsigned of 8 or 16 bits, else float32."""
    size = values.dtype.itemsize
    if values.dtype.kind == "u" and size <= 2:
        return np.ascontiguousarray(values, f"u{size}")
    if values.dtype.kind == "i" and size <= 2:
        unsigned = np.ascontiguousarray(values, f"i{size}").view(f"u{size}")
        return unsigned ^ unsigned.dtype.type(1 << 8 * size - 1)
    return np.ascontiguousarray(np.nan_to_num(values.astype(np.float32)))


def novelty(before: Surveyed | None, frame: Surveyed, after: Surveyed | None) -> NDArray[np.float32]:
    """How far each pixel is from what its neighbours lead to expect, in units of the values; (rows, columns).

    What is new without a sharp edge is anatomy that came into the slice: it counts no more than its edges are sharp.
    """
    sides = [side for side in (before, after) if side is not None]
    if not sides:
        return np.zeros(frame.plane.shape[:2], np.float32)
    gaps = [_outside(frame, side.low, side.high) for side in sides]
    if len(sides) == 1:
        return _sharp(gaps[0], frame)
    low = np.asarray(cv2.min(sides[0].low, sides[1].low))
    high = np.asarray(cv2.max(sides[0].high, sides[1].high))
    new = _outside(frame, low, high)
    moves = [np.asarray(cv2.absdiff(frame.plane, side.plane)) for side in sides]
    for gap, move in ((gaps[0], moves[1]), (gaps[1], moves[0])):
        stays = _less(_less(gap, move), move)
        new = np.asarray(cv2.max(new, stays))
    return _sharp(new, frame)


def _outside(frame: Surveyed, low: Plane, high: Plane) -> Plane:
    return np.asarray(cv2.max(_less(frame.plane, high), _less(low, frame.plane)))


def _less(one: Plane, other: Plane) -> Plane:
    """The difference where it is positive, else 0."""
    left = np.asarray(cv2.subtract(one, other))
    return left if left.dtype.kind == "u" else np.maximum(left, 0)


def _sharp(new: Plane, frame: Surveyed) -> NDArray[np.float32]:
    """No more than twice what a pixel near by differs from the mean of those around it, as edges of lettering do."""
    gap = flat(new).astype(np.float32)
    return np.minimum(gap, 2 * np.asarray(cv2.dilate(sharpness(frame.plane), _NEAR)))


def sharpness(plane: Plane) -> NDArray[np.float32]:
    """How far each pixel is from the mean of its 3 x 3 neighbourhood; (rows, columns)."""
    levels = plane.astype(np.float32)
    return flat(np.asarray(cv2.absdiff(levels, cv2.blur(levels, (3, 3)))))


def flat(plane: Plane) -> Plane:
    """The largest of the colours of each pixel."""
    if plane.ndim == 2:
        return plane
    red, green, blue = cv2.split(plane)
    return np.asarray(cv2.max(cv2.max(red, green), blue))
