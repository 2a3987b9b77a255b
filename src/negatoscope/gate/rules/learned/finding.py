"""Where a passage reads like the breach of a family, by impression alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.impression import impression
from negatoscope.gate.impression.grams import tokens
from negatoscope.gate.impression.weighing import ENOUGH, breaks
from negatoscope.gate.rules.reading.clinic import tells_a_case
from negatoscope.gate.rules.reading.construction import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.rules.reading.reading import Reading

_LEAST = 8
"""Words of a passage: a symptom in a few words says nothing of its own."""
_TITLE = 14
"""Words below which a line that neither ends nor exclaims is a title: there were none among the examples."""
_SAID = frozenset(".!?…#%€")
_OF_A_PERSON = frozenset({"secrecy", "denigration", "personal-advice"})
"""Families that a case told to colleagues can break; the others speak to customers."""
_BESIDE = 0.0
"""Log-odds from which a passage reads like the breach of a second family too."""


def found(reading: Reading, family: str) -> Iterator[Hit]:
    """In each passage that reads so, the sentence that does so most."""
    for passage in reading.passages:
        if not _says_enough(reading.text[passage.start : passage.end]):
            continue
        families = passage.impression.families
        best = max(families, key=families.__getitem__)
        if family != best and families[family] <= _BESIDE:
            continue
        if breaks(passage.impression, frozenset()) >= ENOUGH:
            inside = [each for each in reading.sentences if passage.start <= each.start < passage.end]
            if inside and (family in _OF_A_PERSON or not tells_a_case(inside)):
                most = max(inside, key=lambda each: _odds(reading.text[each.start : each.end], family))
                yield Hit(most.start, most.end)


def _says_enough(text: str) -> bool:
    return len(tokens(text)) >= (_TITLE if _SAID.isdisjoint(text) else _LEAST)


def _odds(sentence: str, family: str) -> float:
    return impression(sentence).families[family]
