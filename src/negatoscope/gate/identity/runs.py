"""Reads a run of letters: a name by itself, two glued ("DUPONTMARIE", "mariedupont"), or another word."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.names import Worth, is_unspaced
from negatoscope.gate.identity.words import DUMMIES, PARTICLES, TITLES, word_set

if TYPE_CHECKING:
    from negatoscope.gate.identity.dictionary import Dictionary
    from negatoscope.gate.identity.folding import Folded
    from negatoscope.gate.identity.names import Word

_CAMEL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])")
_FILLERS = word_set("irm mri mr ct scan scanner tdm img image rx us echo pdf dcm jpg cr cd mm")
_LONGEST = 80
_EDGE = 3  # initials at one edge of a run


class RunReader:
    """Takes runs of letters apart into the words of one dictionary."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._words = {w.text: w for w in dictionary.words.values() if not w.unspaced}
        self._initials = frozenset(w[0] for p in dictionary.persons for w in p.words)
        by_first: dict[str, list[str]] = {}
        for piece in set(self._words) | PARTICLES | TITLES | DUMMIES | _FILLERS:
            if len(piece) >= 2:
                by_first.setdefault(piece[0], []).append(piece)
        for particle in frozenset[str]().union(*(p.particles for p in dictionary.persons)):
            if particle not in by_first.setdefault(particle[0], []):
                by_first[particle[0]].append(particle)
        self._pieces = {first: sorted(pieces, key=len, reverse=True) for first, pieces in by_first.items()}

    @staticmethod
    def borders(text: str, start: int, end: int) -> tuple[int, int]:
        """The run of letters around a span, of one kind of script, no further than a name goes."""
        first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
        while start > first and text[start - 1].isalpha() and not is_unspaced(text[start - 1]):
            start -= 1
        while end < last and text[end].isalpha() and not is_unspaced(text[end]):
            end += 1
        return start, end

    @staticmethod
    def may_be_short(text: str, start: int, end: int) -> bool:
        """Whether a short word stands free on one side at least; inside a longer run it is chance."""
        return not text[start - 1 : start].isalpha() or not text[end : end + 1].isalpha()

    def read(self, folded: Folded, start: int, end: int) -> list[tuple[int, int, tuple[Word, ...]]]:
        """The words in a run, each with its folded span: (start, end, words)."""
        run = folded.text[start:end]
        if run in self._words:
            return [(start, end, (self._words[run],))]
        if len(run) > _LONGEST:
            return self._inside(run, start)
        if lexicon.is_word(run):
            return []
        source = folded.source(start, end)
        if len(source) == len(run):
            found = self._camel(run, source, start)
            if found:
                return found
        words = self._cover(run)
        if not words and folded.may_be_cut and not folded.text[end:].strip():
            words = self._cut_off(run)
        account = folded.text[end : end + 1] == "@"
        if len(words) > 1 or any(w.worth >= Worth.EPONYM or account for w in words):
            return [(start, end, words)]
        return self._edges(run, start, end)

    def _camel(self, run: str, source: str, start: int) -> list[tuple[int, int, tuple[Word, ...]]]:
        cuts = [0, *(m.start() for m in _CAMEL.finditer(source)), len(run)]
        if len(cuts) == 2:
            return []
        pieces = [(run[a:b], a, b) for a, b in pairwise(cuts)]
        words = [(start + a, start + b, (self._words[piece],)) for piece, a, b in pieces if piece in self._words]
        if words and all(piece in self._words or piece in PARTICLES for piece, _, _ in pieces):
            return [(start, start + len(run), tuple(word for _, _, found in words for word in found))]
        return words

    def _cut_off(self, run: str) -> tuple[Word, ...]:
        """A word and what a VR's length left of another of the same person: "YAMADATAR"."""
        for text, word in self._words.items():
            rest = run[len(text) :]
            if run.startswith(text) and len(rest) >= 2:
                others = (o for o in self._words.values() if o is not word and o.persons & word.persons)
                other = next((o for o in others if o.text.startswith(rest)), None)
                if other is not None and len(run) >= 6:
                    return word, other
        return ()

    def _edges(self, run: str, start: int, end: int) -> list[tuple[int, int, tuple[Word, ...]]]:
        """A long rare word at an edge of an unknown run, or a longer one anywhere in it."""
        for word in self._words.values():
            if word.worth is Worth.STRONG and len(word.text) >= 7 and word.text in run:
                at_edge = run.startswith(word.text) or run.endswith(word.text)
                if at_edge or len(word.text) >= 9:
                    return [(start, end, (word,))]
        return []

    def _inside(self, run: str, start: int) -> list[tuple[int, int, tuple[Word, ...]]]:
        """Rare words of six letters and more in a run too long to be names only."""
        return [
            (start + found.start(), start + found.end(), (word,))
            for word in self._words.values()
            if word.worth is Worth.STRONG and len(word.text) >= 6
            for found in re.finditer(re.escape(word.text), run)
        ]

    def _cover(self, run: str) -> tuple[Word, ...]:
        """The words of a run of nothing but words, particles, titles, and initials at its edges; else ()."""
        size = len(run)
        for lead in range(_EDGE + 1):
            for tail in range(_EDGE + 1):
                edges = run[:lead] + run[size - tail :]
                if lead + tail >= size - 3 or not set(edges) <= self._initials:
                    break
                pieces = self._parted(run[lead : size - tail])
                words = tuple(self._words[p] for p in dict.fromkeys(pieces) if p in self._words)
                least = 4 if len(edges) < 2 else 5
                if sum(len(w.text) for w in words) >= least:
                    return words
        return ()

    def _parted(self, run: str) -> tuple[str, ...]:
        """The known pieces that a run is made of, or ()."""
        dead: set[int] = set()

        def go(at: int) -> tuple[str, ...] | None:
            if at == len(run):
                return ()
            if at in dead:
                return None
            for piece in self._pieces.get(run[at], ()):
                if run.startswith(piece, at):
                    rest = go(at + len(piece))
                    if rest is not None:
                        return (piece, *rest)
            dead.add(at)
            return None

        return go(0) or ()
