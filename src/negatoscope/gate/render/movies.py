"""H.264 in an MP4 container that says nothing of who wrote it, when, or with what."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np
from av.bitstream import BitStreamFilterContext
from av.codec.context import Flags
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_OPTIONS = {"crf": "20", "preset": "fast", "threads": "1"}
_CONTAINER = {"movflags": "+faststart", "fflags": "+bitexact"}
_NO_WORDS = (
    "filter_units=remove_types=6"  # SEI (ITU-T H.264, 7.4.1): x264 writes its version and all its settings there
)
_HD = 1  # ITU-R BT.709, as primaries, transfer and matrix (ISO/IEC 23091-2)
_LIMITED = 1  # AVCOL_RANGE_MPEG


def movie(frames: Iterator[NDArray[np.uint8]], rate: float) -> bytes:
    """The file, of frames of equal size, shape (height, width) or (height, width, 3), RGB, both even."""
    with tempfile.TemporaryDirectory() as folder:  # to start at once it is written twice: in a real file
        path = Path(folder) / "clip.mp4"
        _write(path, frames, rate)
        return path.read_bytes()


def _write(path: Path, frames: Iterator[NDArray[np.uint8]], rate: float) -> None:
    tick = 1 / Fraction(rate).limit_denominator(1001)
    first = next(frames)
    container: Any = av.open(str(path), "w", format="mp4", options=_CONTAINER)
    try:
        stream = container.add_stream("libx264", rate=1 / tick, options=dict(_OPTIONS))
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt = "yuv420p"
        context = stream.codec_context
        context.time_base = tick
        context.flags |= Flags.bitexact
        context.colorspace = context.color_primaries = context.color_trc = _HD
        context.color_range = _LIMITED
        writer = _Writer(container, stream)
        writer.write(stream.encode(_frame(first, 0, tick)))
        for number, pixels in enumerate(frames, 1):
            writer.write(stream.encode(_frame(pixels, number, tick)))
        writer.write(stream.encode(None))
        writer.end()
    finally:
        container.close()


@dataclass
class _Writer:
    """Packets go through the filter that takes words out of them, which is made once the encoder has begun."""

    container: Any
    stream: Any
    words: Any = None

    def write(self, packets: Iterable[Any]) -> None:
        for packet in packets:
            self.words = self.words or BitStreamFilterContext(_NO_WORDS, self.stream)
            self._put(self.words.filter(packet))

    def end(self) -> None:
        if self.words is not None:
            self._put(self.words.filter(None))

    def _put(self, packets: Iterable[Any]) -> None:
        for packet in packets:
            packet.stream = self.stream
            self.container.mux(packet)


def _frame(pixels: NDArray[np.uint8], number: int, tick: Fraction) -> VideoFrame:
    colours: Any = np.ascontiguousarray(pixels if pixels.ndim == 3 else np.repeat(pixels[..., None], 3, axis=2))
    frame = VideoFrame.from_ndarray(colours, format="rgb24")
    frame = frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
    frame.pts, frame.time_base = number, tick
    return frame
