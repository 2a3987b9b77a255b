"""Making a picture safe: upright, text and faces blacked out, and nothing left of the file but the pixels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.finding import Finding, Place, State
from negatoscope.gate.media.decoding import decode
from negatoscope.gate.media.faces import find_faces
from negatoscope.gate.media.hidden import hidden_data
from negatoscope.gate.media.writing import write
from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.retouched import retouched
from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.policy import Retouch

_OF_CAMERAS = frozenset({"JPEG", "HEIF", "AVIF"})
_DULL = 100  # grey levels: a picture that uses fewer is looked at with its contrast stretched too


@dataclass(frozen=True)
class CleanedImage:
    """A picture written anew.

    `suffix` is ".png" or ".jpg"; findings are remedied, their boxes in its own pixels; `shown` are boxes that the
    author took back.
    """

    data: bytes = field(repr=False)
    suffix: str
    width: int
    height: int
    findings: tuple[Finding, ...] = ()
    shown: tuple[Box, ...] = ()


def clean_image(data: bytes, matcher: ReadMatcher, limits: Limits, retouches: Sequence[Retouch] = ()) -> CleanedImage:
    """A safe copy of a picture file.

    The orientation of the camera is applied, colours become sRGB, transparency is flattened. JPEG, HEIF and
    AVIF become a JPEG (lossy once more), all else becomes a PNG.

    Raises:
        MediaError: it is no picture that is read, is damaged, too large, has several pages, or moves.
        DetectorMissing: faces can't be looked for.
    """
    decoded = decode(data, limits)
    places = hidden_data(data, decoded.format)
    if decoded.had_transparency:
        places = (*places, "transparent-pixels")
    findings = [codes.make("SEC113", state=State.REMEDIED, params={"place": place}) for place in places]
    faces = find_faces(decoded.pixels)
    findings += [codes.make("SEC305", state=State.REMEDIED, where=Place(frame=0, box=face)) for face in faces]
    if decoded.is_photograph or faces:
        findings.append(codes.make("SEC302"))
    regions = tuple(region for region in find_text(views(decoded.pixels), matcher) if region.verdict != "harmless")
    last = retouched({0: regions}, retouches)
    left = last.regions[0]
    for region in left:
        code = "SEC111" if region.verdict == "identity" else "SEC112"
        findings.append(codes.make(code, state=State.REMEDIED, where=Place(frame=0, box=region.box)))
    findings += last.findings
    boxes = (*faces, *(region.box for region in left), *last.added.get(0, ()))
    pixels = _blackened(decoded.pixels, boxes)
    rows, columns = pixels.shape[:2]
    suffix = ".jpg" if decoded.format in _OF_CAMERAS else ".png"
    return CleanedImage(write(pixels, suffix), suffix, columns, rows, tuple(findings), last.shown.get(0, ()))


def black_out(picture: CleanedImage, boxes: Iterable[Box]) -> CleanedImage:
    """The picture with more boxes blacked out.

    Raises:
        MediaError: it isn't a picture that `clean_image` wrote.
    """
    decoded = decode(picture.data, Limits())
    return replace(picture, data=write(_blackened(decoded.pixels, boxes), picture.suffix))


def _blackened(pixels: NDArray[np.uint8], boxes: Iterable[Box]) -> NDArray[np.uint8]:
    blackened = pixels.copy()
    for left, top, width, height in boxes:
        blackened[top : top + height, left : left + width] = 0
    return blackened


def views(pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The picture as it is, and one so dull that text could drown in it with its contrast stretched as well."""
    low, high = (float(level) for level in np.percentile(pixels, (1, 99)))
    if high - low >= _DULL or high - low < 1:
        return [pixels]
    stretched = np.clip((pixels.astype(np.float32) - low) * (255 / (high - low)), 0, 255)
    return [pixels, stretched.astype(np.uint8)]
