"""Sending a draft to the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.utils import timezone

from negatoscope.drafts import moves
from negatoscope.drafts.models import Passage
from negatoscope.drafts.passages import lanes, passage
from negatoscope.drafts.passages.tasks import pass_the_gate
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.drafts.models import Draft


def send(draft: Draft, work: str, change: Callable[[], object] | None = None) -> Passage:
    """Into the lane, with the move in the same transaction: a task without its passage can't be.

    `change` writes what is new in that transaction too: were it written before, another window's passage that had
    begun meanwhile would pass it off as done. What takes a fraction of a second is done here and now instead, unless
    the caller has a transaction open.

    Raises:
        DraftProblem: the draft isn't where it could be sent from, or it is gone.
    """
    is_alone = not connection.in_atomic_block
    with transaction.atomic():
        moves.move(draft, State.EXAMINING, touched_at=timezone.now())
        if change is not None:
            change()
        at_once = is_alone and lanes.takes_no_time(draft, work)
        made = Passage.objects.create(draft=draft, work=work)
        if not at_once:
            pass_the_gate.using(queue_name=lanes.of(draft, work)).enqueue(made.pk)
    if at_once:
        passage.carry_out(made.pk)
        try:
            made.refresh_from_db()
            draft.refresh_from_db()
        except ObjectDoesNotExist:  # thrown away in another window meanwhile
            raise DraftProblem("elsewhere") from None
    return made
