"""The film inside a DICOM object (PS3.5 8.2.5 to 8.2.8) as frames of JPEG, which everybody can read one by one.

The pixel data are one stream for all frames, in which nothing can be changed by itself, with room for sound, subtitles
and times of day. Each frame is decoded, covered and encoded once as baseline JPEG (PS3.5 8.2.1).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace

from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.policy import Limits
from negatoscope.gate.video.container import opened
from negatoscope.gate.video.frames import shots
from negatoscope.gate.video.writing import covered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.video.frames import Shot

_HD_ROWS = 720  # from here on films that don't say are of ITU-R BT.709
_BT_709 = 1
_QUALITY = [
    cv2.IMWRITE_JPEG_QUALITY,
    95,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
    cv2.IMWRITE_JPEG_SAMPLING_FACTOR_422,
    cv2.IMWRITE_JPEG_OPTIMIZE,
    1,
]


@dataclass(frozen=True)
class Inside:
    """The stream of a DICOM object. `is_hevc` tells raw streams of HEVC from those of H.264."""

    stream: bytes = field(repr=False)
    is_hevc: bool
    rows: int
    columns: int
    frames: int


def jpeg_frames(film: Inside, boxes: Mapping[int, Sequence[Box]]) -> list[bytes]:
    """The frames with the boxes of each black, as baseline JPEG.

    Raises:
        PixelError: they can't be decoded, or are others than the header says.
    """
    raw = "hevc" if film.is_hevc else "h264"
    encoded: list[bytes] = []
    try:
        with opened(MemorySource(film.stream), raw=raw) as (container, stream):
            for shot in shots(container, stream, Limits()):
                if shot.size != (film.columns, film.rows):
                    raise PixelError("size-differs")
                if shot.number >= film.frames:
                    raise PixelError("frames-number")
                encoded.append(_jpeg(shot, boxes.get(shot.number, ())))
    except MediaError as error:
        raise PixelError(error.reason) from None
    if len(encoded) != film.frames:
        raise PixelError("frames-number")
    return encoded


def _jpeg(shot: Shot, boxes: Sequence[Box]) -> bytes:
    done, encoded = cv2.imencode(".jpg", _bgr(shot, boxes), _QUALITY)
    if not done:
        raise PixelError("encoder-failed")
    return encoded.tobytes()


def _bgr(shot: Shot, boxes: Sequence[Box]) -> NDArray[np.uint8]:
    is_hd = shot.colour.matrix == _BT_709 or (shot.colour.matrix == 2 and shot.size[1] >= _HD_ROWS)
    frame = VideoFrame.from_ndarray(covered(shot.planes, boxes), format="yuv420p")
    space = Colorspace.ITU709 if is_hd else Colorspace.ITU601
    return np.asarray(frame.reformat(format="bgr24", src_colorspace=space).to_ndarray(), np.uint8)
