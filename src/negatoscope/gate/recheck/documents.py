"""A released PDF: it has one form, byte for byte, so that nothing can hide in it; its pages are read here.

The form (ISO 32000-1): catalogue, page tree, the font Courier; for each page its dictionary, its content and its
picture; the cross-reference table; nothing before, between or after. The content draws the picture over the whole page
and then words in rendering mode 3, which shows nothing.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.recheck.codestreams import hidden_in_jpeg_file
from negatoscope.gate.recheck.folding import squash
from negatoscope.gate.recheck.pictures import decoded
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.optical import Remains

_HEAD = b"%PDF-1.7\n"
_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
_PAGE = re.compile(
    rb"<< /Type /Page /Parent 2 0 R /MediaBox \[ 0 0 (\d{1,5}\.\d{3}) (\d{1,5}\.\d{3}) \] /Contents (\d+) 0 R "
    rb"/Resources << /Font << /F 3 0 R >> /XObject << /P (\d+) 0 R >> >> >>"
)
_STREAM = re.compile(rb"<< ([^\n]{0,400}?)/Length (\d{1,10}) >>\nstream\n")
_IMAGE = re.compile(
    rb"/Type /XObject /Subtype /Image /Width (\d{1,5}) /Height (\d{1,5}) /ColorSpace /Device(Gray|RGB) "
    rb"/BitsPerComponent 8 /Filter /(Flate|DCT)Decode "
)
_DRAWN = re.compile(rb"(\d\.\d{6}) 0 0 (\d\.\d{6}) 0 0 cm\nq (\d+) 0 0 (\d+) 0 0 cm /P Do Q\nBT 3 Tr\n")
_WORD = re.compile(rb"/F (\d{1,5}) Tf (\d{1,7}) Tz 1 0 0 1 (\d{1,5}) (\d{1,5}) Tm <((?:[0-9a-f]{2})+)20> Tj\n")
_ADVANCE = 0.6  # width of a character of Courier over its size
_ALIKE, _FOREIGN = 0.6, 4  # of the letters of a line; letters in a row that the words behind it don't say


@dataclass(frozen=True)
class Word:
    """A word behind a page, its box in pixels of the picture."""

    text: str = field(repr=False)
    box: Box


@dataclass(frozen=True)
class PageSeen:
    """One page: its picture, uint8 grey or BGR, and the words behind it. `dots` are its pixels in an inch."""

    pixels: NDArray[np.uint8]
    words: tuple[Word, ...]
    dots: float

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(word.text for word in self.words)

    def says(self, remains: Remains) -> bool:
        """Whether the words behind a line of the picture are what was read there."""
        x, y, width, height = remains.box
        inside = [
            word.text
            for word in self.words
            if x <= word.box[0] + word.box[2] / 2 < x + width and y <= word.box[1] + word.box[3] / 2 < y + height
        ]
        said, read = squash("".join(inside)), squash(remains.text)
        if not said or not read:
            return False
        matcher = SequenceMatcher(None, said, read, autojunk=False)
        last = 0
        for block in matcher.get_matching_blocks():
            if block.b - last > _FOREIGN:
                return False
            last = block.b + block.size
        return matcher.ratio() >= _ALIKE


def read_pages(data: bytes, limits: Limits) -> list[PageSeen]:
    """The pages of a released PDF.

    Raises:
        HiddenError: it isn't of the one form.
        WalkError: a picture of it can't be decoded, or is too large.
    """
    return [_page(number, bodies, limits) for number, bodies in enumerate(_pages(data, limits))]


def read_page(data: bytes, number: int, limits: Limits) -> PageSeen:
    """One page of it, counted from 0.

    Raises:
        HiddenError, WalkError: as `read_pages`.
        IndexError: there is no such page.
    """
    return _page(number, _pages(data, limits)[number], limits)


def page_sizes(data: bytes, limits: Limits) -> list[tuple[int, int]]:
    """Columns and rows of the picture of each page; none is decoded.

    Raises:
        HiddenError: as `read_pages`.
    """
    images = [_IMAGE.fullmatch(_stream(bodies[2])[0]) for bodies in _pages(data, limits)]
    if None in images:
        raise HiddenError
    return [(int(image[1]), int(image[2])) for image in images if image is not None]


def _pages(data: bytes, limits: Limits) -> list[list[bytes]]:
    """The three objects of each page."""
    bodies = _bodies(data)
    if len(bodies) < 6 or bodies[0] != _CATALOG or bodies[2] != _FONT or len(bodies) % 3:
        raise HiddenError
    count = len(bodies) // 3 - 1
    kids = b" ".join(b"%d 0 R" % (4 + 3 * index) for index in range(count))
    if bodies[1] != b"<< /Type /Pages /Count %d /Kids [ %b ] >>" % (count, kids) or count > limits.document_pages:
        raise HiddenError
    return [bodies[start : start + 3] for start in range(3, len(bodies), 3)]


class HiddenError(Exception):
    """The file holds what a released PDF doesn't."""


