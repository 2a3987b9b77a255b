"""From what was given on the command line to the posts that are read."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from negatoscope.cli.language import say
from negatoscope.gate.posts import FilePost, GivenPost
from negatoscope.gate.posts.jsonl import TooMuch, lines_given, lines_of
from negatoscope.gate.posts.sources import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.posts import Post

_STDIN = "-"
_TEXTS = (".md", ".markdown", ".txt")
_LISTS = (".jsonl",)
_LEFT_OUT = frozenset({"node_modules"})


@dataclass
class Inputs:
    """The posts in the order in which they were given, and in words what could not be taken."""

    posts: list[Post] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def gather(paths: Sequence[Path], *, jsonl: bool, lang: str) -> Inputs:
    """The posts in files, folders and standard input ("-"); each path once.

    In a folder those are read whose name ends as a text's does (`jsonl`: as a list's), in the order of their names.
    Hidden folders and node_modules are left out.
    """
    inputs = Inputs()
    seen: set[str] = set()
    for path in paths:
        for found in _expanded(path, jsonl=jsonl, lang=lang, inputs=inputs):
            if str(found) not in seen:
                seen.add(str(found))
                _take(found, jsonl=jsonl, lang=lang, inputs=inputs)
    return inputs


def _expanded(path: Path, *, jsonl: bool, lang: str, inputs: Inputs) -> Iterator[Path]:
    if str(path) == _STDIN or not path.is_dir():
        yield path
        return
    endings = _LISTS if jsonl else _TEXTS
    unread: list[str] = []
    found = list(_walk(path, endings, unread))
    inputs.problems.extend(say("missing", lang, path=name) for name in unread)
    if not found and not unread:
        inputs.problems.append(say("no-texts", lang, path=path, endings=", ".join(endings)))
    yield from found


def _walk(folder: Path, endings: tuple[str, ...], unread: list[str]) -> Iterator[Path]:
    """Links to folders are followed, each folder once: a loop of links ends."""
    visited: set[tuple[int, int]] = set()
    walk = os.walk(folder, followlinks=True, onerror=lambda error: unread.append(str(error.filename)))
    for name, folders, files in walk:
        here = Path(name).stat()
        if (here.st_dev, here.st_ino) in visited:
            folders.clear()
            continue
        visited.add((here.st_dev, here.st_ino))
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _LEFT_OUT)
        yield from (Path(name, each) for each in sorted(files) if each.lower().endswith(endings))


def _take(path: Path, *, jsonl: bool, lang: str, inputs: Inputs) -> None:
    try:
        if str(path) == _STDIN:
            inputs.posts.extend(_given(_STDIN, sys.stdin.buffer, jsonl=jsonl))
            return
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            inputs.posts.extend(lines_of(path) if jsonl else [FilePost(path, status.st_size)])
        else:
            with path.open("rb") as pipe:
                inputs.posts.extend(_given(str(path), pipe, jsonl=jsonl))
    except OSError:
        inputs.problems.append(say("missing", lang, path=path))
    except TooMuch:
        inputs.problems.append(say("too-much", lang, path=path))


def _given(name: str, pipe: BinaryIO, *, jsonl: bool) -> list[Post]:
    """What comes by a pipe can be read once only."""
    return [*lines_given(name, pipe)] if jsonl else [GivenPost(name, pipe.read(MOST_BYTES + 1))]
