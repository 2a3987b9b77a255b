"""The page of the questions, written from them: python -m negatoscope.gate.declaration.document

`docs/answers.md` is never edited by hand; a test says when it is out of date.
"""

from __future__ import annotations

from pathlib import Path

from negatoscope.gate.codes import RULES
from negatoscope.gate.codes.document import anchor
from negatoscope.gate.declaration.questions import QUESTIONS, Question

PAGE = Path(__file__).resolve().parents[4] / "docs" / "answers.md"

ASKED = {
    "concerns": "always",
    "source": "there are images",
    "licensed": "the images are somebody else's",
    "licence": "it was said that a licence or leave exists",
    "credit": "it was said that a licence or leave exists",
    "recognisable_by_others": "a patient is concerned",
    "recognisable_by_patient": "a living patient is concerned",
    "took_part": "a patient is concerned who isn't that of a publication or data set",
    "requisition": "a patient is concerned who isn't that of a publication or data set",
    "leave_of_authority": "it comes from a requisition, an expert assessment or an investigation",
    "objected": "a patient is concerned who isn't that of a publication or data set",
    "agreement": "the patient could be recognised, and agreement could open the gate",
    "agreement_date": "the patient has agreed",
    "agreement_keeper": "the patient has agreed",
    "agreement_scope": "the patient has agreed",
    "both_parents": "a minor is concerned, and there are images or the child could be recognised",
    "child_heard": "a minor is concerned, and there are images or the child could be recognised",
}
"""Field of `Declaration` -> when its question is asked (see `owing`)."""

_HEAD = """# What the author answers

Written by `python -m negatoscope.gate.declaration.document` from the questions; don't edit it by hand.

A machine can't know whether somebody could recognise the patient, or whether the author took part in the care. So the
site asks, and releases nothing before every question that matters has its answer. No answer is given in advance. An
ordinary case of one's own takes seven clicks, a drawing that concerns nobody two. What each answer leads to is said in
[the rules](rules/README.md), under the families SEC2, SEC4, CON1, JUD1 and CPR1; answers that matter to a reader stay
in the certificate, in words of ours: never a name, a date or who keeps a paper.

| Question | Asked when | Article | Answers | While it is owed |
| --- | --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page as Markdown."""
    return _HEAD + "".join(_row(question) for question in QUESTIONS.values())


def _row(question: Question) -> str:
    answers = "; ".join(choice.label["en"] for choice in question.choices) or question.kind
    cells = (
        f"{question.label['en']} *{question.label['fr']}*",
        ASKED[question.name],
        question.article,
        answers,
        f"[{question.code}](rules/en/{RULES[question.code].series}.md#{anchor(question.code, 'en')})",
    )
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
