"""open_case: everything handed in becomes items of known kinds, each with what opening saw."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case import Case, Item, Kind, Source
from negatoscope.gate.finding import Finding, State
from negatoscope.gate.opening.archive import document_format, open_archive
from negatoscope.gate.opening.budget import Budget
from negatoscope.gate.opening.errors import ArchiveError, InputError, LimitError
from negatoscope.gate.opening.folder import Found, file_at, presentable, walk
from negatoscope.gate.opening.judging import Judged, judge
from negatoscope.gate.opening.medium import referenced_files
from negatoscope.gate.opening.set_aside import is_directory, is_litter
from negatoscope.gate.opening.sniffing import HEAD, ZIP, sniff
from negatoscope.gate.opening.sources import FileSource, MemberSource, NoSource
from negatoscope.gate.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from negatoscope.gate.policy import Limits

_TAIL = 22 + 0xFFFF
_ROLE = re.compile(r"[a-z][a-z0-9-]{0,40}")
_NO_ROLE = frozenset({"case"})  # what reports and answers call the case as a whole


def open_case(
    paths: Sequence[Path],
    *,
    text: str | None = None,
    texts: Mapping[str, str] | None = None,
    limits: Limits,
    progress: Progress | None = None,
) -> Case:
    """Opens all inputs as one case.

    Args:
        paths: folders, files, ZIP archives, DICOMDIR indexes; none when there are texts only.
        text: the Markdown of the post.
        texts: further texts by their role ("title", "question", "findings"), in the order of the case.
        limits: bounds; what lies beyond them isn't read and carries GAT103.
        progress: called as ("opening", files done, files found).

    Raises:
        InputError: an input doesn't exist or can't be read, or a role isn't one.
    """
    check_roles(texts or {})
    opening = _Opening(limits)
    for number, path in enumerate(paths, 1):
        opening.find(path, number)
    opening.read(progress or silent)
    return opening.case(text, tuple((texts or {}).items()))


def check_roles(roles: Iterable[str]) -> None:
    """Makes sure that texts bear roles that can be a file's name and an answer's item.

    Raises:
        InputError: one can't.
    """
    for number, role in enumerate(roles, 1):
        if not _ROLE.fullmatch(role) or role in _NO_ROLE:
            raise InputError("role", number=number)


@dataclass
class _Entry:
    """One item before it has its number. `medium` is the folder of the DICOMDIR that it is."""

    root: int
    name: str = field(repr=False)
    judged: Judged
    size: int
    source: Source = field(repr=False)
    medium: str | None = field(default=None, repr=False)


class _Opening:
    """The state of one opening."""

    def __init__(self, limits: Limits) -> None:
        self._budget = Budget(limits)
        self._limits = limits
        self._found: list[Found] = []
        self._paths: set[Path] = set()
        self._entries: list[_Entry] = []
        self._findings: list[Finding] = []
        self._root = 0  # number of the input being read

    def find(self, path: Path, number: int) -> None:
        """Lists the files of one input. The input itself may be a link: the author gave it."""
        try:
            real = path.resolve(strict=True)
            is_folder = real.is_dir()
            if not is_folder and not real.is_file():
                raise InputError("special", number=number)
            if is_folder:
                next(real.iterdir(), None)
        except (FileNotFoundError, NotADirectoryError):
            raise InputError("missing", number=number) from None
        except (OSError, RuntimeError, ValueError):
            raise InputError("unreadable", number=number) from None
        try:
            for found in walk(real, self._budget, number) if is_folder else self._single(real, number):
                self._add_found(found)
        except LimitError as error:
            self._over(error)

    def _single(self, path: Path, root: int) -> Iterator[Found]:
        """A file given by itself; an index stands for the files that it names."""
        self._budget.take_entry()
        given = file_at(path, path.name, root)
        yield given
        if given.source is None or given.source.size > self._limits.member_bytes:
            return
        try:
            if is_directory(given.source.read_range(0, HEAD)):
                for named in referenced_files(given.source.read(), path.parent):
                    self._budget.take_entry()
                    yield _named_by_index(named, path.parent, root)
        except (OSError, ValueError):
            return  # the index is set aside in any case; without its files the case is empty, and says so

    def _add_found(self, found: Found) -> None:
        if found.source is not None:
            if found.source.path in self._paths:
                return  # handed in twice by overlapping inputs
            self._paths.add(found.source.path)
        self._found.append(found)

    def _over(self, error: LimitError) -> None:
        finding = codes.make("GAT103", params={"limit": error.limit})
        if finding not in self._findings:
            self._findings.append(finding)

    def read(self, progress: Progress) -> None:
        """Judges every file found, archives' members among them; stops where the case passes a limit."""
        for done, found in enumerate(self._found, 1):
            try:
                self._read_one(found)
            except LimitError as error:
                self._over(error)
                return
            except Exception as error:  # noqa: BLE001 - fail closed: the file is refused, and nothing is said of it
                finding = codes.make("GAT113", params={"reason": type(error).__name__})
                self._add(found.name, Judged(Kind.UNKNOWN, (finding,)), 0, found.source or NoSource())
            progress("opening", done, len(self._found))

    def _read_one(self, found: Found) -> None:
        self._root = found.root
        if is_litter(found.name):
            size = 0 if found.source is None else found.source.size
            self._add(found.name, _set_aside("set-aside-litter"), size, found.source or NoSource())
        elif found.source is None:
            self._add(found.name, _without_bytes(found.reason), 0, NoSource())
        elif found.source.size > self._limits.file_bytes:
            finding = codes.make("GAT103", params={"limit": "limit-file"})
            self._add(found.name, Judged(Kind.UNKNOWN, (finding,)), found.source.size, found.source)
        else:
            self._budget.take_bytes(found.source.size)
            self._read_file(found.name, found.source)

    def _read_file(self, name: str, source: FileSource) -> None:
        try:
            head = source.read_range(0, HEAD)
            if sniff(head, source.size).format == ZIP:
                self._read_archive(name, source, None)
                return
            tail = source.read_range(max(0, source.size - _TAIL), _TAIL)
            judged = judge(head, tail, source.size, source.read, self._limits)
        except OSError:
            head, judged = b"", Judged(Kind.UNKNOWN, (_unreadable("unreadable-file"),))
        self._add(name, judged, source.size, source, head)

    def _read_archive(self, name: str, archive: FileSource | MemberSource, data: bytes | None) -> None:
        """An archive's members become items; an archive that can't be trusted becomes one item that refuses."""
        before = len(self._entries)
        try:
            members, opened = open_archive(archive, data, self._budget)
            if not members:
                raise ArchiveError("empty-file")
            document = document_format(members)
            if document is not None:
                self._add(name, Judged(Kind.UNKNOWN, (_unsupported(document),)), archive.size, archive)
                return
            for member in opened:
                self._read_member(
                    f"{name}/{presentable(member.name)}", member.source, member.data, nested=data is not None
                )
        except ArchiveError as error:
            finding = codes.make("GAT104", params={"reason": error.reason})
        except OSError:
            finding = _unreadable("unreadable-file")
        except LimitError as error:
            if error.limit == "limit-total":
                raise
            finding = codes.make("GAT103", params={"limit": error.limit})
        else:
            return
        del self._entries[before:]
        self._add(name, Judged(Kind.UNKNOWN, (finding,)), archive.size, archive)

    def _read_member(self, name: str, source: MemberSource, data: bytes, *, nested: bool) -> None:
        head = data[:HEAD]
        if is_litter(name):
            judged = _set_aside("set-aside-litter")
        elif sniff(head, len(data)).format != ZIP:
            judged = judge(head, data[-_TAIL:], len(data), lambda: data, self._limits)
        elif nested:
            judged = Judged(Kind.UNKNOWN, (codes.make("GAT105"),))
        else:
            self._read_archive(name, source, data)
            return
        self._add(name, judged, len(data), source, head)

    def _add(self, name: str, judged: Judged, size: int, source: Source, head: bytes = b"") -> None:
        medium = None
        if judged.kind is Kind.DICOM and is_directory(head):
            medium = name.rpartition("/")[0]
            judged = Judged(Kind.DICOM, (*judged.findings, *_set_aside("set-aside-index").findings))
        self._entries.append(_Entry(self._root, name, judged, size, source, medium))

    def case(self, text: str | None, texts: tuple[tuple[str, str], ...]) -> Case:
        """The case, its items numbered within their kinds."""
        media = [(entry.root, entry.medium) for entry in self._entries if entry.medium is not None]
        numbers: dict[Kind, int] = {}
        items: list[Item] = []
        for entry in self._entries:
            judged = entry.judged
            if _may_be_set_aside(judged) and any(_lies_on(entry, *medium) for medium in media):
                judged = Judged(judged.kind, _set_aside("set-aside-medium").findings)
            numbers[judged.kind] = numbers.get(judged.kind, 0) + 1
            items.append(Item(numbers[judged.kind], judged.kind, entry.size, entry.source, entry.name, judged.findings))
        typed = [text or "", *(words for _, words in texts)]
        if not items and not any(words.strip() for words in typed) and not self._findings:
            self._findings.append(codes.make("GAT114"))
        return Case(tuple(items), text, tuple(self._findings), texts)


