"""Walks a folder: every entry once, in order of name, links and special files named but never followed."""

from __future__ import annotations

import os
import stat
import unicodedata
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
    """One entry of input number `root`. `source` is None for a link or special file, and for what can't be read.

    `reason` is then a key of `codes.reasons.WORDS`, or "" for a link.
    """

    root: int
    name: str = field(repr=False)
    source: FileSource | None
    reason: str = ""


def file_at(path: Path, name: str, root: int) -> Found:
    """One path as an entry called `name`."""
    shown = presentable(name)
    try:
        status = path.lstat()
    except OSError:
        return Found(root, shown, None, "unreadable-file")
    if not stat.S_ISREG(status.st_mode):
        return Found(root, shown, None)
    return Found(root, shown, FileSource(path, status.st_size, status.st_mtime_ns))


def presentable(name: str) -> str:
    """A name that a terminal can show: what isn't text in it, or steers a terminal, becomes U+FFFD."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join("\ufffd" if unicodedata.category(letter) in ("Cc", "Cf", "Cs") else letter for letter in text)


def walk(folder: Path, budget: Budget, root: int) -> Iterator[Found]:
    """All files below a folder, with names relative to it ("a/b.dcm"); `root` is the number of the input.

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
            yield Found(root, presentable(prefix.rstrip("/")), None, "unreadable-file")
            continue
        deeper: list[tuple[Path, str]] = []
        for name, is_folder in names:
            if is_folder:
                deeper.append((where / name, f"{prefix}{name}/"))
            else:
                yield file_at(where / name, prefix + name, root)
        waiting.extend(reversed(deeper))


def _names(folder: Path, budget: Budget) -> Iterator[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            budget.take_entry()
            yield entry.name, entry.is_dir(follow_symlinks=False)
