"""Machine-readable codes in an image: on labels and wristbands they hold the number of the patient."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import cv2
import numpy as np

_LEAST_CHANGES = 24  # an EAN-8, the shortest code in use, has 43 bars and gaps; blur swallows some
_SAME_TONES = 0.9
_LEAST_WIDTH, _LEAST_HEIGHT = 60, 12  # pixels: less than this holds no code that could be read
_REACH = 15  # pixels: gaps between bars that are bridged
_STRIPED = 40  # mean change of tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Image = NDArray[np.uint8]


def find_codes(image: Image) -> list[Box]:
    """The boxes of QR codes and of one-dimensional bar codes. They are located only, never decoded.

    Args:
        image: (rows, columns, 3), blue, green, red.
    """
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    standing = [box for box in _bars(grey) if _has_bars(_cut(grey, box))]
    turned = np.ascontiguousarray(grey.T)
    lying = [box for box in _bars(turned) if _has_bars(_cut(turned, box))]
    return [*_squares(grey), *standing, *((top, left, tall, wide) for left, top, wide, tall in lying)]


def _squares(grey: Image) -> Iterator[Box]:
    try:
        found, corners = cast("Any", cv2).QRCodeDetector().detectMulti(grey)
    except cv2.error:
        return  # raised on images too small to hold a code
    if not found:
        return
    for code in np.asarray(corners, dtype=np.float32).reshape(-1, 4, 2):
        (left, top), (right, bottom) = np.floor(code.min(axis=0)), np.ceil(code.max(axis=0))
        left, top = max(0, int(left)), max(0, int(top))
        yield left, top, max(1, int(right) - left), max(1, int(bottom) - top)


def _bars(grey: Image) -> Iterator[Box]:
    """Where tones change often along the rows and seldom down the columns, over the size of a bar code at least."""
    across = cv2.convertScaleAbs(cv2.Sobel(grey, cv2.CV_16S, 1, 0))
    down = cv2.convertScaleAbs(cv2.Sobel(grey, cv2.CV_16S, 0, 1))
    striped = cv2.blur(cv2.subtract(across, down), (_REACH, 5))
    _, mask = cv2.threshold(striped, _STRIPED, 255, cv2.THRESH_BINARY)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, _REACH), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for contour in contours:
        left, top, width, height = cv2.boundingRect(contour)
        if width >= _LEAST_WIDTH and height >= _LEAST_HEIGHT:
            yield left, top, width, height


def _cut(grey: Image, box: Box) -> Image:
    left, top, width, height = box
    return grey[top : top + height, left : left + width]


def _has_bars(cut: Image) -> bool:
    """Whether three lines across show the same two tones, changing often: bars, no ruler, grey scale or text."""
    _, tones = cv2.threshold(np.ascontiguousarray(cut), 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    lines = [np.asarray(tones)[round(share * (cut.shape[0] - 1))] for share in (0.3, 0.5, 0.7)]
    changes = min(int(np.count_nonzero(np.diff(line))) for line in lines)
    return changes >= _LEAST_CHANGES and all(float((line == lines[1]).mean()) > _SAME_TONES for line in lines)
