"""UIDs: a study holds thousands, so those that a text writes are read and looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRITTEN = re.compile(r"\d(?<![\d.]\d)\d*(?:\.\d+){2,}")


@dataclass(frozen=True)
class KnownUids:
    """The UIDs to hunt."""

    uids: frozenset[str] = field(repr=False)

    def scan(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of those written in the text, also as the root of a longer one."""
        if not self.uids or "." not in text:
            return
        for found in _WRITTEN.finditer(text):
            written = found.group()
            end = len(written)
            while end > 0:
                if written[:end] in self.uids:
                    yield found.start(), found.start() + end
                    break
                end = written.rfind(".", 0, end)
