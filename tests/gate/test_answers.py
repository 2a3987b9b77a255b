"""The author's answers."""

from __future__ import annotations

import pytest

from negatoscope.gate import codes
from negatoscope.gate.answers import Answer, AnswersError, apply_answers, declared_answers, outlived, read_answers
from negatoscope.gate.finding import Place, Severity, State
from negatoscope.gate.policy import Audience
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.reports import ReportItem

NO_HEAD = """
answers:
  - code: SEC301
    item: dicom 1
    answer: no head
    reviewer: Dr Claire Morel
    reason: Knee, every slice looked at.
"""
HEAD = codes.make("SEC301", params={"series": 1, "reason": "unknown"})


def test_a_named_reviewer_can_state_that_no_head_is_there() -> None:
    (answered,) = apply_answers([HEAD], "dicom 1", read_answers(NO_HEAD))
    assert answered.state is State.ANSWERED


def test_a_reason_does_not_stand_for_an_answer_that_is_owed() -> None:
    owed = codes.make("SEC206")
    (untouched,) = apply_answers([owed], "case", [Answer("SEC206", "fine", "case", reviewer="Dr M", reason="read")])
    assert untouched.is_open


def test_the_certificate_keeps_what_a_declaration_closed() -> None:
    closed, still_open = codes.make("SEC211", state=State.ANSWERED), codes.make("SEC209")
    (kept,) = declared_answers([closed, still_open, codes.make("SEC201", state=State.ANSWERED)], "fr")
    assert (kept.code, kept.item, kept.answer) == ("SEC211", "declaration", codes.message(closed, "fr"))


def test_an_answer_for_one_item_does_not_open_another() -> None:
    (untouched,) = apply_answers([HEAD], "dicom 2", read_answers(NO_HEAD))
    assert untouched.is_open


def test_an_answer_can_be_narrowed_to_a_place() -> None:
    answers = read_answers(
        "answers:\n  - {code: SEC203, answer: public place, reviewer: Dr M, reason: read, where: {start: 1, end: 5}}"
    )
    here, there = (codes.make("SEC203", where=Place(start=start, end=5)) for start in (1, 2))
    assert [f.state for f in apply_answers([here, there], "text 1", answers)] == [State.ANSWERED, State.OPEN]


def test_a_hold_is_not_answered_without_a_reviewer() -> None:
    answers = read_answers("answers:\n  - {code: SEC201, answer: known to be phantom}")
    (held,) = apply_answers([codes.make("SEC201", severity=Severity.HOLD)], "case", answers)
    assert held.is_open


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "holds no list"),
        ("answers: {}", "holds no list"),
        ("answers: [1]", "answer 1"),
        ("{", "not YAML"),
        ("answers:\n  - {code: NONE1, answer: x}", "unknown code"),
        ("answers:\n  - {code: SEC203, answer: x, because: y}", "unknown field"),
        ("answers:\n  - {code: SEC121, answer: x, reviewer: y, reason: z}", "never leaves the draft"),
        ("answers:\n  - {code: SEC203, answer: x}", "named reviewer"),
        ("answers:\n  - {code: SEC203}", "says nothing"),
        ("answers:\n  - {code: SEC206, answer: nobody could}", "the answer itself"),
        ("answers:\n  - {code: SEC301, answer: agreed, reviewer: y, reason: z}", "no head"),
        ("answers:\n  - {code: 12, answer: x}", "not text"),
        ("answers:\n  - {code: SEC203, answer: x, reviewer: y, reason: z, where: 3}", "not a place"),
    ],
)
def test_it_says_what_is_wrong_with_a_file(text: str, problem: str) -> None:
    with pytest.raises(AnswersError, match=problem):
        read_answers(text)


SAID = "Numéro 1 de l’imagerie du sport dans l’Ouest."
QUOTED = f"""
answers:
  - code: COM206
    sentence: "{SAID}"
    answer: a title that a newspaper gave
    reviewer: Dr Claire Morel
    reason: The newspaper is quoted above.
"""


def _items(text: str) -> list[ReportItem]:
    return [ReportItem("text 1", "text", "text.md", tuple(proofread(text, None, TextPolicy(Audience.COLLEAGUES))))]


def test_an_answer_about_a_sentence_holds_wherever_that_sentence_stands() -> None:
    (item,) = _items(f"Bonne rentrée à tous. {SAID}")
    assert [f.state for f in apply_answers(item.findings, item.path, read_answers(QUOTED))] == [State.ANSWERED]


def test_an_answer_about_a_sentence_holds_for_no_other() -> None:
    (item,) = _items("Numéro 1 de l’imagerie du sport en France.")
    assert all(finding.is_open for finding in apply_answers(item.findings, item.path, read_answers(QUOTED)))


def test_an_answer_that_names_neither_place_nor_sentence_answers_no_rule_of_ethics() -> None:
    (item,) = _items(SAID)
    anywhere = Answer("COM206", "fine", reviewer="Dr M", reason="read")
    assert all(finding.is_open for finding in apply_answers(item.findings, item.path, [anywhere]))


def test_an_answer_whose_sentence_is_gone_is_reported() -> None:
    answers = read_answers(QUOTED)
    assert outlived(answers, _items(SAID)) == ()
    (told,) = outlived(answers, _items("Imagerie du sport."))
    assert (told.code, told.params["codes"]) == ("GAT120", "COM206")


def test_what_binds_an_answer_holds_no_identifier() -> None:
    said = "Numéro 1 de l’imagerie du sport dans l’Ouest, dit {}."
    one, other = (_items(said.format(name))[0].findings for name in ("Mme Odette Vasseur", "Mme Rose Lantier"))
    assert {f.params["sentence"] for f in one if f.code == "COM206"} == {
        f.params["sentence"] for f in other if f.code == "COM206"
    }
