"""The frames of a video one after the other, upright and with square pixels, as they will be encoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import av.error
import cv2
import numpy as np
from av.sidedata.sidedata import Type
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

from negatoscope.gate.media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.container import InputContainer
    from av.video.stream import VideoStream
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

    Planes = NDArray[np.uint8]

_WIDEST = 4.0  # shape of a pixel beyond which the header is wrong
_GREY = 3  # levels by which the colours of a grey film differ from grey, coded with loss
_LONGEST_PAUSE = 10_000  # milliseconds between two frames beyond which times are wrong


@dataclass(frozen=True)
class Colour:
    """How brightness and colours make red, green and blue (ITU-T H.273): matrix, primaries, transfer; 2 is unsaid."""

    matrix: int = 2
    primaries: int = 2
    transfer: int = 2


@dataclass(frozen=True)
class Turn:
    """How a stored frame is to be shown: rows become columns when it `lies`, then it is mirrored either way."""

    lies: bool = False
    leftward: bool = False
    upward: bool = False

    def of(self, plane: Planes) -> Planes:
        """The plane as it is shown."""
        shown = plane.T if self.lies else plane
        shown = shown[:, ::-1] if self.leftward else shown
        return shown[::-1] if self.upward else shown


@dataclass(frozen=True)
class Shot:
    """One frame.

    `planes` is uint8 (rows * 3 / 2, columns): brightness, then both colours at half the size (I420); rows and columns
    are even. `milliseconds` since the first frame; `pts` is the time as the file tells it.
    """

    number: int
    milliseconds: int
    planes: Planes = field(repr=False)
    colour: Colour
    pts: int | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        return self.planes.shape[1], self.planes.shape[0] * 2 // 3


def shots(container: InputContainer, stream: VideoStream, limits: Limits) -> Iterator[Shot]:
    """The frames in the order of showing; none is kept.

    Raises:
        MediaError: one can't be decoded, they are not of one size, or the film is beyond the limits.
    """
    clock = _Clock(float(stream.average_rate or 25) or 25.0)
    stated: tuple[object, ...] | None = None
    number = 0
    for frame in _decoded(container, stream):
        turned = _turn_of(frame)
        shape = frame.width, frame.height, turned
        stated = stated or shape
        if shape != stated:
            raise MediaError("size-changes")
        if frame.width * frame.height > limits.video_pixels:
            raise MediaError("frame-too-large")
        if number >= limits.video_frames:
            raise MediaError("too-many-frames")
        told = clock.tell(frame.time)
        if told > limits.video_seconds * 1000:
            raise MediaError("too-long")
        colour = Colour(*(_known(value) for value in (frame.colorspace, frame.color_primaries, frame.color_trc)))
        yield Shot(number, told, _upright(frame, turned, _pixel_shape(stream)), colour, frame.pts)
        number += 1
    if not number:
        raise MediaError("no-frames")


def _decoded(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    try:
        for packet in container.demux(stream):
            if packet.is_corrupt:
                raise MediaError("damaged-video")
            for frame in packet.decode():
                if frame.is_corrupt or frame.width < 1 or frame.height < 1:
                    raise MediaError("damaged-video")
                yield frame
    except (av.error.FFmpegError, MemoryError):
        raise MediaError("damaged-video") from None


class _Clock:
    """Times that only go forward; where the file tells none, or turns back, frames follow at its mean rate."""

    def __init__(self, rate: float) -> None:
        self._step = max(1, round(1000 / min(max(rate, 0.1), 1000.0)))
        self._first: float | None = None
        self._last = -1

    def tell(self, seconds: float | None) -> int:
        if self._last < 0:
            self._first = seconds
            self._last = 0
            return 0
        told = self._last + self._step
        if seconds is not None and self._first is not None:
            stated = round((seconds - self._first) * 1000)
            if self._last < stated <= self._last + _LONGEST_PAUSE:
                told = stated
        self._last = told
        return told


def _known(value: int | None) -> int:
    """A value of ITU-T H.273 that is in use; others are unsaid."""
    number = int(value or 2)
    return number if number in range(1, 19) else 2


def _pixel_shape(stream: VideoStream) -> float:
    stated = cast("Any", stream).sample_aspect_ratio
    shape = float(stated) if stated else 1.0
    return shape if 1 / _WIDEST <= shape <= _WIDEST else 1.0


def _upright(frame: VideoFrame, turned: Turn, pixel_shape: float) -> Planes:
    columns = round(frame.width * pixel_shape) if pixel_shape != 1 else frame.width
    rows = frame.height
    if pixel_shape != 1:
        columns += columns % 2
    if columns < 2 or rows < 2:
        raise MediaError("frame-too-small")
    if rows % 2 or columns % 2:
        planes = _of_even_size(frame)
    else:
        planes = frame.reformat(columns, rows, "yuv420p", dst_color_range=ColorRange.MPEG).to_ndarray()
    return _turn(np.asarray(planes, np.uint8), turned)


def _of_even_size(frame: VideoFrame) -> Planes:
    """Without the last row or column of an odd size: what is encoded has an even one."""
    colours = np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
    cut = np.ascontiguousarray(colours[: colours.shape[0] & ~1, : colours.shape[1] & ~1])
    planes = VideoFrame.from_ndarray(cut, format="rgb24").reformat(format="yuv420p").to_ndarray()
    return np.asarray(planes, np.uint8)


def _turn_of(frame: VideoFrame) -> Turn:
    """As the display matrix says (ISO/IEC 14496-12, 6.2.2), to the nearest quarter."""
    told: Any = cast("Any", frame.side_data).get(Type.DISPLAYMATRIX)
    if told is None:
        return Turn()
    matrix = np.frombuffer(bytes(told), np.int32)
    if matrix.size < 5:
        raise MediaError("damaged-video")
    a, b, c, d = (int(matrix[at]) for at in (0, 1, 3, 4))
    if abs(a) + abs(d) >= abs(b) + abs(c):
        return Turn(lies=False, leftward=a < 0, upward=d < 0)
    return Turn(lies=True, leftward=c < 0, upward=b < 0)


def _turn(planes: Planes, turn: Turn) -> Planes:
    if turn == Turn():
        return planes
    brightness, blue, red = (turn.of(plane) for plane in parts(planes))
    rows, columns = brightness.shape
    laid = np.empty((rows * 3 // 2, columns), np.uint8)
    laid[:rows] = brightness
    laid[rows:].reshape(2, rows // 2, columns // 2)[:] = blue, red
    return laid


def parts(planes: Planes) -> tuple[Planes, Planes, Planes]:
    """Brightness (rows, columns) and both colours (rows / 2, columns / 2), as views."""
    rows, columns = planes.shape[0] * 2 // 3, planes.shape[1]
    colours = planes[rows:].reshape(2, rows // 2, columns // 2)
    return planes[:rows], colours[0], colours[1]


def is_grey(planes: Planes) -> bool:
    """Whether a frame has no colours."""
    _, blue, red = parts(planes)
    return all(int(np.abs(plane.astype(np.int16) - 128).max()) <= _GREY for plane in (blue, red))


def in_colours(planes: Planes) -> NDArray[np.uint8]:
    """(rows, columns, 3) RGB for looking at: the coefficients of ITU-R BT.601, whatever the film says."""
    return np.asarray(cv2.cvtColor(planes, cv2.COLOR_YUV2RGB_I420), np.uint8)
