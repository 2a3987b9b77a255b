"""Opening a PDF with PDFium: pages as pictures, and where each character of their text stands.

PDFium is built here without JavaScript and without XFA; nothing in a file is run. What it draws is what a reader would
see: annotations and the values of forms too, for somebody may have covered a name with one.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import re
import threading
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
import pypdfium2.raw as _raw  # pyright: ignore[reportMissingTypeStubs]

from negatoscope.gate.media.errors import MediaError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.policy import Limits

T = TypeVar("T")
pdfium: Any = pypdfium2
raw: Any = _raw
Handle = Any
"""A document or a page of pypdfium2, which states no types."""

DOTS = 160.0
"""Pixels in an inch of paper: small print is legible, and an A4 page has 2.5 million."""

_POINTS = 72.0
_LONGEST = 3200  # pixels of the longer side of a page, posters and plans included
_LEAST_SIDE, _MOST_SIDE = 4.0, 20_000.0  # points
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})  # how PDFium tells of a word that is divided at the end of a line
_LIGATURES = frozenset(range(0xFB00, 0xFB07))
_WIDTHLESS = frozenset((*range(0x200B, 0x2010), 0x2060, 0xFEFF))
_BREAK = re.compile(r"\r\n?")


@dataclass(frozen=True)
class Sheet:
    """One page as it is drawn, with its text.

    Attributes:
        pixels: uint8, (rows, columns) or (rows, columns, 3) RGB.
        dots: pixels in an inch.
        text: its text layer, in the order of the file.
        boxes: where each character of `text` stands; None for those that PDFium adds (spaces, line ends).
        has_pictures: whether an image is drawn on it.
    """

    pixels: NDArray[np.uint8]
    dots: float
    text: str = field(repr=False)
    boxes: tuple[Box | None, ...]
    has_pictures: bool


_one_at_a_time = threading.RLock()  # PDFium is not made for several threads


class Document:
    """An open PDF."""

    def __init__(self, document: Handle, limits: Limits) -> None:
        self.handle = document
        self._limits = limits

    def __len__(self) -> int:
        return len(self.handle)

    def sheet(self, number: int) -> Sheet:
        """One page, counted from 0.

        Raises:
            MediaError: it can't be drawn.
        """
        return self._with(number, lambda page: _sheet(page, self._limits.page_letters))

    def has_annotations(self, number: int) -> bool:
        """Whether something is laid over a page: a note, a link, a field.

        Raises:
            MediaError: it can't be read.
        """
        return self._with(number, lambda page: int(raw.FPDFPage_GetAnnotCount(page.raw)) > 0)

    def _with(self, number: int, do: Callable[[Handle], T]) -> T:
        try:
            with _patience(self._limits.page_seconds):
                page = self.handle[number]
                try:
                    return do(page)
                finally:
                    page.close()
        except (pdfium.PdfiumError, IndexError):
            raise MediaError("pdf-damaged") from None

    def text(self, number: int) -> str:
        """The text layer of one page, as `sheet` has it.

        Raises:
            MediaError: it can't be read.
        """
        return self._with(number, lambda page: _letters(page, 1, 1, self._limits.page_letters)[0])

    def size(self, number: int) -> tuple[int, int]:
        """Columns and rows of the picture of a page; nothing is drawn.

        Raises:
            MediaError: the page is missing or damaged.
        """
        try:
            width, height = self.handle.get_page_size(number)
        except (pdfium.PdfiumError, IndexError):
            raise MediaError("pdf-damaged") from None
        scale = _scale(width, height)
        return _pixels(width, scale), _pixels(height, scale)


@contextmanager
def opened(data: bytes, limits: Limits) -> Generator[Document]:
    """An open PDF, closed at the end.

    Raises:
        MediaError: it is encrypted, damaged, empty, an XFA form, or has too many pages.
    """
    with _one_at_a_time, _document(data) as document:
        if raw.FPDF_GetFormType(document.raw) in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND):
            raise MediaError("pdf-xfa")
        if not 0 < len(document) <= limits.document_pages:
            raise MediaError("pdf-pages" if len(document) else "pdf-damaged")
        if raw.FPDF_GetFormType(document.raw) == raw.FORMTYPE_ACRO_FORM:
            document.init_forms()
        yield Document(document, limits)


@contextmanager
def _patience(seconds: float) -> Generator[None]:
    """Ends this process, where it is one of a crew, when what is done within takes longer.

    PDFium can't be interrupted, and pages can be made that take for ever. The crew then refuses the item, as one that
    the decoder died of.
    """
    if multiprocessing.parent_process() is None:
        yield
        return
    end = threading.Timer(seconds, os._exit, (1,))
    end.daemon = True
    end.start()
    try:
        yield
    finally:
        end.cancel()


@contextmanager
def _document(data: bytes) -> Generator[Handle]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise MediaError("pdf-encrypted" if is_locked else "pdf-damaged") from None
    try:
        yield document
    finally:
        document.close()


def _sheet(page: Handle, most: int) -> Sheet:
    width, height = page.get_size()
    scale = _scale(width, height)
    bitmap = page.render(scale=scale, draw_annots=True, may_draw_forms=True, rev_byteorder=True, prefer_bgrx=False)
    try:
        drawn = np.array(bitmap.to_numpy(), dtype=np.uint8)
    finally:
        bitmap.close()
    pixels = _plain(drawn)
    text, boxes = _letters(page, pixels.shape[1], pixels.shape[0], most)
    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    return Sheet(pixels, scale * _POINTS, text, boxes, next(iter(pictures), None) is not None)


def _scale(width: float, height: float) -> float:
    shorter, longer = min(width, height), max(width, height)
    if not (shorter >= _LEAST_SIDE and longer <= _MOST_SIDE):
        raise MediaError("pdf-damaged")
    return min(DOTS / _POINTS, _LONGEST / longer)


def _pixels(points: float, scale: float) -> int:
    return int(np.ceil(points * scale))


def _plain(drawn: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Grey where all is grey; without the fourth channel, which is opaque throughout."""
    if drawn.ndim == 2 or drawn.shape[2] == 1:
        return np.ascontiguousarray(drawn.reshape(drawn.shape[:2]))
    red, green, blue = (drawn[:, :, channel] for channel in range(3))
    if np.array_equal(red, green) and np.array_equal(green, blue):
        return np.ascontiguousarray(red)
    return np.ascontiguousarray(drawn[:, :, :3])


