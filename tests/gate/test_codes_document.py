"""The pages of rules are the registry, and nothing else."""

from __future__ import annotations

import pytest

from negatoscope.gate.articles import articles
from negatoscope.gate.codes import LANGUAGES, RULES
from negatoscope.gate.codes.document import FOLDER, anchor, pages
from negatoscope.gate.codes.families import FAMILIES

PAGES = pages()


def test_the_pages_in_docs_are_current():
    written = {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.md")}
    assert written == PAGES, "run: python -m negatoscope.gate.codes.document"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", RULES)
def test_every_code_has_its_own_entry_with_what_it_rests_on(code, lang):
    rule = RULES[code]
    entry = PAGES[f"{lang}/{rule.series}.md"].split(f"\n## {code} ")[1].split("\n## ")[0]
    assert all(f"- {each.ref} ({each.kind_word})" in entry for each in articles(rule.basis, lang))


@pytest.mark.parametrize("code", RULES)
def test_the_index_leads_to_every_entry_in_both_languages(code):
    for lang in LANGUAGES:
        assert f"[{code}]({lang}/{RULES[code].series}.md#{anchor(code, lang)})" in PAGES["README.md"]


def test_every_family_has_a_name():
    assert {rule.series for rule in RULES.values()} <= set(FAMILIES)
