"""The ledger of a draft's files: number, name, size. Names are identifiers, so it lies in the quarantine beside them.

Files lie under numbers in a tree of numbered folders that has the shape of the one they came from, because a DICOMDIR
and the programs beside it are known by where they lie. A line is only ever added, under a lock.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.drafts.intake import private_folder
from negatoscope.gate.opening.set_aside import is_litter

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path
    from uuid import UUID

_LEDGER = "names.jsonl"
_LOCK = "lock"
_DEEPEST = 24
_BACKSLASH = "\\"


@dataclass(frozen=True)
class Entry:
    """One file. `place` is its path below the originals, numbers only."""

    number: int
    name: str = field(repr=False)
    size: int
    place: str

    def path(self, draft: UUID) -> Path:
        """Where it lies."""
        return storage.originals_of(draft) / self.place

    def received(self, draft: UUID) -> int:
        """How many of its bytes have come in."""
        try:
            return self.path(draft).stat().st_size
        except FileNotFoundError:
            return 0


def read(draft: UUID) -> list[Entry]:
    """All the files announced, in their order; those left out are not among them."""
    try:
        data = (storage.intake_of(draft) / _LEDGER).read_bytes()
    except FileNotFoundError:
        return []
    entries: dict[int, Entry] = {}
    _take(data, entries)
    return list(entries.values())


def find(draft: UUID, number: int) -> Entry | None:
    """One file by its number, without its name; None when there is none.

    A ledger only grows, so what was read of it is kept in memory, the names left out, and only what is new is read.
    """
    try:
        with (storage.intake_of(draft) / _LEDGER).open("rb") as file:
            title = file.readline()
            known = _seen.pop(draft, None)
            size, entries = (len(title), {}) if known is None or known[0] != title else known[1:]
            file.seek(size)
            new = file.read()
    except FileNotFoundError:
        return None
    whole = new.rfind(b"\n") + 1
    _take(new[:whole], entries, with_names=False)
    _seen[draft] = (title, size + whole, entries)
    while len(_seen) > _MOST_SEEN:
        _seen.pop(next(iter(_seen)), None)
    return entries.get(number)


_seen: dict[UUID, tuple[bytes, int, dict[int, Entry]]] = {}
_MOST_SEEN = 16


def _take(data: bytes, entries: dict[int, Entry], *, with_names: bool = True) -> None:
    """Take lines of the ledger into what is known."""
    for line in data.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            continue  # the last line of a process that was killed as it wrote
        if "number" not in said:
            continue  # the title
        if said.get("out"):
            entries.pop(said["number"], None)
        else:
            name = said["name"] if with_names else ""
            entries[said["number"]] = Entry(said["number"], name, said["size"], said["place"])


@contextlib.contextmanager
def locked(draft: UUID) -> Generator[None]:
    """One process at a time: two tabs, or two connections of one, announce files to the same draft.

    Raises:
        OSError: the disk refuses.
    """
    folder = storage.intake_of(draft)
    private_folder.make(folder)
    descriptor = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def add(draft: UUID, known: Iterable[Entry], files: Iterable[tuple[str, int]]) -> list[Entry]:
    """Write files into the ledger, which is `locked` and holds `known`. A file announced before is the same again.

    Raises:
        OSError: the disk is full or refuses; nothing was added.
    """
    by_file = {(entry.name, entry.size): entry for entry in known}
    folders = _Folders(by_file.values())
    number = _last_number(draft)
    added: list[Entry] = []
    answer: list[Entry] = []
    for name, size in files:
        entry = by_file.get((name, size))
        if entry is None:
            number += 1
            entry = Entry(number, name, size, f"{folders.of(name)}{_file_of(name, number)}")
            by_file[name, size] = entry
            added.append(entry)
        answer.append(entry)
    _append(draft, [{"number": e.number, "name": e.name, "size": e.size, "place": e.place} for e in added])
    for entry in added:
        path = entry.path(draft)
        private_folder.make(path.parent)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    return answer


def leave_out(draft: UUID, entries: Iterable[Entry]) -> None:
    """Forget files: their bytes and their names in what is read from now on.

    Raises:
        OSError: the disk refuses.
    """
    with locked(draft):
        gone = list(entries)
        _append(draft, [{"number": entry.number, "out": True} for entry in gone])
        for entry in gone:
            entry.path(draft).unlink(missing_ok=True)


def _last_number(draft: UUID) -> int:
    """The highest number ever given: one that was left out isn't given again."""
    try:
        lines = (storage.intake_of(draft) / _LEDGER).read_bytes().splitlines()
    except FileNotFoundError:
        return 0
    return max(0, len(lines) - 1)


def _append(draft: UUID, lines: list[dict[str, object]]) -> None:
    if not lines:
        return
    path = storage.intake_of(draft) / _LEDGER
    data = "".join(json.dumps(line) + "\n" for line in lines).encode("ascii")
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "r+b") as file:
        before = file.seek(0, os.SEEK_END)
        try:
            file.write((_line_end(file, before) if before else _title()) + data)
            file.flush()
        except OSError:
            os.ftruncate(file.fileno(), before)
            raise


def _title() -> bytes:
    """The first line, which tells one ledger from another that took its place."""
    return json.dumps({"ledger": secrets.token_hex(8)}).encode("ascii") + b"\n"


def _line_end(file: IO[bytes], size: int) -> bytes:
    """What ends the line of a process that was killed as it wrote."""
    file.seek(size - 1)
    return b"" if file.read(1) == b"\n" else b"\n"


class _Folders:
    """Numbers for the folders that names speak of."""

    def __init__(self, known: Iterable[Entry]) -> None:
        self._numbers: dict[tuple[str, ...], str] = {}
        for entry in known:
            parts = folders_of(entry.name)
            places = entry.place.split("/")[:-1]
            for depth in range(len(parts)):
                self._numbers[parts[: depth + 1]] = places[depth]

    def of(self, name: str) -> str:
        """The numbered path of the folder that a file lies in, with "/" at the end; "" at the top."""
        parts = folders_of(name)
        for depth in range(len(parts)):
            self._numbers.setdefault(parts[: depth + 1], f"d{len(self._numbers) + 1:05}")
        return "".join(f"{self._numbers[parts[: depth + 1]]}/" for depth in range(len(parts)))


def _file_of(name: str, number: int) -> str:
    """What a file is called on disk. What an operating system leaves behind goes by a name the gate knows it by."""
    return f"{'._' if is_litter(name.replace(_BACKSLASH, '/')) else ''}f{number:06}"


def folders_of(name: str) -> tuple[str, ...]:
    """The folders in a name as a browser sends it, of any system. They are compared and never used as a path."""
    parts = [part for part in name.replace(_BACKSLASH, "/").split("/")[:-1] if part not in ("", ".")]
    return tuple(parts[:_DEEPEST])
