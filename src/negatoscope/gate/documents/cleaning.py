"""Making a document safe: what identifies somebody is covered on its pages, and what isn't seen there is left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.documents.hidden import hidden_data
from negatoscope.gate.documents.pages import CleanedDocument, Page, are_apart
from negatoscope.gate.documents.pdfium import opened
from negatoscope.gate.documents.seen import boxes_of, explained, is_part_of, words_of
from negatoscope.gate.documents.told import told_of
from negatoscope.gate.finding import Place, State
from negatoscope.gate.media.decoding import decode
from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.media.faces import find_faces
from negatoscope.gate.media.writing import write
from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.retouched import retouched
from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.documents.pages import Word
    from negatoscope.gate.documents.pdfium import Document, Sheet
    from negatoscope.gate.documents.told import Reading, Told
    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.identity import Matcher
    from negatoscope.gate.pixels.regions import TextRegion
    from negatoscope.gate.policy import Retouch

_MARGIN = 2  # pixels around the box of a character: serifs, slant, and the blur of the drawing


def clean_document(
    data: bytes, matcher: Matcher, reading: Reading, limits: Limits, retouches: Sequence[Retouch] = ()
) -> CleanedDocument:
    """A safe copy of a PDF.

    Raises:
        MediaError: it is encrypted, damaged, an XFA form, has too many pages, or too much text.
        DetectorMissing: faces can't be looked for.
    """
    with opened(data, limits) as document:
        places = hidden_data(data, document)
        told = told_of(_texts(document, limits), matcher, reading)
        desk = _Desk(matcher, tuple(retouches))
        cleaned = [_clean(document.sheet(number), number, told, desk) for number in range(len(document))]
    findings = [codes.make("SEC113", state=State.REMEDIED, params={"place": place}) for place in places]
    if any(page.has_unseen for page in cleaned):
        findings.append(codes.make("SEC113", state=State.REMEDIED, params={"place": "pdf-unseen-text"}))
    if any(page.has_pictures for page in cleaned):
        findings.append(codes.make("SEC302"))
    findings += told.of_whole
    findings += [finding for page in cleaned for finding in page.findings]
    shown = {number: page.shown for number, page in enumerate(cleaned) if page.shown}
    return CleanedDocument(tuple(page.page for page in cleaned), tuple(findings), shown)


def black_out(document: CleanedDocument, boxes: Mapping[int, Sequence[Box]]) -> CleanedDocument:
    """The document with more boxes covered, by page; words that they touch leave the text.

    Raises:
        MediaError: it isn't a document that `clean_document` made.
    """
    pages = [_covered(page, boxes.get(number, ())) for number, page in enumerate(document.pages)]
    return replace(document, pages=tuple(pages))


@dataclass(frozen=True)
class _Desk:
    """What is the same for all pages."""

    matcher: Matcher
    retouches: tuple[Retouch, ...]


@dataclass(frozen=True)
class _Cleaned:
    """One page made safe. `has_unseen` when its text layer said what isn't seen on it."""

    page: Page
    findings: tuple[Finding, ...]
    shown: tuple[Box, ...]
    has_unseen: bool
    has_pictures: bool


def _texts(document: Document, limits: Limits) -> list[str]:
    texts: list[str] = []
    left = limits.text_chars
    for number in range(len(document)):
        texts.append(document.text(number))
        left -= len(texts[-1])
        if left < 0:
            raise MediaError("pdf-text")
    return texts


def _clean(sheet: Sheet, number: int, told: Told, desk: _Desk) -> _Cleaned:
    """One page: first what its text tells is covered, then the picture is looked at as any other."""
    spans = told.on_page(number)
    named = [(box, finding) for start, end, finding in spans for box in boxes_of(sheet, start, end)]
    covered = [(start, end) for start, end, finding in spans if finding.state is State.REMEDIED]
    margins = [_grown(box, sheet) for box, finding in named if finding.state is State.REMEDIED]
    faces = find_faces(sheet.pixels) if sheet.has_pictures else []
    pixels = _blackened(sheet.pixels, [*margins, *faces])
    words = words_of(sheet, covered)
    regions, kept = _look(_wiped(sheet.pixels, [*margins, *faces]), words, desk.matcher)
    last = retouched({number: tuple(regions)}, _of_page(desk.retouches, number))
    left = last.regions[number]
    more = (*(region.box for region in left), *last.added.get(number, ()))
    shown = last.shown.get(number, ())
    findings = [replace(finding, where=Place(frame=number, box=box)) for box, finding in named]
    findings += [codes.make("SEC305", state=State.REMEDIED, where=Place(frame=number, box=face)) for face in faces]
    for region in left:
        code = "SEC111" if region.verdict == "identity" else "SEC112"
        findings.append(codes.make(code, state=State.REMEDIED, where=Place(frame=number, box=region.box)))
    findings += last.findings
    rows, columns = pixels.shape[:2]
    page = Page(write(pixels, ".png"), columns, rows, sheet.dots, tuple(kept))
    unseen = any(word not in kept for word in words if all(are_apart(word.box, box) for box in more))
    return _Cleaned(_covered(page, more), tuple(findings), shown, unseen, sheet.has_pictures)


def _look(pixels: NDArray[np.uint8], words: Sequence[Word], matcher: Matcher) -> tuple[list[TextRegion], list[Word]]:
    """The regions of text that are to be covered, and the words that are seen."""
    seen = [(region, explained(region, words)) for region in find_text([pixels], matcher)]
    kept = {word for region, found in seen if region.verdict != "identity" for word in found or ()}
    regions = [
        region
        for region, found in seen
        if region.verdict == "identity"
        or (found is None and region.verdict != "harmless" and not is_part_of(region, kept))
    ]
    return regions, [word for word in words if word in kept]


def _wiped(pixels: NDArray[np.uint8], boxes: Iterable[Box]) -> NDArray[np.uint8]:
    """With what will be covered taken off the page: black bars would be taken for lettering, and their halos too."""
    wiped = pixels.copy()
    for left, top, width, height in boxes:
        part = wiped[top : top + height, left : left + width]
        part[...] = np.median(part, axis=(0, 1)).astype(np.uint8)
    return wiped


def _of_page(retouches: Iterable[Retouch], number: int) -> list[Retouch]:
    return [one for one in retouches if one.frame == number]


def _grown(box: Box, sheet: Sheet) -> Box:
    rows, columns = sheet.pixels.shape[:2]
    left, top = max(0, box[0] - _MARGIN), max(0, box[1] - _MARGIN)
    right, bottom = min(columns, box[0] + box[2] + _MARGIN), min(rows, box[1] + box[3] + _MARGIN)
    return left, top, right - left, bottom - top


def _covered(page: Page, boxes: Sequence[Box]) -> Page:
    if not boxes:
        return page
    pixels = decode(page.picture, Limits()).pixels
    words = tuple(word for word in page.words if all(are_apart(word.box, box) for box in boxes))
    return replace(page, picture=write(_blackened(pixels, boxes), ".png"), words=words)


def _blackened(pixels: NDArray[np.uint8], boxes: Iterable[Box]) -> NDArray[np.uint8]:
    blackened = pixels.copy()
    for left, top, width, height in boxes:
        blackened[top : top + height, left : left + width] = 0
    return blackened
