"""A released video is an MP4 of one form: known boxes in their places, one track of H.264, nothing between its samples.

Walked here byte by byte (ISO/IEC 14496-12 for the boxes, 14496-15 for the samples, ITU-T H.264 7.4.1 for the units).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARENTS = {
    b"": (b"ftyp", b"moov", b"free", b"mdat"),
    b"moov": (b"mvhd", b"trak", b"udta"),
    b"trak": (b"tkhd", b"edts", b"mdia"),
    b"edts": (b"elst",),
    b"mdia": (b"mdhd", b"hdlr", b"minf"),
    b"minf": (b"vmhd", b"dinf", b"stbl"),
    b"dinf": (b"dref",),
    b"stbl": (b"stsd", b"stts", b"ctts", b"stss", b"sdtp", b"stsc", b"stsz", b"stco", b"co64", b"sgpd", b"sbgp"),
}
_FTYP = b"isom\0\0\x02\0isomiso2avc1mp41"
_EMPTY_META = (
    b"\0\0\0\x35meta\0\0\0\0\0\0\0\x21hdlr\0\0\0\0\0\0\0\0mdirappl\0\0\0\0\0\0\0\0\0\0\0\0\x08ilst"  # no word in it
)
_HANDLER = b"\0\0\0\0\0\0\0\0vide" + bytes(12) + b"VideoHandler\0"
_VMHD = b"\0\0\0\x01" + bytes(8)
_DREF = b"\0\0\0\0\0\0\0\x01\0\0\0\x0curl \0\0\0\x01"
_ENTRY_START = b"\0\0\0\0\0\0\0\x01"
_IN_ENTRY = {b"avcC", b"colr", b"pasp", b"btrt"}
_MATRIX = struct.pack(">9l", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_UNITS = frozenset({1, 5, 7, 8, 9, 12})  # slices, parameter sets, delimiters, filler (looked into)
_FILLER = 12
_MOST = 100_000


@dataclass(frozen=True)
class _Box:
    kind: bytes
    path: tuple[bytes, ...]
    start: int
    stop: int


def hidden_in_video(data: bytes) -> str | None:
    """What an MP4 holds beside its frames, as a key of `codes.reasons.WORDS`, or None.

    Raises:
        WalkError: it is no MP4, or can't be followed.
    """
    boxes = list(_walk(data, 0, len(data), (b"",)))
    if any(box.kind not in _PARENTS[box.path[-1]] for box in boxes):
        return "video-box"
    by_kind: dict[bytes, list[_Box]] = {}
    for box in boxes:
        by_kind.setdefault(box.kind, []).append(box)
    single = (b"ftyp", b"moov", b"mdat", b"trak", b"mdia", b"stbl", b"stsd", b"stsc", b"stsz", b"tkhd", b"mvhd")
    if any(len(by_kind.get(kind, ())) != 1 for kind in single):
        return "video-box"
    if any(_has_words(data, box) for box in boxes):
        return "video-box"
    samples = _samples(data, by_kind)
    (media,) = by_kind[b"mdat"]
    return _in_samples(data, media, samples)


def _walk(data: bytes, start: int, stop: int, path: tuple[bytes, ...]) -> Iterator[_Box]:
    at, count = start, 0
    while at < stop:
        if stop - at < 8 or count > _MOST:
            raise WalkError("malformed")
        length, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1 and stop - at >= 16:
            (length,) = struct.unpack_from(">Q", data, at + 8)
            head = 16
        if length < head or at + length > stop:
            raise WalkError("truncated")
        yield _Box(kind, path, at + head, at + length)
        if kind in _PARENTS:
            yield from _walk(data, at + head, at + length, (*path, kind))
        at += length
        count += 1


def _has_words(data: bytes, box: _Box) -> bool:
    """Whether a box that is not made of numbers alone holds anything but what every release has there."""
    body = data[box.start : box.stop] if box.kind != b"mdat" else b""
    match box.kind:
        case b"ftyp":
            return body != _FTYP
        case b"free":
            return bool(body)
        case b"udta":
            return body != _EMPTY_META
        case b"hdlr":
            return body != _HANDLER
        case b"vmhd":
            return body != _VMHD
        case b"dref":
            return body != _DREF
        case b"mvhd":
            return body[4:12] != bytes(8) or body[36:72] != _MATRIX or any(body[26:36]) or any(body[72:96])
        case b"tkhd":
            return body[4:12] != bytes(8) or body[40:76] != _MATRIX or any(body[24:40])
        case b"mdhd":
            return body[4:12] != bytes(8)
        case b"stsd":
            return _has_words_in_entry(body)
        case _:
            return False


def _has_words_in_entry(body: bytes) -> bool:
    """The one sample entry (14496-12, 12.1.3): its reserved fields and the name of the compressor are empty."""
    if body[:8] != _ENTRY_START or body[12:16] != b"avc1" or len(body) < 94:
        return True
    if int.from_bytes(body[8:12], "big") != len(body) - 8:
        return True
    entry = body[16:]
    name = entry[42:74].strip(b"\0")
    if any(entry[:6]) or any(entry[8:24]) or name:
        return True
    at = 78
    while at < len(entry):
        if len(entry) - at < 8:
            return True
        length, kind = struct.unpack_from(">I4s", entry, at)
        if kind not in _IN_ENTRY or length < 8 or at + length > len(entry):
            return True
        if kind == b"avcC" and _has_more(entry[at + 8 : at + length]):
            return True
        at += length
    return False


def _has_more(record: bytes) -> bool:
    """Whether the decoder's configuration (14496-15, 5.3.3) holds more than parameter sets."""
    at = 5
    try:
        for wanted in (7, 8):
            count = record[at] & 0x1F if wanted == 7 else record[at]
            at += 1
            for _ in range(count):
                length = int.from_bytes(record[at : at + 2], "big")
                if length < 1 or record[at + 2] & 0x1F != wanted:
                    return True
                at += 2 + length
    except IndexError:
        return True
    return len(record) not in (at, at + 4)  # High profile adds four bytes of chroma format and depth


