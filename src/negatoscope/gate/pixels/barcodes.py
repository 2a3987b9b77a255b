"""Machine-readable codes in an image: on labels and wristbands they hold the number of the patient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import cv2
import numpy as np

_LEAST_CHANGES = 24  # an EAN-8, the shortest code in use, has 43 bars and gaps; blur swallows some
_SAME_TONES = 0.85

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Image = NDArray[np.uint8]


def find_codes(image: Image) -> list[Box]:
    """The boxes of QR codes and of one-dimensional bar codes. They are located only, never decoded.

    Args:
        image: (rows, columns, 3), blue, green, red.
    """
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    opencv = cast("Any", cv2)
    squares = _boxes(opencv.QRCodeDetector().detectMulti, grey)
    bars = _boxes(opencv.barcode.BarcodeDetector().detectMulti, grey)
    return [*squares, *(box for box in bars if _is_barred(grey, box))]


def _boxes(detect: Callable[[Image], tuple[bool, Sequence[Any]]], grey: Image) -> Iterator[Box]:
    try:
        found, corners = detect(grey)
    except cv2.error:
        return  # raised on images too small to hold a code
    if not found:
        return
    for code in np.asarray(corners, dtype=np.float32).reshape(-1, 4, 2):
        (left, top), (right, bottom) = np.floor(code.min(axis=0)), np.ceil(code.max(axis=0))
        left, top = max(0, int(left)), max(0, int(top))
        yield left, top, max(1, int(right) - left), max(1, int(bottom) - top)


def _is_barred(grey: Image, box: Box) -> bool:
    """Whether bars of two tones run through the whole box, as in a bar code and not in a grey scale or a ruler."""
    left, top, width, height = box
    cut = grey[top : top + height, left : left + width]
    return any(_has_bars(one) for one in (cut, cut.T))


def _has_bars(cut: Image) -> bool:
    """Bars along the rows: three lines across them show the same tones, changing often."""
    if min(cut.shape) < 4:
        return False
    _, tones = cv2.threshold(np.ascontiguousarray(cut), 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    lines = [np.asarray(tones)[round(share * (cut.shape[0] - 1))] for share in (0.25, 0.5, 0.75)]
    changes = min(int(np.count_nonzero(np.diff(line))) for line in lines)
    return changes >= _LEAST_CHANGES and all(float((line == lines[1]).mean()) > _SAME_TONES for line in lines)
