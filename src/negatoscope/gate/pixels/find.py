"""Finding the text burned into one image, and judging which of it may stay."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from negatoscope.gate.pixels.barcodes import find_codes
from negatoscope.gate.pixels.harmless import is_harmless
from negatoscope.gate.pixels.lettering import is_lettering
from negatoscope.gate.pixels.ocr import Line, Reading, engine
from negatoscope.gate.pixels.regions import TextRegion, Verdict, area, around, grown, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Image = NDArray[np.uint8]

_ENLARGE_BELOW = 1200  # pixels of the longer side: below it the image is looked at enlarged too
_OVERVIEW = 1000  # an image longer than twice this is looked at as a whole too, for lettering larger than the net sees
_SAME_LINE = 0.5  # likeness of two boxes above which they are the same line, seen twice
_MOST = 0.8  # a box with less than this share of the area of another has seen only a part of the line
_READABLE = 600  # a screen full of text is not read: all of it goes
_UPRIGHT = 1.5  # a box higher than this many times its width is read as vertical text
_MARGIN = 0.15  # of the height of the line: strokes, their halo and the ringing of JPEG
_LEAST_MARGIN = 3
_BANNER = 1.5  # heights of a line: the distance within which lines belong to one banner


class Match(Protocol):
    """What the identity's matcher answers: a span of the text, and whether it is strong by itself."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def strong(self) -> bool: ...


class ReadMatcher(Protocol):
    """The identity's matcher, as far as text read from pixels needs it."""

    def find_read(self, text: str) -> Sequence[Match]:
        """Matches in a text that was read with errors, as OCR makes them."""
        ...


@dataclass(frozen=True)
class _Seen:
    """A line as found in one view at one scale; `crop` is it upright."""

    box: Box
    score: float
    crop: Image = field(repr=False)
    view: Image = field(repr=False)


@dataclass(frozen=True)
class _Read:
    box: Box
    score: float
    reading: Reading


def find_text(views: Sequence[NDArray[np.uint8]], matcher: ReadMatcher) -> list[TextRegion]:
    """The regions of text in an image, in reading order.

    Args:
        views: the same image seen several ways (window levels), each uint8 (rows, columns) or (rows, columns, 3).
        matcher: the patient's identity.

    Regions that all views show are told once. Machine-readable codes (QR, bars) come as regions of identity, since
    what they hold on a label or a wristband is a number of the patient.
    """
    images = [_in_colour(view) for view in _distinct(views)]
    if not images or min(images[0].shape[:2]) < 1:
        return []
    rows, columns = images[0].shape[:2]
    seen = _once([one for image in images for one in _see(image)])
    lettering = [
        read for one, read in zip(seen, _read(seen), strict=True) if is_lettering(one.view, one.box, read.reading)
    ]
    judged = _judge(lettering, matcher)
    codes = [_code(box, rows, columns) for image in images[:1] for box in find_codes(image)]
    return sorted((*_finished(judged, rows, columns), *codes), key=lambda region: (region.box[1], region.box[0]))


def _distinct(views: Sequence[Image]) -> Iterator[Image]:
    kept: list[Image] = []
    for view in views:
        if not any(view.shape == other.shape and np.array_equal(view, other) for other in kept):
            kept.append(view)
            yield view


def _in_colour(view: Image) -> Image:
    if view.ndim == 2:
        return np.repeat(view[:, :, None], 3, axis=2)
    return np.ascontiguousarray(view[:, :, ::-1])  # the net was trained on blue, green, red


def _scales(rows: int, columns: int) -> tuple[float, ...]:
    longest = max(rows, columns)
    if longest < _ENLARGE_BELOW:
        return (1.0, 2.0) if longest > _ENLARGE_BELOW // 8 else (1.0, 4.0)
    return (1.0,) if longest <= 2 * _OVERVIEW else (1.0, _OVERVIEW / longest)


def _see(image: Image) -> Iterator[_Seen]:
    rows, columns = image.shape[:2]
    for scale in _scales(rows, columns):
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        scaled = image if scale == 1 else np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=way))
        for line in engine().find(scaled.astype(np.uint8, copy=False)):
            yield _Seen(_box(line, scale), line.score, _crop(scaled, line), image)


def _box(line: Line, scale: float) -> Box:
    left, top = np.floor(line.corners.min(axis=0) / scale).astype(int)
    right, bottom = np.ceil(line.corners.max(axis=0) / scale).astype(int)
    return int(left), int(top), int(right - left) + 1, int(bottom - top) + 1


def _crop(image: Image, line: Line) -> Image:
    """The line turned so that it lies along the rows."""
    corners = line.corners
    width = max(4, round(float(max(np.linalg.norm(corners[0] - corners[1]), np.linalg.norm(corners[2] - corners[3])))))
    height = max(4, round(float(max(np.linalg.norm(corners[0] - corners[3]), np.linalg.norm(corners[1] - corners[2])))))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    turn = cv2.getPerspectiveTransform(corners, target)
    cropped = cv2.warpPerspective(image, turn, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cropped, dtype=np.uint8)


