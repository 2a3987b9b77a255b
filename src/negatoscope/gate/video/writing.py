"""Writing a film anew: H.264 in MP4, the boxes black in every frame, no sound, no word beside the frames."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
from av.bitstream import BitStreamFilterContext
from av.codec.context import Flags
from av.video.frame import VideoFrame

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.video.container import opened
from negatoscope.gate.video.frames import parts, shots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from io import BytesIO

    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.case import Source
    from negatoscope.gate.finding import Box
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.video.frames import Shot
    from negatoscope.gate.video.survey import Film
    from negatoscope.gate.video.tracks import Run

_CODEC = "libx264"
_ENCODING = {"crf": "18", "preset": "veryfast", "threads": "1", "g": "50"}
_CONTAINER = {"movflags": "+faststart", "fflags": "+bitexact"}
_IN_MEMORY = {"fflags": "+bitexact"}
_NO_WORDS = "filter_units=remove_types=6"  # SEI (ITU-T H.264, 7.4.1): x264 signs there, and anything else could stand
_MILLISECONDS = Fraction(1, 1000)
_BLACK, _NO_COLOUR = 16, 128


def write_film(source: Source, film: Film, runs: Iterable[Run], into: Path | BytesIO, limits: Limits) -> None:
    """The safe copy of a film. Its frames are decoded, covered and encoded one by one.

    In a file the index comes first, so that players begin at once; in memory it comes last.

    Raises:
        MediaError: the original can't be decoded again as it was.
        OSError: it can't be read any more, or the copy can't be written.
    """
    covers = _Covers(runs)
    count = 0
    with opened(source) as (container, stream), _Writer(into, film) as writer:
        for shot in shots(container, stream, limits):
            writer.add(shot, covers.at(shot.number))
            count += 1
    if count != film.frames:
        raise MediaError("damaged-video")


class _Covers:
    """The boxes of each frame, asked for in the order of the frames."""

    def __init__(self, runs: Iterable[Run]) -> None:
        self._waiting = sorted(runs, key=lambda run: -run.first)
        self._standing: list[Run] = []

    def at(self, number: int) -> list[Box]:
        while self._waiting and self._waiting[-1].first <= number:
            self._standing.append(self._waiting.pop())
        self._standing = [run for run in self._standing if run.last >= number]
        return [run.box for run in self._standing]


class _Writer:
    """An MP4 that grows frame by frame."""

    def __init__(self, into: Path | BytesIO, film: Film) -> None:
        self._film = film
        options = _CONTAINER if isinstance(into, Path) else _IN_MEMORY
        container: Any = av.open(into, "w", format="mp4", options=options)
        self._container = container
        self._stream = container.add_stream(_CODEC, _rate(film.rate), options=_ENCODING)
        self._stream.width, self._stream.height, self._stream.pix_fmt = film.columns, film.rows, "yuv420p"
        context = self._stream.codec_context
        context.time_base = _MILLISECONDS
        context.flags |= Flags.bitexact
        context.colorspace, context.color_primaries = film.colour.matrix, film.colour.primaries
        context.color_trc, context.color_range = film.colour.transfer, 1
        self._filter: Any = None

    def __enter__(self) -> _Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._mux(self._stream.encode(None))
            if self._filter is not None:
                self._put(self._filter.filter(None))
        self._container.close()

    def add(self, shot: Shot, boxes: Sequence[Box]) -> None:
        frame = VideoFrame.from_ndarray(covered(shot.planes, boxes), format="yuv420p")
        frame.pts, frame.time_base = shot.milliseconds, _MILLISECONDS
        frame.colorspace, frame.color_range = self._film.colour.matrix, 1
        self._mux(self._stream.encode(frame))

    def _mux(self, packets: Iterable[Any]) -> None:
        for packet in packets:
            self._filter = self._filter or BitStreamFilterContext(_NO_WORDS, self._stream)
            self._put(self._filter.filter(packet))

    def _put(self, packets: Iterable[Any]) -> None:
        for packet in packets:
            packet.stream = self._stream
            self._container.mux(packet)


def _rate(rate: float) -> Fraction:
    return Fraction(min(max(rate, 0.1), 1000.0)).limit_denominator(1001)


def covered(planes: NDArray[np.uint8], boxes: Sequence[Box]) -> NDArray[np.uint8]:
    """A frame (see `Shot.planes`) with the boxes black."""
    if not boxes:
        return planes
    black = planes.copy()
    brightness, *colours = parts(black)
    for x, y, width, height in boxes:
        brightness[y : y + height, x : x + width] = _BLACK
        for plane in colours:
            plane[y // 2 : -(-(y + height) // 2), x // 2 : -(-(x + width) // 2)] = _NO_COLOUR
    return black
