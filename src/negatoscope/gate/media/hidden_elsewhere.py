"""What picture files other than PNG and JPEG carry besides their pixels: named for the report, never copied."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image, TiffImagePlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIFF_NAMES = {
    700: "xmp",
    33723: "iptc",
    34377: "iptc",
    34665: "exif",
    34853: "exif",
    330: "further-pictures",
    513: "thumbnail",
}
_TIFF_PIXELS = frozenset(
    (
        *(254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292),
        *(293, 296, 297, 301, 317, 318, 319, 320, 322, 323, 324, 325, 332, 338, 339, 340, 341, 347, 519, 529, 530, 531),
        *(532, 34675),
    )
)
"""Tags that say how the pixels are stored and shown (TIFF 6.0; 34675 is the colour profile)."""
_TEXT = frozenset((269, 270, 271, 272, 285, 305, 306, 315, 316, 333, 337, 33432))
_WEBP = {b"EXIF": "exif", b"XMP ": "xmp"}
_WEBP_PLAIN = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"))
_BOXES_PLAIN = frozenset((b"ftyp", b"meta", b"mdat", b"free", b"jP  ", b"jp2h", b"jp2c"))
_BOXES = {b"xml ": "xmp", b"moov": "further-pictures", b"mpvd": "further-pictures"}
_INFO = (("exif", "exif"), ("xmp", "xmp"), ("metadata", "application-data"), ("thumbnails", "thumbnail"))
_SUB_IMAGES = ("depth_images", "aux")


def hidden_elsewhere(data: bytes, format_: str) -> Iterator[str]:
    """The places, as keys of `codes.reasons.WORDS`; `format_` is Pillow's name of a format that it has decoded."""
    if format_ == "BMP":
        yield from _in_bmp(data)
    elif format_ == "GIF":
        yield from _in_gif(data)
    elif format_ == "TIFF":
        yield from _in_tiff(data)
    elif format_ == "WEBP":
        yield from _in_webp(data)
    elif format_ == "JPEG2000":
        yield from _in_boxes(data) if data.startswith(b"\0\0\0\x0c") else ()
        if b"\xff\x64" in data[: data.find(b"\xff\x90")]:  # COM before the first SOT (ITU-T T.800, A.9.2)
            yield "comment"
    else:
        yield from _in_boxes(data)
        yield from _told_by_decoder(data, format_)


def _in_bmp(data: bytes) -> Iterator[str]:
    """Bytes after the size that the header states or, for lack of one, after the rows."""
    stated = int.from_bytes(data[2:6], "little")
    start, header = int.from_bytes(data[10:14], "little"), int.from_bytes(data[14:18], "little")
    bits, packing = int.from_bytes(data[28:30], "little"), int.from_bytes(data[30:34], "little")
    end = stated or len(data)
    if header >= 40 and packing in (0, 3):
        columns = int.from_bytes(data[18:22], "little")
        rows = abs(int.from_bytes(data[22:26], "little", signed=True))
        end = start + (columns * bits + 31) // 32 * 4 * rows
    if end < len(data):
        yield "trailing-bytes"


def _in_gif(data: bytes) -> Iterator[str]:
    """GIF89a, sections 17 to 26."""
    position = 13 + _table(data[10])
    while position < len(data):
        block = data[position]
        if block == 0x3B:
            if position + 1 < len(data):
                yield "trailing-bytes"
            return
        if block == 0x2C and position + 9 < len(data):
            position = _after_blocks(data, position + 11 + _table(data[position + 9]))
        elif block == 0x21:
            kind = data[position + 1 : position + 2]
            if kind == b"\xfe":
                yield "comment"
            elif kind == b"\xff":
                yield "xmp" if data.startswith(b"XMP Data", position + 3) else "application-data"
            elif kind != b"\xf9":
                yield "text-chunks"
            position = _after_blocks(data, position + 2)
        else:
            yield "trailing-bytes"
            return


def _table(flags: int) -> int:
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data) and data[position]:
        position += 1 + data[position]
    return position + 1


def _in_tiff(data: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(data), formats=["TIFF"]) as opened:
        if isinstance(opened, TiffImagePlugin.TiffImageFile):
            for tag in opened.tag_v2:
                if tag in _TEXT:
                    yield "text-chunks"
                elif tag not in _TIFF_PIXELS:
                    yield _TIFF_NAMES.get(tag, "application-data")


def _in_webp(data: bytes) -> Iterator[str]:
    end = 8 + int.from_bytes(data[4:8], "little")
    position = 12
    while position + 8 <= min(end, len(data)):
        name, length = data[position : position + 4], int.from_bytes(data[position + 4 : position + 8], "little")
        if name not in _WEBP_PLAIN:
            yield _WEBP.get(name, "unknown-chunks")
        position += 8 + length + length % 2
    if end < len(data):
        yield "trailing-bytes"


def _in_boxes(data: bytes) -> Iterator[str]:
    """Boxes on the first level (ISO/IEC 14496-12, 4.2; ITU-T T.800, I.4)."""
    position = 0
    while position + 8 <= len(data):
        length, name = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8]
        if length == 1:
            length = int.from_bytes(data[position + 8 : position + 16], "big")
        if length == 0:
            length = len(data) - position
        if length < 8 or position + length > len(data):
            break
        if name not in _BOXES_PLAIN:
            yield _BOXES.get(name, "application-data")
        position += length
    if position < len(data):
        yield "trailing-bytes"


def _told_by_decoder(data: bytes, format_: str) -> Iterator[str]:
    with Image.open(io.BytesIO(data), formats=[format_]) as opened:
        for key, place in _INFO:
            if opened.info.get(key):
                yield place
        if any(opened.info.get(key) for key in _SUB_IMAGES):
            yield "further-pictures"
