"""A pattern that stands behind the words without which it can't match: a text is searched only for what it may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.prose.words import Words


@dataclass(frozen=True)
class Sight:
    """A pattern and its words, folded: one of them stands in whatever it matches."""

    words: frozenset[str]
    pattern: re.Pattern[str]

    def matches(self, words: Words) -> Iterator[re.Match[str]]:
        """What the pattern matches in a text that holds one of the words."""
        if not self.words.isdisjoint(words.vocabulary):
            yield from self.pattern.finditer(words.text)


def sight(words: str, pattern: str) -> Sight:
    """A sight from its words, separated by spaces, and a verbose pattern without regard to case."""
    return Sight(word_set(words), re.compile(pattern, re.I | re.X | re.M))


def seen(words: Words, sights: Iterable[Sight]) -> Iterator[re.Match[str]]:
    """All that the sights match in a text."""
    for each in sights:
        yield from each.matches(words)
