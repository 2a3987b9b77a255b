"""One frame of a film by its number, for showing: found by its time, so that what lies before is not decoded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import av.error

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.video.container import opened
from negatoscope.gate.video.frames import in_colours, shots

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    from negatoscope.gate.case import Source
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.video.frames import Shot


@dataclass(frozen=True)
class Measure:
    """The size of a film that a release holds."""

    columns: int
    rows: int
    frames: int


def measure(source: Source) -> Measure:
    """The size of a released film, from its tables: no frame is decoded.

    Raises:
        MediaError: it is no film.
        OSError: it can't be read.
    """
    with opened(source) as (container, stream):
        return Measure(stream.width, stream.height, len(_times(container, stream)))


def still(source: Source, number: int, limits: Limits) -> NDArray[np.uint8]:
    """The frame of that number, counted from 0: (rows, columns, 3) RGB, upright.

    Raises:
        IndexError: there is no such frame.
        MediaError: it can't be decoded.
        OSError: the bytes can't be read.
    """
    with opened(source) as (container, stream):
        times = sorted(_times(container, stream), key=lambda time: -1 if time is None else time)
    if not 0 <= number < len(times):
        raise IndexError(number)
    sought = times[number] if None not in times and len(set(times)) == len(times) else None
    found = None if sought is None else _at(source, sought, limits)
    if found is not None:
        return in_colours(found.planes)
    with opened(source) as (container, stream):
        for shot in shots(container, stream, limits):
            if shot.number == number:
                return in_colours(shot.planes)
    raise IndexError(number)


def _at(source: Source, time: int, limits: Limits) -> Shot | None:
    """The frame of that time; None where a seek doesn't lead to it."""
    try:
        with opened(source) as (container, stream):
            container.seek(time, stream=cast("Any", stream))
            for shot in shots(container, stream, limits):
                if shot.pts is None or shot.pts >= time:
                    return shot if shot.pts == time else None
    except (MediaError, av.error.FFmpegError):
        return None
    return None


def _times(container: InputContainer, stream: VideoStream) -> list[int | None]:
    """The time of each frame, as the file tells it."""
    try:
        packets = cast("Any", container).demux(stream)
        return [packet.pts for packet in packets if packet.size and not packet.is_discard]
    except av.error.FFmpegError:
        raise MediaError("damaged-video") from None
