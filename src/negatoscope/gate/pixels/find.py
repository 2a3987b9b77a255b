"""Finding the text burned into one image, and judging which of it may stay."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from negatoscope.gate.pixels.barcodes import find_codes
from negatoscope.gate.pixels.harmless import is_harmless
from negatoscope.gate.pixels.lettering import is_legible, is_lettering
from negatoscope.gate.pixels.looks import looks, shown_as, turned_back
from negatoscope.gate.pixels.ocr import Line, Reading, engine
from negatoscope.gate.pixels.regions import TextRegion, Verdict, area, around, grown, likeness, shared_area
from negatoscope.gate.pixels.sheets import Sheet, in_colour, sheets
from negatoscope.gate.pixels.trimming import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Image = NDArray[np.uint8]
    Points = NDArray[np.float32]

_SAME_LINE = 0.5  # likeness of two boxes above which they are the same line, seen twice
_READABLE = 600  # a screen full of text is not read: all of it goes
_CLEAR = 0.8  # mean confidence from which a reading is not tried upside down
_ROOM = 1.5  # how much longer than its characters (each at most as wide as high) the box of a line can be, in heights
_UPRIGHT = 1.5  # a box higher than this many times its width is read as vertical text
_MARGIN = 0.15  # of the height of the line: strokes, their halo and the ringing of JPEG
_LEAST_MARGIN = 2
_HALO = 0.2  # the share of a faint line that others may have covered for it to be more than their halo
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

    def find_read(self, text: str, *, identity_place: bool = False) -> Sequence[Match]:
        """Matches in a text that was read with errors, as OCR makes them.

        `identity_place`: the text stands where identity stands, so that weak values count too.
        """
        ...


@dataclass(frozen=True)
class _Seen:
    """A line as found at one scale; `crop` is it upright, of the sheet."""

    box: Box
    score: float
    crop: Image = field(repr=False)
    sheet: Sheet = field(repr=False)
    faint: bool


@dataclass(frozen=True)
class _Read:
    """`reading` is the surest one, `others` what other views show at the same place."""

    box: Box
    score: float
    reading: Reading
    others: tuple[Reading, ...] = ()


def find_text(views: Sequence[NDArray[np.uint8]], matcher: ReadMatcher) -> list[TextRegion]:
    """The regions of text in an image, in reading order.

    Args:
        views: the same image seen several ways (window levels), each uint8 (rows, columns) or (rows, columns, 3).
        matcher: the patient's identity.

    Regions that several views show are told once. Machine-readable codes (QR, bars) are regions of text too: on labels
    and wristbands they hold the number of the patient.
    """
    distinct = list(_distinct(views))
    images = [in_colour(view) for view in distinct]
    if not images or min(images[0].shape[:2]) < 1:
        return []
    rows, columns = images[0].shape[:2]
    seen = _once([one for sheet in sheets(distinct) for one in _see(sheet)])
    lettering = [read for one, read in zip(seen, _read(seen), strict=True) if _is_text(one, read)]
    judged = _judge(lettering, matcher)
    codes = [_code(box, rows, columns) for image in images[:1] for box in find_codes(image)]
    return sorted((*_finished(judged, images), *codes), key=lambda region: (region.box[1], region.box[0]))


def _is_text(seen: _Seen, read: _Read) -> bool:
    """Whether it may be text. What only raised contrast shows must be legible: noise is raised with it."""
    if seen.faint:
        return is_legible(read.reading)
    return any(is_lettering(view, seen.box, seen.score, read.reading) for view in seen.sheet.views)


def _distinct(views: Sequence[Image]) -> Iterator[Image]:
    kept: list[Image] = []
    for view in views:
        if not any(view.shape == other.shape and np.array_equal(view, other) for other in kept):
            kept.append(view)
            yield view


def _see(sheet: Sheet) -> list[_Seen]:
    """What all looks see. The plain one comes first; the others add what it left uncovered."""
    seen: list[_Seen] = []
    faint: list[_Seen] = []
    for look in looks(*sheet.image.shape[:2]):
        if look.needs_cause and not seen and not faint:
            continue
        shown = shown_as(sheet.image, look)
        found: list[_Seen] = []
        for line in engine().find(shown):
            corners = turned_back(line.corners, shown.shape[0]) if look.turned else line.corners
            found.append(_Seen(_box(corners, look.scale), line.score, _crop(shown, line), sheet, faint=look.raised))
        if look.raised:
            faint += found
        else:
            plain = [one.box for one in seen]
            seen += [one for one in found if _covered(one.box, plain) <= look.most_covered]
    plain = [one.box for one in seen]
    return [*seen, *(one for one in faint if _covered(one.box, plain) <= _HALO)]


def _covered(box: Box, others: Sequence[Box]) -> float:
    """The share of a box that others cover (counted twice where they overlap)."""
    return sum(shared_area(box, other) for other in others) / area(box)


def _box(corners: Points, scale: float) -> Box:
    left, top = np.floor(corners.min(axis=0) / scale).astype(int)
    right, bottom = np.ceil(corners.max(axis=0) / scale).astype(int)
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
                fuller = one if max(one.box[2:]) >= max(other.box[2:]) + min(other.box[2:]) else other
                kept[index] = replace(fuller, box=around(one.box, other.box), score=max(one.score, other.score))
                break
        else:
            kept.append(one)
    return kept


def _read(seen: Sequence[_Seen]) -> list[_Read]:
    """What each line says, in each view: upside down too, where it can't be read as it stands."""
    if len(seen) > _READABLE:
        return [_Read(one.box, one.score, Reading("", 0.0, 0.0)) for one in seen]
    crops = [(index, part) for index, one in enumerate(seen) for part in one.sheet.parts(one.crop)]
    readings = engine().read([_laid(part, 0) for _, part in crops])
    sure = {index for (index, _), reading in zip(crops, readings, strict=True) if reading.score >= _CLEAR}
    poor = [number for number, (index, _) in enumerate(crops) if index not in sure]
    again = engine().read([_laid(crops[number][1], 2) for number in poor])
    for number, reading in zip(poor, again, strict=True):
        readings[number] = max(readings[number], reading, key=lambda one: one.score)
    by_line: list[list[Reading]] = [[] for _ in seen]
    for (index, _), reading in zip(crops, readings, strict=True):
        by_line[index].append(reading)
    ordered = [sorted(several, key=lambda one: -one.score) for several in by_line]
    return [_Read(one.box, one.score, found[0], tuple(found[1:])) for one, found in zip(seen, ordered, strict=True)]


