"""The page of rules is the registry, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.document import PAGE, page
from negatoscope.gate.codes.families import FAMILIES


def test_the_page_in_docs_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m negatoscope.gate.codes.document"


@pytest.mark.parametrize("code", RULES)
def test_every_code_has_its_own_entry_with_what_it_rests_on(code):
    entry = page().split(f"\n### {code} ")[1].split("\n### ")[0]
    assert all(f"{basis.ref} (`{basis.kind}`)" in entry for basis in RULES[code].basis)


def test_every_family_has_a_name():
    assert {rule.series for rule in RULES.values()} <= set(FAMILIES)


def test_a_message_shows_no_name_of_a_parameter():
    rule = replace(RULES["GAT102"], messages={"fr": "{count} fichiers", "en": "{count} files"})
    assert "… files *… fichiers*" in page([rule])
