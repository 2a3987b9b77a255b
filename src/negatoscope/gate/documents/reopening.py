"""A document that was released, opened again to cover more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.documents.pages import CleanedDocument, Page, Word
from negatoscope.gate.media.errors import MediaError
from negatoscope.gate.media.writing import write
from negatoscope.gate.recheck.documents import HiddenError, page_sizes, read_pages
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.documents import PageSeen


def reopen(data: bytes, limits: Limits) -> CleanedDocument:
    """The pages of a released PDF.

    Raises:
        MediaError: it isn't one that the gate wrote.
    """
    try:
        return CleanedDocument(tuple(_page(seen) for seen in read_pages(data, limits)))
    except (HiddenError, WalkError):
        raise MediaError("pdf-structure") from None


def sizes(data: bytes, limits: Limits) -> list[tuple[int, int]]:
    """Columns and rows of each page of a released PDF.

    Raises:
        MediaError: it isn't one that the gate wrote.
    """
    try:
        return page_sizes(data, limits)
    except HiddenError:
        raise MediaError("pdf-structure") from None


def _page(seen: PageSeen) -> Page:
    pixels = seen.pixels[:, :, ::-1] if seen.pixels.ndim == 3 else seen.pixels
    rows, columns = pixels.shape[:2]
    words = tuple(Word(word.text, word.box) for word in seen.words)
    return Page(write(pixels, ".png"), columns, rows, seen.dots, words)
