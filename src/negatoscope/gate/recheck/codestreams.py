"""What hides in compressed pixel data beside the image: segments, boxes, comments, bytes after the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Sequence

_JPEG_START, _J2K_START = b"\xff\xd8", b"\xff\x4f\xff\x51"
_JPEG = re.compile(rb"1\.2\.840\.10008\.1\.2\.4\.(?:50|51|53|55|57|70|80|81)$")
_J2K = re.compile(rb"1\.2\.840\.10008\.1\.2\.4\.(?:9[0-3]|20[1-3])$")
_RLE = b"1.2.840.10008.1.2.5"

# JPEG (T.81 table B.1) and JPEG-LS (T.87): frame headers, tables, scans. APPn and COM are not among them.
_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0), 0xF7))
_TABLES = frozenset({0xC4, 0xCC, 0xDB, 0xDC, 0xDD, 0xF8})
_AFTER_SCAN = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_AFTER_SCAN_LS = re.compile(rb"\xff[\x80-\xfe]")
_ADOBE = 12
# The comment that OpenJPEG, with which pixels are coded anew, writes into each of its streams: its version, no more.
_BY_THE_ENCODER = re.compile(rb"\x00\x01Created by OpenJPEG version \d{1,2}\.\d{1,2}\.\d{1,2}")
# JPEG 2000 (T.800 table A.2) and Part 15: main and tile-part headers. COM is not among them.
_J2K_HEADERS = frozenset((*range(0x50, 0x54), *range(0x55, 0x5A), *range(0x5C, 0x62), 0x63, 0x74, 0x75, 0x77, 0x78))


def hidden_in(stream: bytes, transfer_syntax: str) -> str | None:
    """What hides in the codestream of one frame ("jpeg-segment", "after-end", …), or None.

    Raises:
        WalkError: the codestream can't be followed.
    """
    syntax = transfer_syntax.encode()
    if _JPEG.match(syntax):
        return _hidden_in_jpeg(stream)
    if _J2K.match(syntax):
        return _hidden_in_j2k(stream)
    if syntax == _RLE:
        return _hidden_in_rle(stream)
    return None


def frames_of(data: bytes, fragments: Sequence[tuple[int, int]], frames: int, transfer_syntax: str) -> list[bytes]:
    """The codestream of each frame. Fragments of one frame are joined; a new frame begins with its start marker."""
    if len(fragments) == frames:
        return [data[start:stop] for start, stop in fragments]
    if frames == 1:
        return [b"".join(data[start:stop] for start, stop in fragments)]
    joined: list[list[bytes]] = []
    for start, stop in fragments:
        piece = data[start:stop]
        if piece.startswith((_JPEG_START, _J2K_START)) or transfer_syntax == _RLE.decode() or not joined:
            joined.append([])
        joined[-1].append(piece)
    if len(joined) != frames:
        raise WalkError("frame-count")
    return [b"".join(pieces) for pieces in joined]


def hidden_in_jpeg_file(data: bytes) -> str | None:
    """The same for a JPEG picture, which may keep a JFIF header without thumbnail.

    Raises:
        WalkError: the file can't be followed.
    """
    return _hidden_in_jpeg(data, jfif=True)


def _segment(stream: bytes, position: int) -> tuple[int, int, int]:
    """(marker, start, stop) of the contents of the segment whose marker is at `position`, fill bytes passed over."""
    while stream[position : position + 2] == b"\xff\xff":
        position += 1
    if position + 4 > len(stream) or stream[position] != 0xFF:
        raise WalkError("malformed")
    length = int.from_bytes(stream[position + 2 : position + 4], "big")
    stop = position + 2 + length
    if length < 2 or stop > len(stream):
        raise WalkError("truncated")
    return stream[position + 1], position + 4, stop


def _hidden_in_jpeg(stream: bytes, *, jfif: bool = False) -> str | None:
    if not stream.startswith(_JPEG_START):
        raise WalkError("malformed")
    position, lossless_ls = 2, False
    while True:
        if stream[position : position + 2] == b"\xff\xd9":
            return _after_end(stream, position + 2)
        marker, start, stop = _segment(stream, position)
        body = stream[start:stop]
        if marker == 0xDA:
            if not body or len(body) != 4 + 2 * body[0]:
                return "jpeg-segment"
            position = _scan_end(stream, stop, _AFTER_SCAN_LS if lossless_ls else _AFTER_SCAN)
            continue
        lossless_ls = lossless_ls or marker == 0xF7
        if not _is_table_or_frame(marker, body) and not _is_colour_note(marker, body, jfif=jfif):
            return "jpeg-segment"
        position = stop


def _is_table_or_frame(marker: int, body: bytes) -> bool:
    """A frame header or table, and as long as what it states: nothing rides behind it."""
    if marker in _FRAMES:
        return len(body) >= 6 and len(body) == 6 + 3 * body[5]
    if marker == 0xC4:
        return _is_huffman(body)
    if marker == 0xDB:
        return _is_quantisation(body)
    if marker == 0xDD:
        return len(body) in {2, 3, 4}
    return marker in _TABLES and len(body) <= (1024 if marker == 0xF8 else 64)


def _is_huffman(body: bytes) -> bool:
    position = 0
    while position + 17 <= len(body):
        position += 17 + sum(body[position + 1 : position + 17])
    return position == len(body)


def _is_quantisation(body: bytes) -> bool:
    position = 0
    while position < len(body):
        position += 129 if body[position] >> 4 else 65
    return position == len(body)


def _is_colour_note(marker: int, body: bytes, *, jfif: bool) -> bool:
    """APP14 "Adobe" (12 bytes) and APP8 "mrfx" say how colours are coded; JFIF stays in pictures, with no thumbnail."""
    if marker == 0xEE:
        return body.startswith(b"Adobe") and len(body) == _ADOBE
    if marker == 0xE8:
        return body.startswith(b"mrfx") and len(body) == 5
    return jfif and marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) == 14


def _scan_end(stream: bytes, position: int, marker: re.Pattern[bytes]) -> int:
    found = marker.search(stream, position)
    if found is None:
        raise WalkError("truncated")
    return found.start()


def _after_end(stream: bytes, position: int) -> str | None:
    return "after-end" if stream[position:].strip(b"\0") else None


def _hidden_in_j2k(stream: bytes) -> str | None:
    if not stream.startswith(_J2K_START):
        return "j2k-box" if stream[4:8] == b"jP  " else _malformed()
    position = 2
    while True:
        marker = int.from_bytes(stream[position : position + 2], "big")
        if marker == 0xFFD9:
            return _after_end(stream, position + 2)
        found, start, stop = _segment(stream, position)
        if found == 0x90:
            inside, position = _tile_part(stream, start, stop)
            if inside:
                return inside
            continue
        if found == 0x64 and not _BY_THE_ENCODER.fullmatch(stream, start, stop):
            return "j2k-comment"
        if found not in _J2K_HEADERS and found != 0x64:
            raise WalkError("malformed")
        position = stop


def _tile_part(stream: bytes, start: int, stop: int) -> tuple[str | None, int]:
    """Follow the header of a tile-part; return what hides in it and where the next one begins."""
    length = int.from_bytes(stream[start + 2 : start + 6], "big")
    end = start - 4 + length if length else stream.rfind(b"\xff\xd9")
    if end < stop or end > len(stream):
        raise WalkError("truncated")
    position = stop
    while stream[position : position + 2] != b"\xff\x93":
        found, _, position = _segment(stream, position)
        if found == 0x64:
            return "j2k-comment", end
        if found not in _J2K_HEADERS or position > end:
            raise WalkError("malformed")
    return None, end


def _hidden_in_rle(stream: bytes) -> str | None:
    """PS3.5 G.5: a header of 16 numbers, those after the last offset zero."""
    if len(stream) < 64:
        raise WalkError("truncated")
    numbers = [int.from_bytes(stream[at : at + 4], "little") for at in range(0, 64, 4)]
    count, offsets = numbers[0], numbers[1:]
    if not 1 <= count <= 15 or any(offset > len(stream) for offset in offsets[:count]):
        raise WalkError("malformed")
    return "rle-header" if any(offsets[count:]) else None


def _malformed() -> str:
    raise WalkError("malformed")
