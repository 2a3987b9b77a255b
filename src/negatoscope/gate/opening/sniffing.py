"""What a file is, by its first bytes and never by its name."""

from __future__ import annotations

import struct
from typing import NamedTuple

from negatoscope.gate.case import Kind

HEAD = 4096
"""So many first bytes are enough to tell."""

TEXT = "text"
ZIP = "zip"
DICOM = "dicom"
FORMATLESS = ""


class Sniffed(NamedTuple):
    """Kind and format. `accepted` says whether the gate opens this format; a format that nobody knows is ""."""

    kind: Kind
    format: str
    accepted: bool = False


_VRS = frozenset(
    b"AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV".split()
)
_MAGIC: tuple[tuple[int, bytes, Sniffed], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", Sniffed(Kind.IMAGE, "PNG", accepted=True)),
    (0, b"\xff\xd8\xff", Sniffed(Kind.IMAGE, "JPEG", accepted=True)),
    (0, b"GIF87a", Sniffed(Kind.IMAGE, "GIF", accepted=True)),
    (0, b"GIF89a", Sniffed(Kind.IMAGE, "GIF", accepted=True)),
    (0, b"II*\0", Sniffed(Kind.IMAGE, "TIFF", accepted=True)),
    (0, b"MM\0*", Sniffed(Kind.IMAGE, "TIFF", accepted=True)),
    (0, b"II+\0", Sniffed(Kind.IMAGE, "TIFF")),
    (0, b"MM\0+", Sniffed(Kind.IMAGE, "TIFF")),
    (0, b"\0\0\0\x0cjP  \r\n", Sniffed(Kind.IMAGE, "JPEG 2000", accepted=True)),
    (0, b"\xff\x4f\xff\x51", Sniffed(Kind.IMAGE, "JPEG 2000", accepted=True)),
    (0, b"\0\0\0\x0cJXL \r\n", Sniffed(Kind.IMAGE, "JPEG XL")),
    (0, b"\xff\x0a", Sniffed(Kind.IMAGE, "JPEG XL")),
    (0, b"8BPS\0\x01", Sniffed(Kind.IMAGE, "PSD")),
    (0, b"\x1aE\xdf\xa3", Sniffed(Kind.VIDEO, "Matroska/WebM", accepted=True)),
    (0, b"\0\0\x01\xba", Sniffed(Kind.VIDEO, "MPEG", accepted=True)),
    (0, b"\0\0\x01\xb3", Sniffed(Kind.VIDEO, "MPEG", accepted=True)),
    (0, b"FLV\x01", Sniffed(Kind.VIDEO, "FLV")),
    (0, b"0&\xb2u\x8ef\xcf\x11", Sniffed(Kind.VIDEO, "WMV", accepted=True)),
    (0, b"OggS\0", Sniffed(Kind.VIDEO, "Ogg")),
    (0, b"ID3\x03", Sniffed(Kind.UNKNOWN, "MP3")),
    (0, b"ID3\x04", Sniffed(Kind.UNKNOWN, "MP3")),
    (0, b"Rar!\x1a\x07", Sniffed(Kind.UNKNOWN, "RAR")),
    (0, b"7z\xbc\xaf\x27\x1c", Sniffed(Kind.UNKNOWN, "7z")),
    (0, b"\x1f\x8b", Sniffed(Kind.UNKNOWN, "gzip")),
    (4, b"1AY&SY", Sniffed(Kind.UNKNOWN, "bzip2")),
    (0, b"\xfd7zXZ\0", Sniffed(Kind.UNKNOWN, "xz")),
    (0, b"\x28\xb5\x2f\xfd", Sniffed(Kind.UNKNOWN, "zstd")),
    (257, b"ustar", Sniffed(Kind.UNKNOWN, "tar")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sniffed(Kind.UNKNOWN, "Microsoft Office")),
)
_RIFF = {
    b"WEBP": Sniffed(Kind.IMAGE, "WebP", accepted=True),
    b"AVI ": Sniffed(Kind.VIDEO, "AVI", accepted=True),
    b"WAVE": Sniffed(Kind.UNKNOWN, "WAV"),
}
_STILL_BRANDS = {b"avif": "AVIF", b"avis": "AVIF"} | dict.fromkeys(
    (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIC"
)
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa")
_MARKUP = (
    b"<!doctype",
    b"<html",
    b"<head",
    b"<body",
    b"<?xml",
    b"<?php",
    b"<svg",
    b"<script",
    b"#!",
    b"%!ps",
    b"{\\rtf",
    b"@echo off",
)
_UNKNOWN = Sniffed(Kind.UNKNOWN, FORMATLESS)


def sniff(head: bytes, size: int) -> Sniffed:
    """What a file is.

    Args:
        head: its first `HEAD` bytes, or all when it is smaller.
        size: of the whole file.
    """
    if head[128:132] == b"DICM" or _starts_data_set(head, size):
        return Sniffed(Kind.DICOM, DICOM, accepted=True)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Sniffed(Kind.UNKNOWN, ZIP, accepted=True)
    return foreign(head, size)


def foreign(head: bytes, size: int) -> Sniffed:
    """As `sniff`, of what is neither DICOM nor ZIP."""
    for offset, magic, sniffed in _MAGIC:
        if head.startswith(magic, offset):
            return sniffed
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], _UNKNOWN)
    if head[4:8] == b"ftyp":
        still = next((_STILL_BRANDS[brand] for brand in _brands(head) if brand in _STILL_BRANDS), None)
        return Sniffed(Kind.IMAGE, still, accepted=True) if still else Sniffed(Kind.VIDEO, "MP4/MOV", accepted=True)
    if head.startswith(b"BM") and len(head) >= 26 and struct.unpack_from("<L", head, 2)[0] in (size, 0):
        return Sniffed(Kind.IMAGE, "BMP", accepted=True)
    if b"%PDF-" in head[:1024]:
        return Sniffed(Kind.PDF, "PDF", accepted=True)
    if size > 376 and head[0] == head[188] == head[376] == 0x47:
        return Sniffed(Kind.VIDEO, "MPEG", accepted=True)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        return _UNKNOWN
    return Sniffed(Kind.TEXT, TEXT, accepted=True) if head and _reads_as_text(head) else _UNKNOWN


