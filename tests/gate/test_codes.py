"""The registry of codes."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from negatoscope.gate import codes
from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.rule import LANGUAGES


@pytest.mark.parametrize("rule", codes.RULES.values(), ids=codes.RULES)
def test_every_rule_speaks_both_languages_and_says_on_what_it_rests(rule: codes.Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert set(rule.messages) == set(rule.remedies) == set(LANGUAGES)
    assert all(rule.messages.values())
    assert rule.basis
    assert {basis.kind for basis in rule.basis} <= {"law", "recommendation", "house"}


@pytest.mark.parametrize("rule", codes.RULES.values(), ids=codes.RULES)
def test_both_languages_of_a_message_take_the_same_parameters(rule: codes.Rule) -> None:
    names = [{name for _, name, _, _ in Formatter().parse(rule.messages[lang]) if name} for lang in LANGUAGES]
    assert names[0] == names[1]


def test_reasons_speak_both_languages() -> None:
    assert all(set(words) == set(LANGUAGES) and all(words.values()) for words in WORDS.values())


def test_a_reason_is_put_in_words() -> None:
    finding = codes.make("GAT102", params={"reason": "truncated"})
    assert WORDS["truncated"]["fr"] in codes.message(finding, "fr")
    assert WORDS["truncated"]["en"] in codes.message(finding, "en")


def test_there_are_no_two_rules_of_one_code() -> None:
    from negatoscope.gate.codes import identifiers, refusals

    given = [rule.code for rule in (*identifiers.RULES, *refusals.RULES)]
    assert len(given) == len(set(given))
