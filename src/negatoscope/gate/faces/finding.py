"""Where the face is: the relief of the skin, seen from many sides, is compared with that of any face.

The relief is what the skin does on the scale of a nose and of eye sockets: depth maps, band-passed. The pattern it is
compared with is made of a nose, two sockets, cheeks and a brow, in millimetres; no person's head is in it. Headers say
where the front is, and mislabelled positions exist: so all sides are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.relief import PIXEL, Relief, see

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.faces.skin import Body

_YAWS, _PITCHES, _ROLLS = range(0, 360, 20), (-20, 0, 20), (-15, 0, 15)
_UPSIDE_DOWN = 180
_FRONT = frozenset({0, 20, 40, 320, 340})  # yaws at which the headers' front is in view
_SIDES = frozenset({60, 80, 100, 120, 240, 260, 280, 300})
_SURE, _BARELY, _CLEARLY_BETTER, _NEARLY = 0.66, 0.45, 0.12, 0.08
_NEEDED = 0.6  # share of the pattern that must lie on skin


@dataclass(frozen=True)
class Face:
    """A direction from which a face is seen.

    Attributes:
        axes: rows are unit vectors to the right of the picture, towards the viewer, and up.
        nose: its tip in the patient's space, or None where that is not sure.
        score: how well the relief fits, from -1 to 1.
    """

    axes: NDArray[np.float32]
    nose: NDArray[np.float64] | None
    score: float


@dataclass(frozen=True)
class _Match:
    score: float
    yaw: int
    roll: int
    axes: NDArray[np.float32]
    nose: NDArray[np.float64]

    @property
    def is_in_front(self) -> bool:
        return self.yaw in _FRONT


def axes(yaw: float, pitch: float, roll: float) -> NDArray[np.float32]:
    """Axes of a viewer who stood in front, then went round by `yaw`, down by `pitch`, and leaned by `roll` degrees."""
    y, p, r = np.radians([yaw, pitch, roll])
    towards = np.array([np.sin(y) * np.cos(p), -np.cos(y) * np.cos(p), np.sin(p)])
    right = np.cross(towards, [0.0, 0.0, 1.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, towards)
    return np.stack([np.cos(r) * right + np.sin(r) * up, towards, np.cos(r) * up - np.sin(r) * right]).astype(
        np.float32
    )


def find_faces(body: Body) -> tuple[Face, ...]:
    """The directions from which a face may be seen, the most likely first: that of the headers, unless another fits
    clearly better; both where neither does.

    Raises:
        NotProvable: nothing like a face is seen from any side.
    """
    pattern = _pattern()
    matches = [
        _best(body, pattern, yaw, pitch, roll)
        for yaw in _YAWS
        for pitch in _PITCHES
        for lean in (0, _UPSIDE_DOWN)
        for roll in (lean + one for one in _ROLLS)
    ]
    front = max((one for one in matches if one.is_in_front), key=lambda one: one.score)
    upright = max((one for one in matches if one.is_in_front and abs(one.roll) < 90), key=lambda one: one.score)
    other = max(
        (one for one in matches if not one.is_in_front and not _is_ear(one, matches)), key=lambda one: one.score
    )
    if other.score > front.score + _CLEARLY_BETTER and other.score > _SURE:
        return (_face(other, is_sure=True),)
    if front.score < _BARELY:
        raise NotProvable("face-not-found")
    is_sure = upright.score > _SURE and upright.score > other.score + _NEARLY and upright.score >= front.score
    faces = [_face(upright if is_sure else front, is_sure=is_sure)]
    if not is_sure:
        faces[0] = Face(axes(0, 0, 0), None, front.score)  # the shell needs no more than the side
        if other.score > front.score + _CLEARLY_BETTER / 2:
            raise NotProvable("face-not-found")
    return tuple(faces)


def _is_ear(one: _Match, matches: Sequence[_Match]) -> bool:
    """Whether the other side looks the same: ears come in pairs, a face does not."""
    if one.yaw not in _SIDES:
        return False
    opposite = max(other.score for other in matches if other.yaw in _SIDES and abs(other.yaw - one.yaw) > 90)
    return abs(opposite - one.score) < _CLEARLY_BETTER or opposite > one.score


def _face(match: _Match, *, is_sure: bool) -> Face:
    return Face(match.axes, match.nose if is_sure else None, match.score)


def _best(body: Body, pattern: NDArray[np.float32], yaw: int, pitch: int, roll: int) -> _Match:
    around = axes(yaw, pitch, roll)
    relief = see(body, around)
    scores = _scores(relief, pattern)
    row, column = np.unravel_index(int(scores.argmax()), scores.shape)
    nose = relief.place(int(row) + _NOSE_BELOW_MIDDLE, int(column))
    return _Match(float(scores[row, column]), yaw, roll, around, body.centre + nose @ around)


_HALF_WIDTH, _ABOVE, _BELOW = 52.0, 60.0, 44.0
_NOSE_BELOW_MIDDLE = round((_ABOVE - _BELOW) / 2 / PIXEL)


def _pattern() -> NDArray[np.float32]:
    """The relief of a face around the tip of its nose, in millimetres, above and below what is around."""
    across, up = np.meshgrid(np.arange(-_HALF_WIDTH, _HALF_WIDTH + 1, PIXEL), np.arange(_ABOVE, -_BELOW - 1, -PIXEL))

    def bump(x: float, y: float, wide: float, high: float) -> NDArray[np.float64]:
        return np.exp(-(((across - x) / wide) ** 2) / 2 - ((up - y) / high) ** 2 / 2)

    relief = 8.5 * bump(0, 3, 10, 11) + 4.5 * bump(0, 20, 8, 12)  # nose
    relief += 4 * bump(0, 62, 16, 10) + 2.5 * bump(0, -36, 22, 12)  # brow and lips
    for side in (-1, 1):
        relief += 3 * bump(side * 50, 4, 11, 20) + 3 * bump(side * 38, 58, 16, 9)  # cheekbones, arches of the brow
        relief -= 6 * bump(side * 21, 33, 11, 9) + 2.5 * bump(side * 25, 8, 8, 13)  # sockets, folds beside the nose
    return relief.astype(np.float32)


def _scores(relief: Relief, pattern: NDArray[np.float32]) -> NDArray[np.float32]:
    """Normalised correlation of the pattern with what is known of the relief under it, at each place."""

    def correlated(image: NDArray[np.float32], kernel: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.filter2D(image, cv2.CV_32F, kernel, borderType=cv2.BORDER_CONSTANT), np.float32)

    height = np.clip(relief.height, -8, 12)
    known = relief.known.astype(np.float32)
    ones = np.ones_like(pattern)
    weight = correlated(known, ones)
    safe = np.maximum(weight, 1)
    seen, seen_squared = correlated(known * height, ones), correlated(known * height * height, ones)
    wanted, wanted_squared = correlated(known, pattern), correlated(known, pattern * pattern)
    shared = correlated(known * height, pattern) - seen * wanted / safe
    spread = np.maximum(seen_squared - seen * seen / safe, 1e-3) * np.maximum(
        wanted_squared - wanted * wanted / safe, 1e-3
    )
    return np.where(weight > _NEEDED * pattern.size, shared / np.sqrt(spread), -1).astype(np.float32)
