"""The posts of a JSONL file: one JSON object a line, with the post as its `text`. Empty lines are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from negatoscope.gate.posts.sources import MOST_BYTES, GivenPost, LinePost

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST_IN_MEMORY = 512 << 20


class TooMuch(Exception):
    """More came by a pipe than is kept in memory."""


def lines_of(path: Path) -> Iterator[LinePost]:
    """The posts of a file, none of them read yet.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        for number, start, size, first in _lines(file):
            if first.strip():
                yield LinePost(path, number, start, size)


def lines_given(name: str, pipe: BinaryIO) -> Iterator[GivenPost]:
    """The posts that come by a pipe, kept in memory: nothing typed goes into a temporary file.

    Raises:
        TooMuch: they are more than 512 MB.
    """
    for number, start, size, first in _lines(pipe):
        if start + size > _MOST_IN_MEMORY:
            raise TooMuch
        if first.strip():
            yield GivenPost(f"{name}:{number}", first, is_line=True)


def _lines(file: BinaryIO) -> Iterator[tuple[int, int, int, bytes]]:
    """Of each line its number from 1, start and length in bytes, and its first bytes, one more than may be read."""
    start = number = 0
    while first := file.readline(MOST_BYTES + 1):
        number += 1
        size, last = len(first), first
        while not last.endswith(b"\n") and (last := file.readline(1 << 20)):
            size += len(last)
        yield number, start, size, first
        start += size
