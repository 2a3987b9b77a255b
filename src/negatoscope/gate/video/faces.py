"""Faces in a window of a film: looked for every few frames, and covered over all frames between and around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from negatoscope.gate.media.faces import find_faces
from negatoscope.gate.video.tracks import Run

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_EVERY_SECONDS = 0.2
_TURNED_SECONDS = 2.0  # faces that lie or stand on their heads: eight times the work
_LINGER_SECONDS = 0.5  # around a sighting: a face that blinks, or moves out
_SPREAD = 0.15  # of a box, on each side, for what moves between two looks


class Frames(Protocol):
    """Frames of a window, each (rows, columns) or (rows, columns, 3) RGB."""

    def __len__(self) -> int: ...

    def values(self, number: int) -> NDArray[np.uint8]: ...


def faces_in(frames: Frames, start: int, rate: float) -> list[Run]:
    """The boxes that cover the heads seen, over the frames from the look before to the look after.

    Args:
        frames: of one window; the first has the number `start` in the film.
        start: see there.
        rate: frames in a second.

    Raises:
        DetectorMissing: the weights of the detector aren't installed.
    """
    step = max(1, round(_EVERY_SECONDS * rate))
    whole = max(step, round(_TURNED_SECONDS * rate) // step * step)
    linger = max(step, round(_LINGER_SECONDS * rate))
    runs: list[Run] = []
    for number in sorted({*range(0, len(frames), step), len(frames) - 1}):
        picture = frames.values(number)
        is_turned = number % whole == 0
        reach = max(linger, whole) if is_turned else linger
        rows, columns = picture.shape[:2]
        for left, top, width, height in find_faces(picture, turned=is_turned):
            aside, above = round(width * _SPREAD), round(height * _SPREAD)
            x, y = max(0, left - aside), max(0, top - above)
            right, bottom = min(columns, left + width + aside), min(rows, top + height + above)
            first, last = max(0, number - reach), min(len(frames) - 1, number + reach)
            runs.append(Run(start + first, start + last, (x, y, right - x, bottom - y), "face"))
    return runs
