"""A pattern is looked for only where the words that it can't do without stand, and so nothing is missed."""

from __future__ import annotations

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.rules.check import read
from negatoscope.gate.rules.reading.construction import Construction
from negatoscope.gate.rules.reading.prefixes import beginnings, split


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("scanner", {"scan"}),
        ("irm", {"irm"}),
        ("radiologues?|medecins?", {"radi", "mede"}),
        ("(?:tres )?belle?s?", {"tres", "bell"}),
        ("(?:in|un)fallible", {"infa", "unfa"}),
        ("ha(?:t|ss)e", {"hate", "hass"}),
        ("[ab]lanc", {"alan", "blan"}),
        ("oui\\b", {"oui"}),
        ("(?!non)oui", {"oui"}),
    ],
)
def test_it_tells_the_beginnings_of_a_pattern(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


@pytest.mark.parametrize("pattern", ["(?:la )?x?", "\\d+ euros", ".ien", "[^a]b", "a*"])
def test_it_promises_nothing_of_what_may_begin_anyhow(pattern: str) -> None:
    assert beginnings(pattern) is None


def test_it_parts_a_pattern_outside_groups_only() -> None:
    assert split("a|(?:b|c)|[|]d|\\|e", "|") == ["a", "(?:b|c)", "[|]d", "\\|e"]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{we} {~3} (?:plus|moins) rapides? {~2} {than}", "Nous sommes bien plus rapides, je crois, que tous."),
        ("votre (?:\\w+ )?irm", "Votre dernière IRM est belle."),
        ("anti ?douleurs?", "Un antidouleur suffit."),
        ("(?:une )?remise|-?\\d+ ?%", "-20 % sur tout."),
        ("(?:jamais|plus) ?(?:vu|lu)", "Du jamais vu ici."),
    ],
)
def test_a_construction_is_found_wherever_its_pattern_is(pattern: str, text: str) -> None:
    construction = Construction(pattern)
    (sentence,) = read(text, Audience.COLLEAGUES).sentences
    assert construction.stands_in(sentence)
    assert [sentence.text[hit.start : hit.end] for hit in construction.find(sentence)]


def test_a_construction_without_its_words_is_not_looked_for() -> None:
    construction = Construction("{we} {~2} remise")
    (sentence,) = read("Le compte rendu suit.", Audience.COLLEAGUES).sentences
    assert not construction.may_stand_in(sentence)


def test_a_construction_is_found_in_the_first_sentence_that_it_is_ever_looked_for_in() -> None:
    sentence = read("Nous zézayons volontiers.", Audience.COLLEAGUES).sentences[0]
    assert Construction("nous zezayons").stands_in(sentence)
