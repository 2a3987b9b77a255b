"""JPEG-LS bitstreams (ISO/IEC 14495-1 Annex C), stripped to the picture without touching the entropy-coded data."""

from __future__ import annotations

import re
import struct

from negatoscope.gate.pixels.bitstream.jpeg import Segments, write_segment
from negatoscope.gate.pixels.bitstream.stream import Stream
from negatoscope.gate.pixels.errors import PixelError

_EOI, _SOS, _SOF, _LSE, _APP8 = 0xD9, 0xDA, 0xF7, 0xF8, 0xE8
_NEXT_MARKER = re.compile(rb"\xff[\x80-\xff]").search  # a byte after 0xFF is stuffed to stay under 0x80
_COLOUR_TRANSFORM = b"mrfx"  # HP's extension: how RGB was transformed before coding


def strip_jpeg_ls(data: bytes) -> Stream:
    """The picture alone of a JPEG-LS bitstream. Preset parameters and HP's colour transform stay.

    What is left out are comments, application data, fill bytes and all after the end marker, which no decoder reads
    (ISO/IEC 10918-1 B.1.1.2, B.2.4.5, B.2.4.6). Of application data only those of APP8, in which decoders look for a
    colour transform and for SPIFF, leave room for doubt.

    Raises:
        PixelError: it is not one, is cut off, or uses what no decoder here reads (mapping tables, oversize images).
    """
    if data[:2] != b"\xff\xd8":
        raise PixelError("bitstream")
    segments = Segments(data, 2)
    kept: list[bytes] = [b"\xff\xd8"]
    frame = b""
    near = scans = 0
    is_sure = True
    while (marker := segments.marker()) != _EOI:
        content = segments.segment()
        _check_segment(marker, content, frame)
        if marker == _SOF:
            frame = content
        if marker in {_SOF, _LSE, _SOS} or (marker == _APP8 and len(content) == 5 and content[:4] == _COLOUR_TRANSFORM):
            kept.append(write_segment(marker, content))
        elif marker == _APP8:
            is_sure = False
        if marker == _SOS:
            scans += 1
            near = max(near, content[-3])
            found = _NEXT_MARKER(data, segments.position)
            if found is None:
                raise PixelError("truncated")
            kept.append(data[segments.position : found.start()])
            segments.position = found.start()
    if not scans:
        raise PixelError("bitstream")
    stripped = b"".join((*kept, b"\xff\xd9"))
    precision, rows, columns, components = struct.unpack_from(">BHHB", frame)
    is_same = data.rstrip(b"\0") == stripped
    return Stream(
        stripped,
        0 if is_same else max(1, len(data) - len(stripped)),
        rows,
        columns,
        components,
        precision,
        lossy=near > 0,
        is_same_picture=is_sure,
    )


def _check_segment(marker: int, content: bytes, frame: bytes) -> None:
    is_right = True
    if marker == _SOF:
        is_right = not frame and len(content) >= 6 and content[5] in {1, 3} and len(content) == 6 + 3 * content[5]
    elif marker == _SOS:
        is_right = bool(frame) and bool(content) and len(content) == 4 + 2 * content[0]
    elif marker == _LSE:
        is_right = len(content) == 11 and content[0] == 1
    elif not (0xE0 <= marker <= 0xEF or marker == 0xFE):
        raise PixelError("jpeg-process")
    if not is_right:
        raise PixelError("bitstream")
