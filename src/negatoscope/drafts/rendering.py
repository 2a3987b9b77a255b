"""8-bit pictures of what is in a draft: a frame of a DICOM file as its window says, a picture, a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.case import Kind
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.documents.apart import draw_apart
from negatoscope.gate.media import MediaError
from negatoscope.gate.media.decoding import decode
from negatoscope.gate.opening.sources import MemorySource
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import Frames, open_frames
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck.documents import HiddenError, read_page
from negatoscope.gate.recheck.walker import WalkError
from negatoscope.gate.video.still import still

if TYPE_CHECKING:
    from numpy.typing import NDArray

cv2.setNumThreads(1)  # one request, one core: several readers look at once

_LIMITS = Limits()
_PATIENCE = 10  # seconds for one page of an original
_QUICK = [cv2.IMWRITE_PNG_COMPRESSION, 1]  # a picture is looked at once; sending it takes less than squeezing it


@dataclass(frozen=True)
class Rendered:
    """A PNG and its size in pixels."""

    data: bytes = field(repr=False)
    width: int
    height: int


class NotRendered(Exception):
    """The picture can't be shown. `reason` is a key of `codes.reasons.WORDS`, never a value."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    def words(self, lang: str) -> str:
        """Why, in `fr` or `en`."""
        return WORDS.get(self.reason, WORDS["pixels"])[lang]


def png(data: bytes, kind: Kind, frame: int = 0, max_size: int | None = None) -> Rendered:
    """One frame as a reader would see it; made smaller when its longer side is over `max_size`.

    Raises:
        NotRendered: it can't be decoded, or there is no such frame.
    """
    shown = pixels(data, kind, frame)
    if max_size is not None:
        shown = _fitted(shown, max_size)
    ordered = cv2.cvtColor(shown, cv2.COLOR_RGB2BGR) if shown.ndim == 3 else shown
    done, encoded = cv2.imencode(".png", ordered, _QUICK)
    if not done:
        raise NotRendered("encoder-failed")
    return Rendered(encoded.tobytes(), shown.shape[1], shown.shape[0])


def pixels(data: bytes, kind: Kind, frame: int = 0) -> NDArray[np.uint8]:
    """The frame as 8 bits, shape (rows, columns) or (rows, columns, 3), RGB.

    Raises:
        NotRendered: as `png`.
    """
    if kind is Kind.DICOM:
        return _frame(frames(data), frame)
    if kind is Kind.PDF:
        return _page(data, frame)
    if kind is Kind.VIDEO:
        return _still(data, frame)
    if frame != 0:
        raise NotRendered("frames-number")
    try:
        return np.ascontiguousarray(decode(data, _LIMITS).pixels)
    except MediaError as error:
        raise NotRendered(error.reason) from None


def frames(data: bytes) -> Frames:
    """The frames of a DICOM file, to render several of them.

    Raises:
        NotRendered: it has no pixel data that can be read.
    """
    try:
        return open_frames(data, _LIMITS)
    except PixelError as error:
        raise NotRendered(error.reason) from None


def _frame(source: Frames, frame: int) -> NDArray[np.uint8]:
    if not 0 <= frame < source.info.count:
        raise NotRendered("frames-number")
    try:
        return np.ascontiguousarray(source.display(frame))
    except PixelError as error:
        raise NotRendered(error.reason) from None


def _still(data: bytes, number: int) -> NDArray[np.uint8]:
    try:
        return still(MemorySource(data), number, _LIMITS)
    except IndexError:
        raise NotRendered("frames-number") from None
    except MediaError as error:
        raise NotRendered(error.reason) from None


def _page(data: bytes, number: int) -> NDArray[np.uint8]:
    """A page of a released document, or of one as it came in."""
    try:
        try:
            pixels = read_page(data, number, _LIMITS).pixels
        except HiddenError:
            return draw_apart(data, number, Limits(page_seconds=_PATIENCE))
    except IndexError:
        raise NotRendered("frames-number") from None
    except (MediaError, WalkError) as error:
        raise NotRendered(error.reason) from None
    return np.ascontiguousarray(pixels[:, :, ::-1] if pixels.ndim == 3 else pixels)


def _fitted(shown: NDArray[np.uint8], max_size: int) -> NDArray[np.uint8]:
    rows, columns = shown.shape[:2]
    scale = max_size / max(rows, columns)
    if scale >= 1:
        return shown
    size = max(1, round(columns * scale)), max(1, round(rows * scale))
    return np.asarray(cv2.resize(shown, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
