"""Faces in photographs and in frames of videos, as boxes large enough to cover the whole head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.centerface import Seen, detect, without_doubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

_SIDES = (256, 640, 1280)
"""Longer sides in pixels at which a picture is looked at: near faces show in the small one, far ones in the large."""
_TURNS = (0, 45, 90, 135, 180, 225, 270, 315)
"""Degrees; CenterFace finds upright faces only, and patients lie."""
_LEAST = 0.4
_LEAST_TURNED = 0.5  # seven turns more give chance more tries
_MARGIN = 0.35  # of the face's box, on each side: ears, forehead, chin and hair


def find_faces(image: NDArray[np.uint8], *, turned: bool = True) -> list[Box]:
    """Boxes (left, top, width, height) that cover the heads whose faces are seen, inside the image.

    Args:
        image: (rows, columns) grey or (rows, columns, 3) RGB.
        turned: look for faces that lie or stand on their heads too (eight times the work).

    Raises:
        DetectorMissing: the weights of the detector aren't installed.
    """
    rows, columns = image.shape[:2]
    found: list[Seen] = []
    for scale, small in _scaled(image):
        for turn in _TURNS if turned else _TURNS[:1]:
            picture, back = _turn(small, turn)
            for face in detect(picture, _LEAST_TURNED if turn else _LEAST):
                found.append(Seen(_upright(face.box, back, scale), face.score))
    heads = (_head(face.box, rows, columns) for face in without_doubles(found))
    return [box for box in heads if box is not None]


def _scaled(image: NDArray[np.uint8]) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    longer = max(image.shape[:2])
    sides = [side for side in _SIDES if side < longer * 1.5] or [_SIDES[0]]
    for side in sides:
        scale = side / longer
        rows, columns = (max(1, round(length * scale)) for length in image.shape[:2])
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        yield scale, np.asarray(cv2.resize(image, (columns, rows), interpolation=how), np.uint8)


def _turn(picture: NDArray[np.uint8], degrees: int) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """The picture turned about its middle on a canvas that holds it whole, and the 2 x 3 way back."""
    rows, columns = picture.shape[:2]
    if not degrees:
        return picture, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    there = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    cosine, sine = abs(there[0, 0]), abs(there[0, 1])
    width, height = round(columns * cosine + rows * sine), round(columns * sine + rows * cosine)
    there[:, 2] += ((width - columns) / 2, (height - rows) / 2)
    turned = np.asarray(cv2.warpAffine(picture, there, (width, height)), np.uint8)
    return turned, np.asarray(cv2.invertAffineTransform(there), np.float64)


def _upright(
    box: tuple[float, float, float, float], back: NDArray[np.float64], scale: float
) -> tuple[float, float, float, float]:
    """A square about the middle of a box of the turned picture, in pixels of the image."""
    middle = back[:, :2] @ np.array([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]) + back[:, 2]
    half = max(box[2] - box[0], box[3] - box[1]) / 2
    x, y = float(middle[0]), float(middle[1])
    return (x - half) / scale, (y - half) / scale, (x + half) / scale, (y + half) / scale


def _head(face: tuple[float, float, float, float], rows: int, columns: int) -> Box | None:
    """The face's box widened to the head; None when nothing of it lies inside the image."""
    aside, above = (face[2] - face[0]) * _MARGIN, (face[3] - face[1]) * _MARGIN
    left, top = max(0, int(face[0] - aside)), max(0, int(face[1] - above))
    right, bottom = min(columns, int(np.ceil(face[2] + aside))), min(rows, int(np.ceil(face[3] + above)))
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None