def _samples(data: bytes, by_kind: dict[bytes, list[_Box]]) -> list[tuple[int, int]]:
    """(start, stop) of each sample in the file, from the tables of sizes and chunks."""
    try:
        sizes = _sizes(data, by_kind[b"stsz"][0])
        wide = by_kind.get(b"co64", [])
        offsets = _table(data, (wide or by_kind[b"stco"])[0], ">Q" if wide else ">I", 4)
        runs = _table(data, by_kind[b"stsc"][0], ">3I", 4)
    except (KeyError, struct.error):
        raise WalkError("malformed") from None
    starts = [run[0] for run in runs] + [len(offsets) + 1]
    samples: list[tuple[int, int]] = []
    for run, (first, after) in zip(runs, pairwise(starts), strict=True):
        for chunk in range(first - 1, after - 1):
            at = offsets[chunk][0] if 0 <= chunk < len(offsets) else -1
            for size in sizes[len(samples) : len(samples) + run[1]]:
                samples.append((at, at + size))
                at += size
    if len(samples) != len(sizes) or not samples:
        raise WalkError("malformed")
    return samples


def _sizes(data: bytes, box: _Box) -> list[int]:
    same, count = struct.unpack_from(">II", data, box.start + 4)
    if same:
        if box.stop - box.start != 12 or count > _MOST:
            raise WalkError("malformed")
        return [same] * count
    return [row[0] for row in _table(data, box, ">I", 8)]


def _table(data: bytes, box: _Box, row: str, before: int) -> list[tuple[int, ...]]:
    """The rows of a table whose count stands after `before` bytes; nothing may follow them."""
    (count,) = struct.unpack_from(">I", data, box.start + before)
    start = box.start + before + 4
    if start + count * struct.calcsize(row) != box.stop:
        raise WalkError("malformed")
    return [struct.unpack_from(row, data, start + number * struct.calcsize(row)) for number in range(count)]


def _in_samples(data: bytes, media: _Box, samples: list[tuple[int, int]]) -> str | None:
    at = media.start
    for start, stop in sorted(samples):
        if start != at or stop > media.stop:
            return "video-bytes"  # bytes between samples, or samples elsewhere
        while at < stop:
            length = int.from_bytes(data[at : at + 4], "big")
            unit = data[at + 4] & 0x1F if length and at + 4 < stop else 0
            if at + 4 + length > stop or unit not in _UNITS:
                return "video-bytes"
            if unit == _FILLER and data[at + 5 : at + 4 + length].strip(b"\xff") not in (b"\x80", b""):
                return "video-bytes"
            at += 4 + length
    return None if at == media.stop else "video-bytes"