def _bodies(data: bytes) -> list[bytes]:
    """What stands in each object; the whole file is accounted for.

    Raises:
        HiddenError: anything else stands in it.
    """
    position = _after(data, 0, _HEAD)
    bodies: list[bytes] = []
    offsets: list[int] = []
    while not data.startswith(b"xref\n", position):
        offsets.append(position)
        position = _after(data, position, b"%d 0 obj\n" % len(offsets))
        stop = _object_end(data, position)
        bodies.append(data[position:stop])
        position = _after(data, stop, b"\nendobj\n")
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(offsets) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, position)
    if data[position:] != b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer:
        raise HiddenError
    return bodies


def _after(data: bytes, position: int, expected: bytes) -> int:
    if not data.startswith(expected, position):
        raise HiddenError
    return position + len(expected)


def _object_end(data: bytes, position: int) -> int:
    """Where an object ends: by its length if it is a stream, else at the first line end."""
    stream = _STREAM.match(data, position)
    if stream is None:
        stop = data.find(b"\n", position)
        if stop < 0:
            raise HiddenError
        return stop
    return _after(data, stream.end() + int(stream[2]), b"\nendstream")


def _stream(body: bytes) -> tuple[bytes, bytes]:
    """The entries of a stream before its length, and its data."""
    stream = _STREAM.match(body)
    if stream is None:
        raise HiddenError
    return stream[1], body[stream.end() : stream.end() + int(stream[2])]


def _page(index: int, bodies: Sequence[bytes], limits: Limits) -> PageSeen:
    page = _PAGE.fullmatch(bodies[0])
    number = 4 + 3 * index
    if page is None or (int(page[3]), int(page[4])) != (number + 1, number + 2):
        raise HiddenError
    pixels = _picture(bodies[2], limits)
    rows, columns = pixels.shape[:2]
    entries, content = _stream(bodies[1])
    drawn = _DRAWN.match(content)
    if entries or drawn is None or drawn[1] != drawn[2] or (int(drawn[3]), int(drawn[4])) != (columns, rows):
        raise HiddenError
    scale = float(drawn[1])
    if not scale or any(
        abs(float(side) - length * scale) > 0.1 for side, length in ((page[1], columns), (page[2], rows))
    ):
        raise HiddenError
    words: list[Word] = []
    position = drawn.end()
    while (found := _WORD.match(content, position)) is not None:
        words.append(_word(found, rows))
        position = found.end()
    if content[position:] != b"ET":
        raise HiddenError
    return PageSeen(pixels, tuple(words), 72 / scale)


def _word(found: re.Match[bytes], rows: int) -> Word:
    size, stretch, left, bottom = (int(found[group]) for group in range(1, 5))
    spelled = bytes.fromhex(found[5].decode())
    if min(spelled) < 0x20:
        raise HiddenError
    width = round(len(spelled) * size * _ADVANCE * stretch / 100)
    return Word(spelled.decode("cp1252", "replace"), (left, rows - bottom - size, max(1, width), size))


def _picture(body: bytes, limits: Limits) -> NDArray[np.uint8]:
    entries, packed = _stream(body)
    image = _IMAGE.fullmatch(entries)
    if image is None:
        raise HiddenError
    columns, rows = int(image[1]), int(image[2])
    if not 0 < rows * columns <= limits.image_pixels:
        raise WalkError("pixels")
    shape = (rows, columns) if image[3] == b"Gray" else (rows, columns, 3)
    pixels = _inflated(packed, shape) if image[4] == b"Flate" else _from_jpeg(packed, limits)
    if pixels.shape != shape:
        raise WalkError("pixels")
    return pixels


def _inflated(packed: bytes, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """Exactly the samples of the picture, and nothing behind them; RGB as BGR."""
    size = int(np.prod(shape))
    engine = zlib.decompressobj()
    try:
        samples = engine.decompress(packed, size + 1)
    except zlib.error:
        raise WalkError("pixels") from None
    if len(samples) != size or not engine.eof or engine.unused_data:
        raise HiddenError
    values = np.frombuffer(samples, np.uint8).reshape(shape)
    return np.ascontiguousarray(values[:, :, ::-1]) if values.ndim == 3 else values


def _from_jpeg(packed: bytes, limits: Limits) -> NDArray[np.uint8]:
    if not packed.startswith(b"\xff\xd8") or hidden_in_jpeg_file(packed):
        raise HiddenError
    return decoded(packed, limits)
