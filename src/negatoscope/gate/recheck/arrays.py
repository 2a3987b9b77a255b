"""Bytes that hide behind the last entry of a table, behind the last sample of a waveform, and in colour profiles."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.recheck.walker import Walked

_TABLES = {
    0x00283006: 0x00283002,
    0x00281201: 0x00281101,
    0x00281202: 0x00281102,
    0x00281203: 0x00281103,
    0x00281204: 0x00281104,
}
_WAVEFORM, _CHANNELS, _SAMPLES, _BITS = 0x54001010, 0x003A0005, 0x003A0010, 0x54001004
_PROFILE = 0x00282000
_WANTED = frozenset({*_TABLES, *_TABLES.values(), _WAVEFORM, _CHANNELS, _SAMPLES, _BITS, _PROFILE})
_HEADER, _TABLE, _ENTRY = 128, 132, 12
_NUMBERS = frozenset((b"XYZ ", b"sf32", b"curv", b"para", b"mft1", b"mft2", b"mAB ", b"mBA "))
_NAMELESS = frozenset(
    (
        b"text\0\0\0\0ICC\0",
        b"desc\0\0\0\0\0\0\0\4ICC\0" + bytes(78),
        b"mluc\0\0\0\0\0\0\0\1\0\0\0\x0cenUS\0\0\0\6\0\0\0\x1c\0I\0C\0C",
    )
)
"""What descriptions and copyright may say."""


def hidden_in_arrays(walked: Walked) -> Iterator[str]:
    """The path of each array that is longer than it should be, and of each profile that says more than colours."""
    levels: dict[str, dict[int, bytes]] = {}
    for tag, _, start, stop, path in walked.elements:
        if tag in _WANTED:
            levels.setdefault(path, {})[tag] = walked.data[start:stop]
    for path, level in levels.items():
        for tag, value in level.items():
            most = _most(tag, level, "big" if walked.big_endian else "little")
            if (most is not None and len(value) > most + most % 2) or (tag == _PROFILE and _tells(value)):
                yield f"{path}{tag:08X}"


def _most(tag: int, level: dict[int, bytes], order: str) -> int | None:
    """The bytes that an array can have, None for what is none or where nothing says."""
    if tag in _TABLES:
        descriptor = level.get(_TABLES[tag], b"")
        entries = _number(descriptor[:2], order) if len(descriptor) == 6 else None
        return None if entries is None else 2 * (entries or 1 << 16)
    if tag == _WAVEFORM:
        sizes = [_number(level.get(one, b""), order) for one in (_CHANNELS, _SAMPLES, _BITS)]
        if any(size is None for size in sizes):
            return None
        channels, samples, bits = (size or 0 for size in sizes)
        return channels * samples * bits // 8
    return None


def _number(value: bytes, order: str) -> int | None:
    return int.from_bytes(value, "big" if order == "big" else "little") if value else None


def _tells(profile: bytes) -> bool:
    """Whether a profile holds anything but numbers under tags that follow one another (ICC.1 7.2, 7.3)."""
    if len(profile) < _TABLE or profile[40:64].strip(b"\0") or profile[80:_HEADER].strip(b"\0"):
        return True
    (count,) = struct.unpack_from(">I", profile, _HEADER)
    end = _TABLE + _ENTRY * count
    if count > 64 or len(profile) < end:
        return True
    for number in range(count):
        _, offset, size = struct.unpack_from(">4sII", profile, _TABLE + _ENTRY * number)
        value = profile[offset : offset + size]
        if offset != end or not (value in _NAMELESS or value[:4] in _NUMBERS):
            return True
        end = offset + size + -size % 4
        if profile[offset + size : end].strip(b"\0"):
            return True
    return len(profile) not in {end, end + end % 2}
