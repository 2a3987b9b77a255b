"""Depth maps of the skin as a viewer sees it, and its relief: what it does on the scale of a nose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.faces.skin import Body

PIXEL = 4.0
"""Millimetres between the pixels of a depth map."""

_FIELD = 320.0  # millimetres across a map
SIDE = int(_FIELD / PIXEL)
_NOTHING = -1000.0
_FINE, _BROAD = 5.0, 16.0  # millimetres: between these two lies the relief of a face
_STEEPEST = 2.0


@dataclass(frozen=True)
class Relief:
    """What a viewer sees, shape (SIDE, SIDE), the first row uppermost.

    Attributes:
        depth: towards the viewer, in millimetres from the body's centre; undefined where `seen` is False.
        seen: where there is skin.
        height: the skin above (positive) or below what is around.
        known: where `height` can be trusted.
    """

    depth: NDArray[np.float32]
    seen: NDArray[np.bool_]
    height: NDArray[np.float32]
    known: NDArray[np.bool_]

    def place(self, row: int, column: int) -> NDArray[np.float64]:
        """Right, towards the viewer and up of a pixel, in millimetres from the body's centre."""
        row, column = min(max(row, 0), SIDE - 1), min(max(column, 0), SIDE - 1)
        return np.array(
            [(column + 0.5) * PIXEL - _FIELD / 2, self.depth[row, column], _FIELD / 2 - (row + 0.5) * PIXEL]
        )


def pixel_of(right: NDArray[np.float64], up: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Row and column, with fractions, of places in millimetres from the body's centre."""
    return (_FIELD / 2 - up) / PIXEL - 0.5, (right + _FIELD / 2) / PIXEL - 0.5


def see(body: Body, axes: NDArray[np.float32]) -> Relief:
    """What a viewer sees of the body."""
    seen_from = np.asarray((body.points - body.centre.astype(np.float32)) @ axes.T, np.float32)
    columns = np.clip(((seen_from[:, 0] + _FIELD / 2) / PIXEL).astype(int), 0, SIDE - 1)
    rows = np.clip(((_FIELD / 2 - seen_from[:, 2]) / PIXEL).astype(int), 0, SIDE - 1)
    index = rows * SIDE + columns
    depth = _nearest(index, seen_from[:, 1])
    cut = _nearest(index[body.is_cut], seen_from[body.is_cut, 1])
    seen = depth > _NOTHING
    around = np.ones((3, 3), np.uint8)
    holes = ~seen & (cv2.morphologyEx(seen.astype(np.uint8), cv2.MORPH_CLOSE, around) > 0)
    depth = np.where(holes, cv2.dilate(depth, around), depth).astype(np.float32)
    seen = seen | holes
    depth = np.where(seen, depth, depth[seen].min() if seen.any() else 0).astype(np.float32)
    depth = np.asarray(cv2.medianBlur(depth, 3), np.float32)
    is_cut = seen & (cut > _NOTHING) & (cut >= depth - 1)
    height, known = _relief(depth, seen & ~is_cut)
    return Relief(depth, seen, height, known)


def _nearest(index: NDArray[np.int64], towards: NDArray[np.float32]) -> NDArray[np.float32]:
    depth = np.full(SIDE * SIDE, _NOTHING, np.float32)
    np.maximum.at(depth, index, towards)
    return depth.reshape(SIDE, SIDE)


def _relief(depth: NDArray[np.float32], seen: NDArray[np.bool_]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    across = cv2.Sobel(depth, cv2.CV_32F, 1, 0, ksize=3) / 8 / PIXEL
    down = cv2.Sobel(depth, cv2.CV_32F, 0, 1, ksize=3) / 8 / PIXEL
    inside = cv2.erode(seen.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    known = inside & (np.hypot(across, down) < _STEEPEST)
    height = blurred(depth, known, _FINE) - blurred(depth, known, _BROAD)
    return np.where(known, height, 0).astype(np.float32), known


def blurred(values: NDArray[np.float32], known: NDArray[np.bool_], millimetres: float) -> NDArray[np.float32]:
    """Values blurred by a Gaussian over what is known of them."""
    weight = known.astype(np.float32)
    total = cv2.GaussianBlur(values * weight, (0, 0), millimetres / PIXEL)
    return np.asarray(total / np.maximum(cv2.GaussianBlur(weight, (0, 0), millimetres / PIXEL), 1e-3), np.float32)
