"""One sentence of a text, and cutting a text into sentences.

The text is folded here: lower case, no accents, plain quotes and apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from negatoscope.gate.rules.reading.prefixes import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEM = 4
_WORD = re.compile(r"[a-z0-9]+")
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s|$)|\n+|\s[•·]\s")
_ABBREVIATION = re.compile(
    r"(?:\b(?:dr|drs|pr|prof|m|mm|mme|mmes|mlle|mr|mrs|ms|st|ste|etc|cf|ex|p|pp|art|fig|env|tel|n|no|vs|al|approx"
    r"|dept|av|bd|[a-z])|\b[a-z]\.[a-z])\.$"
)
"""What ends in a full stop without ending a sentence."""


def stems(*words: str) -> frozenset[str]:
    """The beginnings by which sentences are found: of each word its first four letters.

    Raises:
        ValueError: a word has fewer than three letters, and would be found everywhere.
    """
    if any(len(word) < 3 for word in words):
        raise ValueError("a stem needs three letters")
    return frozenset(word[:_STEM] for word in words)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text; places are those of the folded text.

    Attributes:
        text: the whole folded text.
        start, end: where it stands.
        index: its number, from 0.
    """

    text: str
    start: int
    end: int
    index: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, in order."""
        return tuple(_WORD.findall(self.text, self.start, self.end))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first four letters of each of its words."""
        return frozenset(word[:_STEM] for word in self.words)

    @cached_property
    def present(self) -> int:
        """Which of the words that constructions can't do without stand in it (`construction.prepare`)."""
        return INDEX.present(frozenset(self.words))

    @property
    def content(self) -> str:
        """The sentence itself."""
        return self.text[self.start : self.end]


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        ends_line = "\n" in match.group()
        if not ends_line and match.group() == "." and _ABBREVIATION.search(text, max(0, match.end() - 8), match.end()):
            continue
        yield match.end()
    yield len(text)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a folded text, without space around them."""
    found: list[Sentence] = []
    position = 0
    for end in _ends(text):
        part = text[position:end]
        start = position + len(part) - len(part.lstrip())
        stop = position + len(part.rstrip())
        if start < stop:
            found.append(Sentence(text, start, stop, len(found)))
        position = end
    return tuple(found)
