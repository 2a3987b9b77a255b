"""Walks a folder: every entry once, in order of name, links and special files named but never followed."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.opening.errors import LimitError
from negatoscope.gate.opening.sources import FileSource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from negatoscope.gate.opening.budget import Budget

DEEPEST = 64
"""Folders inside folders; a deeper tree is nobody's study."""


@dataclass(frozen=True)
class Found:
    """One entry. `source` is None for a link or special file (`link`), and for what can't be read."""

    name: str = field(repr=False)
    source: FileSource | None
    link: bool = False


def file_at(path: Path, name: str) -> Found:
    """One path as an entry called `name`."""
    try:
        status = path.lstat()
    except OSError:
        return Found(name, None)
    if not stat.S_ISREG(status.st_mode):
        return Found(name, None, link=True)
    return Found(name, FileSource(path, status.st_size, status.st_mtime_ns))


def walk(folder: Path, budget: Budget) -> Iterator[Found]:
    """All files below a folder, with names relative to it ("a/b.dcm").

    Raises:
        LimitError: too many entries, or too deep.
    """
    waiting: list[tuple[Path, str]] = [(folder, "")]
    while waiting:
        where, prefix = waiting.pop()
        if prefix.count("/") > DEEPEST:
            raise LimitError("limit-depth")
        try:
            names = sorted(_names(where, budget))
        except OSError:
            yield Found(prefix.rstrip("/"), None)
            continue
        deeper: list[tuple[Path, str]] = []
        for name, is_folder in names:
            if is_folder:
                deeper.append((where / name, f"{prefix}{name}/"))
            else:
                yield file_at(where / name, prefix + name)
        waiting.extend(reversed(deeper))


def _names(folder: Path, budget: Budget) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            budget.take_entry()
            yield entry.name, entry.is_dir(follow_symlinks=False)
