"""The ways in which an image is shown to the detector, so that it sees lettering of every size, turn and contrast."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Image = NDArray[np.uint8]
    Points = NDArray[np.float32]

_SMALL, _LARGE = 160, 1200  # pixels of the longer side: below, an image is looked at enlarged too
_TWICE = 400  # pixels of the longer side up to which it is enlarged twice; text of 8 pixels needs one and a half only
_ENLARGED = 1400  # pixels of the longer side up to which it is enlarged
_OVERVIEW = 1000  # ... and from there on reduced to this, for lettering larger than the net sees
_GROUND = 31  # pixels: the square whose median is the ground; a mean would be drawn away beside the edge of a banner
_RAISE = 6.0


@dataclass(frozen=True)
class Look:
    """One way to look at an image: at a scale, turned by a quarter or not, with faint differences raised or not."""

    scale: float
    turned: bool = False
    raised: bool = False

    @property
    def most_covered(self) -> float:
        """The share of a line that looks before this one may have covered already, for it to count.

        Stacked lines look like standing ones when they are turned.
        """
        return 0.6 if self.turned else math.inf

    @property
    def needs_cause(self) -> bool:
        """Whether it is taken only after another look saw something: upright, the net sees pieces of standing lines."""
        return self.turned


def looks(rows: int, columns: int) -> tuple[Look, ...]:
    """The plain look first. The net sees lettering of 8 to 150 pixels best, and standing lines better laid down."""
    longest = max(rows, columns)
    if longest < _SMALL:
        return Look(4.0), Look(1.0, raised=True), Look(2.0, turned=True)
    if longest < _LARGE:
        scale = 2.0 if longest <= _TWICE else min(1.5, _ENLARGED / longest)
        return Look(scale), Look(1.0, raised=True), Look(1.0, turned=True)
    overview = min(1.0, _OVERVIEW / longest)
    return Look(1.0), Look(overview, raised=True), Look(overview, turned=True)


def shown_as(image: Image, look: Look) -> Image:
    """The image as that look shows it."""
    way = cv2.INTER_AREA if look.scale < 1 else cv2.INTER_CUBIC
    scaled = image
    if look.scale != 1:
        scaled = np.asarray(cv2.resize(image, None, fx=look.scale, fy=look.scale, interpolation=way), dtype=np.uint8)
    if look.raised:
        scaled = _raised(scaled)
    return np.ascontiguousarray(np.rot90(scaled)) if look.turned else scaled


def _raised(image: Image) -> Image:
    """Differences from the ground around each pixel, many times over: text ten levels above its ground stands out."""
    ground = cv2.medianBlur(image, _GROUND)
    difference = image.astype(np.float32) - np.asarray(ground, dtype=np.float32)
    return np.clip(128 + _RAISE * difference, 0, 255).astype(np.uint8)


def turned_back(corners: Points, columns: int) -> Points:
    """Corners found in an image turned by a quarter to the left, in the image as it was."""
    return np.stack((columns - 1 - corners[:, 1], corners[:, 0]), axis=1)
