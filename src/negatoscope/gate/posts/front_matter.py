"""The front matter of an article: what it says of its own publication identifies no patient.

Journals kept as Markdown begin with a block between lines of three hyphens (YAML) or three plus signs (TOML). Its
author signs it, its date is the day on which it appeared, its address is its own. Whatever else stands there, a title
or the name of a picture, is read like the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.proofreading import proofread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.prose import TextPolicy

_BLOCK = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.{0,20000}?)^\1[ \t\r]*$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([\w-]+)[ \t]*[:=]", re.MULTILINE)

_SIGNS = frozenset({"person", "practitioner_id", "initials", "handle", "email", "url"})
_DATES = frozenset({"date"})
_ADDRESSES = frozenset({"url"})
_ALLOWED: dict[str, frozenset[str]] = {
    **dict.fromkeys(("author", "authors", "auteur", "auteure", "auteurs", "byline", "editor", "editors"), _SIGNS),
    **dict.fromkeys(
        ("date", "dates", "published", "publishdate", "pubdate", "publié", "updated", "lastmod", "modified", "created"),
        _DATES,
    ),
    **dict.fromkeys(("url", "canonical", "canonical_url", "permalink", "link", "doi", "slug", "aliases"), _ADDRESSES),
}


@dataclass(frozen=True)
class _Field:
    start: int
    end: int
    allows: frozenset[str]


def proofread_post(text: str, policy: TextPolicy) -> list[Finding]:
    """What the gate sees in a post that stands alone, without what its front matter says of its publication."""
    fields = list(_fields(text))
    return [finding for finding in proofread(text, None, policy) if not _is_own(finding, fields)]


def _fields(text: str) -> Iterator[_Field]:
    block = _BLOCK.match(text)
    if block is None:
        return
    starts = list(_FIELD.finditer(text, block.start(2), block.end(2)))
    ends = [*(each.start() for each in starts[1:]), block.end(2)]
    for field, end in zip(starts, ends, strict=True):
        allows = _ALLOWED.get(field[1].lower())
        if allows:
            yield _Field(field.end(), end, allows)


def _is_own(finding: Finding, fields: list[_Field]) -> bool:
    start, end = finding.where.start, finding.where.end
    if start is None or end is None:
        return False
    return any(field.start <= start and end <= field.end and finding.kind in field.allows for field in fields)
