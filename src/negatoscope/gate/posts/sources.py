"""Where a post lies. It is read by the process that proofreads it, so that no process holds all of them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

from negatoscope.gate.policy import Limits

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 4 * Limits().text_chars + 3
"""No text within the limits is longer in UTF-8, with its byte order mark."""


class NotRead(Exception):
    """The post can't be read: the code of the finding that says so, and its parameters."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Post(Protocol):
    """A text with the name that the report gives it."""

    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int:
        """In bytes."""
        ...

    def read(self) -> str:
        """The text.

        Raises:
            NotRead: it is too long, not in UTF-8, or not there.
        """
        ...


@dataclass(frozen=True)
class FilePost:
    """A file that is one text."""

    path: Path
    size: int

    @property
    def name(self) -> str:
        """The path as it was given."""
        return str(self.path)

    def read(self) -> str:
        """As `Post`."""
        return _decoded(_part(self.path, 0, self.size))


@dataclass(frozen=True)
class LinePost:
    """A line of a JSONL file: an object whose `text` is the post."""

    path: Path
    number: int  # of the line, from 1
    start: int  # in bytes
    size: int

    @property
    def name(self) -> str:
        """The file and the line."""
        return f"{self.path}:{self.number}"

    def read(self) -> str:
        """As `Post`."""
        return _text_of_line(_part(self.path, self.start, self.size))


@dataclass(frozen=True)
class GivenPost:
    """What came by a pipe, and can't be read twice."""

    name: str
    data: bytes = field(repr=False)
    is_line: bool = False

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.data)

    def read(self) -> str:
        """As `Post`."""
        return _text_of_line(self.data) if self.is_line else _decoded(self.data)


def _part(path: Path, start: int, size: int) -> bytes:
    if size > MOST_BYTES:
        raise NotRead("GAT103", limit="limit-text")
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(size)
    except OSError:
        raise NotRead("GAT102", reason="unreadable-file") from None


def _decoded(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise NotRead("GAT103", limit="limit-text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotRead("GAT118", reason="not-utf-8") from None


def _text_of_line(data: bytes) -> str:
    line = _decoded(data)
    try:
        content: object = json.loads(line)
    except (ValueError, RecursionError):
        raise NotRead("GAT118", reason="not-a-post") from None
    text = cast("dict[str, object]", content).get("text") if isinstance(content, dict) else None
    if not isinstance(text, str):
        raise NotRead("GAT118", reason="not-a-post")
    return text
