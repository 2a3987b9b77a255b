"""Where bytes come from: a file on disk, or a member of an archive, read anew each time and never extracted."""

from __future__ import annotations

import os
import stat
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_CHUNK = 1 << 20


class Ranged(Protocol):
    """Bytes of which a part can be read. `size` is their number."""

    @property
    def size(self) -> int: ...

    def read(self) -> bytes:
        """All of them.

        Raises:
            OSError: they can't be read any more, or changed since they were opened.
        """
        ...

    def read_range(self, offset: int, length: int) -> bytes:
        """Those from `offset` on, at most `length`; fewer at the end.

        Raises:
            OSError: as `read`.
        """
        ...


@dataclass(frozen=True)
class FileSource:
    """A regular file as it was when it was opened: the same size and time of change, and no link."""

    path: Path = field(repr=False)
    size: int
    modified: int = field(repr=False)  # st_mtime_ns

    def read(self) -> bytes:
        return self.read_range(0, self.size)

    def read_range(self, offset: int, length: int) -> bytes:
        wanted = max(0, min(length, self.size - offset))
        try:
            with self._opened() as stream:
                stream.seek(offset)
                data = stream.read(wanted)
        except OSError:
            raise OSError("the file can't be read") from None
        if len(data) != wanted:
            raise OSError("the file changed since it was opened")
        return data

    @contextmanager
    def _opened(self) -> Generator[BinaryIO]:
        with os.fdopen(os.open(self.path, _FLAGS), "rb") as stream:
            now = os.fstat(stream.fileno())
            if not stat.S_ISREG(now.st_mode) or now.st_size != self.size or now.st_mtime_ns != self.modified:
                raise OSError("the file changed since it was opened")
            yield stream


@dataclass(frozen=True)
class MemorySource:
    """Bytes in memory, for an archive inside an archive while it is being opened."""

    data: bytes = field(repr=False)

    @property
    def size(self) -> int:
        return len(self.data)

    def read(self) -> bytes:
        return self.data

    def read_range(self, offset: int, length: int) -> bytes:
        return self.data[offset : offset + length]


@dataclass(frozen=True)
class MemberSource:
    """A member of a ZIP archive. `start` is where its (compressed) bytes begin in `archive`."""

    archive: FileSource | MemorySource | MemberSource = field(repr=False)
    start: int
    compressed: int
    size: int
    checksum: int = field(repr=False)  # CRC-32
    deflated: bool

    def read(self) -> bytes:
        raw = self.archive.read_range(self.start, self.compressed)
        data = _inflated(raw, self.size) if self.deflated else raw
        if len(data) != self.size or zlib.crc32(data) != self.checksum:
            raise OSError("the member of the archive is damaged")
        return data

    def read_range(self, offset: int, length: int) -> bytes:
        wanted = max(0, min(length, self.size - offset))
        if not self.deflated:
            return self.archive.read_range(self.start + offset, wanted)
        return _inflated_part(self.archive.read_range(self.start, self.compressed), offset, wanted)


def _inflated(raw: bytes, size: int) -> bytes:
    """The whole of a raw deflate stream, never more than one byte beyond the size that the archive states."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = inflater.decompress(raw, size + 1)
        if not inflater.eof and len(data) == size:  # the end marker may still be to come
            data += inflater.decompress(inflater.unconsumed_tail, 1)
    except zlib.error:
        raise OSError("the member of the archive is damaged") from None
    if not inflater.eof or inflater.unused_data:
        raise OSError("the member of the archive is damaged")
    return data


def _inflated_part(raw: bytes, offset: int, length: int) -> bytes:
    """A part of a raw deflate stream, without holding what comes before."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    part = bytearray()
    position, waiting = 0, raw
    try:
        while len(part) < length and not inflater.eof:
            chunk = inflater.decompress(waiting, _CHUNK)
            waiting = inflater.unconsumed_tail
            if not chunk and not waiting:
                break
            part += chunk[max(0, offset - position) :][: length - len(part)]
            position += len(chunk)
    except zlib.error:
        raise OSError("the member of the archive is damaged") from None
    if len(part) != length:
        raise OSError("the member of the archive is damaged")
    return bytes(part)


@dataclass(frozen=True)
class NoSource:
    """What a link or special file has instead of bytes."""

    def read(self) -> bytes:
        raise OSError("there is nothing to read")