def _named_by_index(path: Path, folder: Path, root: int) -> Found:
    """A file that an index names; one that is reached through a link isn't followed."""
    name = path.relative_to(folder).as_posix()
    if path.resolve() != path:
        return Found(root, name, None)
    return file_at(path, name, root) if path.exists() else Found(root, name, None, "set-aside-missing")


def _may_be_set_aside(judged: Judged) -> bool:
    """On a medium, what isn't DICOM; but a file too large to be looked at could be."""
    return judged.kind is not Kind.DICOM and not any(finding.code == "GAT103" for finding in judged.findings)


def _lies_on(entry: _Entry, root: int, folder: str) -> bool:
    return entry.root == root and (not folder or entry.name.startswith(f"{folder}/"))


def _without_bytes(reason: str) -> Judged:
    if reason == "set-aside-missing":
        return _set_aside(reason)
    return Judged(Kind.UNKNOWN, (_unreadable(reason) if reason else codes.make("GAT116"),))


def _set_aside(reason: str) -> Judged:
    return Judged(Kind.UNKNOWN, (codes.make("GAT111", state=State.REMEDIED, params={"reason": reason}),))


def _unsupported(name: str) -> Finding:
    return codes.make("GAT112", params={"reason": name})


def _unreadable(reason: str) -> Finding:
    return codes.make("GAT102", params={"reason": reason})
