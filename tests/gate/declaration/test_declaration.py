"""Reading answers: only those that a question offers, and nothing said of what was typed."""

from __future__ import annotations

import pytest

from negatoscope.gate.declaration import Declaration, DeclarationError


def test_empty_answers_are_no_answers() -> None:
    assert Declaration.read({"concerns": "", "credit": "  ", "took_part": None}) == Declaration()


def test_no_answer_has_a_default() -> None:
    assert Declaration().as_json() == {}


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ({"concerns": "everybody"}, "concerns"),
        ({"took_part": "perhaps"}, "took_part"),
        ({"agreement_date": "2 novembre"}, "agreement_date"),
        ({"credit": "x" * 501}, "credit"),
        ({"credit": 3}, "credit"),
    ],
)
def test_it_refuses_an_answer_that_is_not_offered(answers: dict[str, object], problem: str) -> None:
    with pytest.raises(DeclarationError, match=problem) as raised:
        Declaration.read(answers)
    assert problem in raised.value.sentence("fr")


def test_it_does_not_repeat_the_name_of_a_question_it_does_not_know() -> None:
    with pytest.raises(DeclarationError) as raised:
        Declaration.read({"Marchetti": "yes"})
    assert "Marchetti" not in str(raised.value)


def test_free_text_shows_in_no_repr() -> None:
    given = Declaration.read({"agreement_keeper": "Mme Ornella Marchetti", "agreement_date": "2026-11-02"})
    assert "Marchetti" not in repr(given)
    assert "2026" not in repr(given)
