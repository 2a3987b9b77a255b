"""Taking off a box what is ground or of a neighbouring line: blacking out should change no more than it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Flags = NDArray[np.bool_]

_FLAT = 8  # grey levels: a row within which all pixels lie this near to each other has no ink that could be seen
_RINGING = 0.06  # share of the contrast of the box: what JPEG leaves around strokes stays below it, strokes don't
_HALO = 2  # flat pixels that are left around the ink
_OUTER = 0.3  # share of the box, on each side of the line, in which ink beyond a flat gap is of the line next to it


def trimmed(box: Box, images: Sequence[NDArray[np.uint8]]) -> Box:
    """The box without the outer rows and columns that are flat in every view; as it was when all of it is flat.

    Where lines are set close, what reaches into the box from the line above or below goes too: it touches the edge of
    the box, while a flat gap parts it from the line that the box is of.

    Args:
        box: inside the images.
        images: views of one image, each (rows, columns, 3).
    """
    left, top, width, height = box
    image_rows, image_columns = images[0].shape[:2]
    cuts = [image[top : top + height, left : left + width] for image in images]
    rows: Flags = np.any([_uneven(cut, 1) for cut in cuts], axis=0)
    columns: Flags = np.any([_uneven(cut, 0) for cut in cuts], axis=0)
    if not rows.any() or not columns.any():
        return box
    if width >= height:
        rows = _without_neighbours(rows, at_start=top == 0, at_end=top + height == image_rows)
    else:
        columns = _without_neighbours(columns, at_start=left == 0, at_end=left + width == image_columns)
    first_row, last_row = _reach(rows)
    first_column, last_column = _reach(columns)
    return left + first_column, top + first_row, last_column - first_column + 1, last_row - first_row + 1


def _reach(inked: Flags) -> tuple[int, int]:
    """The first and the last place that stay."""
    places = inked.nonzero()[0]
    return max(0, int(places[0]) - _HALO), min(len(inked) - 1, int(places[-1]) + _HALO)


def _without_neighbours(inked: Flags, *, at_start: bool, at_end: bool) -> Flags:
    """Across a line: without the runs of ink that come in from outside the box. At the image's edge nothing does."""
    kept = inked.copy()
    outer = int(_OUTER * len(inked))
    if not at_start:
        kept[: _run(inked, outer)] = False
    if not at_end:
        kept[len(inked) - _run(inked[::-1], outer) :] = False
    return kept if kept.any() else inked


def _run(inked: Flags, outer: int) -> int:
    """How many places from the start on have ink, when a gap follows within the outer part; else 0."""
    gaps = (~inked[: outer + 1]).nonzero()[0]
    return int(gaps[0]) if gaps.size else 0


def _uneven(cut: NDArray[np.uint8], axis: int) -> Flags:
    """For each row (axis 1) or column (axis 0), whether its pixels differ in any channel by more than ground does."""
    contrast = int(cut.max()) - int(cut.min())
    return (cut.max(axis=axis).astype(np.int16) - cut.min(axis=axis) > max(_FLAT, _RINGING * contrast)).any(axis=-1)
