"""JPEG 2000 codestreams (ISO/IEC 15444-1 Annex A, 15444-15), stripped to the picture.

DICOM asks for the bare codestream (PS3.5 A.4.4): the boxes of a JP2 file go, and so do comments, in the headers of
tile-parts too, and all that follows the end. Packets are never touched; lengths are written anew.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from negatoscope.gate.pixels.bitstream.stream import Stream
from negatoscope.gate.pixels.errors import PixelError

_SOC, _SIZ, _COD, _TLM, _SOT, _SOD, _EOC, _COM = 0xFF4F, 0xFF51, 0xFF52, 0xFF55, 0xFF90, 0xFF93, 0xFFD9, 0xFF64
_MAIN = frozenset({0xFF50, 0xFF51, 0xFF52, 0xFF53, 0xFF57, 0xFF59, 0xFF5C, 0xFF5D, 0xFF5E, 0xFF5F, 0xFF60, 0xFF63})
_TILE = frozenset({0xFF52, 0xFF53, 0xFF58, 0xFF5C, 0xFF5D, 0xFF5E, 0xFF5F, 0xFF61})
_MOST_MARKERS = 100_000
_SIGNATURE = b"\0\0\0\x0cjP  \r\n\x87\n"


@dataclass
class _Parts:
    """What was read of a codestream. `tables` says where TLM segments stand in `header`."""

    header: list[bytes] = field(default_factory=list[bytes])
    tables: list[int] = field(default_factory=list[int])
    tiles: list[tuple[int, bytes]] = field(default_factory=list[tuple[int, bytes]])
    size: bytes = b""
    coding: bytes = b""
    comments: int = 0


def strip_jpeg2000(data: bytes) -> Stream:
    """The picture alone of a JPEG 2000 or High-Throughput JPEG 2000 frame.

    Raises:
        PixelError: it is not one, tiles are missing, it is cut off, or it uses extensions of part 2.
    """
    start, end = _codestream(data)
    parts = _Parts()
    reader = _Reader(data, start, end)
    position = _read_main(reader, parts)
    stop = _read_tiles(reader, position, parts)
    stripped = _write(parts)
    is_same = data[:stop] == stripped and not data[stop:].strip(b"\0")
    return _stream(stripped, 0 if is_same else max(1, len(data) - len(stripped)), parts)


class _Reader:
    """Bounded reads of one buffer."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self.data, self.start, self.end = data, start, end
        self._left = _MOST_MARKERS

    def short(self, position: int) -> int:
        """Two bytes."""
        self._left -= 1
        if self._left < 0:
            raise PixelError("bitstream")
        if position + 2 > self.end:
            raise PixelError("truncated")
        return int.from_bytes(self.data[position : position + 2], "big")

    def segment(self, position: int) -> tuple[bytes, int]:
        """The segment whose length stands at `position`, with its marker, and where the next one starts."""
        length = self.short(position)
        if length < 2:
            raise PixelError("bitstream")
        if position + length > self.end:
            raise PixelError("truncated")
        return self.data[position - 2 : position + length], position + length


def _codestream(data: bytes) -> tuple[int, int]:
    """Where the codestream lies: the frame itself, or the jp2c box of a JP2 file (15444-1 Annex I)."""
    if data[:4] == b"\xff\x4f\xff\x51":
        return 0, len(data)
    if not data.startswith(_SIGNATURE):
        raise PixelError("bitstream")
    position = 0
    for _ in range(1_000):
        if position + 8 > len(data):
            break
        length, kind = struct.unpack_from(">I4s", data, position)
        head = 8
        if length == 1 and position + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, position + 8)
            head = 16
        if kind == b"jp2h" and b"pclr" in data[position : position + length]:
            raise PixelError("bitstream")  # a palette of its own would change the stored values
        if kind == b"jp2c":
            stop = len(data) if length == 0 else position + length
            if stop > len(data):
                raise PixelError("truncated")
            return position + head, stop
        if length < head:
            break
        position += length
    raise PixelError("bitstream")


def _read_main(reader: _Reader, parts: _Parts) -> int:
    if reader.short(reader.start) != _SOC:
        raise PixelError("bitstream")
    position = reader.start + 2
    parts.header.append(b"\xff\x4f")
    while (marker := reader.short(position)) != _SOT:
        segment, position = reader.segment(position + 2)
        if marker == _COM:
            parts.comments += 1
            continue
        if marker == _TLM:
            parts.tables.append(len(parts.header))
        elif marker not in _MAIN:
            raise PixelError("bitstream")
        if marker == _SIZ:
            parts.size = segment[4:]
        elif marker == _COD:
            parts.coding = segment[4:]
        parts.header.append(segment)
    return position