def _once(seen: list[_Seen]) -> list[_Seen]:
    """Each line once, where views, scales or tiles agree: in a box that holds all of them, as the surest saw it.

    A tile's edge can cut a line: then the one that saw most of it is kept, not the surest.
    """
    kept: list[_Seen] = []
    for one in sorted(seen, key=lambda line: -line.score):
        for index, other in enumerate(kept):
            if likeness(one.box, other.box) >= _SAME_LINE:
                fuller = one if area(one.box) * _MOST > area(other.box) else other
                kept[index] = replace(fuller, box=around(one.box, other.box), score=max(one.score, other.score))
                break
        else:
            kept.append(one)
    return kept


def _read(seen: Sequence[_Seen]) -> list[_Read]:
    nothing = Reading("", 0.0, 0.0)
    if len(seen) > _READABLE:
        return [_Read(one.box, one.score, nothing) for one in seen]
    crops: list[Image] = []
    owners: list[int] = []
    for index, one in enumerate(seen):
        ways = _ways(one.crop)
        crops.extend(ways)
        owners.extend([index] * len(ways))
    best = [nothing] * len(seen)
    for owner, reading in zip(owners, engine().read(crops), strict=True):
        if reading.score > best[owner].score:
            best[owner] = reading
    return [_Read(one.box, one.score, reading) for one, reading in zip(seen, best, strict=True)]


def _ways(crop: Image) -> list[Image]:
    """The crop as it is to be read: a standing one from above and from below."""
    if crop.shape[0] < _UPRIGHT * crop.shape[1]:
        return [crop]
    return [np.ascontiguousarray(np.rot90(crop, turns)) for turns in (1, 3)]


def _judge(lines: Sequence[_Read], matcher: ReadMatcher) -> list[TextRegion]:
    named = _named(lines, matcher)
    judged: list[TextRegion] = []
    for index, line in enumerate(lines):
        verdict: Verdict = "text"
        if index in named:
            verdict = "identity"
        elif is_harmless(line.reading) and not _weakly_named(line.reading.text, matcher):
            verdict = "harmless"
        judged.append(TextRegion(line.box, line.reading.text, line.score, verdict))
    return _with_banners(judged)


def _named(lines: Sequence[_Read], matcher: ReadMatcher) -> set[int]:
    """Lines that strongly match, by themselves or together with those beside them on the same row."""
    named: set[int] = set()
    for row in _rows(lines):
        text = ""
        spans: list[tuple[int, int, int]] = []
        for index in row:
            spans.append((len(text), len(text) + len(lines[index].reading.text), index))
            text += lines[index].reading.text + " "
        for match in matcher.find_read(text):
            if match.strong:
                named.update(index for start, end, index in spans if start < match.end and match.start < end)
    for index, line in enumerate(lines):
        if any(match.strong for match in matcher.find_read(line.reading.text)):
            named.add(index)
    return named


def _rows(lines: Sequence[_Read]) -> list[list[int]]:
    """Indexes of lines that stand on the same row, from left to right."""
    rows: list[list[int]] = []
    for index in sorted(range(len(lines)), key=lambda i: lines[i].box[1] + lines[i].box[3] / 2):
        box = lines[index].box
        if rows:
            last = lines[rows[-1][-1]].box
            apart = abs(box[1] + box[3] / 2 - last[1] - last[3] / 2)
            if apart < 0.5 * min(box[3], last[3]):
                rows[-1].append(index)
                continue
        rows.append([index])
    return [sorted(row, key=lambda i: lines[i].box[0]) for row in rows]


def _weakly_named(text: str, matcher: ReadMatcher) -> bool:
    """Whether a weak match (a common word, a short token) makes up the line: it may not pass as harmless."""
    matched = sum(match.end - match.start for match in matcher.find_read(text))
    return matched > 0 and matched * 2 >= len(text.strip())


def _with_banners(regions: Sequence[TextRegion]) -> list[TextRegion]:
    """What would be harmless but stands in one banner with the identity goes with it."""
    named = [region.box for region in regions if region.verdict == "identity"]
    return [
        replace(region, verdict="text")
        if region.verdict == "harmless" and any(_in_one_banner(region.box, box) for box in named)
        else region
        for region in regions
    ]


def _in_one_banner(box: Box, named: Box) -> bool:
    reach = round(_BANNER * min(named[2:]))
    return likeness(grown(named, reach, 1 << 30, 1 << 30), box) > 0


def _finished(regions: Sequence[TextRegion], rows: int, columns: int) -> Iterator[TextRegion]:
    for region in regions:
        margin = max(_LEAST_MARGIN, round(_MARGIN * min(region.box[2:])))
        yield replace(region, box=grown(region.box, margin, rows, columns))


def _code(box: Box, rows: int, columns: int) -> TextRegion:
    margin = max(_LEAST_MARGIN, round(_MARGIN * min(box[2:])))
    return TextRegion(grown(box, margin, rows, columns), "", 1.0, "identity")
