"""Opens a ZIP archive: its members are read in memory, checked against what the archive says of them, and sniffed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.opening.errors import ArchiveError, LimitError
from negatoscope.gate.opening.sources import FileSource, MemberSource, MemorySource
from negatoscope.gate.opening.zip_directory import Member, read_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.opening.budget import Budget
    from negatoscope.gate.policy import Limits

_RATIO_MATTERS = 16 << 20
"""A blank frame compresses a thousandfold, and is no bomb: the ratio counts from 16 MiB on."""

_DOCUMENT_PARTS = {
    "[Content_Types].xml": "Microsoft Office",
    "mimetype": "OpenDocument/EPUB",
    "META-INF/MANIFEST.MF": "JAR",
    "AndroidManifest.xml": "APK",
}


@dataclass(frozen=True)
class OpenedMember:
    """One member with its bytes, as long as it is being opened."""

    name: str = field(repr=False)
    source: MemberSource
    data: bytes = field(repr=False)


def open_archive(
    archive: FileSource | MemberSource, data: bytes | None, budget: Budget
) -> tuple[list[Member], Iterator[OpenedMember]]:
    """The members of an archive, and their bytes one after the other.

    Args:
        archive: where the archive can be read again later.
        data: its bytes, when they are at hand (an archive inside an archive).
        budget: what may still be taken in.

    Raises:
        ArchiveError: it is hostile or broken; nothing of it is to be used. While iterating: a member is damaged.
        LimitError: it expands beyond the limits.
        OSError: it can't be read.
    """
    reading = archive if data is None else MemorySource(data)
    members = read_directory(reading, budget.limits)
    _check_sizes(members, budget.limits)
    for member in members:
        budget.take_entry()
        budget.take_bytes(member.size)
    return members, _each(archive, reading, members)


def document_format(members: list[Member]) -> str | None:
    """The format of a document or program that is a ZIP archive by construction, by the parts it must have."""
    names = {member.name for member in members}
    return next((known for part, known in _DOCUMENT_PARTS.items() if part in names), None)


def _check_sizes(members: list[Member], limits: Limits) -> None:
    """Before anything is inflated, by the sizes stated; inflating never goes beyond these."""
    if any(member.size > limits.member_bytes for member in members):
        raise LimitError("limit-member")
    total = sum(member.size for member in members)
    if total > limits.archive_bytes:
        raise LimitError("limit-archive")
    compressed = sum(member.compressed for member in members)
    for size, packed in [(total, compressed), *((member.size, member.compressed) for member in members)]:
        if size > _RATIO_MATTERS and size > limits.archive_ratio * max(packed, 1):
            raise ArchiveError("archive-bomb")


def _each(
    archive: FileSource | MemberSource, reading: FileSource | MemberSource | MemorySource, members: list[Member]
) -> Iterator[OpenedMember]:
    for member in members:
        shape = (member.start, member.compressed, member.size, member.checksum, member.deflated)
        try:
            data = MemberSource(reading, *shape).read()
        except OSError:
            raise ArchiveError("archive-checksum") from None
        yield OpenedMember(member.name, MemberSource(archive, *shape), data)
