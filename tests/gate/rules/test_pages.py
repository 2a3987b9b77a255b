"""Every rule's docstring is its page, in two languages, and its example fires."""

from __future__ import annotations

from datetime import date

import pytest

from negatoscope.gate.codes import RULES
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.rules.check import check
from negatoscope.gate.rules.pages import SECTIONS, PageError, page_of
from negatoscope.gate.rules.registry import BY_CODE, page

A_DAY = date(2026, 11, 24)
"""A day of reading, for a rule that compares dates."""


@pytest.mark.parametrize("lang", SECTIONS)
@pytest.mark.parametrize("code", BY_CODE)
def test_every_rule_has_its_page(code: str, lang: str) -> None:
    found = page(code, lang)
    assert found is not None
    assert tuple(found.sections) == SECTIONS[lang]


@pytest.mark.parametrize("code", BY_CODE)
def test_the_french_example_of_a_page_fires(code: str) -> None:
    found = page(code, "fr")
    assert found is not None
    example = " ".join(line.removeprefix(">").strip() for line in found.sections["Exemple"].splitlines())
    for day in (BY_CODE[code].RULE.in_force.until, A_DAY):
        for audience in Audience:
            if code in {each.code for each in check(example, TextPolicy(audience, as_of=day))}:
                return
    pytest.fail("the example doesn't fire")


def test_a_code_of_no_rule_has_no_page() -> None:
    assert page("GAT101", "fr") is None


@pytest.mark.parametrize("docstring", [None, "", "Titre\n\n## Pourquoi\n\nx\n---\nTitle"])
def test_a_docstring_that_is_no_page_says_what_is_missing(docstring: str | None) -> None:
    with pytest.raises(PageError, match="COM999"):
        page_of("COM999", docstring, "fr")


def test_the_rules_are_in_the_registry_of_codes() -> None:
    assert set(BY_CODE) <= set(RULES)


def test_a_paragraph_wrapped_in_the_docstring_is_one_line_of_the_page() -> None:
    for code in BY_CODE:
        found = page(code, "fr")
        assert found is not None
        assert all(
            "\n" not in part or part.startswith(("-", ">"))
            for body in found.sections.values()
            for part in body.split("\n\n")
        )
