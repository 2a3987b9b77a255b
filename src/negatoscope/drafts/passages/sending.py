"""Sending a draft to the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from negatoscope.drafts import moves
from negatoscope.drafts.models import Passage
from negatoscope.drafts.passages import lanes, passage
from negatoscope.drafts.passages.tasks import pass_the_gate
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft


def send(draft: Draft, work: str) -> Passage:
    """Into the lane, with the move in the same transaction: a task without its passage can't be.

    What takes a fraction of a second is done here and now instead, unless the caller has a transaction open.
    """
    at_once = lanes.takes_no_time(draft, work) and not connection.in_atomic_block
    with transaction.atomic():
        moves.move(draft, State.EXAMINING, touched_at=timezone.now())
        made = Passage.objects.create(draft=draft, work=work)
        if not at_once:
            pass_the_gate.using(queue_name=lanes.of(draft, work)).enqueue(made.pk)
    if at_once:
        passage.carry_out(made.pk)
        made.refresh_from_db()
        draft.refresh_from_db()
    return made
