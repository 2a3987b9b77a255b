"""What stays in place: the frames of a stack laid over each other, and whether lettering of one stands in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from negatoscope.gate.pixels.stack.novelty import flat, sharpness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Image = NDArray[np.uint8]

_INK = 85.0  # percentile of sharpness in a box from which pixels count as edges of strokes
_SAME = 0.25  # share of the step of a stroke by which a pixel may differ and be the same: lossy coding
_KEPT = 0.25  # share of its contrast that a stroke has left at least where anatomy has moved behind it
_STANDS = 0.5  # share of those pixels that must be the same


def laid_over(views: Sequence[Image]) -> list[Image]:
    """The mean of views of frames, and how steady each pixel is over them: lettering that stays is sharp in both.

    Args:
        views: each (rows, columns) or each (rows, columns, 3).
    """
    stack = np.stack(views).astype(np.float32)
    mean = stack.mean(axis=0)
    if stack.ndim == 4:
        return [mean.round().astype(np.uint8)]
    spread = stack.std(axis=0)
    steady = 255 - np.clip(spread * (255 / max(float(spread.max()), 1e-6)), 0, 255)
    return [mean.round().astype(np.uint8), steady.astype(np.uint8)]


def stands(one: NDArray[Any], other: NDArray[Any], box: Box) -> bool:
    """Whether the strokes that `one` has in a box stand in `other` too; both are stored values of like frames."""
    left, top, width, height = box
    mine = one[top : top + height, left : left + width].astype(np.float32)
    theirs = other[top : top + height, left : left + width].astype(np.float32)
    edges = sharpness(mine)
    ink = (edges >= np.percentile(edges, _INK)) & (edges > 0)  # most of a roomy box can be flat ground
    if not ink.any():
        return False
    step = float(np.median(edges[ink]))
    same = flat(np.abs(mine - theirs)) <= max(1e-6, _SAME * step)
    return bool(same[ink].mean() >= _STANDS and _keeps(mine, theirs)[ink].mean() >= _STANDS)


def _keeps(mine: NDArray[np.float32], theirs: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where `theirs` differs from what is around it as `mine` does.

    Many of the sharpest pixels are the ground beside the strokes, which is the same where the strokes are gone.
    """
    own, other = (levels - np.asarray(cv2.blur(levels, (3, 3))) for levels in (mine, theirs))
    shared, whole = own * other, own * own
    if mine.ndim == 3:
        shared, whole = shared.sum(axis=2), whole.sum(axis=2)
    return np.asarray(shared >= _KEPT * whole)
