"""The surface of a head as a series shows it, for the eyes of its author: from the front and three-quarter.

A portrait of an original is a face. It exists in memory only: nothing here writes a file or keeps what it made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.volume import STEP, Volume, read_volume
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.recheck.faces.views import levels, portraits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

_STEPS = (1.25, 1.75, STEP)  # millimetres: the finest at which a field of view isn't too large
_MOST_POINTS = 12_000_000  # beyond, a server would need half a gigabyte to draw one head
_AROUND = 12  # pixels of black around each view


class NoPortrait(Exception):
    """The head can't be drawn. `reason` is a key of `codes.reasons.WORDS`, never a value."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def portrait(read: Callable[[], Iterable[bytes]], limits: Limits) -> bytes:
    """A PNG in shades of grey, the view from the front above the one from three-quarter.

    Portraits of a series and of its copy cover each other point by point: what is shown is all that the slices cover.

    Args:
        read: gives the bytes of each file of the series, in any order; called again for a field of view that is large.
        limits: bounds on what is decoded.

    Raises:
        NoPortrait: the slices don't make a volume, or hold no surface.
        OSError: a file can't be read.
    """
    block = _as_one_stands(_volume(read, limits))
    found = levels(block)
    if not found:
        raise NoPortrait("face-no-skin")
    done, encoded = cv2.imencode(".png", _below_each_other(portraits(block, found[0])))
    if not done:
        raise NoPortrait("encoder-failed")
    return encoded.tobytes()


def _volume(read: Callable[[], Iterable[bytes]], limits: Limits) -> Volume:
    reason = ""
    for step in _STEPS:
        try:
            volume = read_volume(read(), limits, step)
            if volume.values.size <= _MOST_POINTS or step == _STEPS[-1]:
                return volume
        except NotProvable as error:
            reason = error.reason
            if reason != "face-geometry":
                break
        except (PixelError, DicomError) as error:
            raise NoPortrait(error.reason) from None
    raise NoPortrait(reason)


def _as_one_stands(volume: Volume) -> NDArray[np.float32]:
    """From axes along L, P and S to those of who stands opposite: to the back, down, and to the patient's left."""
    seen = np.isfinite(volume.values)
    if not seen.any():
        raise NoPortrait("face-no-skin")
    known = np.where(seen, volume.values, volume.values[seen].min())
    return np.ascontiguousarray(known.transpose(1, 2, 0)[:, ::-1, :])


def _below_each_other(views: Iterable[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    framed = [np.pad(view, _AROUND) for view in views]
    width = max(view.shape[1] for view in framed)
    return np.vstack([np.pad(view, ((0, 0), _middle(width - view.shape[1]))) for view in framed])


def _middle(spare: int) -> tuple[int, int]:
    return spare // 2, spare - spare // 2
