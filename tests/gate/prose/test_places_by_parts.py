"""Addresses and wards by their parts, fields by their key, postcodes, houses with long heads, sites."""

from __future__ import annotations

import pytest

from tests.gate.prose.marking import marked

KINDS = {"address", "postcode", "city", "place", "hospital", "ward"}

FOUND = [
    "Patiente de 60 ans, logée ⟦résidence Les Ormes, bât B, 3 rue du Puits, 18000 Bourges⟧.",
    "Patient de 60 ans, adresse : ⟦Grand-Rue 14, CH-1260 Nyon⟧.",
    "Patient de 60 ans, frontalier, ⟦L-4170 Esch-sur-Alzette⟧.",
    "Patient de 60 ans en ⟦chirurgie digestive, aile Est, chambre 12⟧.",
    "Patient de 60 ans, ⟦USC neuro, lit 7⟧.",
    "Patient de 60 ans suivi au ⟦centre de dialyse de Lunel⟧.",
    "Patient de 60 ans transféré à ⟦Saint-Ducasse⟧.",
    "Patient de 60 ans, scolarisé au ⟦collège Louise-Bourgeois⟧.",
    "Patient de 60 ans, il fait ⟦Niort-Angoulême⟧ en train.",
]
KEPT = [
    "Patient de 60 ans : fracture du pilon, chirurgie 2 jours plus tard, réanimation 3 semaines.",
    "Patient de 60 ans : plaquettes 45230, classification de Vienne, stade Ann Arbor III.",
    "Patient de 60 ans : place de l'IRM, aile iliaque gauche, pont de Varole, col du fémur.",
    "Patient de 60 ans. Localisation : lobe supérieur droit.",
]


@pytest.mark.parametrize("line", FOUND)
def test_it_finds_a_place_by_its_parts(line: str) -> None:
    assert marked(line, KINDS) == line


@pytest.mark.parametrize("line", KEPT)
def test_it_leaves_what_only_sounds_like_a_place(line: str) -> None:
    assert marked(line, KINDS) == line


def test_it_reads_a_field_by_the_words_of_its_key() -> None:
    text = "Patient : X\nCPOSTAL=⟦18000⟧\nNEE A        ⟦Bourges⟧\nUF.......: ⟦4120 CARDIO⟧\nSITE: ⟦Clinique Neuve⟧"
    assert marked(text, KINDS) == text


def test_it_reads_the_columns_of_a_table_set_in_wide_gaps() -> None:
    text = "IPP         Nom          Commune\n7001122     Marchal      ⟦Niort⟧\n7001123     Besson       ⟦Gap⟧"
    assert marked(text, {"city"}) == text
