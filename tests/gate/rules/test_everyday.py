"""What radiologists write every day and breaks nothing, beside sixty posts that break a rule, of every family.

The texts of `everyday.jsonl` and `breaches.jsonl` were written for this test; the impression never learned from them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from negatoscope.gate.codes import RULES
from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rules.check import read
from negatoscope.gate.rules.reading.clinic import tells_a_case

HERE = Path(__file__).parent
POSTS = [json.loads(line) for line in (HERE / "everyday.jsonl").read_text("utf-8").splitlines()]
BREACHES = [json.loads(line) for line in (HERE / "breaches.jsonl").read_text("utf-8").splitlines()]
MOST_ASKED_ABOUT = 6
"""Of 120 texts, those that may be asked about in vain: one in twenty."""


def _said(post: dict[str, str]) -> list[Severity]:
    return [each.severity for each in proofread(post["text"], None, TextPolicy(Audience(post["audience"])))]


@pytest.fixture(scope="module")
def said() -> list[list[Severity]]:
    return [_said(post) for post in POSTS]


def test_nothing_of_every_day_is_held_back(said: list[list[Severity]]) -> None:
    held = [
        post["text"] for post, all_said in zip(POSTS, said, strict=True) if max(all_said, default=0) >= Severity.HOLD
    ]
    assert held == []


def test_few_are_asked_to_answer_for_nothing(said: list[list[Severity]]) -> None:
    assert sum(bool(each) for each in said) <= MOST_ASKED_ABOUT


def test_breaches_are_found_and_told_by_their_family() -> None:
    policy = TextPolicy(Audience.COLLEAGUES)
    told = [{RULES[each.code].family for each in proofread(post["text"], None, policy)} for post in BREACHES]
    right = [bool(families & set(post["families"])) for families, post in zip(told, BREACHES, strict=True)]
    assert sum(map(bool, told)) >= 0.85 * len(BREACHES)
    assert sum(right) >= 0.75 * len(BREACHES)


@pytest.mark.parametrize(
    "text",
    [
        "Ancienne fumeuse, toux depuis un mois. Scanner demandé.",
        "Homme de 50 ans. IRM : lésion de 12 mm.",
        "A 40-year-old woman with headaches. MRI showed a mass.",
    ],
)
def test_a_history_tells_a_case(text: str) -> None:
    assert tells_a_case(read(text, Audience.COLLEAGUES).sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Homme de 50 ans, venez faire votre scanner demandé par personne !",
        "Ancien fumeur ? Scanner sans injection à prix réduit.",
        "Notre IRM montre des lésions que personne ne voit.",
        "La radiographie a cent trente ans.",
    ],
)
def test_what_sells_to_patients_or_names_no_finding_tells_none(text: str) -> None:
    assert not tells_a_case(read(text, Audience.COLLEAGUES).sentences)
