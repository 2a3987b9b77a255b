"""Initials that are somebody, and letters that are a type, a species, a vitamin."""

from __future__ import annotations

import pytest

from negatoscope.gate.policy import Audience
from negatoscope.gate.prose import TextPolicy, sweep

LINT = TextPolicy(Audience.COLLEAGUES)


def _initials(text: str) -> list[str]:
    return [text[f.where.start : f.where.end] for f in sweep(text, None, LINT) if f.kind == "initials"]


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Cas du jour : Mme P. (72 ans) puis M. Z, 45 ans.", ["P.", "Z"]),
        ("Mme A. de S.-M., 62 ans, soins de confort", ["A. de S.-M."]),
        ("Lit 11 : J.-P. D. part ce matin, patient stable.", ["J.-P. D."]),
        ("Follow-up for patient M. P., seen again", ["M. P."]),
        ("Le petit L. (4 ans) et sa mère C. sont venus.", ["L.", "C."]),
        ("• S.E.M., 28 ans : tumeur à cellules géantes", ["S.E.M."]),
        ("Vu M. L…, patient de 40 ans.", ["L…"]),
        ("Famille de D. à rappeler, patiente de 40 ans.", ["D."]),
        ("Patient de 40 ans. Opérateur : RJS", ["RJS"]),
        ("ok so bed 9 is T.W. not W.T., wrong wristband", ["T.W.", "W.T."]),
    ],
)
def test_it_finds_initials_that_something_makes_somebody(text: str, initials: list[str]) -> None:
    assert _initials(text) == initials


@pytest.mark.parametrize(
    "text",
    [
        "Enfant de 4 ans avec sa mère. T. gondii négatif, E. coli, M. tuberculosis, hépatite B, vitamine D.",
        "Patient de 40 ans : A. fémorale perméable, p. 12, type A, grade C. Child B.",
        "Patient A comparé au patient B : le patient A a reçu 5 mg.",
        "Mme X, 47 ans, et M. N, 50 ans.",
        "Patient de 40 ans vu par J. Grondin.",
        "Voir Smith J, Jones K. AJR 2019 ; patient de 40 ans.",
    ],
)
def test_it_leaves_letters_that_are_nobody(text: str) -> None:
    assert _initials(text) == []
