"""A series that scrolls by itself, there and back: MP4 (H.264), animated WebP, GIF. No metadata, no sound."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from negatoscope.gate.render.animations import animation
from negatoscope.gate.render.errors import RenderError
from negatoscope.gate.render.headers import number
from negatoscope.gate.render.look import Painter
from negatoscope.gate.render.movies import movie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.progress import Progress
    from negatoscope.gate.render.look import Look
    from negatoscope.gate.render.released import Released
    from negatoscope.gate.render.series import Series, Shot

RATE = 12.0
"""Frames a second where nothing else is asked for and the file of a loop doesn't say."""

_FASTEST = 30.0
_LEAST = 0.25  # of the size asked for: smaller is of no use to a reader
_STEPS = 4  # how often a clip that is too large is made again


class ClipFormat(str, Enum):
    """The formats of clips; the values are their suffixes."""

    MP4 = "mp4"
    WEBP = "webp"
    GIF = "gif"


@dataclass(frozen=True)
class Pace:
    """How a clip plays, and how much it may be.

    Attributes:
        rate: frames a second; None for that of the file where it is a loop, else `RATE`.
        back: play the slices there and back; None for a stack of slices yes, for a loop in time no.
        seconds: at most so long; of a longer one every other slice, every third ... is shown.
        megabytes: at most so large; a larger one is made smaller.
    """

    rate: float | None = None
    back: bool | None = None
    seconds: float = 60.0
    megabytes: float = 15.0


def make_clip(
    release: Released,
    series: Series,
    shots: Sequence[Shot],
    look: Look,
    pace: Pace,
    kind: ClipFormat,
    progress: Progress,
) -> bytes:
    """The file.

    Args:
        release: where the series is from.
        series: what is shown.
        shots: the slices of it to show, in their order.
        look: window, shape, marks.
        pace: rate, length, size.
        kind: the format.
        progress: called with the stage "clip" as frames are painted.

    Raises:
        RenderError: it can't be made as asked.
    """
    if len(shots) < 2:
        raise RenderError("too-short")
    painter = Painter(release, series, shots, look)
    rate = _rate(series, shots[0], pace)
    played = played_shots(shots, rate, pace, is_loop=series.is_loop)
    most = int(pace.megabytes * 1_000_000)
    factor = 1.0
    for _ in range(_STEPS):
        made = _encoded(painter, played, factor, rate, kind, progress)
        if len(made) <= most:
            return made
        factor *= min(0.9, math.sqrt(most / len(made)) * 0.95)
        if factor < _LEAST:
            break
    raise RenderError("too-large", megabytes=f"{pace.megabytes:g}")


def played_shots(shots: Sequence[Shot], rate: float, pace: Pace, *, is_loop: bool) -> tuple[Shot, ...]:
    """The frames as they follow each other, not more than the seconds hold."""
    back = (not is_loop) if pace.back is None else pace.back
    most = max(2, int(pace.seconds * rate))
    step = 1
    while (played := _there_and_back(shots[::step], back=back)) and len(played) > most and len(shots[::step]) > 2:
        step += 1
    return played[:most]


def _there_and_back(shots: Sequence[Shot], *, back: bool) -> tuple[Shot, ...]:
    """The ends are shown once, as the clip starts again by itself."""
    return (*shots, *shots[-2:0:-1]) if back else tuple(shots)


def _rate(series: Series, first: Shot, pace: Pace) -> float:
    if pace.rate is not None:
        return min(max(pace.rate, 1.0), _FASTEST)
    header = series.headers[first.path]
    stated = number(header, "RecommendedDisplayFrameRate") or number(header, "CineRate")
    milliseconds = number(header, "FrameTime")
    if stated is None and milliseconds:
        stated = 1000 / milliseconds
    return min(max(stated, 1.0), _FASTEST) if series.is_loop and stated is not None else RATE


def _encoded(
    painter: Painter, played: Sequence[Shot], factor: float, rate: float, kind: ClipFormat, progress: Progress
) -> bytes:
    def painted() -> Iterator[NDArray[np.uint8]]:
        for done, shot in enumerate(played):
            progress("clip", done, len(played))
            yield painter.paint(shot, factor)

    made = movie(painted(), rate) if kind is ClipFormat.MP4 else animation(painted(), rate, kind.value)
    progress("clip", len(played), len(played))
    return made
