from __future__ import annotations

import pytest

from gate.identity.cast import DUPONT, covers, matcher_of
from negatoscope.gate.evidence import Evidence


@pytest.mark.parametrize(
    "written",
    ["CHU Pellegrin Bordeaux", "CHU de Pellegrin, Bordeaux", "Pellegrin", "chu_pellegrin_bordeaux", "CHU de Bordeaux"],
)
def test_an_institution_is_found_by_its_whole_name_its_telling_word_or_its_town(written):
    matches = matcher_of(*DUPONT).find(f"Adressé au {written} hier")
    assert matches
    assert {m.kind for m in matches} == {"hospital"}


@pytest.mark.parametrize(
    "text", ["le CHU", "à Bordeaux", "vers l'hôpital", "service de radiologie", "RADIOLOGY", "Radiologie"]
)
def test_what_every_institution_is_called_says_nothing(text):
    matcher = matcher_of(*DUPONT, Evidence("ward", "Service de Radiologie", "InstitutionalDepartmentName"))
    assert matcher.find(text) == []


def test_a_station_called_by_its_modality_is_no_evidence():
    matcher = matcher_of(*DUPONT, Evidence("facility_id", "CT", "StationName"))
    assert [m.kind for m in matcher.find("CT thorax, Mme Dupont")] == ["person"]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("facility_id", "1,0", "5.10.3-5"),
        ("hospital", "Philips Medical Systems", "Philips Medical Systems, IntelliSpace"),
        ("hospital", "SIEMENS", "SIEMENS Healthineers"),
        ("ward", "IRM 1", "IRM 1 sequence"),
    ],
)
def test_makers_modalities_and_version_numbers_are_no_evidence(kind, value, text):
    assert matcher_of(Evidence(kind, value)).find(text) == []


@pytest.mark.parametrize(
    "written", ["12 rue des Glycines 33000 Bordeaux", "12, rue des Glycines", "rue des glycines", "33000 BORDEAUX"]
)
def test_an_address_is_found_whole_and_in_part(written):
    text = f"habite {written}."
    assert covers(text, written, matcher_of(*DUPONT).find(text))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("email", "marie.dupont@orange.fr"),
        ("url", "https://exemple.fr/patient/7"),
        ("handle", "@mariedup33"),
        ("uid", "1.2.826.0.1.3680043.8.498.7"),
    ],
)
def test_signs_are_found_as_they_are(kind, value):
    text = f"voir {value} ici"
    assert [m.kind for m in matcher_of(Evidence(kind, value)).find(text)] == [kind]
