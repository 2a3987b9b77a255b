"""The frames of a released video (its bytes are read by `boxes`), by another OCR and with a detector of faces.

Frames are read at regular steps, and besides them each one in which much is new beside the last that was read.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import av
import av.error
import av.logging
import cv2
import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.centerface import detect
from negatoscope.gate.finding import Place
from negatoscope.gate.recheck.shown import may_stay
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.shown import Shown

    Picture = NDArray[np.uint8]

av.logging.set_level(None)

_STEP_SECONDS = 0.5
_NEW = 30  # levels by which a pixel must differ from the last frame that was read to be new
_MOVES = np.ones((5, 5), np.uint8)  # what is imaged moves by two pixels from frame to frame
_LETTERS, _MUCH = (48, 16), 0.15  # pixels of a few letters, and the share of them that their strokes are
_FACE_SIDE = 640
_FACE = 0.6  # CenterFace's score; on what was covered, the gate's own looks used a lower one
_SAME = 0.5
_ENOUGH = 20


def check_video(
    data: bytes, read: Callable[[Picture, int], list[Finding]], limits: Limits, shown: Shown
) -> list[Finding]:
    """RCK102 and RCK108 for what is left in the frames of a video.

    Args:
        data: the file as it lies on disk.
        read: the text that is left in a grey or BGR picture with its number.
        limits: bounds on what is decoded.
        shown: boxes that the author took back; of any frame, they count for all.

    Raises:
        WalkError: it can't be followed or decoded.
    """
    taken_back = {0: tuple(dict.fromkeys(box for boxes in shown.values() for box in boxes))}
    findings: list[Finding] = []
    for number, picture in _told_frames(data, limits):
        for finding in read(picture, 0):
            box = finding.where.box
            known = (other.where.box for other in findings)
            if may_stay(finding, taken_back) or any(box and other and _is_same(box, other) for other in known):
                continue
            findings.append(codes.make("RCK102", kind=finding.kind, where=Place(frame=number, box=box)))
        if _has_face(picture):
            findings.append(codes.make("RCK108", where=Place(frame=number)))
        if len(findings) >= _ENOUGH:
            break
    return findings


def _told_frames(data: bytes, limits: Limits) -> Iterator[tuple[int, Picture]]:
    """The frames that are read, BGR; the first and the last are among them."""
    last: Picture | None = None
    waiting: tuple[int, Picture] | None = None
    step, since = 1, 0
    for number, (picture, rate) in enumerate(_frames(data, limits)):
        step = max(1, round(_STEP_SECONDS * rate))
        since += 1
        waiting = (number, picture)
        if last is None or since >= step or _is_new(last, picture):
            yield waiting
            last, since, waiting = picture, 0, None
    if last is None:
        raise WalkError("pixels")
    if waiting is not None:
        yield waiting


def _frames(data: bytes, limits: Limits) -> Iterator[tuple[Picture, float]]:
    """All frames, BGR, each with the rate at which they follow. A film of other tracks than one of H.264 is none."""
    try:
        opened: Any = av.open(io.BytesIO(data), format="mov", options={"enable_drefs": "0"})
        with opened as container:
            if len(container.streams) != 1 or len(container.streams.video) != 1:
                raise WalkError("unknown-kind")
            stream = container.streams.video[0]
            stream.codec_context.thread_count = 1
            rate = float(stream.average_rate or 25)
            for number, frame in enumerate(container.decode(stream)):
                if frame.width * frame.height > limits.video_pixels or number >= limits.video_frames:
                    raise WalkError("pixels")
                if frame.is_corrupt or (frame.width, frame.height) != (stream.width, stream.height):
                    raise WalkError("pixels")
                yield np.asarray(frame.to_ndarray(format="bgr24"), np.uint8), rate
    except av.error.FFmpegError:
        raise WalkError("pixels") from None


def _is_new(last: Picture, picture: Picture) -> bool:
    """Whether somewhere as much as a few letters is other than what lay near by in the last frame that was read."""
    high, low = cv2.dilate(last, _MOVES), cv2.erode(last, _MOVES)
    outside = np.asarray(cv2.max(cv2.subtract(picture, high), cv2.subtract(low, picture)), np.uint8)
    new: NDArray[np.float32] = np.asarray(outside.max(axis=2) > _NEW, np.float32)
    return float(np.asarray(cv2.blur(new, _LETTERS)).max()) > _MUCH


def _is_same(one: Box, other: Box) -> bool:
    """Whether two boxes are of the same text: half of the smaller one lies in the other."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    smaller = min(one[2] * one[3], other[2] * other[3])
    return width > 0 and height > 0 and width * height >= _SAME * smaller


def _has_face(picture: Picture) -> bool:
    scale = _FACE_SIDE / max(picture.shape[:2])
    columns, rows = (max(1, round(length * scale)) for length in picture.shape[1::-1])
    small = cv2.resize(picture, (columns, rows), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return bool(detect(np.asarray(small[:, :, ::-1], np.uint8), _FACE))
