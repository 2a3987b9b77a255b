"""The file of answers given on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.cli.language import say
from negatoscope.cli.problems import UsageError, read_file
from negatoscope.gate.answers import Answer, AnswersError, read_answers

if TYPE_CHECKING:
    from pathlib import Path


def answers_in(path: Path | None, lang: str) -> tuple[Answer, ...]:
    """The answers in a file; none without one.

    Raises:
        UsageError: it is missing, or not a file of answers.
    """
    if path is None:
        return ()
    try:
        return read_answers(read_file(path, lang))
    except AnswersError as error:
        raise UsageError(say("in-file", lang, path=path, problem=error.sentence(lang))) from None
