"""The review of a held draft: asked for by its author, decided by a named reviewer, ended when nobody does."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from negatoscope.drafts import moves, reviewing, storage
from negatoscope.drafts.clearing import clear
from negatoscope.drafts.models import Draft, GivenAnswer, Passage, Signer, Verdict
from negatoscope.drafts.passages.sending import send
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negatoscope.members.gated import Gated
    from negatoscope.members.models import Member


@dataclass(frozen=True)
class Decided:
    """A reviewer's answer to one HOLD: which it is, as the report has it, and texts that have passed the gate."""

    code: str
    item: str
    where: Mapping[str, object]
    answer: Gated
    reason: Gated


def ask_review(draft: Draft) -> None:
    """Hand the held draft to a reviewer: the originals go at once, since a reviewer never sees them."""
    if not draft.revision or (draft.verdict != Verdict.HELD and draft.signer != Signer.UNKNOWN):
        raise DraftProblem("not-held")
    now = timezone.now()
    moves.move(draft, State.AT_REVIEWER, review_asked_at=now, touched_at=now, originals_gone_at=now)
    with contextlib.suppress(OSError):  # the minute's sweep goes on with it
        storage.destroy_originals(draft.id)


def decide(draft: Draft, reviewer: Member, *, approve: bool, answers: Sequence[Decided] = ()) -> None:
    """A named reviewer's decision; the draft goes back to its author. Called by `moderation`, which keeps the reason.

    An approval carries an answer to each finding on HOLD, and the copy is sealed anew with them.
    """
    if reviewer.pk == draft.author_id:
        raise DraftProblem("own-draft")
    if not reviewer.reviewer:
        raise DraftProblem("not-a-reviewer")
    with transaction.atomic():
        moves.move(draft, State.AT_AUTHOR, only_from={State.AT_REVIEWER}, review_asked_at=None)
        if not approve:
            return
        if draft.signer == Signer.UNKNOWN:
            Draft.objects.filter(pk=draft.pk).update(signer=Signer.ACCEPTED)
        for one in answers:
            place = {"code": one.code, "item": one.item, "where": dict(one.where), "as_reviewer": True}
            draft.given_answers.filter(**place).delete()
            sentence = reviewing.sentence_of(draft, one.code, one.item, one.where)
            GivenAnswer.objects.create(
                draft=draft, by=reviewer, answer=one.answer, reason=one.reason, sentence=sentence, **place
            )
        if answers:
            send(draft, Passage.Work.REVISE)


def end_review(draft: Draft) -> bool:
    """Nobody decided in time: the draft is destroyed, as the page said it would be. Whether it was still there.

    Called by `moderation`, which writes the log.
    """
    with transaction.atomic():
        ended, _ = Draft.objects.filter(pk=draft.pk, state=State.AT_REVIEWER).delete()
    if ended:
        clear(draft)
    return bool(ended)
