"""The page of the questions is the questions, and nothing else."""

from __future__ import annotations

from negatoscope.gate.declaration import QUESTIONS
from negatoscope.gate.declaration.document import ASKED, PAGE, page


def test_the_page_in_docs_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m negatoscope.gate.declaration.document"


def test_it_says_of_every_question_when_it_is_asked() -> None:
    assert set(ASKED) == set(QUESTIONS)
