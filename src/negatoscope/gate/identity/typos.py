"""Long rare names with one slip of the keyboard: a letter too many, missing, wrong, or two exchanged.

A name is long enough (seven letters) that no ordinary word lies that near; words of the lexicon never count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.match import Match

if TYPE_CHECKING:
    from negatoscope.gate.identity.dictionary import Dictionary
    from negatoscope.gate.identity.folding import Folded

_LEAST = 7
_LONGEST_TEXT = 200_000
_TOKEN = re.compile(r"[^\W\d_]{6,}")


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def is_one_slip(one: str, other: str) -> bool:
    """Whether one insertion, deletion, replacement or exchange of neighbours makes one word of the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) == 1:
        return one in _without_one(other)
    if len(one) != len(other):
        return False
    unequal = [at for at in range(len(one)) if one[at] != other[at]]
    if len(unequal) == 2 and unequal[1] == unequal[0] + 1:
        first, second = unequal
        return one[first] == other[second] and one[second] == other[first]
    return len(unequal) == 1


class TypoFinder:
    """Finds one dictionary's long rare names with a slip."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._words = tuple(w for w in dictionary.rare_words if len(w) >= _LEAST)
        self._known = frozenset(dictionary.words)
        self._kinds = {w: dictionary.words[w].kind for w in self._words}
        self._near: dict[str, list[str]] = {}
        for word in self._words:
            for form in (word, *_without_one(word)):
                self._near.setdefault(form, []).append(word)
        self._starts = frozenset(w[0] for w in self._words)
        self._ends = frozenset(w[-1] for w in self._words)

    def scan(self, folded: Folded) -> list[Match]:
        """All slips in a text of ordinary length; a sweep over megabytes leaves them out."""
        text = folded.text
        if not self._words or len(text) > _LONGEST_TEXT:
            return []
        judged: dict[str, str | None] = {}
        matches: list[Match] = []
        for found in _TOKEN.finditer(text):
            token = found.group()
            if token[0] not in self._starts and token[-1] not in self._ends:
                continue
            if token not in judged:
                judged[token] = self._meant(token)
            kind = judged[token]
            if kind:
                matches.append(Match(found.start(), found.end(), kind, 0.7, strong=False))
        return matches

    def _meant(self, token: str) -> str | None:
        """The kind of the name that was meant, or None."""
        if token in self._known or len(token) > 64:
            return None
        near = {word for form in (token, *_without_one(token)) for word in self._near.get(form, ())}
        if not any(is_one_slip(token, word) for word in near) or lexicon.is_word(token) or lexicon.is_place(token):
            return None
        return self._kinds[min(near)]
