"""Names and numbers in text that was read from pixels: confused letters, lost spaces, cut ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.match import Match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.identity.dictionary import Dictionary
    from negatoscope.gate.identity.folding import Folded

_TO_DIGITS = str.maketrans("OoQDIl|!iZzSsBGbgqT", "0000111112255866997")
_TO_SHAPES = str.maketrans("01|!5826i9q", "olllsbzglgg")
_TOKEN = re.compile(r"[^\s,;:^]+")
_PIECE = re.compile(r"[^\W_](?:[^\W_]|[|!])*")
_BROKEN = re.compile(r"(?<![^\W_])(([^\W\d_]+)\s[^\W\d_]+)(?![^\W_])")
_SPACED = re.compile(r"(?<![^\W_])(([^\W\d_])(?:[\s.][^\W\d_]){4,})(?![^\W_])")
_LEAST = 5


def shape(text: str) -> str:
    """What the folded text looks like: letters that readers confuse become one."""
    return text.translate(_TO_SHAPES).replace("rn", "m").replace("vv", "w").replace("cl", "d")


def within(one: str, other: str, limit: int) -> bool:
    """Whether at most `limit` insertions, deletions or replacements make one string of the other."""
    if abs(len(one) - len(other)) > limit:
        return False
    previous = list(range(len(other) + 1))
    for row, left in enumerate(one, 1):
        current = [row]
        for column, right in enumerate(other, 1):
            cost = previous[column - 1] + (left != right)
            current.append(min(cost, previous[column] + 1, current[-1] + 1))
        if min(current) > limit:
            return False
        previous = current
    return previous[-1] <= limit


class Reading:
    """Finds one dictionary's rare words in read text."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._words = tuple((t, shape(t), dictionary.words[t].kind) for t in dictionary.rare_words if len(t) >= _LEAST)

    @staticmethod
    def with_digits(text: str) -> str:
        """The text, same length, in which tokens that are mostly digits are all digits."""

        def mend(match: re.Match[str]) -> str:
            token = match.group()
            digits = sum(c.isdigit() for c in token)
            mended = token.translate(_TO_DIGITS)
            likely = digits >= 2 and digits * 2 >= sum(c.isalnum() for c in token)
            return mended if likely else token

        return _TOKEN.sub(mend, text)

    def names(self, folded: Folded) -> Iterator[Match]:
        """Rare words as read (see `_whole`), and those that a reader or a typist broke up: "DU PONT", "D U P O N T"."""
        yield from self._whole(folded)
        for pattern in (_BROKEN, _SPACED):
            found = pattern.search(folded.text)
            while found:
                looks = shape(re.sub(r"\W", "", found.group(1)))
                for _, word, kind in self._words:
                    if looks == word:
                        start, end = folded.span(*found.span(1))
                        yield Match(start, end, kind, 0.8, strong=True)
                found = pattern.search(folded.text, found.end(2))

    def _whole(self, folded: Folded) -> Iterator[Match]:
        """Rare words of five letters and more, with one wrong letter in five, glued, or cut at an end of the text."""
        for piece in _PIECE.finditer(folded.text):
            read = piece.group()
            if len(read) < _LEAST - 1 or read.isdigit() or lexicon.is_word(read.rstrip("0123456789")):
                continue
            looks = shape(read)
            for spelled, word, kind in self._words:
                if (
                    self._is(looks, word)
                    or within(read, spelled, len(spelled) // 5)
                    or self._is_cut(folded, piece, looks, word)
                ):
                    start, end = folded.span(piece.start(), piece.end())
                    yield Match(start, end, kind, 0.8, strong=True)
                    break

    @staticmethod
    def _is(looks: str, word: str) -> bool:
        limit = len(word) // 5
        if within(looks, word, limit):
            return True
        if len(looks) < len(word) + 2 or len(looks) > 64:
            return False
        if word in looks:
            return True
        sizes = range(len(word) - limit, len(word) + limit + 1)
        return len(word) >= 7 and any(within(looks[:n], word, limit) or within(looks[-n:], word, limit) for n in sizes)

    @staticmethod
    def _is_cut(folded: Folded, piece: re.Match[str], looks: str, word: str) -> bool:
        if len(looks) < _LEAST or len(looks) * 2 < len(word):
            return False
        at_end = not folded.text[piece.end() :].strip(" .…-")
        at_start = not folded.text[: piece.start()].strip(" .…-")
        return (at_end and word.startswith(looks)) or (at_start and word.endswith(looks))
