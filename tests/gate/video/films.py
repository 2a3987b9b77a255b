"""Small clips drawn for tests, with a name in the metadata and sound where they are wanted."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from gate.pixels.drawing import burned, lettering

COLUMNS, ROWS, RATE = 240, 160, 25
Picture = NDArray[np.uint8]


def moving(frames: int, *, columns: int = COLUMNS, rows: int = ROWS) -> list[Picture]:
    """A soft bright organ that moves in the dark, RGB."""
    drawn: list[Picture] = []
    for number in range(frames):
        picture = np.full((rows, columns, 3), 12, np.uint8)
        at = (columns // 2 + round(10 * np.sin(number / 7)), rows * 3 // 5)
        cv2.ellipse(picture, at, (columns // 6, rows // 5), 20, 0, 360, (150, 140, 130), -1)
        drawn.append(np.asarray(cv2.GaussianBlur(picture, (0, 0), 4), np.uint8))
    return drawn


def lettered(pictures: Sequence[Picture], text: str, at: tuple[int, int], where: Iterable[int]) -> list[Picture]:
    """The pictures with a text burned into those of the numbers `where`."""
    wanted = set(where)
    return [
        burned(picture, lettering(text, 16), *at, (240, 240, 240)) if number in wanted else picture
        for number, picture in enumerate(pictures)
    ]


@dataclass(frozen=True)
class Clip:
    """How a clip is written."""

    container: str = "mp4"
    codec: str = "libx264"
    pixels: str = "yuv420p"
    title: str = ""
    has_sound: bool = False
    rate: int = RATE
    times: Sequence[int] | None = None  # milliseconds of each frame; at the rate without them
    options: dict[str, str] = field(default_factory=dict)

    def bytes(self, pictures: Sequence[Picture]) -> bytes:
        """The file."""
        written = io.BytesIO()
        rows, columns = pictures[0].shape[:2]
        output: Any = av.open(written, "w", format=self.container, options=self.options)
        with output:
            if self.title:
                output.metadata["title"] = self.title
            film: Any = output.add_stream(self.codec, rate=Fraction(self.rate))
            film.width, film.height, film.pix_fmt = columns, rows, self.pixels
            if self.times is not None:
                film.codec_context.time_base = Fraction(1, 1000)
            sound = output.add_stream("aac", rate=44100) if self.has_sound else None
            for number, picture in enumerate(pictures):
                frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
                if self.times is not None:
                    frame.pts, frame.time_base = self.times[number], Fraction(1, 1000)
                output.mux(film.encode(frame))
            output.mux(film.encode(None))
            if sound is not None:
                _hum(output, sound)
        return written.getvalue()


def _hum(output: Any, sound: Any) -> None:
    for number in range(20):
        wave = np.sin(np.arange(1024) / 9).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(np.stack([wave, wave]), format="fltp", layout="stereo")
        frame.sample_rate, frame.pts = 44100, number * 1024
        output.mux(sound.encode(frame))
    output.mux(sound.encode(None))


def frames_of(data: bytes) -> list[Picture]:
    """All frames of a file, RGB, as they are stored."""
    opened: Any = av.open(io.BytesIO(data))
    with opened:
        return [frame.to_ndarray(format="rgb24") for frame in opened.decode(video=0)]


def streams_of(data: bytes) -> list[str]:
    """The kinds of the streams of a file."""
    opened: Any = av.open(io.BytesIO(data))
    with opened:
        return [stream.type for stream in opened.streams]
