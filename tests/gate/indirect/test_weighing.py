"""Signs that single nobody out alone, and do together."""

from __future__ import annotations

import pytest

from negatoscope.gate import codes
from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import NOTHING, Audience, Context
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy, apply

RARE = "Femme de 63 ans, vétérinaire, maladie de Fabry suivie depuis dix ans. L’IRM cardiaque montre un rehaussement."
PLAIN = "Un homme de 41 ans, notaire, consulte pour une lombalgie. L’IRM est normale."


def found(text: str, context: Context = NOTHING) -> list[str]:
    return [each.code for each in proofread(text, None, TextPolicy(Audience.COLLEAGUES), context)]


@pytest.mark.parametrize(
    "text",
    [
        RARE,
        "A 52-year-old opera singer, a woman with Erdheim-Chester disease. CT shows perirenal cuffing in this patient.",
        "Un garçon de 12 ans frappé par la foudre, moins de vingt cas rapportés dans la littérature.",
        "Vue hier dans notre service : patiente de 34 ans, violoniste, dissection vertébrale.",
    ],
)
def test_it_holds_what_too_few_people_share(text: str) -> None:
    (held,) = [each for each in proofread(text, None, TextPolicy(Audience.COLLEAGUES)) if each.code == "SEC212"]
    assert held.severity is Severity.HOLD
    assert held.where.as_json() == {}


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "Femme de 55 ans, douleur thoracique, aucun facteur de risque. Le chirurgien est d’accord.",
        "Maladie de Fabry : que chercher en IRM cardiaque chez la femme de 63 ans ?",
        "Homme de 70 ans, agriculteur, lombalgie chronique.",
        "La maladie de Berger et le berger allemand n’ont rien à voir. Patient de 30 ans.",
        "",
    ],
)
def test_it_lets_pass_what_many_share(text: str) -> None:
    assert not {"SEC212", "SEC213"} & set(found(text))


def test_the_place_beside_the_authors_name_counts() -> None:
    assert "SEC212" in found(PLAIN, Context(author_place="Guéret"))


def test_the_kept_headers_count() -> None:
    text = "Patient suivi pour une maladie de Huntington ; il est agriculteur de profession."
    assert "SEC212" not in found(text)
    assert "SEC212" in found(text, Context(headers=True))


def test_what_the_author_published_before_about_the_same_patient_counts() -> None:
    earlier = ("Femme de 63 ans, maladie de Fabry, violoniste : rehaussement de la paroi latérale.",)
    now = "Contrôle à un an de cette patiente, une femme de 63 ans suivie pour une maladie de Fabry."
    assert "SEC212" not in found(now)
    assert "SEC212" in found(now, Context(earlier=earlier))
    assert "SEC212" not in found(now, Context(earlier=("Homme de 20 ans, violoniste, entorse.",)))


def test_it_says_who_could_recognise_the_patient() -> None:
    (held,) = [each for each in proofread(RARE, None, TextPolicy(Audience.COLLEAGUES)) if each.code == "SEC212"]
    said = codes.message(held, "fr")
    assert "un métier" in said
    assert "associations de cette maladie" in said
    assert "63" not in said


def test_the_wording_proposed_keeps_the_diagnosis_and_is_enough() -> None:
    findings = proofread(RARE, None, TextPolicy(Audience.COLLEAGUES))
    rewritten = apply(RARE, [each for each in findings if each.code == "SEC213"])
    assert "maladie de Fabry" in rewritten
    assert "vétérinaire" not in rewritten
    assert not {"SEC212", "SEC213"} & set(found(rewritten))


def test_a_sign_that_stands_in_an_identifier_goes_with_it() -> None:
    text = "Un patient de 54 ans, {} de sa commune depuis trois mandats, a une maladie de Huntington."
    assert found(text.format("maire")) == ["SEC204"]
