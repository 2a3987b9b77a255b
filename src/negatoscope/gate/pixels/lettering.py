"""Telling lettering from anatomy where the detector saw text that nothing could be read in.

The detector takes outlines of the skull, trabeculae and gas for characters. Such a region is dismissed only when
several signs agree: it isn't as long as a line of text, nothing is legible in it, and its edges are soft, or its
strokes are blobs, or it is so large that print would have been legible. Burned-in characters are drawn: from ink to
ground within a pixel or two. Whatever is legible, long, or small and sharp is taken for text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.ocr import Reading

    Image = NDArray[np.uint8]

_LEGIBLE = 0.6  # mean confidence at which several characters count as read
_LONG = 3.0  # length over height of a line of five characters or so: anatomy is seldom taken for one
_SOFT = 0.5  # step from ink to ground, as a share of their difference
_SQUARE = 1.7  # length over height below which there is room for a character or two only
_SOFT_ALONE = 0.62  # the softest step of such a lone character; drawn text measures 0.63 and more in 99 of 100
_UNSURE = 0.5  # score of the detector under which such a character, illegible too, is none; print has 0.7 and more
_PRINT = 32  # pixels of height: print this large is legible when it is there
_BLOB = 0.35  # thickest stroke as a share of the height; the heaviest types have a quarter
_HUGE = 0.25  # height as a share of the image's shorter side
_HUGE_LEGIBLE = 0.9
_LARGE = 0.12  # likewise: two characters this large are bones or devices, nobody prints initials so
_EDGE = 0.15  # of the height: what the detector's boxes have around their text
_FAINT = 4.0  # grey levels between ink and ground below which edges can't be judged


def is_legible(reading: Reading) -> bool:
    """Whether several characters were read, well enough to be there."""
    return len(reading.text) > 1 and reading.score >= _LEGIBLE


def is_lettering(image: Image, box: Box, score: float, reading: Reading) -> bool:
    """Whether a region in which text was detected can be text.

    Args:
        image: (rows, columns, 3), the view in which it was detected.
        box: where, before any margin.
        score: how sure the detector is, 0 to 1.
        reading: what was read there.
    """
    short, long = min(box[2:]), max(box[2:])
    several = len(reading.text) > 1
    is_long = long >= _LONG * short
    if short > max(_PRINT, _LARGE * min(image.shape[:2])) and not is_long and len(reading.text) <= 2:
        return False
    if short > _HUGE * min(image.shape[:2]):
        return several and reading.score >= (_LEGIBLE if is_long else _HUGE_LEGIBLE)
    if is_legible(reading):
        return True
    if is_long and short < _PRINT:
        return True
    alone = not several and long < _SQUARE * short
    if alone and (score < _UNSURE or short >= _PRINT):
        return False
    ink = _Ink(image, box)
    if ink.contrast < _FAINT:
        return short < _PRINT
    soft = _SOFT_ALONE if alone else _SOFT
    is_blob = short >= _PRINT and not is_long and ink.stroke / short > _BLOB
    return ink.sharpness >= soft and not is_blob


class _Ink:
    """The ink and the ground of a region, parted at the grey level that parts them best (Otsu).

    `contrast` is in grey levels, `sharpness` a share of it, `stroke` the thickest in pixels.
    """

    def __init__(self, image: Image, box: Box) -> None:
        left, top, width, height = box
        edge = round(_EDGE * min(width, height))
        left, top, width, height = left + edge, top + edge, width - 2 * edge, height - 2 * edge
        grey = cv2.cvtColor(image[top : top + height, left : left + width], cv2.COLOR_BGR2GRAY)
        _, parted = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        high = np.asarray(parted, dtype=np.uint8).astype(bool)
        levels = np.asarray(grey, dtype=np.float32)
        self.contrast = 0.0
        self.sharpness = 0.0
        self.stroke = 0.0
        if high.all() or not high.any():
            return
        self.contrast = float(levels[high].mean() - levels[~high].mean())
        self.sharpness = _step(levels, high) / self.contrast
        ink = high if high.mean() < 0.5 else ~high
        self.stroke = 2 * float(cv2.distanceTransform(ink.astype(np.uint8), cv2.DIST_L2, 3).max())


def _step(levels: NDArray[np.float32], high: NDArray[np.bool_]) -> float:
    """Mean difference between neighbouring pixels on both sides of the border of the ink."""
    across = np.abs(np.diff(levels, axis=1))[high[:, 1:] != high[:, :-1]]
    down = np.abs(np.diff(levels, axis=0))[high[1:] != high[:-1]]
    return float(np.concatenate((across, down)).mean())
