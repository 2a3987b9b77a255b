"""Writing a document anew: for each page one picture, and behind it the words that are seen on it, drawn invisibly.

The file has one form (ISO 32000-1), so that the second reader can demand it byte for byte: catalogue, page tree, one
standard font; then for each page its dictionary, its content and its picture. Nothing is optional in it: no metadata,
no identifier, no date.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from negatoscope.gate.media.decoding import decode
from negatoscope.gate.media.writing import write as write_picture
from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.documents.pages import CleanedDocument, Page, Word

_POINTS = 72.0
_ADVANCE = 0.6  # width of every character of Courier over its size
_ENCODING = "cp1252"  # WinAnsiEncoding, for what a western text needs
_SPELLED = str.maketrans({"≥": ">=", "≤": "<=", "≈": "~", "−": "-", "‐": "-", "‑": "-", "₂": "2", "μ": "µ"})
"""How signs of measurements are spelled that the encoding doesn't have."""

_MUCH_LARGER = 3  # times a JPEG: then the page is a photograph rather than print, and is written as JPEG
_FIRST_PAGE = 4  # the number of the first page's object
_OF_PAGE = 3  # objects of a page


def write_document(document: CleanedDocument) -> bytes:
    """The PDF.

    Raises:
        MediaError: a picture of it can't be read.
    """
    bodies = list(_bodies(document))
    written = bytearray(b"%PDF-1.7\n")
    offsets: list[int] = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    written += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(written)


def _bodies(document: CleanedDocument) -> Iterator[bytes]:
    """What stands in each object, in the order of their numbers."""
    pages = document.pages
    kids = b" ".join(b"%d 0 R" % (_FIRST_PAGE + _OF_PAGE * index) for index in range(len(pages)))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield b"<< /Type /Pages /Count %d /Kids [ %b ] >>" % (len(pages), kids)
    yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    for index, page in enumerate(pages):
        number = _FIRST_PAGE + _OF_PAGE * index
        scale = _POINTS / page.dots
        size = b"%.3f %.3f" % (page.columns * scale, page.rows * scale)
        yield (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 %b ] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> /XObject << /P %d 0 R >> >> >>" % (size, number + 1, number + 2)
        )
        yield _stream(b"", _content(page, scale))
        yield _picture(page)


def _stream(entries: bytes, data: bytes) -> bytes:
    return b"<< %b/Length %d >>\nstream\n%b\nendstream" % (entries, len(data), data)


def _content(page: Page, scale: float) -> bytes:
    """The picture over the whole page, then the words in rendering mode 3: neither filled nor stroked (9.3.6).

    Coordinates are pixels of the picture, counted from the lower left.
    """
    lines = [
        b"%.6f 0 0 %.6f 0 0 cm" % (scale, scale),
        b"q %d 0 0 %d 0 0 cm /P Do Q" % (page.columns, page.rows),
        b"BT 3 Tr",
        *(line for word in page.words if (line := _word(word, page.rows))),
        b"ET",
    ]
    return b"\n".join(lines)


def _word(word: Word, rows: int) -> bytes:
    """A word stretched over its box, and a space after it. What the encoding can't say is left out."""
    spelled = word.text.translate(_SPELLED).encode(_ENCODING, "ignore")
    spelled = bytes(byte for byte in spelled if byte >= 0x20)
    if not spelled:
        return b""
    left, top, width, height = word.box
    stretch = max(1, round(100 * width / (_ADVANCE * height * len(spelled))))
    return b"/F %d Tf %d Tz 1 0 0 1 %d %d Tm <%b> Tj" % (
        height,
        stretch,
        left,
        rows - top - height,
        spelled.hex().encode() + b"20",
    )


def _picture(page: Page) -> bytes:
    """Without loss as print, or as JPEG where that is far smaller."""
    pixels = decode(page.picture, Limits()).pixels
    space = b"/DeviceGray" if pixels.ndim == 2 else b"/DeviceRGB"
    packed, photograph = zlib.compress(pixels.tobytes(), 9), write_picture(pixels, ".jpg")
    is_print = len(packed) <= _MUCH_LARGER * len(photograph)
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %b /BitsPerComponent 8 /Filter %b " % (
        page.columns,
        page.rows,
        space,
        b"/FlateDecode" if is_print else b"/DCTDecode",
    )
    return _stream(entries, packed if is_print else photograph)
