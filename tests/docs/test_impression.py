"""The page about the impression says the thresholds that hold, and learned rules warn at most."""

from __future__ import annotations

from pathlib import Path

import pytest

from negatoscope.gate.codes import RULES
from negatoscope.gate.finding import Severity
from negatoscope.gate.impression.weighing import ENOUGH, TOO_LITTLE
from negatoscope.gate.policy import Audience
from negatoscope.gate.rules.registry import BY_CODE
from negatoscope.gate.rules.weighing import is_learned

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "impression.md").read_text("utf-8")
LEARNED = [code for code in BY_CODE if is_learned(code)]


def test_the_thresholds_are_those_of_the_code() -> None:
    assert f"`ENOUGH` = {ENOUGH}" in PAGE
    assert f"`TOO_LITTLE` = {TOO_LITTLE}" in PAGE


@pytest.mark.parametrize("code", LEARNED)
def test_a_learned_rule_is_in_preview_and_warns_at_most(code: str) -> None:
    assert RULES[code].preview
    assert {RULES[code].severity_for(audience) for audience in Audience} <= {Severity.NOTE, Severity.WARN}


@pytest.mark.parametrize("code", LEARNED)
@pytest.mark.parametrize(
    ("language", "words"), [("en", "In preview: it warns at most."), ("fr", "À l’essai : avertit tout au plus.")]
)
def test_the_page_of_a_learned_rule_says_that_it_warns_at_most(code: str, language: str, words: str) -> None:
    chapter = (ROOT / "docs" / "rules" / language / f"{code[:4]}.md").read_text("utf-8")
    page = chapter.split(f"## {code} ")[1].split("\n## ")[0]
    assert words in page
