"""Texts on a node that takes no originals: read again in memory before a word of them is kept (CSP R.4127-4).

The writer's browser has read them first. No server can know that, so nothing rests on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts.choices import Kind
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate import first_reading
from negatoscope.gate.first_reading import Question
from negatoscope.gate.policy import Audience
from negatoscope.members.gated import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.drafts.models import Draft


def expect_no_identifier(draft: Draft, texts: Mapping[str, str]) -> None:
    """Make sure that, without quarantine, texts of a post only come in, and none with a direct identifier.

    Raises:
        Refused: one holds some; the places are those in its text without space around it. Nothing was kept.
        DraftProblem: texts of a case go with its images, where the release is made.
    """
    if settings.QUARANTINE:
        return
    if draft.kind != Kind.POST:
        raise DraftProblem("only-releases-go")
    question = Question(Audience(draft.audience), identifiers_only=True)
    for text in texts.values():
        found = first_reading.direct(text.replace("\r\n", "\n").strip(), question)
        if found:
            raise Refused(tuple(found))
