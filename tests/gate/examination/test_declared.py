"""What the author answers, through a real passage of a text."""

from __future__ import annotations

import json

import pytest

from negatoscope.gate import codes
from negatoscope.gate.case import Case
from negatoscope.gate.declaration import Concerns, Declaration
from negatoscope.gate.examination import Passage, declare, examine
from negatoscope.gate.node_key import load_node_key
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.release import Seal, release
from negatoscope.gate.verdict import Verdict, of_release
from negatoscope.gate.workers import Crew

TEXT = Case((), text="La tomosynthèse superpose moins les glandes que le cliché standard.")


@pytest.fixture
def passage():
    with Crew(1) as crew:
        yield lambda declaration: Passage(Policy(Audience.PUBLIC), crew, declaration=declaration)


def test_a_general_explanation_for_the_public_needs_no_reviewer(passage) -> None:
    examination = examine(TEXT, passage(Declaration(concerns=Concerns.NOBODY)))
    assert of_release(examination.findings) is Verdict.RELEASED


def test_the_same_text_without_any_answer_is_held(passage) -> None:
    examination = examine(TEXT, passage(Declaration()))
    assert of_release(examination.findings) is Verdict.HELD
    assert "SEC205" in {finding.code for finding in examination.findings}


def test_a_case_can_be_declared_anew_without_being_looked_at_again(passage) -> None:
    examination = examine(TEXT, passage(Declaration()))
    assert of_release(declare(examination, Declaration(concerns=Concerns.NOBODY)).findings) is Verdict.RELEASED


def test_nothing_is_asked_of_the_command_line(passage) -> None:
    examination = examine(TEXT, passage(None))
    assert {finding.code for finding in examination.findings} == {"SEC201"}


def test_the_certificate_keeps_what_the_author_answered(passage, tmp_path) -> None:
    nobody = passage(Declaration(concerns=Concerns.NOBODY))
    outcome = release(examine(TEXT, nobody), tmp_path / "out", Seal(load_node_key(tmp_path), "fr"), nobody)
    assert outcome.report.verdict is Verdict.RELEASED
    (answer,) = json.loads((tmp_path / "out" / "certificate.json").read_bytes())["answers"]
    assert answer == {"code": "SEC210", "item": "declaration", "answer": codes.message(codes.make("SEC210"), "fr")}
