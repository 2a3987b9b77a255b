"""Which frames of a stack the other OCR must read whole: those on which its composites show something like text.

Composites are shown to the detector of the second OCR, and each line it sees there is read, in the composite and in the
frames that made it. Where a reading comes near to text, the frames are read whole, as each would be by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.recheck.composites import Composer, Composite
from negatoscope.gate.recheck.ocr import find_boxes, read_crops

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.recheck.frames import Samples
    from negatoscope.gate.recheck.ocr import Line

    Picture = NDArray[np.uint8]

LEAST = 40  # frames; fewer are read whole: such slices are thick, and little is won
_MARGIN = 3  # pixels around a line that is read


class NotAStackError(Exception):
    """The frames are no stack: colours, or sizes that differ."""


def suspicious_frames(
    frames: Iterable[Samples], pictures: Callable[[int], Sequence[Picture]], is_near_text: Callable[[Line], bool]
) -> set[int]:
    """The numbers of the frames to read whole: the first, the last and the middle one, and where text may stand.

    Args:
        frames: the stored values of each frame (rows, columns), in an order in which neighbours are alike.
        pictures: the pictures of 8 bits of one frame, by its number.
        is_near_text: whether a line that was read could be text.

    Raises:
        NotAStackError: they can't be laid over each other.
        WalkError: one can't be decoded.
    """
    count = 0
    found: set[int] = set()
    for composite in _composites(frames):
        count = max(count, composite.spans[-1][1] + 1)
        found |= _told(composite, pictures, is_near_text)
    return {0, count // 2, count - 1} | found


def _composites(frames: Iterable[Samples]) -> Iterator[Composite]:
    composer = Composer()
    shape: tuple[int, ...] | None = None
    for number, values in enumerate(frames):
        shape = shape or values.shape
        if values.ndim != 2 or values.shape != shape:
            raise NotAStackError
        yield from composer.add(values, (number, number))
    yield from composer.rest()


def _told(
    composite: Composite, pictures: Callable[[int], Sequence[Picture]], is_near_text: Callable[[Line], bool]
) -> set[int]:
    if not composite.is_clear:
        return composite.frames
    told: set[int] = set()
    for box in find_boxes(composite.picture):
        frames = composite.frames_of(box)
        if any(is_near_text(line) for line in read_crops([_cut(composite.picture, box)])):
            told |= frames
            continue
        for number in frames - told:
            crops = [_cut(picture, box) for picture in pictures(number)]
            if any(is_near_text(line) for line in read_crops(crops)):
                told.add(number)
    return told


def _cut(picture: Picture, box: tuple[int, int, int, int]) -> Picture:
    left, top, width, height = box
    cut = picture[max(0, top - _MARGIN) : top + height + _MARGIN, max(0, left - _MARGIN) : left + width + _MARGIN]
    standing = cut.shape[0] >= 1.5 * cut.shape[1]
    return np.ascontiguousarray(np.rot90(cut) if standing else cut)
