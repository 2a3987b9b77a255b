"""Receiving files, in parts that may come again after a lost connection.

The sender announces files by name and size and learns how much of each is here already; then it sends parts, each with
its offset. A part is written whole or not at all. Names are kept as data and never become paths.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.template.defaultfilters import filesizeformat

from negatoscope.drafts import moves
from negatoscope.drafts.intake import ledger, releases
from negatoscope.drafts.intake.limits import BATCH, CHUNK, NAME, intake_limits
from negatoscope.drafts.problems import DraftProblem, of_disk
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from io import FileIO

    from django.core.files.uploadedfile import UploadedFile

    from negatoscope.drafts.intake.ledger import Entry
    from negatoscope.drafts.models import Draft

_SPARE = 64 << 20  # bytes that stay free on the disk, for the database and the copies
_PIECE = 256 << 10
_LEAST = 64 << 10  # bytes of a part that doesn't end its file: so many requests a draft can cost, and no more


@dataclass(frozen=True)
class Arrival:
    """How much of one file is here."""

    number: int
    size: int
    received: int

    @property
    def is_whole(self) -> bool:
        """Whether all of it is."""
        return self.received == self.size


def arrivals(draft: Draft) -> list[Arrival]:
    """All the files of the draft that were announced."""
    return [_arrival(draft, entry) for entry in ledger.read(draft.id)]


def announce(draft: Draft, files: Sequence[tuple[str, int]]) -> list[Arrival]:
    """Note files that are about to come, in the order given.

    Raises:
        DraftProblem: too many, too large, a name that can't be one, no room on the disk, or the draft is not being put
            together.
    """
    moves.expect(draft, State.COLLECTING)
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
    if len(files) > BATCH:
        raise DraftProblem("not-a-batch")
    try:
        releases.expect_announced(files)
        with ledger.locked(draft.id):
            known = ledger.read(draft.id)
            _check(known, files)
            entries = ledger.add(draft.id, known, files)
    except OSError as error:
        raise of_disk(error) from None
    moves.touch(draft)
    return [_arrival(draft, entry) for entry in entries]


def receive(draft: Draft, number: int, offset: int, body: BinaryIO) -> Arrival:
    """Write one part of a file.

    Raises:
        DraftProblem: no such file, another offset is expected (`received` says which), more than was announced, or no
            room on the disk; then the file is as it was before.
    """
    moves.expect(draft, State.COLLECTING)
    entry = _entry(draft, number)
    try:
        descriptor = os.open(entry.path(draft.id), os.O_WRONLY | os.O_NOFOLLOW)
    except FileNotFoundError:
        raise DraftProblem("no-such-file") from None
    with os.fdopen(descriptor, "wb", buffering=0) as file:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX)
        here = os.fstat(file.fileno()).st_size
        if offset != here:
            raise DraftProblem("offset", received=here)
        received = _append(file, here, entry.size, body)
    releases.expect_beginning(draft, entry.path(draft.id))
    return Arrival(entry.number, entry.size, received)


def adopt(draft: Draft, files: Sequence[UploadedFile]) -> list[Arrival]:
    """Take files that have come in whole, as a form sends them.

    Raises:
        DraftProblem: as `announce`; then none of them is kept.
    """
    arrived: list[Arrival] = []
    try:
        for start in range(0, len(files), BATCH):
            some = files[start : start + BATCH]
            announced = announce(draft, [(file.name or "", file.size or 0) for file in some])
            entries = {entry.number: entry for entry in ledger.read(draft.id)}
            for file, arrival in zip(some, announced, strict=True):
                path = entries[arrival.number].path(draft.id)
                _put(file, path)
                releases.expect_beginning(draft, path)
                arrived.append(Arrival(arrival.number, arrival.size, arrival.size))
    except OSError as error:
        leave_out(draft, [arrival.number for arrival in arrivals(draft) if not arrival.is_whole])
        raise of_disk(error) from None
    return arrived


def _put(file: UploadedFile, path: Path) -> None:
    """Give a file its place: by its name alone when it is on disk already, for TMPDIR lies in the quarantine."""
    growing = path.with_name(f".{path.name}")
    try:
        if isinstance(file, TemporaryUploadedFile) and _moved(Path(file.temporary_file_path()), path):
            return
        with os.fdopen(os.open(growing, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
            for piece in file.chunks():
                written.write(piece)
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)


def _moved(from_: Path, to: Path) -> bool:
    try:
        from_.chmod(0o600)
        from_.rename(to)
    except OSError:
        return False  # on another disk: its bytes are copied
    return True


def leave_out(draft: Draft, numbers: Iterable[int]) -> None:
    """Take files out of the draft again.

    Raises:
        DraftProblem: the draft is not being put together, or the disk refuses.
    """
    moves.expect(draft, State.COLLECTING)
    wanted = set(numbers)
    try:
        ledger.leave_out(draft.id, [entry for entry in ledger.read(draft.id) if entry.number in wanted])
    except OSError as error:
        raise of_disk(error) from None
    moves.touch(draft)


def _append(file: FileIO, here: int, size: int, body: BinaryIO) -> int:
    """Write the body behind what is there; the new length. On any trouble the file is as before."""
    written = here
    try:
        while piece := body.read(_PIECE):
            if written - here + len(piece) > CHUNK:
                raise DraftProblem("chunk")
            if written + len(piece) > size:
                raise DraftProblem("beyond-size")
            written += _write_all(file, written, piece)
        if written < size and written - here < _LEAST:
            raise DraftProblem("chunk")
    except OSError as error:
        os.ftruncate(file.fileno(), here)
        raise of_disk(error) from None
    except BaseException:
        os.ftruncate(file.fileno(), here)
        raise
    return written


def _write_all(file: FileIO, at: int, piece: bytes) -> int:
    left = memoryview(piece)
    while left:
        count = os.pwrite(file.fileno(), left, at)
        at += count
        left = left[count:]
    return len(piece)


def _entry(draft: Draft, number: int) -> Entry:
    entry = ledger.find(draft.id, number)
    if entry is None:
        raise DraftProblem("no-such-file")
    return entry


def _arrival(draft: Draft, entry: Entry) -> Arrival:
    return Arrival(entry.number, entry.size, entry.received(draft.id))


def _check(known: Sequence[Entry], files: Sequence[tuple[str, int]]) -> None:
    limits = intake_limits()
    sizes = {(entry.name, entry.size): entry.size for entry in known}
    new = {(name, size): size for name, size in files if (name, size) not in sizes}
    for name, size in files:
        if not name.strip("/\\. ") or len(name) > NAME:
            raise DraftProblem("file-name")
        if size > limits.file_bytes:
            raise DraftProblem("file-too-large", most=filesizeformat(limits.file_bytes))
    if len(sizes) + len(new) > limits.files:
        raise DraftProblem("too-many-files", most=limits.files)
    if sum(sizes.values()) + sum(new.values()) > limits.draft_bytes:
        raise DraftProblem("draft-too-large", most=filesizeformat(limits.draft_bytes))
    if sum(new.values()) + _SPARE > shutil.disk_usage(settings.HOME).free:
        raise of_disk(OSError(errno.ENOSPC, ""))
