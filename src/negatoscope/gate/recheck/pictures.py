"""A released picture (PNG or JPEG): nothing in it but the image, which is decoded for the other OCR."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.recheck.codestreams import hidden_in_jpeg_file
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"pHYs"})
_CHUNK_MOST = {b"sRGB": 1, b"gAMA": 4, b"pHYs": 9, b"tRNS": 256, b"PLTE": 768, b"IHDR": 13, b"IEND": 0}


def hidden_in_picture(data: bytes) -> str | None:
    """What a picture holds beside its image, or None.

    Raises:
        WalkError: it is neither PNG nor JPEG, or can't be followed.
    """
    if data.startswith(_PNG):
        return _hidden_in_png(data)
    if data.startswith(_JPEG):
        return hidden_in_jpeg_file(data)
    raise WalkError("unknown-kind")


def _hidden_in_png(data: bytes) -> str | None:
    """Walk the chunks, and inflate the image data to see that nothing follows it (W3C PNG 5)."""
    position, packed = len(_PNG), bytearray()
    while position + 12 <= len(data):
        length, name = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8]
        stop = position + 12 + length
        if stop > len(data):
            raise WalkError("truncated")
        if name not in _CHUNKS or length > _CHUNK_MOST.get(name, length):
            return "png-chunk"
        body = data[position + 8 : position + 8 + length]
        if zlib.crc32(name + body) != int.from_bytes(data[stop - 4 : stop], "big"):
            raise WalkError("malformed")
        if name == b"IDAT":
            packed += body
        position = stop
        if name == b"IEND":
            return "after-end" if position != len(data) or _has_surplus(bytes(packed)) else None
    raise WalkError("truncated")


def _has_surplus(packed: bytes) -> bool:
    """Whether bytes follow the end of the compressed image data."""
    engine = zlib.decompressobj()
    try:
        while packed and not engine.eof:
            engine.decompress(packed, 1 << 22)
            packed = engine.unconsumed_tail
    except zlib.error:
        raise WalkError("malformed") from None
    return bool(engine.unused_data)


def decoded(data: bytes, limits: Limits) -> NDArray[np.uint8]:
    """The picture as grey or BGR of 8 bits; what is transparent shows as it is stored.

    Raises:
        WalkError: it can't be decoded, or is too large.
    """
    if _pixels(data) > limits.image_pixels:
        raise WalkError("pixels")
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
    if found is None:
        raise WalkError("pixels")
    if found.dtype != np.uint8:
        found = (found / 257).astype(np.uint8)
    colour = found[:, :, :3] if found.ndim == 3 else found
    return np.ascontiguousarray(colour, np.uint8)


def _pixels(data: bytes) -> int:
    """The number of pixels that the header states: asked before anything is decoded."""
    if data.startswith(_PNG):
        return int.from_bytes(data[16:20], "big") * int.from_bytes(data[20:24], "big")
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return int.from_bytes(data[position + 5 : position + 7], "big") * int.from_bytes(
                data[position + 7 : position + 9], "big"
            )
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    raise WalkError("malformed")
