"""What the learned model adds to the detectors, and what it must leave."""

from __future__ import annotations

from itertools import pairwise

import pytest

from negatoscope.gate import prose
from negatoscope.gate.policy import Audience
from negatoscope.gate.prose.page import TextPolicy

_POLICY = TextPolicy(Audience.COLLEAGUES)


def _found(text: str) -> list[tuple[str | None, str]]:
    return [(each.kind, text[each.where.start : each.where.end]) for each in prose.sweep(text, None, _POLICY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Patient de 60 ans relu avec Benali ce matin.", "Benali"),
        ("Staff : patiente opérée par Le Goaster, transfert Paimpol.", "Paimpol"),
    ],
)
def test_a_name_without_title_or_cue_is_found(text: str, expected: str) -> None:
    assert expected in {surface for _, surface in _found(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Patient de 60 ans traité par Augmentin, infection à Listeria.",
        "Patient de 60 ans : capsule de Tenon, canal de Guyon, boule de Bichat.",
        "Patient de 60 ans, CRP à 48, opéré d'un kyste.",
        "Patiente de 45 ans. Étude publiée par Durand P. et Leroy M. en 2015.",
        "Fracture de C5-C6-C7 chez un patient de 60 ans, mutation c.1799T>A.",
    ],
)
def test_what_leads_to_nobody_is_left(text: str) -> None:
    assert _found(text) == []


def test_where_a_detector_has_spoken_its_kind_and_wording_stand() -> None:
    text = "Patient vu le 12 mars 2019 par le Dr Benali."

    assert ("date", "12 mars 2019") in _found(text)


def test_places_are_sorted_and_apart() -> None:
    text = "Patiente Odile Kerbrat, née le 12/03/1960, 4 rue des Lilas, 22200 Guingamp, suivie par Sophie et KB."
    places = [(each.where.start, each.where.end) for each in prose.sweep(text, None, _POLICY)]

    assert all(one[1] <= other[0] for one, other in pairwise(places))
