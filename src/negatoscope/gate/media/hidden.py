"""What a picture file carries besides its pixels. All of it is dropped; here it is only named for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.media.hidden_elsewhere import hidden_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG_TEXT = (b"tEXt", b"zTXt", b"iTXt")
_PNG_PLAIN = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD hIST pHYs iCCP cICP mDCV cLLI".split())
"""Chunks that say how the pixels are to be shown (PNG, third edition, section 11)."""
_XMP_IN_PNG = b"XML:com.adobe.xmp"

_SOI, _EOI, _SOS, _COM, _APP0 = 0xD8, 0xD9, 0xDA, 0xFE, 0xE0
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_APP_NAMES = (
    (0xE1, b"Exif\x00", "exif"),
    (0xE1, b"http://ns.adobe.com/", "xmp"),
    (0xE2, b"MPF\x00", "further-pictures"),
    (0xED, b"Photoshop", "iptc"),
    (0xE0, b"JFXX", "thumbnail"),
)
_APP_PLAIN = ((0xE0, b"JFIF"), (0xE2, b"ICC_PROFILE"), (0xEE, b"Adobe"))


def hidden_data(data: bytes, format_: str) -> tuple[str, ...]:
    """The places, as keys of `codes.reasons.WORDS`, each once, in the order of the file."""
    own = {"PNG": _in_png, "JPEG": _in_jpeg}.get(format_)
    return tuple(dict.fromkeys(own(data) if own else hidden_elsewhere(data, format_)))


def _in_png(data: bytes) -> Iterator[str]:
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name = data[position + 4 : position + 8]
        if name in _PNG_TEXT:
            starts_xmp = data.startswith(_XMP_IN_PNG, position + 8)
            yield "xmp" if starts_xmp else "text-chunks"
        elif name == b"eXIf":
            yield "exif"
        elif name not in _PNG_PLAIN:
            yield "unknown-chunks"
        position += 12 + length
        if name == b"IEND":
            break
    if position < len(data):
        yield "trailing-bytes"


def _in_jpeg(data: bytes) -> Iterator[str]:
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            position = _next_marker(data, position)  # bytes between segments, which no decoder looks at
            continue
        marker = data[position + 1]
        if marker == _EOI:
            if position + 2 < len(data):
                yield "trailing-bytes"
            return
        if marker == 0xFF:
            position += 1
            continue
        if marker in _ALONE or marker == 0x00:
            position += 2
            continue
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        yield from _segment(marker, data[position + 4 : position + 2 + length])
        position += 2 + max(2, length)
        if marker == _SOS:
            position = _after_scan(data, position)


def _next_marker(data: bytes, position: int) -> int:
    found = data.find(b"\xff", position)
    return len(data) if found < 0 else found


def _after_scan(data: bytes, position: int) -> int:
    """Where the next marker stands that is neither stuffing nor a restart."""
    while (position := _next_marker(data, position)) + 1 < len(data):
        if data[position + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return position
        position += 1
    return len(data)


def _segment(marker: int, content: bytes) -> Iterator[str]:
    if marker == _COM:
        yield "comment"
    elif _APP0 <= marker <= 0xEF:
        if any(marker == known and content.startswith(start) for known, start in _APP_PLAIN):
            return
        named = (name for known, start, name in _APP_NAMES if marker == known and content.startswith(start))
        yield next(named, "application-data")