def _laid(crop: Image, turns: int) -> Image:
    """The crop as it is to be read: a standing one laid down, then turned by so many quarters."""
    standing = crop.shape[0] >= _UPRIGHT * crop.shape[1]
    return np.ascontiguousarray(np.rot90(crop, turns + standing))


def _judge(lines: Sequence[_Read], matcher: ReadMatcher) -> list[TextRegion]:
    named = _named(lines, matcher)
    judged: list[TextRegion] = []
    for index, line in enumerate(lines):
        verdict: Verdict = "text"
        if index in named:
            verdict = "identity"
        elif _is_whole(line) and _is_harmless(line) and not _weakly_named(line.reading.text, matcher):
            verdict = "harmless"
        judged.append(TextRegion(line.box, line.reading.text, line.score, verdict))
    return _with_banners(judged)


def _is_harmless(line: _Read) -> bool:
    """Whether the line is harmless in every view in which it can be read."""
    return is_harmless(line.reading) and all(is_harmless(one) for one in line.others if is_legible(one))


def _is_whole(line: _Read) -> bool:
    """Whether the reading is as long as the line: a "T" in a box for a word is a word that couldn't be read."""
    return max(line.box[2:]) <= (len(line.reading.text) + _ROOM) * min(line.box[2:])


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
    matched = sum(match.end - match.start for match in matcher.find_read(text, identity_place=True))
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


def _finished(regions: Sequence[TextRegion], images: Sequence[Image]) -> Iterator[TextRegion]:
    rows, columns = images[0].shape[:2]
    for region in regions:
        margin = max(_LEAST_MARGIN, round(_MARGIN * min(region.box[2:])))
        yield replace(region, box=trimmed(grown(region.box, margin, rows, columns), images))


def _code(box: Box, rows: int, columns: int) -> TextRegion:
    margin = max(_LEAST_MARGIN, round(_MARGIN * min(box[2:])))
    return TextRegion(grown(box, margin, rows, columns), "", 1.0, "text")
