"""Proven names with one letter wrong, missing, too many or swapped: "Zimerlé" after "Mme Zimmerlé".

Only for names of five letters and more, and words that no dictionary holds: Baron is not a slip for Caron.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.names.facts import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = 5
_LONGEST = 24
_MOST_COMMON = 10
"""Level of bearers from which a word is another name rather than a slip."""


def slips(vocabulary: Iterable[str], proven: frozenset[str]) -> Iterator[str]:
    """The words of a vocabulary that are a proven name but for one slip."""
    names = [name for name in proven if _SHORTEST <= len(name) <= _LONGEST]
    if not names:
        return
    sizes = {(name[0], len(name) + more) for name in names for more in (-1, 0, 1)}
    replaced = {form for name in names for form in _with_gap(name)}
    shorter = {form for name in names for form in _without_one(name)}
    whole = frozenset(names)
    for word in vocabulary:
        if (word[0], len(word)) not in sizes or word in proven:
            continue
        near = (
            word in shorter
            or any(form in replaced for form in _with_gap(word))
            or any(form in whole for form in (*_without_one(word), *_swapped(word)))
        )
        if near and _may_be_slip(word):
            yield word


def _with_gap(word: str) -> Iterator[str]:
    """The word with a gap in the place of each letter but the first."""
    return (f"{word[:at]}*{word[at + 1 :]}" for at in range(1, len(word)))


def _without_one(word: str) -> Iterator[str]:
    """The word without each letter but the first."""
    return (f"{word[:at]}{word[at + 1 :]}" for at in range(1, len(word)))


def _swapped(word: str) -> Iterator[str]:
    """The word with each two neighbours swapped, behind the first letter."""
    return (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(1, len(word) - 1))


def _may_be_slip(word: str) -> bool:
    known = facts(word)
    return not (known.word or known.common or known.eponym) and max(known.given, known.surname) < _MOST_COMMON