def _letters(page: Handle, columns: int, rows: int, most: int) -> tuple[str, tuple[Box | None, ...]]:
    textpage = page.get_textpage()
    try:
        letters: list[str] = []
        boxes: list[Box | None] = []
        joins = False
        if textpage.count_chars() > most:
            raise MediaError("pdf-text")
        for index in range(textpage.count_chars()):
            number = int(raw.FPDFText_GetUnicode(textpage.raw, index))
            if number in _HYPHENS:
                joins = True
                continue
            if number in _WIDTHLESS:
                continue
            letter = chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
            if joins and letter in "\r\n":
                continue
            joins = False
            spelled = unicodedata.normalize("NFKC", letter) if number in _LIGATURES else letter
            letters += spelled
            boxes += [None if letter.isspace() else _box(page, textpage, index, columns, rows)] * len(spelled)
        return _lines(letters, boxes)
    finally:
        textpage.close()


def _lines(letters: list[str], boxes: list[Box | None]) -> tuple[str, tuple[Box | None, ...]]:
    """Line ends as one character each."""
    kept = [at for at, letter in enumerate(letters) if not (letter == "\n" and at and letters[at - 1] == "\r")]
    text = "".join("\n" if letters[at] == "\r" else letters[at] for at in kept)
    return text, tuple(boxes[at] for at in kept)


def _box(page: Handle, textpage: Handle, index: int, columns: int, rows: int) -> Box | None:
    """The box of a character with the height of its line, in pixels, inside the page; None when it lies outside."""
    rect = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(rect)):
        return None
    corners = [_on_picture(page, x, y, columns, rows) for x in (rect.left, rect.right) for y in (rect.bottom, rect.top)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    left, top, right, bottom = max(0, left), max(0, top), min(columns, right + 1), min(rows, bottom + 1)
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def _on_picture(page: Handle, x: float, y: float, columns: int, rows: int) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, columns, rows, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value
