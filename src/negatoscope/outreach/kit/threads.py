"""Cutting a text that is too long for one post into a numbered thread, at the ends of sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.outreach.kit.counting import clusters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SENTENCE_END = re.compile(r"(?<=[.!?…])(?:[\s\u00a0\u202f]?[»”\")])?(?=\s)|\n+")
_CLAUSE_END = re.compile(r"(?<=[;:,])(?=\s)")
_WORD_END = re.compile(r"(?<=\S)(?=\s)")
# "p. ex.", "Dr", "fig.": a full stop that ends no sentence
_ABBREVIATION = re.compile(r"\b(?:p|ex|[Cc]f|[Dd]r|[Pp]r|Mme|[Ff]ig|env|resp|al|approx|e\.g|i\.e|[A-Z])\.$")
_NUMBERING = " ({number}/{total})"


def split(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The text as posts, one if it fits, else several that end in "(1/3)", "(2/3)".

    Nothing is lost but the white space at the cuts. A sentence that doesn't fit alone is cut at its clauses, then at
    its words, then between characters.
    """
    text = text.strip()
    if not text or fits(text):
        return (text,) if text else ()
    for digits in (1, 2, 3):
        room = _NUMBERING.format(number="9" * digits, total="9" * digits)
        parts = _pack(text, lambda part, room=room: fits(part + room))
        if len(parts) < 10**digits:
            return tuple(part + _NUMBERING.format(number=n, total=len(parts)) for n, part in enumerate(parts, 1))
    raise ValueError("a text of more than 999 posts")


def _pack(text: str, fits: Callable[[str], bool]) -> list[str]:
    parts = [""]
    for piece in _pieces(text, fits, [_SENTENCE_END, _CLAUSE_END, _WORD_END]):
        if fits((parts[-1] + piece).strip()):
            parts[-1] += piece
        else:
            parts.append(piece.lstrip())
    return [part.strip() for part in parts if part.strip()]


def _pieces(text: str, fits: Callable[[str], bool], cuts: list[re.Pattern[str]]) -> Iterator[str]:
    """Pieces that each fit, which together are the text."""
    if not cuts:
        yield from clusters(text)
        return
    for piece in _cut(text, cuts[0]):
        if fits(piece.strip()):
            yield piece
        else:
            yield from _pieces(piece, fits, cuts[1:])


def _cut(text: str, at: re.Pattern[str]) -> Iterator[str]:
    start = 0
    for match in at.finditer(text):
        if at is _SENTENCE_END and _ABBREVIATION.search(text[start : match.start()]):
            continue
        if match.end() > start:
            yield text[start : match.end()]
            start = match.end()
    if start < len(text):
        yield text[start:]
