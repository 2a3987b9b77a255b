"""Which questions are asked, and that nothing is asked twice or for nothing."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from negatoscope.gate.codes.declarations import OWED
from negatoscope.gate.declaration import (
    QUESTIONS,
    Concerns,
    Declaration,
    Likely,
    Objection,
    Scope,
    Source,
    owed,
)
from negatoscope.gate.policy import Audience
from negatoscope.gate.rule import LANGUAGES

ORDINARY = Declaration(
    concerns=Concerns.PATIENT,
    source=Source.OWN,
    recognisable_by_others=Likely.NO,
    recognisable_by_patient=Likely.NO,
    took_part=True,
    requisition=False,
    objected=Objection.NO,
)


def names(declaration: Declaration | None, has_images: bool = True, audience: Audience = Audience.COLLEAGUES):
    return [question.name for question in owed(declaration, audience, has_images)]


def test_at_first_only_whom_and_whose_images_are_asked() -> None:
    assert names(None) == ["concerns", "source"]
    assert names(None, has_images=False) == ["concerns"]


def test_an_ordinary_own_case_takes_seven_clicks() -> None:
    assert names(Declaration(concerns=Concerns.PATIENT, source=Source.OWN)) == [
        "recognisable_by_others",
        "recognisable_by_patient",
        "took_part",
        "requisition",
        "objected",
    ]
    assert names(ORDINARY) == []


def test_a_drawing_that_concerns_nobody_takes_two() -> None:
    assert names(Declaration(concerns=Concerns.NOBODY, source=Source.DRAWN)) == []
    assert names(Declaration(concerns=Concerns.NOBODY), has_images=False) == []


@pytest.mark.parametrize("likely", [Likely.YES, Likely.UNSURE])
def test_agreement_is_asked_once_somebody_could_recognise(likely: Likely) -> None:
    by_others = replace(ORDINARY, recognisable_by_others=likely)
    by_patient = replace(ORDINARY, recognisable_by_patient=likely)
    assert names(by_others) == names(by_patient) == ["agreement"]
    assert names(replace(by_others, agreement=False)) == []
    assert names(replace(by_others, agreement=True)) == ["agreement_date", "agreement_keeper", "agreement_scope"]


def test_agreement_is_not_asked_where_it_can_open_nothing() -> None:
    assert names(replace(ORDINARY, recognisable_by_others=Likely.YES), audience=Audience.PUBLIC) == []


def test_an_empty_text_is_no_answer() -> None:
    others = replace(ORDINARY, source=Source.DATA_SET, licensed=True, licence="", credit="Collection")
    assert names(others) == ["licence"]


def test_a_requisition_asks_for_the_leave_of_the_authority() -> None:
    assert names(replace(ORDINARY, requisition=True)) == ["leave_of_authority"]


def test_a_minor_asks_for_both_parents_and_the_child() -> None:
    minor = replace(ORDINARY, concerns=Concerns.MINOR)
    assert names(minor) == ["both_parents", "child_heard"]
    assert names(minor, has_images=False) == []
    assert names(replace(minor, recognisable_by_others=Likely.YES), has_images=False)[-1] == "child_heard"


def test_the_dead_are_not_asked_whether_they_recognise_themselves() -> None:
    assert "recognisable_by_patient" not in names(Declaration(concerns=Concerns.DECEASED))
    assert "took_part" in names(Declaration(concerns=Concerns.DECEASED))


def test_images_of_others_ask_for_licence_and_credit() -> None:
    assert names(Declaration(concerns=Concerns.NOBODY, source=Source.PUBLICATION)) == ["licensed"]
    licensed = Declaration(concerns=Concerns.NOBODY, source=Source.PUBLICATION, licensed=True)
    assert names(licensed) == ["licence", "credit"]


def test_a_published_patient_asks_nothing_about_the_care() -> None:
    published = Declaration(concerns=Concerns.PUBLISHED, source=Source.DATA_SET)
    assert {"took_part", "requisition", "objected"}.isdisjoint(names(published))


def test_a_published_patient_with_images_of_the_authors_own_is_asked_about_the_care() -> None:
    assert "took_part" in names(Declaration(concerns=Concerns.PUBLISHED, source=Source.OWN))
    assert "took_part" in names(Declaration(concerns=Concerns.PUBLISHED))


def test_every_field_has_its_question_in_both_languages_with_a_code_of_its_own_kind() -> None:
    assert list(QUESTIONS) == [name for name in QUESTIONS if name in {one.name for one in fields(Declaration)}]
    assert set(QUESTIONS) == {one.name for one in fields(Declaration)}
    for question in QUESTIONS.values():
        assert question.code in OWED
        assert all(question.label[lang] and question.help[lang] for lang in LANGUAGES)
        assert all(choice.label[lang] for choice in question.choices for lang in LANGUAGES)
        assert (question.kind == "choice") == bool(question.choices)


def test_every_choice_of_a_question_can_be_read() -> None:
    for question in QUESTIONS.values():
        for choice in question.choices:
            read = Declaration.read({question.name: choice.value})
            assert read.as_json() == {question.name: choice.value}


def test_french_spaces_do_not_break() -> None:
    assert all(" ?" not in question.label["fr"] for question in QUESTIONS.values())


def test_a_whole_declaration_survives_being_written() -> None:
    whole = replace(
        ORDINARY,
        recognisable_by_others=Likely.UNSURE,
        agreement=True,
        agreement_date=date(2026, 11, 2),
        agreement_keeper="Secrétariat",
        agreement_scope=Scope.PUBLIC,
    )
    assert Declaration.read(whole.as_json()) == whole
