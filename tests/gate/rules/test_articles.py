"""Whatever a rule rests on has its plain sentence, in both languages."""

from __future__ import annotations

import pytest

from negatoscope.gate.articles import SENTENCES
from negatoscope.gate.rule import LANGUAGES
from negatoscope.gate.rules.registry import BY_CODE


@pytest.mark.parametrize("code", BY_CODE)
def test_every_article_that_a_rule_rests_on_has_its_sentence(code: str) -> None:
    for basis in BY_CODE[code].RULE.basis:
        for lang in LANGUAGES:
            assert SENTENCES[basis.ref][lang].endswith(".")
