"""The sheet of a code says what it asks, of whom, since when and by which article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from negatoscope.gate import codes
from negatoscope.gate.articles import articles
from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.sheet import sheet, title
from negatoscope.gate.rule import InForce
from negatoscope.gate.rules import registry
from negatoscope.gate.rules.pages import SECTIONS


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("code", RULES)
def test_every_code_has_a_sheet_with_its_articles_and_without_a_name_of_a_parameter(code, lang):
    text = sheet(code, lang)
    assert text.startswith(f"# {code} {title(code, lang)}\n")
    assert all(f"- {one.ref} ({one.kind_word})" in text for one in articles(RULES[code].basis, lang))
    assert "{" not in text


def test_the_sheet_of_a_rule_of_ethics_has_the_sections_of_its_page():
    code = next(iter(registry.BY_CODE))
    for lang, headings in SECTIONS.items():
        text = sheet(code, lang)
        places = [text.index(f"\n## {heading}\n") for heading in headings]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("in_force", "said"),
    [
        (InForce(), "Sans limite de date."),
        (InForce(since=date(2020, 12, 25)), "Depuis le 25 décembre 2020."),
        (InForce(until=date(2020, 8, 1)), "Jusqu’au 1er août 2020."),
        (InForce(date(2019, 2, 1), date(2020, 12, 24)), "Du 1er février 2019 au 24 décembre 2020."),
    ],
)
def test_it_says_when_the_law_was_in_force(monkeypatch, in_force, said):
    monkeypatch.setitem(codes.RULES, "GAT118", replace(RULES["GAT118"], in_force=in_force))
    assert f"## En vigueur\n\n{said} " in sheet("GAT118", "fr")


def test_a_rule_that_is_stricter_for_the_public_says_so():
    stricter = [r.code for r in RULES.values() if r.for_public is not None and not r.preview]
    for code in stricter:
        lines = [line for line in sheet(code, "en").splitlines() if line.startswith("- For ")]
        assert RULES[code].severity.name in lines[0]
        assert RULES[code].for_public.name in lines[1]
    assert stricter
