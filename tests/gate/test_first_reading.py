"""The first reading: the same findings at the same places wherever it runs. Pyodide runs these tests too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from negatoscope.gate import first_reading
from negatoscope.gate.first_reading import Question, answer, is_direct
from negatoscope.gate.policy import Audience

EXPECTED = json.loads((Path(__file__).parent / "first_reading.json").read_text(encoding="utf-8"))


def places(text: str) -> list[list[object]]:
    return [[each.code, each.where.start, each.where.end] for each in first_reading.find(text, Question())]


@pytest.mark.parametrize("one", EXPECTED, ids=[each["says"] for each in EXPECTED])
def test_it_finds_what_was_written_down_by_hand_at_its_place(one):
    assert places(one["text"]) == one["findings"]


@pytest.mark.parametrize("one", EXPECTED, ids=[each["says"] for each in EXPECTED])
def test_an_answer_is_json_and_each_edit_lies_around_its_finding(one):
    said = json.loads(json.dumps(answer(one["text"], Question())))["findings"]
    assert [[each["code"], each["start"], each["end"]] for each in said] == one["findings"]
    for each in said:
        assert each["what"]
        assert each["why"][0]["kind"] in ("law", "recommendation", "house")
        if each["edit"]:
            assert each["edit"]["start"] <= each["end"] <= each["edit"]["end"]


def test_accepting_every_wording_leaves_no_direct_identifier():
    text = "Adressée le 12 mars 2026 par Mme Ornella Marchetti, joignable au 06 12 34 56 78."
    edits = [each["edit"] for each in answer(text, Question())["findings"]]
    assert len(edits) == 3
    for edit in reversed(edits):
        text = text[: edit["start"]] + edit["wording"] + text[edit["end"] :]
    assert [each for each in first_reading.find(text, Question()) if is_direct(each)] == []


def test_a_word_that_goes_with_a_wording_goes_whole():
    (finding,) = answer("Comparer à l’IRM du 03/11/2026.", Question())["findings"]
    assert finding["edit"] == {"start": 17, "end": 30, "wording": "de 2026"}


def test_the_answer_speaks_the_language_of_the_reader():
    text = "Vu avec Mme Ornella Marchetti."
    french, english = (answer(text, Question(lang=lang))["findings"][0] for lang in ("fr", "en"))
    assert french["what"] == "Une personne est nommée."
    assert english["why"][0]["kind_word"] == "law"
    assert french["what"] != english["what"]


@pytest.mark.parametrize(
    ("asked", "audience", "allows"),
    [
        ({}, Audience.COLLEAGUES, frozenset()),
        ({"audience": "public", "allows": ["city", 3]}, Audience.PUBLIC, frozenset({"city"})),
        ({"audience": 7, "allows": "person"}, Audience.COLLEAGUES, frozenset()),
    ],
)
def test_what_is_not_understood_of_a_question_takes_its_strictest_value(asked, audience, allows):
    question = Question.read(asked, "de")
    assert (question.audience, question.allows, question.lang) == (audience, allows, "fr")
    assert not question.identifiers_only


def test_a_rule_of_ethics_is_no_direct_identifier():
    (finding,) = first_reading.find("Le meilleur radiologue de la région.", Question())
    assert not is_direct(finding)
    assert first_reading.direct("Le meilleur radiologue de la région.", Question()) == []