def _read_tiles(reader: _Reader, position: int, parts: _Parts) -> int:
    """Reads tile-parts up to the end of the codestream; returns where it ends."""
    while True:
        if position == reader.end or not reader.data[position : reader.end].strip(b"\0"):
            return position  # all tile-parts are whole, only the end marker is missing
        marker = reader.short(position)
        if marker == _EOC:
            return position + 2
        if marker != _SOT:
            raise PixelError("bitstream")
        position = _read_tile_part(reader, position, parts)


def _read_tile_part(reader: _Reader, start: int, parts: _Parts) -> int:
    if start + 12 > reader.end or reader.short(start + 2) != 10:
        raise PixelError("truncated")
    index, length, _, _ = struct.unpack_from(">HIBB", reader.data, start + 4)
    if length == 0:
        end = reader.data.find(b"\xff\xd9", start + 12, reader.end)  # no packet holds a marker above 0xFF8F
        if end < 0:
            raise PixelError("truncated")
    else:
        end = start + length
    if end > reader.end or length in range(1, 14):
        raise PixelError("truncated")
    kept: list[bytes] = []
    position = start + 12
    while (marker := reader.short(position)) != _SOD:
        segment, position = reader.segment(position + 2)
        if position > end or (marker != _COM and marker not in _TILE):
            raise PixelError("bitstream")
        if marker == _COM:
            parts.comments += 1
        else:
            kept.append(segment)
    body = b"".join((*kept, reader.data[position:end]))
    head = b"\xff\x90\0\x0a" + struct.pack(">HI", index, 12 + len(body)) + reader.data[start + 10 : start + 12]
    parts.tiles.append((index, head + body))
    return end


def _write(parts: _Parts) -> bytes:
    header = list(parts.header)
    lengths = [(index, len(part)) for index, part in parts.tiles]
    done = 0
    for place in parts.tables:
        header[place], done = _tile_lengths(header[place], lengths, done)
    if parts.tables and done != len(lengths):
        raise PixelError("bitstream")
    return b"".join((*header, *(part for _, part in parts.tiles), b"\xff\xd9"))


def _tile_lengths(segment: bytes, lengths: list[tuple[int, int]], done: int) -> tuple[bytes, int]:
    """A TLM segment (A.7.1) with the lengths that tile-parts have now."""
    if len(segment) < 6:
        raise PixelError("bitstream")
    index_bytes = segment[5] >> 4 & 3
    length_bytes = 4 if segment[5] & 0x40 else 2
    entry = index_bytes + length_bytes
    count, rest = divmod(len(segment) - 6, entry)
    if rest or index_bytes == 3 or done + count > len(lengths):
        raise PixelError("bitstream")
    try:
        entries = [
            index.to_bytes(index_bytes, "big") + length.to_bytes(length_bytes, "big")
            for index, length in lengths[done : done + count]
        ]
    except OverflowError:
        raise PixelError("bitstream") from None
    return segment[:6] + b"".join(entries), done + count


def _stream(stripped: bytes, removed: int, parts: _Parts) -> Stream:
    if len(parts.size) < 36 or len(parts.coding) < 10:
        raise PixelError("bitstream")
    _, xsize, ysize, x, y, tile_x, tile_y, tile_left, tile_top, components = struct.unpack_from(
        ">HIIIIIIIIH", parts.size
    )
    samples = parts.size[36:]
    if (
        len(samples) != 3 * components
        or components not in {1, 3}
        or not tile_x
        or not tile_y
        or xsize <= x
        or ysize <= y
    ):
        raise PixelError("bitstream")
    if len({samples[index] for index in range(0, len(samples), 3)}) != 1:
        raise PixelError("bitstream")
    if any(samples[index] not in {1, 2} for index in range(len(samples)) if index % 3):
        raise PixelError("bitstream")
    across, down = -(-(xsize - tile_left) // tile_x), -(-(ysize - tile_top) // tile_y)
    indexes = {index for index, _ in parts.tiles}
    if (
        across <= 0
        or down <= 0
        or across * down > 65_535
        or len(indexes) != across * down
        or max(indexes) >= across * down
    ):
        raise PixelError("truncated")
    return Stream(
        stripped,
        removed,
        ysize - y,
        xsize - x,
        components,
        (samples[0] & 0x7F) + 1,
        signed=bool(samples[0] & 0x80),
        lossy=parts.coding[9] == 0,
        colour_transform=parts.coding[4] != 0,
    )
