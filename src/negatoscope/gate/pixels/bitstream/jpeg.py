"""JPEG bitstreams (ISO/IEC 10918-1 Annex B), stripped to the picture without touching the entropy-coded data.

APPn and COM segments, fill bytes, and bytes after the end marker are left out. The Adobe segment decides how colours
are decoded, so it is written anew with nothing but its transform flag.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from negatoscope.gate.pixels.bitstream.stream import Stream
from negatoscope.gate.pixels.errors import PixelError

if TYPE_CHECKING:
    from collections.abc import Callable

_SOI, _EOI, _SOS, _DHT, _DQT, _DRI, _DNL, _COM = 0xD8, 0xD9, 0xDA, 0xC4, 0xDB, 0xDD, 0xDC, 0xFE
_APP0, _APP14 = 0xE0, 0xEE
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3})  # sequential, progressive and lossless, Huffman coded
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]").search
_RGB_IDS = (0x52, 0x47, 0x42)
_MOST_SEGMENTS = 10_000


class Segments:
    """Reads marker segments one after the other. Fill bytes before a marker are passed over.

    Raises (all methods):
        PixelError: the bytes are no marker segments, or they end too early.
    """

    def __init__(self, data: bytes, position: int) -> None:
        self.data = data
        self.position = position
        self._left = _MOST_SEGMENTS

    def marker(self) -> int:
        """The second byte of the next marker."""
        data, position = self.data, self.position
        self._left -= 1
        if position >= len(data):
            raise PixelError("truncated")
        if data[position] != 0xFF or self._left < 0:
            raise PixelError("bitstream")
        while position < len(data) and data[position] == 0xFF:
            position += 1
        if position >= len(data):
            raise PixelError("truncated")
        self.position = position + 1
        return data[position]

    def segment(self) -> bytes:
        """The content of a segment, without its length."""
        start = self.position
        if start + 2 > len(self.data):
            raise PixelError("truncated")
        (length,) = struct.unpack_from(">H", self.data, start)
        if length < 2:
            raise PixelError("bitstream")
        if start + length > len(self.data):
            raise PixelError("truncated")
        self.position = start + length
        return self.data[start + 2 : start + length]


def write_segment(marker: int, content: bytes) -> bytes:
    """A marker segment."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def strip_jpeg(data: bytes) -> Stream:
    """The picture alone of a JPEG bitstream.

    Raises:
        PixelError: it is not one, is cut off, or uses a process that no decoder here reads.
    """
    if data[:2] != b"\xff\xd8":
        raise PixelError("bitstream")
    segments = Segments(data, 2)
    kept: list[bytes] = []
    frame = b""
    process = scans = coded = 0
    adobe: int | None = None
    has_jfif = False
    while (marker := segments.marker()) != _EOI:
        content = segments.segment() if marker not in {_SOI, 0x01} and not 0xD0 <= marker <= 0xD7 else None
        if content is None:
            raise PixelError("bitstream")
        if marker in _FRAMES:
            if frame:
                raise PixelError("bitstream")
            frame, process = content, marker
        elif marker == _APP14 and content[:5] == b"Adobe" and len(content) >= 12:
            adobe = content[11]
        elif marker == _APP0 and content[:5] == b"JFIF\0":
            has_jfif = True
        _check_segment(marker, content, bool(frame))
        if marker in _FRAMES or marker in {_DHT, _DQT, _DRI, _DNL, _SOS}:
            kept.append(write_segment(marker, content))
        if marker == _SOS:
            scans += 1
            found = _NEXT_MARKER(data, segments.position)
            if found is None:
                raise PixelError("truncated")
            kept.append(data[segments.position : found.start()])
            coded += found.start() - segments.position
            segments.position = found.start()
    if not scans:
        raise PixelError("bitstream")
    if _least_bits(frame, process) > 8 * coded:
        raise PixelError("truncated")  # decoders make up what is missing, at any size that the header claims
    return _stream(data, kept, frame, process, _transform(frame, adobe, has_jfif))


def _least_bits(frame: bytes, process: int) -> int:
    """Bits without which no picture of that size can be coded: one for each sample of a lossless one, or each block."""
    rows, columns = struct.unpack_from(">HH", frame, 1)
    factors = [(frame[index] >> 4, frame[index] & 15) for index in range(7, len(frame), 3)]
    widest, highest = (max(sizes) for sizes in zip(*factors, strict=True))
    if not widest or not highest:
        raise PixelError("bitstream")
    side = 1 if process == 0xC3 else 8
    return sum(
        -(-columns * across // (widest * side)) * -(-rows * down // (highest * side)) for across, down in factors
    )


def _transform(frame: bytes, adobe: int | None, has_jfif: bool) -> int | None:
    """The Adobe transform flag to write, None for no such segment."""
    if frame[5] < 3:
        return None
    if adobe is None and has_jfif and tuple(frame[6::3][:3]) == _RGB_IDS:
        return 1  # JFIF says YCbCr where the component identifiers alone would say RGB
    return adobe


def _stream(data: bytes, kept: list[bytes], frame: bytes, process: int, adobe: int | None) -> Stream:
    precision, rows, columns, components = struct.unpack_from(">BHHB", frame)
    colour = b"" if adobe is None else write_segment(_APP14, b"Adobe\0\x64\0\0\0\0" + bytes([adobe]))
    stripped = b"".join((b"\xff\xd8", colour, *kept, b"\xff\xd9"))
    sampling = {frame[index] for index in range(7, len(frame), 3)}
    is_rgb: bool | None = None
    if components == 3:
        if adobe is not None:
            is_rgb = adobe == 0
        elif tuple(frame[6::3]) == _RGB_IDS:
            is_rgb = True
        elif len(sampling) > 1:
            is_rgb = False  # only chroma is ever subsampled
    is_dct = process != 0xC3
    return Stream(
        stripped,
        0 if data.rstrip(b"\0") == stripped else max(1, len(data) - len(stripped)),
        rows,
        columns,
        components,
        precision,
        lossy=is_dct,
        is_rgb=is_rgb if is_dct else None,
        is_dct=is_dct,
    )


def _check_segment(marker: int, content: bytes, has_frame: bool) -> None:
    """Refuses segments of other processes, and those whose length leaves room for more than they say."""
    is_right = True
    if marker in _FRAMES:
        is_right = len(content) >= 6 and content[5] in {1, 3} and len(content) == 6 + 3 * content[5]
    elif marker == _SOS:
        is_right = has_frame and bool(content) and len(content) == 4 + 2 * content[0]
    elif marker == _DQT:
        is_right = _fills(content, _quantization_length)
    elif marker == _DHT:
        is_right = _fills(content, _huffman_length)
    elif marker in {_DRI, _DNL}:
        is_right = len(content) == 2
    elif not (0xE0 <= marker <= 0xEF or marker == _COM or 0xF0 <= marker <= 0xFD):
        raise PixelError("jpeg-process")
    if not is_right:
        raise PixelError("bitstream")


def _quantization_length(content: bytes, position: int) -> int:
    return 129 if content[position] >> 4 else 65


def _huffman_length(content: bytes, position: int) -> int:
    return 17 + sum(content[position + 1 : position + 17])


def _fills(content: bytes, length: Callable[[bytes, int], int]) -> bool:
    position = 0
    while position < len(content):
        position += length(content, position)
    return position == len(content) > 0
