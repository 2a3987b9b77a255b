"""Dates, ages from 90, and what makes somebody known: found whole, silent beside other figures and roles."""

from __future__ import annotations

import pytest

from negatoscope.gate.prose import apply, sweep
from tests.gate.prose.marking import LINT, marked, unmarked

DATES = [
    "Patient de 60 ans vu le ⟦douze mars deux mille vingt⟧.",
    "Patient de 60 ans vu le ⟦12 jànvier 2019⟧, puis en ⟦fevirer 2023⟧, puis le ⟦l2/O3/2024⟧.",
    "Patient de 60 ans revu ⟦mardi 12⟧, puis le ⟦3⟧ au matin, IRM du ⟦3/5⟧, sortie le ⟦14⟧.",
    "Patient de 60 ans opéré à ⟦Noël 2022⟧, revu en ⟦mars 21⟧ puis ⟦début mars 2021⟧.",
    "Patient de 60 ans, acquisition ⟦2024-03-12T14:05:33⟧, examen du ⟦17.X.2019⟧.",
    "A 60-year-old man seen on ⟦March 3rd, 2021⟧, again on ⟦Boxing Day⟧, and on ⟦Wed 23 Oct at 08:20⟧.",
    "Patient de 60 ans, né le ⟦sept avril quarante six⟧.",
]
NO_DATES = [
    "Patient de 60 ans : TA 14/8, EVA 3/10, tiers moyen 1/3, série 3/5, image 12/45, 24/7, 2 cp x 3/j.",
    "Patient de 60 ans : nodule de 12x03 mm, T12, L4-L5, Gleason 3+4, PSA 12,5, version 2.3.1, depuis 2019.",
    "A 60-year-old man: grade 3/4, segment 5, may progress, march fracture in May or later.",
    "Depuis décembre 2020 l'interdiction générale de la publicité est levée.",
]
AGES = [
    "Patiente de 60 ans, mère de ⟦quatre-vingt-douze ans⟧, ⟦92a⟧, ⟦97 printemps⟧, née ⟦en 1928⟧.",
    "A ⟦94-year-old woman⟧, mother of a ⟦nonagenarian⟧; the other is ⟦ninety-two⟧ and homebound.",
    "Une patiente ⟦centenaire⟧, dans sa ⟦101e année⟧, ou ⟦9l ans⟧ selon le scan.",
]
NO_AGES = [
    "Patient de 60 ans : 95 % à 5 ans, 92 ml, 95 mAs, 100 patients, plus de 90 ans, de 90 à 95 ans, quatre-vingts ans.",
    "Patient de 60 ans, né en 1960 : 100 ans de radiologie.",
]
EVENTS = [
    "Un patient de 37 ans, ⟦rescapé du déraillement du TER de l'hiver dernier⟧, a été admis.",
    "Un patient de 60 ans, ⟦le seul survivant de l'accident de car de la côte de Laffrey⟧ a franchi la porte.",
    "Un patient de 60 ans, ⟦ancien garde-barrière de la ligne fermée après l'accident de l'autorail⟧, pour une IRM.",
    "Un patient de 60 ans, ⟦le boulanger de la place de la Halle⟧, a repris.",
    "Un patient de 60 ans, ⟦l'apiculteur qui a témoigné au 20 heures⟧.",
    "Une patiente de 60 ans, ⟦la fille du préfet⟧, et ⟦notre ancienne collègue partie à la retraite⟧.",
    "A 60-year-old woman, ⟦the first woman to captain the county's cricket side⟧ and was worried.",
    "A 60-year-old woman, ⟦the island's only midwife⟧, and ⟦the mayor's wife⟧.",
]
NO_EVENTS = [
    "Un patient de 60 ans : le plus gros nodule, première intention, la dernière IRM, premier cas de la littérature.",
    "Un patient de 60 ans, victime d'un accident de la voie publique, joueur de tennis, un footballeur.",
    "Un patient de 60 ans : effondrement du plateau tibial, explosion de la rate, chef de service, directeur de thèse.",
    "Une femme de 60 ans qui a présenté une chute, vue par l'interne qui a posé le drain.",
    "The first line of treatment in this 60-year-old man, the only symptom, the last time he was seen.",
]


def _found(line: str, *kinds: str) -> str:
    return marked(line, frozenset(kinds))


@pytest.mark.parametrize("line", DATES)
def test_it_finds_dates_in_any_shape(line: str) -> None:
    assert _found(line, "date", "birth_date") == line


@pytest.mark.parametrize("line", NO_DATES)
def test_it_takes_no_figure_for_a_date(line: str) -> None:
    assert _found(line, "date", "birth_date") == unmarked(line)


@pytest.mark.parametrize("line", AGES)
def test_it_finds_ages_from_ninety_on(line: str) -> None:
    assert _found(line, "age") == line


@pytest.mark.parametrize("line", NO_AGES)
def test_it_leaves_younger_ages_and_amounts(line: str) -> None:
    assert _found(line, "age") == unmarked(line)


@pytest.mark.parametrize("line", EVENTS)
def test_it_finds_what_makes_somebody_known(line: str) -> None:
    assert _found(line, "event") == line


@pytest.mark.parametrize("line", NO_EVENTS)
def test_it_leaves_ranks_and_roles_that_single_nobody_out(line: str) -> None:
    assert _found(line, "event") == unmarked(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Patient vu le 3 mars 2021, opéré le 5 mars 2021, sorti le 20/03/2021.",
            "Patient vu en 2021 (J0), opéré à J+2, sorti à J+17.",
        ),
        ("Patient opéré le 30 décembre 2020, revu du 2 janvier 2021.", "Patient opéré en 2020 (J0), revu de J+3."),
        (
            "This patient was seen on 3 March 2021 and on 8 March 2021.",
            "This patient was seen in 2021 (day 0) and on day 5.",
        ),
        ("Patient vu le 3 mars 2019 puis le 5 mai 2021.", "Patient vu en 2019 puis en 2021."),
    ],
)
def test_days_of_one_story_are_counted_from_its_first(text: str, expected: str) -> None:
    assert apply(text, sweep(text, None, LINT)) == expected
