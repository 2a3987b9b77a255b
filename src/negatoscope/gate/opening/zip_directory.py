"""The central directory of a ZIP archive (PKWARE APPNOTE 6.3.10), read by our own hand and believed in nothing.

An archive is opened only when every byte offset agrees: it starts with its first member and ends with its directory,
the members don't overlap, local and central headers say the same. So two readers can't see two different archives.
"""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.opening.errors import ArchiveError, LimitError

if TYPE_CHECKING:
    from negatoscope.gate.opening.sources import Ranged
    from negatoscope.gate.policy import Limits

_END = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF
_LARGEST_DIRECTORY = 64 << 20
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13
_SIZES_FOLLOW = 1 << 3
_UTF8 = 1 << 11
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True)
class Member:
    """One file of an archive, where its bytes lie and how many they are."""

    name: str = field(repr=False)
    start: int
    compressed: int
    size: int
    checksum: int
    deflated: bool


@dataclass(frozen=True)
class _Central:
    raw_name: bytes
    flags: int
    method: int
    checksum: int
    compressed: int
    size: int
    mode: int
    offset: int


def has_end_record(tail: bytes) -> bool:
    """Whether bytes that end a file end a ZIP archive too."""
    return _end_position(tail) is not None


def read_directory(archive: Ranged, limits: Limits) -> list[Member]:
    """The files of an archive, in the directory's order; folders are left out.

    Raises:
        ArchiveError: it is malformed, encrypted, split or hostile.
        LimitError: it has more members than allowed.
        OSError: it can't be read.
    """
    entries, start = _central_entries(archive, limits)
    members: list[Member] = []
    seen: set[str] = set()
    spans: list[tuple[int, int]] = []
    for entry in entries:
        name = _safe_name(entry)
        _refuse_special(entry)
        data_start = _check_local(archive, entry)
        spans.append((entry.offset, data_start + entry.compressed))
        if name in seen:
            raise ArchiveError("archive-twice")
        seen.add(name)
        if name.endswith("/"):
            if entry.size:
                raise ArchiveError("archive-malformed")
            continue
        members.append(
            Member(name, data_start, entry.compressed, entry.size, entry.checksum, deflated=entry.method == _DEFLATED)
        )
    _check_spans(spans, start)
    return members


def _check_spans(spans: list[tuple[int, int]], directory: int) -> None:
    spans.sort()
    if spans and spans[0][0] != 0:
        raise ArchiveError("archive-around")
    ends = [end for _, end in spans]
    followers = [start for start, _ in spans[1:]] + [directory]
    for end, following in zip(ends, followers, strict=False):
        if end > following:
            raise ArchiveError("archive-overlap")


def _end_position(tail: bytes) -> int | None:
    """Where in `tail` the end record begins whose comment reaches exactly to the end."""
    position = tail.rfind(_END_MARK)
    while position >= 0:
        if len(tail) - position >= _END.size:
            comment = _END.unpack_from(tail, position)[7]
            if position + _END.size + comment == len(tail):
                return position
        position = tail.rfind(_END_MARK, 0, position)
    return None


def _central_entries(archive: Ranged, limits: Limits) -> tuple[list[_Central], int]:
    """The entries and the offset at which the directory begins."""
    reach = min(archive.size, _END.size + _LONGEST_COMMENT)
    tail = archive.read_range(archive.size - reach, reach)
    found = _end_position(tail)
    if found is None:
        raise ArchiveError("archive-around" if _END_MARK in tail else "archive-malformed")
    _, disk, first_disk, here, count, length, start, _ = _END.unpack_from(tail, found)
    end = archive.size - reach + found
    if 0xFFFF in (disk, first_disk, here, count) or 0xFFFFFFFF in (length, start):
        disk, first_disk, here, count, length, start, end = _end_64(archive, end)
    if disk or first_disk or here != count:
        raise ArchiveError("archive-split")
    if start + length != end:
        raise ArchiveError("archive-around" if start + length < end else "archive-malformed")
    if count > limits.files:
        raise LimitError("limit-files")
    if length > _LARGEST_DIRECTORY:
        raise LimitError("limit-archive")
    return _parse_entries(archive.read_range(start, length), count), start


