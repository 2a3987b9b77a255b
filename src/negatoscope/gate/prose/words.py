"""The words of a view: one scan, shared by every detector.

A word is a run of letters; what stands between two words (hyphen, apostrophe, dot, line break) is left in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from negatoscope.gate.identity.words import word_set

_LETTERS = re.compile(r"[^\W\d_]+")
_ABBREVIATIONS = word_set(
    "m mm mr mme mlle mrs ms dr drs pr prof me st ste tel cf ex no vs av bd fig obs env hab ref al pt bb"
)
"""Words after which a dot ends no sentence."""


class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    INITIAL = 3
    """One capital letter."""
    MIXED = 4
    """Capitals inside: McDonald, LeGall, mDupont."""


class Opening(IntEnum):
    """What a word opens."""

    NOTHING = 0
    SENTENCE = 1
    LINE = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters of a view: [start, end), as written and in small letters."""

    start: int
    end: int
    text: str
    lower: str
    shape: Shape
    opens: Opening


def _shape(word: str) -> Shape:
    if word.islower():
        return Shape.LOWER
    if len(word) == 1:
        return Shape.INITIAL
    if word.isupper():
        return Shape.UPPER
    return Shape.TITLE if word[0].isupper() and word[1:].islower() else Shape.MIXED


def _opening(gap: str, before: str) -> Opening:
    """What a word opens, by what stands between it and the word before."""
    if "\n" in gap:
        return Opening.LINE
    if len(gap) > 1 and ((gap[0] == "." and len(before) > 1 and before not in _ABBREVIATIONS) or gap[0] in "!?"):
        return Opening.SENTENCE
    if len(gap) > 2 and any(sign in gap[1:-1] for sign in ".!?") and gap[-1] in ' "(':
        return Opening.SENTENCE
    return Opening.NOTHING


class Words:
    """The words of a text in order (`all`), with an index by their small letters (`places`)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = _scan(text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each word in small letters, the numbers of the words so written, in order."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.all):
            found.setdefault(word.lower, []).append(number)
        return found

    @cached_property
    def shouted(self) -> list[bool]:
        """For each word whether its line is written in capitals, so that a capital tells nothing."""
        found: list[bool] = []
        line: list[Word] = []
        for word in self.all:
            if word.opens is Opening.LINE:
                found += [_is_shouted(line)] * len(line)
                line = []
            line.append(word)
        found += [_is_shouted(line)] * len(line)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.all]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in small letters; sets meet faster than a dictionary's keys and a set."""
        return frozenset(self.places)

    @cached_property
    def lines(self) -> list[int]:
        """Where each line begins."""
        found, position = [0], self.text.find("\n") + 1
        while position:
            found.append(position)
            position = self.text.find("\n", position) + 1
        return found

    def of(self, wanted: frozenset[str]) -> list[int]:
        """The numbers of the words that are, in small letters, among those wanted; in order."""
        places = self.places
        found = [number for word in self.vocabulary & wanted for number in places[word]]
        found.sort()
        return found

    def at(self, start: int) -> int | None:
        """The number of the word that begins at a place."""
        number = bisect_left(self._starts, start)
        return number if number < len(self.all) and self._starts[number] == start else None

    def after(self, start: int) -> int:
        """The number of the first word that begins at a place or after it; how many words there are when none does."""
        return bisect_left(self._starts, start)

    def gap(self, number: int) -> str:
        """What stands between a word and the one before (or the beginning of the text)."""
        before = self.all[number - 1].end if number else 0
        return self.text[before : self.all[number].start]


_SHOUTED_LINE = 5
"""Words in capitals that a line must have: fewer are a name, or a heading."""


def _is_shouted(line: list[Word]) -> bool:
    upper = sum(word.shape is Shape.UPPER for word in line)
    if upper < _SHOUTED_LINE:
        return False
    return sum(len(word.text) > 1 and word.shape is not Shape.UPPER for word in line) * 4 < upper


def _scan(text: str) -> list[Word]:
    found: list[Word] = []
    end, before, first = 0, "", True
    for match in _LETTERS.finditer(text):
        start, stop = match.span()
        word = match.group()
        gap = text[end:start]
        lower = word.lower()
        opens = Opening.LINE if first else Opening.NOTHING if gap == " " else _opening(gap, before)
        found.append(Word(start, stop, word, lower, _shape(word), opens))
        end, before, first = stop, lower, False
    return found
