"""Text that a person typed is stored only after the gate has read it."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.finding import Severity
from negatoscope.members.gated import Gated, GatedCharField, NotPassed, Purpose, Refused, from_release, pass_text

REFUSED_EVERYWHERE = [
    "IPP 12345678",
    "NIR 1 85 05 78 006 084 36",
    "06 12 34 56 78",
    "claire.morel@example.org",
    "12 rue des Lilas, 69003 Lyon",
]


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("text", REFUSED_EVERYWHERE)
def test_it_refuses_numbers_and_addresses_of_a_person_whatever_the_purpose(text, purpose):
    with pytest.raises(Refused) as refusal:
        pass_text(text, purpose)
    assert all(finding.severity >= Severity.HOLD for finding in refusal.value.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Jean Dupont",
        "Jean Dupont est d’accord",
        "accord de Jean Dupont, signé",
        "DUPONT Jean",
        "dupont jean a demandé le retrait",
        "Retiré à la demande de M. Martin.",
        "Examen du 12/03/2024",
        "CHU de Nantes",
    ],
)
def test_it_refuses_a_reason_that_names_somebody_a_day_or_a_hospital(text):
    with pytest.raises(Refused):
        pass_text(text, Purpose.REASON)


@pytest.mark.parametrize(
    "text",
    [
        "La région n’est pas identifiante, vérifié avec le relecteur.",
        "Erreur d’étiquette sur la coupe 12.",
        "Lésion banale, fréquente.",
        "withdrawn because the diagnosis changed",
        "",
    ],
)
def test_it_passes_a_reason_that_names_nobody(text):
    assert pass_text(text, Purpose.REASON) == text


@pytest.mark.parametrize(
    "name", ["Claire Morel", "Karim BENALI", "Jean-Baptiste de La Tour", "Ornella O’Connor", "Li Wei"]
)
def test_it_lets_a_member_be_named(name):
    assert pass_text(name, Purpose.NAME) == name


@pytest.mark.parametrize(
    "city", ["Lyon", "Saint-Denis", "Le Mans", "Bourg-en-Bresse", "Saint-Étienne", "Nancy", "Tours"]
)
def test_it_lets_a_member_give_a_town(city):
    assert pass_text(city, Purpose.CITY) == city


@pytest.mark.parametrize(
    "text",
    [
        "Radiologue au CHU de Lyon, imagerie digestive.",
        "Imagerie de la femme à l’Institut Gustave-Roussy.",
        "Orateur pour Guerbet en 2024, actions Bayer.",
        "Aucun lien d’intérêts.",
    ],
)
def test_it_lets_a_profile_say_where_its_owner_works_and_who_pays(text):
    assert pass_text(text, Purpose.PROFILE) == text


def test_it_refuses_a_patient_in_a_profile():
    with pytest.raises(Refused):
        pass_text("J’ai traité Mme Jeanne Martin.", Purpose.PROFILE)


def test_it_lets_the_keeper_of_an_agreement_be_a_hospital_and_a_credit_name_its_authors():
    assert pass_text("Secrétariat de radiologie, CHU de Nantes", Purpose.KEEPER)
    assert pass_text("Martin et al., Radiology 2019, CC BY 4.0, https://example.org/images", Purpose.CREDIT)


def test_it_takes_the_space_around_a_text_away_and_places_findings_in_what_remains():
    with pytest.raises(Refused) as refusal:
        pass_text("   Jean Dupont", Purpose.REASON)
    assert (refusal.value.findings[0].where.start, refusal.value.findings[0].where.end) == (0, len("Jean Dupont"))


def test_what_the_patient_is_known_by_is_refused_whatever_the_purpose_allows():
    with pytest.raises(Refused):
        pass_text("Marchetti", Purpose.NAME, matcher=KnownAs("Marchetti"))
    assert pass_text("Morel", Purpose.NAME, matcher=KnownAs("Marchetti")) == "Morel"


def test_neither_exception_says_anything_of_the_text():
    with pytest.raises(Refused) as refusal:
        pass_text("Jean Dupont", Purpose.REASON)
    assert "Dupont" not in str(refusal.value)
    assert "Dupont" not in repr(refusal.value)
    with pytest.raises(NotPassed) as refused:
        field("reason").get_prep_value("Jean Dupont")
    assert "Dupont" not in str(refused.value)


def test_a_column_takes_what_passed_nothing_and_nothing_else():
    column = field("reason")
    assert column.get_prep_value(pass_text("Lésion banale", Purpose.REASON)) == "Lésion banale"
    assert type(column.get_prep_value(from_release("Titre"))) is str
    assert column.get_prep_value("") == ""
    assert column.get_prep_value(None) is None
    for text in ("Lésion banale", " ", Gated("Lésion") + " banale", f"{Gated('Lésion')}", Gated("lésion").upper()):
        with pytest.raises(NotPassed):
            column.get_prep_value(text)


def test_what_comes_from_the_database_has_passed():
    assert isinstance(field("reason").from_db_value("Lésion banale"), Gated)
    assert field("reason").from_db_value(None) is None


def test_a_text_that_passed_survives_being_sent_to_another_process():
    assert isinstance(pickle.loads(pickle.dumps(Gated("Titre"))), Gated)


@given(st.text(max_size=60), st.sampled_from(list(Purpose)))
def test_it_passes_a_text_whole_or_refuses_it_with_places_inside(text, purpose):
    try:
        passed = pass_text(text, purpose)
    except Refused as refusal:
        assert refusal.findings
        for finding in refusal.findings:
            assert 0 <= finding.where.start < finding.where.end <= len(text.strip())
            assert finding.kind not in purpose.value
    else:
        assert isinstance(passed, Gated)
        assert passed == text.strip()


@given(st.sampled_from(["", "voir ", "(", "avec : ", "\n"]), st.sampled_from(["", " ", ".", ")", "\n\n"]))
def test_it_refuses_a_name_wherever_it_stands(before, after):
    with pytest.raises(Refused):
        pass_text(f"{before}Jean Dupont{after}", Purpose.REASON)


def field(name: str) -> GatedCharField:
    column = GatedCharField(max_length=100)
    column.set_attributes_from_name(name)
    return column


class KnownAs:
    """A matcher that knows one word of the patient's identity."""

    def __init__(self, word: str) -> None:
        self.word = word

    def find(self, text: str):
        start = text.find(self.word)
        return [Known(start, start + len(self.word))] if start >= 0 else []


class Known:
    kind, weight, strong = "person", 10, True

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