def _end_64(archive: Ranged, end: int) -> tuple[int, int, int, int, int, int, int]:
    locator = archive.read_range(end - _LOCATOR.size, _LOCATOR.size) if end >= _LOCATOR.size else b""
    if len(locator) < _LOCATOR.size or locator[:4] != b"PK\x06\x07":
        raise ArchiveError("archive-malformed")
    _, disk, position, disks = _LOCATOR.unpack(locator)
    record = archive.read_range(position, _END_64.size) if position < end else b""
    if len(record) < _END_64.size or record[:4] != b"PK\x06\x06" or disk or disks > 1:
        raise ArchiveError("archive-malformed")
    _, size, _, _, this, first, here, count, length, start = _END_64.unpack(record)
    if position + 12 + size != end - _LOCATOR.size:
        raise ArchiveError("archive-malformed")
    return this, first, here, count, length, start, position


def _parse_entries(directory: bytes, count: int) -> list[_Central]:
    entries: list[_Central] = []
    position = 0
    while position < len(directory):
        if len(directory) - position < _CENTRAL.size or directory[position : position + 4] != b"PK\x01\x02":
            raise ArchiveError("archive-malformed")
        fields = _CENTRAL.unpack_from(directory, position)
        flags, method, checksum, compressed, size = fields[3], fields[4], *fields[7:10]
        name_length, extra_length, comment_length, disk = fields[10:14]
        external, offset = fields[15], fields[16]
        after_name = position + _CENTRAL.size + name_length
        after = after_name + extra_length + comment_length
        if after > len(directory):
            raise ArchiveError("archive-malformed")
        raw_name = directory[position + _CENTRAL.size : after_name]
        extra = directory[after_name : after_name + extra_length]
        size, compressed, offset, disk = _widened(extra, size, compressed, offset, disk)
        if disk:
            raise ArchiveError("archive-split")
        entries.append(_Central(raw_name, flags, method, checksum, compressed, size, external >> 16, offset))
        position = after
    if len(entries) != count:
        raise ArchiveError("archive-malformed")
    return entries


def _widened(extra: bytes, size: int, compressed: int, offset: int, disk: int) -> tuple[int, int, int, int]:
    """The values of the ZIP64 extra field (4.5.3) in place of those that are all ones."""
    values = [size, compressed, offset, disk]
    position = 0
    while len(extra) - position >= 4:
        kind, length = struct.unpack_from("<HH", extra, position)
        field_end = position + 4 + length
        if kind == 1 and field_end <= len(extra):
            where = position + 4
            for index, (mark, code) in enumerate([(0xFFFFFFFF, "<Q")] * 3 + [(0xFFFF, "<L")]):
                width = struct.calcsize(code)
                if values[index] == mark and where + width <= field_end:
                    values[index] = struct.unpack_from(code, extra, where)[0]
                    where += width
        position = field_end
    if 0xFFFFFFFF in values[:3]:
        raise ArchiveError("archive-malformed")
    return values[0], values[1], values[2], values[3]


def _safe_name(entry: _Central) -> str:
    """The member's name as a relative path with "/"."""
    try:
        name = entry.raw_name.decode("utf-8" if entry.flags & _UTF8 else "cp437")
    except UnicodeDecodeError:
        raise ArchiveError("archive-malformed") from None
    name = unicodedata.normalize("NFC", name).removeprefix("./")
    if not name or "\0" in name:
        raise ArchiveError("archive-malformed")
    if name.startswith("/") or "\\" in name or _DRIVE.match(name) or ".." in name.split("/"):
        raise ArchiveError("archive-path")
    return name


def _refuse_special(entry: _Central) -> None:
    if entry.flags & _ENCRYPTED:
        raise ArchiveError("archive-encrypted")
    if entry.method not in (_STORED, _DEFLATED):
        raise ArchiveError("archive-method")
    if entry.method == _STORED and entry.size != entry.compressed:
        raise ArchiveError("archive-malformed")
    kind = stat.S_IFMT(entry.mode)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ArchiveError("archive-link")


def _check_local(archive: Ranged, entry: _Central) -> int:
    """Compares the member's own header with the directory's; where its bytes begin."""
    header = archive.read_range(entry.offset, _LOCAL.size)
    if len(header) < _LOCAL.size or header[:4] != b"PK\x03\x04":
        raise ArchiveError("archive-malformed")
    _, _, flags, method, _, _, checksum, compressed, size, name_length, extra_length = _LOCAL.unpack(header)
    name = archive.read_range(entry.offset + _LOCAL.size, name_length)
    same = name == entry.raw_name and method == entry.method and not (flags ^ entry.flags) & _ENCRYPTED
    if not flags & _SIZES_FOLLOW:
        same = same and checksum == entry.checksum
        same = same and compressed in (entry.compressed, 0xFFFFFFFF) and size in (entry.size, 0xFFFFFFFF)
    if not same:
        raise ArchiveError("archive-malformed")
    return entry.offset + _LOCAL.size + name_length + extra_length
