"""Finds the words of names in a folded text, alone, side by side or glued, and judges each where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.context import has_title, in_eponym_phrase, is_capital, is_of_a_person, worth_in_place
from negatoscope.gate.identity.match import Match
from negatoscope.gate.identity.names import Worth, is_unspaced
from negatoscope.gate.identity.runs import RunReader
from negatoscope.gate.identity.words import LINKS, PARTICLES

if TYPE_CHECKING:
    from negatoscope.gate.identity.dictionary import Dictionary
    from negatoscope.gate.identity.folding import Folded
    from negatoscope.gate.identity.names import Word

_BETWEEN = "|".join(sorted(PARTICLES | LINKS, key=len, reverse=True))
_LINK = re.compile(rf"[\W_]*(?:(?:{_BETWEEN}|[^\W\d_])[\W_]+){{0,3}}")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?;]\s|[!?;:]\s|\n\s*\n")
_INITIALS_AFTER = re.compile(
    r"[\s,_^]{1,2}(?:[^\W\d_](?:\.|(?![^\W_]))(?:[\s-]?[^\W\d_](?:\.|(?![^\W_]))){0,3}|[^\W\d_]{2,3}(?![^\W_]))"
)
_INITIALS_BEFORE = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.?[\s-]?)?[^\W\d_](?:\.[\s-]?|[\s_^])$")
_SIDES = frozenset("左右前後后上下内外中頭头胸腹足手首肩腰膝骨心肺肝")
_JOINTS = frozenset({"", ".", "-"})
_PARTICLE_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[\s'_-]$")
_TAIL = re.compile(r"[\s^_,.-]{1,2}([^\W\d_]+)(?=[\s.…]*$)")
_CUT_OFF = re.compile(rf"[\s^_,.-]{{1,2}}(?:(?:{_BETWEEN})[\s'_-]{{1,2}}){{0,2}}([^\W\d_]{{2,}})(?=[\s.…]*$)")
_TAIL_LETTERS, _CUT_TAIL = 6, 4  # what must be left of a word at the end of a value, and where a VR's length ends


@dataclass(frozen=True)
class Atom:
    """A piece of text that is one or several (glued) words of names."""

    start: int
    end: int
    words: tuple[Word, ...] = field(repr=False)

    @property
    def persons(self) -> frozenset[int]:
        """Those who bear one of the words."""
        return frozenset[int]().union(*(w.persons for w in self.words))

    @property
    def texts(self) -> frozenset[str]:
        """The words themselves."""
        return frozenset(w.text for w in self.words)


def _is_one_ideograph(text: str, atom: Atom, word: Word) -> bool:
    """Whether a family name of one character stands free, where only a side or a region is written so."""
    if not word.unspaced or word.text in _SIDES:
        return False
    beside = text[atom.start - 1 : atom.start], text[atom.end : atom.end + 1]
    return not any(is_unspaced(c) for c in beside)


def _kind(atoms: list[Atom]) -> str:
    return next(w.kind for a in atoms for w in a.words)


class NameScanner:
    """Finds one dictionary's names."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._words = dictionary.words
        self._persons = dictionary.persons
        self._runs = RunReader(dictionary)
        self._needles = tuple(dictionary.words)
        self._tails = tuple(w for w in dictionary.rare_words if len(w) > _CUT_TAIL)

    def may_hit(self, text: str) -> bool:
        """Whether any word stands anywhere in the folded text, glued or not; or a truncated one at its end."""
        return any(needle in text for needle in self._needles) or self._truncated(text, _CUT_TAIL) is not None

    def scan(self, folded: Folded, *, identity_place: bool) -> list[Match]:
        """All that counts as a name."""
        atoms = self._atoms(folded)
        matches: list[Match] = []
        for chain in self._chains(folded, atoms):
            match = self._judge(folded, chain, identity_place=identity_place)
            if match:
                matches.append(match)
        tail = self._truncated(folded.text, _CUT_TAIL if folded.may_be_cut else _TAIL_LETTERS)
        if tail:
            matches.append(Match(tail[0], tail[1], tail[2], 0.8, strong=True))
        return matches

    def _atoms(self, folded: Folded) -> list[Atom]:
        text = folded.text
        atoms: dict[tuple[int, int], Atom] = {}
        seen: set[int] = set()
        for word in self._words.values():
            at = text.find(word.text)
            while at >= 0:
                end = at + len(word.text)
                if word.unspaced:
                    atoms[at, end] = Atom(at, end, (word,))
                elif word.worth is not Worth.SHORT or self._runs.may_be_short(text, at, end):
                    start, stop = self._runs.borders(text, at, end)
                    if start not in seen:
                        seen.add(start)
                        for first, last, words in self._runs.read(folded, start, stop):
                            atoms[first, last] = Atom(first, last, words)
                at = text.find(word.text, at + 1)
        return sorted(atoms.values(), key=lambda a: (a.start, -a.end))

    def _chains(self, folded: Folded, atoms: list[Atom]) -> list[list[Atom]]:
        chains: list[list[Atom]] = []
        for atom in atoms:
            if chains and self._linked(folded, chains[-1], atom):
                chains[-1].append(atom)
            else:
                chains.append([atom])
        return chains

    @staticmethod
    def _linked(folded: Folded, chain: list[Atom], atom: Atom) -> bool:
        last = chain[-1]
        if atom.start < last.end:
            return bool(last.persons & atom.persons)
        gap = folded.text[last.end : atom.start]
        if len(gap) > 24 or not last.persons & atom.persons or not _LINK.fullmatch(gap):
            return False
        if atom.texts <= frozenset[str]().union(*(a.texts for a in chain)):
            return False
        return not _SENTENCE.search(folded.text[max(0, last.end - 2) : atom.start])

    def _judge(self, folded: Folded, chain: list[Atom], *, identity_place: bool) -> Match | None:
        kept = chain if identity_place or self._is_cut_name(folded, chain) else self._kept(folded, chain)
        if not kept:
            return None
        several = len(frozenset[str]().union(*(a.texts for a in kept))) > 1
        strong = several or any(w.worth >= Worth.EPONYM for a in kept for w in a.words)
        weight = 1.0 if several else 0.9 if strong else max(self._worth(folded, a) for a in kept)
        if identity_place:
            weight = max(weight, 0.8)
        elif any(self._counts_alone(folded, a) for a in kept):  # a family name of one ideograph
            weight = max(weight, 0.5)
        start, end = self._extended(folded, kept[0].start, max(a.end for a in kept), kept)
        return Match(start, end, _kind(kept), weight, strong or weight >= 0.8)

    def _is_cut_name(self, folded: Folded, chain: list[Atom]) -> bool:
        """Whether a VR's length cut off the second word of a name: "IRM DE ROSE PET"."""
        if not folded.may_be_cut:
            return False
        tail = _CUT_OFF.match(folded.text, max(a.end for a in chain))
        told = frozenset[str]().union(*(a.texts for a in chain))
        words = frozenset[str]().union(*(self._persons[n].words for n in chain[-1].persons)) - told
        return tail is not None and any(word.startswith(tail[1]) for word in words)

    def _worth(self, folded: Folded, atom: Atom) -> float:
        """What a weak word is worth where it stands, its own particles taken along."""
        worth = worth_in_place(folded, atom.start, atom.end, self._other_initials(atom))
        particles = frozenset[str]().union(*(self._persons[n].particles for n in atom.persons))
        start = self._before_particles(folded.text, atom.start, particles)
        if start == atom.start:
            return worth
        if has_title(folded, start):
            return 0.85
        return max(worth, 0.6) if is_capital(folded, atom.start, atom.end) else worth

    @staticmethod
    def _before_particles(text: str, start: int, particles: frozenset[str]) -> int:
        while particles:
            before = _PARTICLE_BEFORE.search(text[max(0, start - 8) : start])
            if not before or before[1] not in particles:
                break
            start -= len(before.group())
        return start

    def _kept(self, folded: Folded, chain: list[Atom]) -> list[Atom]:
        """The atoms of a chain that count: all when two words support each other, else each by its own worth."""
        strong = [a for a in chain if self._counts_alone(folded, a)]
        if len(chain) > 1 and self._support_each_other(folded, chain, strong):
            return chain
        if strong:
            return strong
        return [a for a in chain if not self._is_eponym_there(folded, a) and self._worth(folded, a) > 0]

    def _counts_alone(self, folded: Folded, atom: Atom) -> bool:
        word, *others = atom.words
        if others or _is_one_ideograph(folded.text, atom, word):
            return True
        return word.worth >= Worth.EPONYM and not self._is_eponym_there(folded, atom)

    @staticmethod
    def _is_eponym_there(folded: Folded, atom: Atom) -> bool:
        if not any(lexicon.is_eponym(w.text) for w in atom.words) or has_title(folded, atom.start):
            return False
        return in_eponym_phrase(folded, atom.start, atom.end)

    @staticmethod
    def _support_each_other(folded: Folded, chain: list[Atom], strong: list[Atom]) -> bool:
        capitals = [is_capital(folded, a.start, a.end) for a in chain]
        if strong:
            weak = [capital for a, capital in zip(chain, capitals, strict=True) if a not in strong]
            lower = any(not c for a, c in zip(chain, capitals, strict=True) if a in strong)
            return all(weak) or lower
        if any(w.worth >= Worth.EPONYM for a in chain for w in a.words):
            return any(capitals)  # an eponym with a given name
        gaps = [folded.text[a.end : b.start] for a, b in pairwise(chain)]
        if all(capitals) or any(gap in _JOINTS or set(gap) & set("_^,+") for gap in gaps):
            return True
        return is_of_a_person(folded, chain[0].start, chain[-1].end)

    def _other_initials(self, atom: Atom) -> frozenset[str]:
        letters: set[str] = set()
        for number in atom.persons:
            letters.update(w[0] for w in self._persons[number].words if w not in atom.texts)
        return frozenset(letters)

    def _extended(self, folded: Folded, start: int, end: int, kept: list[Atom]) -> tuple[int, int]:
        """Takes in initials, particles of the same person, and a name cut off at the end of the value."""
        persons = [self._persons[n] for a in kept for n in a.persons]
        told = frozenset[str]().union(*(a.texts for a in kept))
        initials = frozenset(word[0] for p in persons for word in p.words if word not in told)
        words = frozenset[str]().union(*(p.words for p in persons))
        particles = frozenset[str]().union(*(p.particles for p in persons))
        text = folded.text
        start = self._before_particles(text, start, particles)
        before = _INITIALS_BEFORE.search(text[max(0, start - 7) : start])
        if before and {c for c in before.group() if c.isalpha()} <= initials:
            first = start - len(before.group())
            if folded.source(first, start).upper() == folded.source(first, start):
                start = first
        tail = (_CUT_OFF if folded.may_be_cut else _TAIL).match(text, end)
        if tail and any(w.startswith(tail[1]) and w != tail[1] for w in words):
            return start, tail.end(1)
        after = _INITIALS_AFTER.match(text, end)
        if after and {c for c in after.group() if c.isalpha()} <= initials:
            source = folded.source(after.start(), after.end())
            if source.upper() == source:
                end = after.end()
        return start, end

    def _truncated(self, text: str, least: int) -> tuple[int, int, str] | None:
        """A rare word cut off at the end of a value: `least` of its letters or more, that are no word by themselves."""
        if not self._tails:
            return None
        end = len(text.rstrip(" .…\0"))
        start = end
        while start > 0 and end - start < 40 and text[start - 1].isalpha():
            start -= 1
        tail = text[start:end]
        if len(tail) < least or lexicon.is_word(tail):
            return None
        for word in self._tails:
            if len(word) > len(tail) and word.startswith(tail):
                return start, end, self._words[word].kind
        return None
