"""What people have said of a draft, as the gate takes it: boxes, answers, the declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.models import Declaration as DeclarationRow
from negatoscope.gate.answers import Answer
from negatoscope.gate.declaration import Declaration
from negatoscope.gate.policy import Retouch

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft

GATED_ANSWERS = ("agreement_keeper", "licence", "credit")
"""The answers of the declaration that are text: they have columns of their own, which take only what passed."""


def retouches_of(draft: Draft) -> tuple[Retouch, ...]:
    """The boxes added or taken back, in the order in which that was done."""
    return tuple(
        Retouch(one.item, one.frame, (one.x, one.y, one.width, one.height), one.adds, one.reason)
        for one in draft.box_changes.filter(undone=False).order_by("pk")
    )


def slices_of(draft: Draft) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The single slices that the author keeps of series that can hold a head, as the gate's policy takes them."""
    return tuple(sorted((int(series), tuple(numbers)) for series, numbers in draft.slices.items()))


def answers_of(draft: Draft) -> tuple[Answer, ...]:
    """The answers to findings. The author's answer to a HOLD names no reviewer, and so decides nothing."""
    return tuple(
        Answer(
            code=given.code,
            answer=given.answer,
            item=given.item or None,
            where={} if given.sentence else given.where,
            sentence=given.sentence,
            reviewer=given.by.shown_name if given.as_reviewer else "",
            reason=given.reason,
        )
        for given in draft.given_answers.select_related("by").order_by("pk")
    )


def declaration_of(draft: Draft) -> Declaration:
    """The author's declaration; one without answers when none was made."""
    row = DeclarationRow.objects.filter(draft=draft).first()
    if row is None:
        return Declaration()
    texts = {name: getattr(row, name) for name in GATED_ANSWERS if getattr(row, name)}
    return Declaration.read({**row.answers, **texts})
