"""Proven names, wherever they come back: bare, in capitals, in small letters.

A token once proven is a name everywhere; the veto of an eponym's phrase stands (Mme Crohn has a maladie de Crohn), and
an ordinary word needs its capital, away from the beginning of a sentence ("Petit bassin libre" beside a Mme Petit).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import CITIES
from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.eponyms import is_named_after
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.names.runs import is_free
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.prose.names.candidates import Candidate
    from negatoscope.gate.prose.words import Words

_SHORTEST = 3
_ACRONYM = 5
_BORNE = 7
"""Level of bearers from which a word that is nothing else can be somebody's name."""
_MOST_PLACES = 20


def proven_by(words: Words, named: Iterable[Candidate]) -> frozenset[str]:
    """The words of names with enough evidence, in small letters, without particles and ordinary words behind a name."""
    found: set[str] = set()
    for candidate in named:
        for number in range(candidate.run.first, candidate.run.last + 1):
            lower = words.all[number].lower
            known = facts(lower)
            if len(lower) < _SHORTEST or lower in cues.PARTICLES or known.common:
                continue
            if words.all[number].shape is Shape.UPPER and len(lower) < _ACRONYM and known.is_unknown:
                continue
            if not known.only_word or (candidate.titled and number == candidate.run.first):
                found.add(lower)
    return frozenset(found)


def corroborated(words: Words) -> frozenset[str]:
    """Names that stand by themselves and in an address, a path or an account too, and are nothing else."""
    return frozenset(
        lower
        for lower, numbers in words.places.items()
        if len(numbers) > 1 and len(lower) > _SHORTEST and _is_only_name(lower) and _stands_both_ways(words, numbers)
    )


def _is_only_name(lower: str) -> bool:
    known = facts(lower)
    borne = known.given >= _BORNE or known.surname >= _BORNE
    return borne and not (known.word or known.common or known.eponym or lower in CITIES or lower in cues.PLACES_TOO)


def _stands_both_ways(words: Words, numbers: list[int]) -> bool:
    free = [is_free(words.text, words.all[number]) for number in numbers[:_MOST_PLACES]]
    return any(free) and not all(free)


def places_of(words: Words, proven: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where proven names stand again, as [start, end)."""
    for lower in proven:
        for number in words.places.get(lower, ()):
            if _stands(words, number):
                yield _with_initial(words, number)


def _stands(words: Words, number: int) -> bool:
    word = words.all[number]
    known = facts(word.lower)
    if not is_free(words.text, word) or _is_named_after(words, number):
        return False
    if word.shape is Shape.LOWER or words.shouted[number]:
        return not known.word and len(word.text) > _SHORTEST
    if known.word and word.opens is not Opening.NOTHING:
        return not _goes_on(words, number)
    return True


def _goes_on(words: Words, number: int) -> bool:
    """Whether a phrase in small letters goes on after a word: an adjective and its noun, not a subject and its verb."""
    after = number + 1
    if after >= len(words.all) or words.gap(after) not in {" ", "-", "'"}:
        return False
    return words.all[after].shape is Shape.LOWER and words.all[after].lower not in cues.DEEDS | cues.AUXILIARIES


def _is_named_after(words: Words, number: int) -> bool:
    before = words.all[number - 1].lower if number and words.gap(number) in {" ", "-", "'"} else ""
    return before in cues.HEADS or is_named_after(words, number, number)


def _with_initial(words: Words, number: int) -> tuple[int, int]:
    """A name with the initial that stands before it: "J. Dupont"."""
    word, start = words.all[number], words.all[number].start
    if number and words.all[number - 1].shape is Shape.INITIAL and words.gap(number) in {". ", "."}:
        before = words.all[number - 1]
        if before.lower != "m":
            start = before.start
    return start, word.end
