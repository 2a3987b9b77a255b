"""What the answers lead to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from negatoscope.gate import codes, verdict
from negatoscope.gate.declaration import (
    CODES,
    Concerns,
    Declaration,
    Likely,
    Objection,
    Scope,
    Source,
    findings,
    settle,
)
from negatoscope.gate.finding import Severity, State
from negatoscope.gate.policy import Audience
from negatoscope.gate.verdict import Verdict

COLLEAGUES, PUBLIC = Audience.COLLEAGUES, Audience.PUBLIC
ORDINARY = Declaration(
    concerns=Concerns.PATIENT,
    source=Source.OWN,
    recognisable_by_others=Likely.NO,
    recognisable_by_patient=Likely.NO,
    took_part=True,
    requisition=False,
    objected=Objection.NO,
)
AGREED = {
    "agreement": True,
    "agreement_date": date(2026, 11, 2),
    "agreement_keeper": "Secrétariat",
    "agreement_scope": Scope.COLLEAGUES,
}


def open_codes(declaration: Declaration | None, audience: Audience = COLLEAGUES, has_images: bool = True):
    return {f.code: f.severity for f in findings(declaration, audience, has_images) if f.is_open}


def kept(declaration: Declaration, audience: Audience = COLLEAGUES, has_images: bool = True) -> set[str]:
    return {f.code for f in findings(declaration, audience, has_images) if f.state is State.ANSWERED}


def test_nothing_is_released_before_every_answer_is_given() -> None:
    assert verdict.of_release(findings(None, COLLEAGUES, True)) is Verdict.HELD
    for name in ORDINARY.as_json():
        assert verdict.of_release(findings(replace(ORDINARY, **{name: None}), COLLEAGUES, True)) is Verdict.HELD


@pytest.mark.parametrize("audience", list(Audience))
def test_an_ordinary_case_answered_harmlessly_is_open_to_all(audience: Audience) -> None:
    assert open_codes(ORDINARY, audience) == {}
    assert kept(ORDINARY, audience) == {"SEC211"}


@pytest.mark.parametrize(
    ("change", "colleagues", "public"),
    [
        ({"recognisable_by_others": Likely.YES, **AGREED}, {"SEC208": "HOLD"}, {"SEC208": "BLOCK"}),
        ({"recognisable_by_others": Likely.YES, "agreement": False}, {"SEC208": "HOLD", "CON107": "BLOCK"}, None),
        (
            {"recognisable_by_others": Likely.UNSURE, "agreement": False},
            {"SEC208": "HOLD", "CON107": "HOLD"},
            {"SEC208": "HOLD", "CON107": "BLOCK"},
        ),
        (
            {"recognisable_by_others": Likely.UNSURE, **AGREED},
            {"SEC208": "HOLD"},
            {"SEC208": "HOLD", "CON108": "BLOCK"},
        ),
        ({"recognisable_by_patient": Likely.YES, "agreement": False}, {"SEC209": "WARN"}, {"SEC209": "HOLD"}),
        ({"recognisable_by_patient": Likely.YES, **AGREED}, {}, {"CON108": "BLOCK"}),
        ({"took_part": False}, {"SEC402": "HOLD"}, {"SEC402": "HOLD"}),
        ({"objected": Objection.YES}, {"CON105": "BLOCK"}, {"CON105": "BLOCK"}),
        ({"objected": Objection.NOT_ASKED}, {}, {"CON106": "WARN"}),
        ({"requisition": True, "leave_of_authority": False}, {"JUD103": "BLOCK"}, {"JUD103": "BLOCK"}),
        ({"requisition": True, "leave_of_authority": True}, {}, {}),
        ({"source": Source.OTHER_SITE, "licensed": False}, {"CPR103": "HOLD"}, {"CPR103": "HOLD"}),
        ({"source": Source.OTHER_SITE, "licensed": True, "licence": "CC BY 4.0", "credit": "A. B."}, {}, {}),
        ({"concerns": Concerns.SELF}, {"CON112": "WARN"}, {"CON112": "WARN"}),
        ({"concerns": Concerns.DECEASED}, {}, {}),
        (
            {"concerns": Concerns.MINOR, "both_parents": True, "child_heard": False},
            {"CON110": "WARN"},
            {"CON110": "HOLD"},
        ),
        ({"concerns": Concerns.MINOR, "both_parents": True, "child_heard": True}, {}, {}),
        ({"concerns": Concerns.NOBODY}, {"SEC210": "WARN"}, {"SEC210": "HOLD"}),
    ],
)
def test_an_answer_holds_back_as_far_as_its_rule_says(change, colleagues, public) -> None:
    given = replace(ORDINARY, **change)
    for audience, expected in ((COLLEAGUES, colleagues), (PUBLIC, public)):
        if expected is not None:
            assert open_codes(given, audience) == {code: Severity[name] for code, name in expected.items()}


def test_a_minor_who_can_be_recognised_needs_both_parents() -> None:
    minor = replace(ORDINARY, concerns=Concerns.MINOR, recognisable_by_others=Likely.UNSURE, **AGREED)
    assert open_codes(replace(minor, both_parents=False, child_heard=True))["CON110"] is Severity.BLOCK


def test_the_agreement_of_the_patient_changes_nothing_in_judicial_secrecy() -> None:
    given = replace(ORDINARY, requisition=True, leave_of_authority=False, recognisable_by_others=Likely.YES, **AGREED)
    assert open_codes(given)["JUD103"] is Severity.BLOCK


def test_answers_that_the_certificate_keeps_are_answered_findings() -> None:
    assert "CON111" in kept(replace(ORDINARY, concerns=Concerns.DECEASED))
    assert "JUD104" in kept(replace(ORDINARY, requisition=True, leave_of_authority=True))
    assert "CON106" in kept(replace(ORDINARY, objected=Objection.NOT_ASKED))
    assert {"SEC209", "CON109"} <= kept(replace(ORDINARY, recognisable_by_patient=Likely.YES, **AGREED))
    assert "CPR104" in kept(
        replace(ORDINARY, source=Source.DATA_SET, licensed=True, licence="CC BY 4.0", credit="Collection")
    )


def test_an_answer_to_a_question_that_no_longer_matters_has_no_effect() -> None:
    stale = replace(ORDINARY, both_parents=False, leave_of_authority=False, licensed=False, agreement=False)
    assert open_codes(stale) == {}


def test_a_text_that_concerns_nobody_is_released_to_the_public_though_no_identity_is_known() -> None:
    unknown = codes.make("SEC201", severity=Severity.HOLD)
    nobody = Declaration(concerns=Concerns.NOBODY)
    assert verdict.of_release(settle([unknown], nobody, PUBLIC, has_images=False)) is Verdict.RELEASED
    drawn = replace(nobody, source=Source.DRAWN)
    assert verdict.of_release(settle([unknown], drawn, PUBLIC, has_images=True)) is Verdict.RELEASED


@pytest.mark.parametrize("source", [None, *(source for source in Source if source is not Source.DRAWN)])
def test_an_unknown_identity_still_holds_images_that_are_not_drawn(source: Source | None) -> None:
    unknown = codes.make("SEC201", severity=Severity.HOLD)
    settled = settle([unknown], Declaration(concerns=Concerns.NOBODY, source=source), PUBLIC, has_images=True)
    assert unknown in settled


def test_a_new_declaration_takes_the_place_of_the_earlier_one() -> None:
    unknown, text = codes.make("SEC201", severity=Severity.HOLD), codes.make("GAT111", params={"reason": "program"})
    once = settle([unknown, text], Declaration(concerns=Concerns.NOBODY), PUBLIC, has_images=False)
    again = settle(once, replace(ORDINARY, objected=Objection.YES), PUBLIC, has_images=True)
    assert again[:2] == (unknown, text)
    assert {finding.code for finding in again[2:]} == {"CON105", "SEC211"}
    assert {finding.code for finding in again[2:]} <= CODES
