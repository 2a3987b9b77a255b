from __future__ import annotations

import pytest

from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity
from negatoscope.gate.identity.declared import read_identity

FRENCH = """
# déclaré par l'auteur
nom: DUPONT
prénom: Marie-Hélène
nom de naissance : Legrand
naissance: 12/04/1960
ipp: 8084628546, 4711-B
téléphone: "06 12 34 56 78"
adresse: 12 rue des Glycines, 33000 Bordeaux
"""

ENGLISH = """---
last_name: DUPONT
first name: Marie
birth_date: 1960-04-12
number:
  - 8084628546
  - 4711-B
email: [marie@orange.fr]
"""


def test_it_reads_french_keys():
    assert read_identity(FRENCH) == [
        Evidence("person", "DUPONT^Marie-Hélène", "declared"),
        Evidence("person", "Legrand", "declared"),
        Evidence("birth_date", "19600412", "declared"),
        Evidence("patient_id", "8084628546", "declared"),
        Evidence("patient_id", "4711-B", "declared"),
        Evidence("phone", "06 12 34 56 78", "declared"),
        Evidence("address", "12 rue des Glycines, 33000 Bordeaux", "declared"),
    ]


def test_it_reads_english_keys_and_lists():
    assert read_identity(ENGLISH) == [
        Evidence("person", "DUPONT^Marie", "declared"),
        Evidence("birth_date", "19600412", "declared"),
        Evidence("patient_id", "8084628546", "declared"),
        Evidence("patient_id", "4711-B", "declared"),
        Evidence("email", "marie@orange.fr", "declared"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("nom: X\nDUPONT Marie", "line 2: expected 'key: value'"),
        ("couleur: SECRETVALUE", "line 1: unknown key"),
        ("naissance: SECRETVALUE", "line 1: 'naissance' must be a date, as DD/MM/YYYY or YYYY-MM-DD"),
        ("naissance: 31/02/1960", "line 1: 'naissance' must be a date, as DD/MM/YYYY or YYYY-MM-DD"),
        ("# rien\n", "the file declares nothing: at least a name, a birth date or a number is needed"),
        ("DUPONT: Marie", "line 1: unknown key"),
        ("nom: {family: SECRETVALUE}\nx", "line 2: expected 'key: value'"),
    ],
)
def test_it_refuses_what_it_does_not_understand_and_never_repeats_a_value(text, reason):
    with pytest.raises(ValueError, match=r"line|declares") as refused:
        read_identity(text)
    assert str(refused.value) == reason


def test_a_remark_is_left_out_and_a_second_name_is_another_name():
    assert read_identity("nom: DUPONT  # usage\nprenom: Marie\nnom: LEGRAND") == [
        Evidence("person", "DUPONT^Marie", "declared"),
        Evidence("person", "LEGRAND", "declared"),
    ]


def test_a_declared_identity_is_known():
    assert Identity.learn(read_identity(FRENCH)).is_known()
