"""Taking off a box what surely is ground: blacking out should change no more than it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

_FLAT = 8  # grey levels: a row within which all pixels lie this near to each other has no ink that could be seen
_HALO = 2  # flat pixels that are left around the ink


def trimmed(box: Box, images: Sequence[NDArray[np.uint8]]) -> Box:
    """The box without the outer rows and columns that are flat in every view; as it was when all of it is flat.

    Args:
        box: inside the images.
        images: views of one image, each (rows, columns, 3).
    """
    left, top, width, height = box
    cuts = [image[top : top + height, left : left + width] for image in images]
    rows = np.any([_uneven(cut, 1) for cut in cuts], axis=0).nonzero()[0]
    columns = np.any([_uneven(cut, 0) for cut in cuts], axis=0).nonzero()[0]
    if not rows.size or not columns.size:
        return box
    first_row, last_row = max(0, int(rows[0]) - _HALO), min(height - 1, int(rows[-1]) + _HALO)
    first_column, last_column = max(0, int(columns[0]) - _HALO), min(width - 1, int(columns[-1]) + _HALO)
    return left + first_column, top + first_row, last_column - first_column + 1, last_row - first_row + 1


def _uneven(cut: NDArray[np.uint8], axis: int) -> NDArray[np.bool_]:
    """For each row (axis 1) or column (axis 0), whether its pixels differ in any channel by more than `_FLAT`."""
    return (cut.max(axis=axis).astype(np.int16) - cut.min(axis=axis) > _FLAT).any(axis=-1)
