"""Which part of the body words speak of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.dicom.regions import Region, folded, region_of


@pytest.mark.parametrize(
    "text",
    [
        "HEAD",
        "BRAIN",
        "IRM cérébrale",
        "Scanner du crâne",
        "TDM massif facial",
        "SINUS",
        "Rochers",
        "ORL",
        "T1 SAG CERVEAU",
        "WHOLEBODY",
        "TEP corps entier",
        "PET skull base to mid-thigh",
        "RACHIS CERVICAL",
        "CSPINE",
        "NECKCHESTABDPELV",
        "Cou",
        "Dentascan",
        "cone-beam",
        "Angio TSA",
        "Œil droit",
        "IRM selle turcique",
        "HEAD_NECK",
        "Schädel",
        "non contrast head",
        "CT Thorax Hals",
        "vertex à mi-cuisse",
    ],
)
def test_it_sees_a_head_or_what_lies_next_to_it(text):
    assert region_of([text]) is Region.HEAD


@pytest.mark.parametrize(
    "text",
    [
        "CHEST",
        "Thorax sans injection",
        "ABDOMEN",
        "TAP",
        "CHESTABDPELVIS",
        "IRM prostate",
        "petit bassin",
        "LSPINE",
        "LUMBAR SPINE",
        "Rachis lombaire",
        "coro scanner coronaire",
        "Foie dynamique",
        "sinus coronaire et coeur",
        "tête du pancréas",
        "thorax de face",
        "Thorax face et profil",
        "abdomen head first supine",
        "HIP",
        "femoral head pelvis",
        "Uro-CT",
        "cardiac stroke volume",
        "sein cranio-caudal",
        "Thorax tête-pieds",
    ],
)
def test_it_sees_a_trunk(text):
    assert region_of([text]) is Region.TRUNK


@pytest.mark.parametrize(
    "text",
    [
        "KNEE",
        "IRM genou gauche",
        "Cheville",
        "FOOT",
        "poignet",
        "tête humérale épaule",
        "main droite",
        "TIBIAFIBULA",
        "mid thigh",
        "sinus du tarse cheville",
    ],
)
def test_it_sees_a_limb(text):
    assert region_of([text]) is Region.LIMB


@pytest.mark.parametrize(
    "text",
    ["", "5/5mm Plain", "T1 CORO", "coupe côté droit", "SPINE", "AXIAL T2 FLAIR", "colonne", "C-ARM", "e+1", "surface"],
)
def test_it_says_unknown_where_nothing_is_named(text):
    assert region_of([text]) is Region.UNKNOWN


def test_a_head_in_any_label_wins_over_the_body_part():
    assert region_of(["CHEST", "", "crâne + thorax"]) is Region.HEAD
    assert region_of(["KNEE", "cerveau"]) is Region.HEAD


def test_a_trunk_wins_over_a_limb():
    assert region_of(["KNEE", "ABDOMEN"]) is Region.TRUNK
    assert region_of(["ABDOMEN", "KNEE"]) is Region.TRUNK


@given(st.text())
def test_folding_leaves_only_plain_letters_digits_and_single_spaces(text):
    result = folded(text)
    assert set(result) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert "  " not in result
    assert folded(result) == result