def preamble_format(head: bytes) -> str | None:
    """The other format that the preamble of a DICOM file opens (PS3.10 7.1 allows any content there), or None."""
    preamble = head[:128]
    if head[128:132] != b"DICM" or not preamble.strip(b"\0"):
        return None
    if preamble.startswith(b"PK"):
        return "ZIP"
    found = foreign(preamble.rstrip(b"\0"), len(preamble))
    if found.format not in (TEXT, FORMATLESS):
        return found.format
    if preamble.startswith(_PROGRAMS):
        return "program"
    return "markup" if preamble.lstrip().lower().startswith(_MARKUP) else None


def _brands(head: bytes) -> list[bytes]:
    length = min(int.from_bytes(head[:4], "big"), len(head), 256)
    return [head[8:12], *(head[start : start + 4] for start in range(16, length - 3, 4))]


def _reads_as_text(head: bytes) -> bool:
    """No control characters but white space. UTF-16 counts: it is text that the gate can't read, and says so."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any((byte < 32 and byte not in b"\t\n\r\f\x0b") or byte == 127 for byte in head)


def _starts_data_set(head: bytes, size: int) -> bool:
    """Whether a file without preamble begins as a data set does: group 0002 or 0008, and a length that fits."""
    if len(head) < 16:
        return False
    for order in "<>":
        group, element, vr, length = struct.unpack_from(f"{order}HH2sH", head)
        if group not in (2, 8) or element > 0x1200:
            continue
        if vr in _VRS and length < size:
            return True
        if order == "<" and struct.unpack_from("<L", head, 4)[0] <= min(64, size - 8):
            return True
    return False
