"""negatoscope rule: the page of a rule, or the list of all."""

from __future__ import annotations

import pytest

from negatoscope.cli import main
from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.sheet import sheet


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("code", ["COM201", "com201", "SEC121", "GAT118"])
def test_it_prints_the_page_in_the_language_asked_for(code, lang, capsys):
    assert main(["rule", code, "--lang", lang]) == 0
    assert capsys.readouterr().out == sheet(code.upper(), lang)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_without_a_code_it_lists_each_once_below_its_family(lang, capsys):
    assert main(["rule", "--lang", lang]) == 0
    lines = capsys.readouterr().out.splitlines()
    family = ""
    listed = []
    for line in lines:
        if line.startswith("  "):
            listed.append(line.split()[0])
            assert f"({listed[-1][:4]}xx)" in family
        elif line:
            family = line
    assert listed == sorted(RULES)


def test_an_unknown_code_is_one_sentence_with_the_nearest_ones(capsys):
    assert main(["rule", "COM2O1", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("Error: There is no rule COM2O1; the nearest codes are COM201")
    assert err.count("\n") == 1


def test_a_name_leads_to_its_code(capsys):
    assert main(["rule", "testimonal", "--lang", "fr"]) == 2
    assert "COM201" in capsys.readouterr().err
