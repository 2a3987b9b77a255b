"""Which decoder opens a picture, by its first bytes; no other one is asked."""

from __future__ import annotations

import importlib
from typing import Any

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"BM", "BMP"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\0\0\0\x0cjP  \r\n", "JPEG2000"),
    (b"\xff\x4f\xff\x51", "JPEG2000"),
)
_HEIF = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"))
_AVIF = frozenset((b"avif", b"avis"))


def format_of(data: bytes) -> str | None:
    """Pillow's name of the format, or None when it is no picture that the gate reads."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _by_brand(data)
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def make_ready(format_: str) -> None:
    """Give Pillow the decoder of HEIF, which it has not of its own; loaded for such a file only."""
    if format_ == "HEIF":
        heif: Any = importlib.import_module("pillow_heif")  # a codec that other pictures don't need
        heif.register_heif_opener()


def _by_brand(data: bytes) -> str | None:
    """ISO/IEC 14496-12, 4.3: the major brand, and those that the file is compatible with."""
    length = min(int.from_bytes(data[:4], "big"), len(data), 256)
    brands = {data[8:12], *(data[start : start + 4] for start in range(16, length - 3, 4))}
    if brands & _AVIF:
        return "AVIF"
    return "HEIF" if brands & _HEIF else None
