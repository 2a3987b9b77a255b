"""The surfaces behind which nothing changes: one in front of the face, one at each ear.

Each is a map of depths. A surface follows the head as it is without its features (the depth map opened by a disc wider
than a nose, then blurred) at a few millimetres below the skin; where the nose is known, it goes behind the eyes below
the brow. What lies in front becomes air, but for a cap of even thickness on the surface itself, which closes the holes
that noses, mouths and sinuses leave.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.faces.relief import PIXEL, SIDE, blurred, see

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.faces.finding import Face
    from negatoscope.gate.faces.skin import Body

FAR = 1000.0
"""Depth of a surface where nothing is removed, in millimetres."""

CAP = 6.0
"""Thickness of the cap, in millimetres."""

_BELOW_SKIN, _BELOW_SKIN_OF_EAR = 6.0, 3.0
_BEHIND_EYES = 34.0
_EYES_END, _BROW = 40.0, 60.0  # above the tip of the nose: full depth below the first, the shell's above the second
_CHIN = -135.0
_OPENING, _EAR_OPENING = 44.0, 52.0  # diameters in millimetres: wider than a nose, than an ear
_EVEN = 9.0
_BEHIND_THE_MIDDLE = -10.0  # the front surface ends a little behind the middle of the head
_BEYOND = 16.0  # the surface reaches so far beyond the outline, where thin skin may lie that the mask has lost
_EAR_FROM, _EAR_TO = -35.0, 45.0  # to the front and back of the body's middle
_EAR_LOW, _EAR_HIGH = -60.0, 55.0  # below and above the tip of the nose


@dataclass(frozen=True)
class Shell:
    """One surface. Removed is what lies in front of it.

    Attributes:
        axes: of the viewer that sees it (see `finding.Face`).
        centre: from which depths are measured, in the patient's space.
        depth: of the surface in millimetres, shape (SIDE, SIDE); FAR where there is none.
        capped: where a cap lies on it.
    """

    axes: NDArray[np.float32]
    centre: NDArray[np.float64]
    depth: NDArray[np.float16] = field(repr=False)
    capped: NDArray[np.bool_] = field(repr=False)


def shells_of(body: Body, face: Face) -> tuple[Shell, ...]:
    """The surfaces of one face."""
    front = _front(body, face)
    right, towards, up = face.axes
    ears = (_ear(body, face, np.stack([-towards, right, up])), _ear(body, face, np.stack([towards, -right, up])))
    return (front, *ears)


def _front(body: Body, face: Face) -> Shell:
    relief = see(body, face.axes)
    kept = relief.seen & (relief.depth > _BEHIND_THE_MIDDLE)
    smooth = _featureless(relief.depth, kept, _OPENING)
    below = np.full((SIDE, SIDE), _BELOW_SKIN, np.float32)
    if face.nose is not None:
        up = _up_from(face.nose, body, face.axes)
        share = np.clip((_BROW - up) / (_BROW - _EYES_END), 0, 1)
        below = (_BELOW_SKIN + share * (_BEHIND_EYES - _BELOW_SKIN)).astype(np.float32)
        kept &= up > _CHIN
    return _shell(body, face.axes, smooth - below, kept)


def _ear(body: Body, face: Face, axes: NDArray[np.float32]) -> Shell:
    relief = see(body, axes)
    forward = _across() * (1.0 if float(axes[0] @ face.axes[1]) > 0 else -1.0)
    kept = relief.seen & (relief.depth > 0) & (forward > -_EAR_TO) & (forward < -_EAR_FROM)
    if face.nose is not None:
        up = _up_from(face.nose, body, axes)
        kept &= (up > _EAR_LOW) & (up < _EAR_HIGH)
    smooth = _featureless(relief.depth, relief.seen & (relief.depth > 0), _EAR_OPENING)
    return _shell(body, axes, smooth - _BELOW_SKIN_OF_EAR, kept)


def _featureless(depth: NDArray[np.float32], kept: NDArray[np.bool_], across: float) -> NDArray[np.float32]:
    """The depth map without anything narrower than `across`, over what is kept of it."""
    size = int(across / PIXEL) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    high = np.where(kept, depth, FAR).astype(np.float32)
    low = np.where(kept, cv2.erode(high, disc, borderValue=FAR), -FAR).astype(np.float32)
    opened = np.asarray(cv2.dilate(low, disc, borderValue=-FAR), np.float32)
    return np.where(kept, blurred(opened, kept, _EVEN), 0).astype(np.float32)


def _shell(body: Body, axes: NDArray[np.float32], depth: NDArray[np.float32], kept: NDArray[np.bool_]) -> Shell:
    """The surface, carried on beyond the outline; the cap ends where the outline does."""
    pixels = kept.astype(np.uint8)
    size = int(2 * _BEYOND / PIXEL) | 1
    reach = cv2.dilate(pixels, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))) > 0
    carried = np.where(kept, depth, blurred(depth, kept, _BEYOND / 2))
    beyond = reach & ~kept & (cv2.GaussianBlur(kept.astype(np.float32), (0, 0), _BEYOND / 2 / PIXEL) > 0.01)
    surface = np.where(kept | beyond, carried, FAR)
    across = cv2.Sobel(depth, cv2.CV_32F, 1, 0, ksize=3) / 8 / PIXEL
    down = cv2.Sobel(depth, cv2.CV_32F, 0, 1, ksize=3) / 8 / PIXEL
    capped = (cv2.erode(pixels, np.ones((3, 3), np.uint8)) > 0) & (np.hypot(across, down) < 3)
    return Shell(axes.astype(np.float32), body.centre, surface.astype(np.float16), capped)


def _across() -> NDArray[np.float32]:
    return np.broadcast_to((np.arange(SIDE) + 0.5 - SIDE / 2) * PIXEL, (SIDE, SIDE)).astype(np.float32)


def _up_from(nose: NDArray[np.float64], body: Body, axes: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each pixel lies above the tip of the nose."""
    return (-_across().T - float((nose - body.centre) @ axes[2])).astype(np.float32)
