"""The first passage over a film: how long it is, whether that is what it says, and where it can be cut into windows.

A window is a stretch of one shot, short enough to be held in memory: the unit of work.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import cv2
import numpy as np

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.video.container import opened
from negatoscope.gate.video.frames import Colour, Shot, is_grey, parts, shots
from negatoscope.gate.video.hidden import hidden_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    from negatoscope.gate.case import Source
    from negatoscope.gate.policy import Limits

_HELD_BYTES = 192 << 20  # of the frames of one window
_LONGEST, SHORTEST = 90, 8  # frames of a window
_CUT = 24.0  # mean difference of brightness from frame to frame from which another shot begins
_SMALL = (48, 27)
_SHORT_OF = 0.98, 0.4  # share of the stated length, and seconds, that may be missing


@dataclass(frozen=True)
class Window:
    """Frames `first` to `last`, both within. `mark` is a hash of the first one, `pts` its time as the file tells it."""

    first: int
    last: int
    is_grey: bool
    mark: bytes = field(repr=False)
    pts: int | None = None

    def __len__(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class Film:
    """A video as it will be shown: upright, with square pixels; columns and rows are even.

    `hidden` are the places of what is beside the frames (see `hidden_places`).
    """

    columns: int
    rows: int
    frames: int
    milliseconds: int
    colour: Colour
    windows: tuple[Window, ...]
    hidden: tuple[str, ...] = ()

    @property
    def rate(self) -> float:
        """Frames in a second, on average; 25 for a film of one frame."""
        return (self.frames - 1) * 1000 / self.milliseconds if self.milliseconds else 25.0


def survey(source: Source, limits: Limits) -> Film:
    """Decode the whole film once.

    Raises:
        MediaError: it can't be decoded to its end, is shorter than it says, or is beyond the limits.
        OSError: the bytes can't be read any more.
    """
    with opened(source) as (container, stream):
        stated = _stated_seconds(container, stream)
        hidden = hidden_places(container, stream)
        cutting = _Cutting(limits)
        for shot in shots(container, stream, limits):
            cutting.add(shot)
    last, windows = cutting.finished()
    if last.milliseconds / 1000 < stated * _SHORT_OF[0] - _SHORT_OF[1]:
        raise MediaError("shorter-than-stated")
    columns, rows = last.size
    return Film(columns, rows, last.number + 1, last.milliseconds, last.colour, windows, hidden)


def _stated_seconds(container: InputContainer, stream: VideoStream) -> float:
    """How long the file says that the film is; 0 where it doesn't say."""
    told = cast("Any", stream)
    if told.duration is not None and told.time_base is not None:
        return max(0.0, float(told.duration * told.time_base))
    if container.duration is not None and len(container.streams) == 1:
        return max(0.0, container.duration / 1_000_000)
    return 0.0


class _Cutting:
    """Takes the frames in their order and notes where windows begin."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._windows: list[Window] = []
        self._first: Shot | None = None
        self._last: Shot | None = None
        self._small: NDArray[np.int16] | None = None
        self._grey = True

    def add(self, shot: Shot) -> None:
        columns, rows = shot.size
        if columns * rows * (shot.number + 1) > self._limits.video_samples:
            raise MediaError("too-long")
        small = np.asarray(cv2.resize(parts(shot.planes)[0], _SMALL, interpolation=cv2.INTER_AREA), np.int16)
        if self._first is None or self._ends_before(shot, small):
            self._close()
            self._first, self._grey = shot, True
        self._grey = self._grey and is_grey(shot.planes)
        self._last, self._small = shot, small

    def finished(self) -> tuple[Shot, tuple[Window, ...]]:
        self._close()
        assert self._last is not None, "a film without frames was refused"
        return self._last, tuple(self._windows)

    def _ends_before(self, shot: Shot, small: NDArray[np.int16]) -> bool:
        assert self._first is not None, "a window is open"
        assert self._small is not None, "a frame was added"
        length = shot.number - self._first.number
        if length >= max(SHORTEST, min(_LONGEST, _HELD_BYTES // shot.planes.nbytes)):
            return True
        return length >= SHORTEST and float(np.abs(small - self._small).mean()) >= _CUT

    def _close(self) -> None:
        if self._first is not None and self._last is not None:
            first = self._first
            self._windows.append(Window(first.number, self._last.number, self._grey, mark(first), first.pts))


def mark(shot: Shot) -> bytes:
    """The same for equal frames."""
    return hashlib.blake2b(shot.planes.tobytes(), digest_size=16).digest()


def window_shots(source: Source, window: Window, limits: Limits) -> list[Shot]:
    """The frames of a window, decoded from the nearest place from which that can be done.

    Raises:
        MediaError: they can't be decoded again, or are others than before.
        OSError: the bytes can't be read any more.
    """
    if window.first and window.pts is not None:
        try:
            with opened(source) as (container, stream):
                container.seek(window.pts, stream=cast("Any", stream))
                found = _from_mark(shots(container, stream, limits), window)
        except MediaError:
            found = []
        if len(found) == len(window):
            return found
    with opened(source) as (container, stream):
        found = [shot for shot in _until(shots(container, stream, limits), window.last) if shot.number >= window.first]
    if len(found) != len(window) or mark(found[0]) != window.mark:
        raise MediaError("damaged-video")
    return found


def _from_mark(frames: Iterator[Shot], window: Window) -> list[Shot]:
    """From the first frame on, if it is met; a seek can land behind it."""
    found: list[Shot] = []
    for shot in frames:
        if not found:
            if shot.pts is None or window.pts is None or shot.pts > window.pts:
                break
            if shot.pts < window.pts:
                continue
            if mark(shot) != window.mark:
                break
        found.append(shot)
        if len(found) == len(window):
            break
    return found


def _until(frames: Iterator[Shot], last: int) -> Iterator[Shot]:
    for shot in frames:
        yield shot
        if shot.number >= last:
            return
