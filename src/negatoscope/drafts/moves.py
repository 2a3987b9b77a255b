"""Moving a draft from one state to another: one UPDATE with a condition, so that of two windows one wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from negatoscope.drafts.models import Draft
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import MOVES, State

if TYPE_CHECKING:
    from collections.abc import Collection

_WHERE_IT_IS = {State.EXAMINING: "at-the-gate", State.AT_REVIEWER: "with-a-reviewer"}


def move(draft: Draft, to: State, *, only_from: Collection[State] | None = None, **changes: object) -> None:
    """Move the draft, with other columns that change in the same step.

    Raises:
        DraftProblem: it is not where it could move from; somebody else moved it first.
    """
    allowed = {state for state, targets in MOVES.items() if to in targets}
    start = allowed if only_from is None else allowed & set(only_from)
    moved = Draft.objects.filter(pk=draft.pk, state__in=start).update(state=to, **changes)
    if not moved:
        raise DraftProblem(_WHERE_IT_IS.get(now_in(draft), "elsewhere"))
    draft.refresh_from_db()


def now_in(draft: Draft) -> State | None:
    """The state in the database, which can be another than that in memory; None when the draft has gone."""
    state = Draft.objects.filter(pk=draft.pk).values_list("state", flat=True).first()
    return None if state is None else State(state)


def expect(draft: Draft, *states: State) -> None:
    """Make sure that the draft is in one of the states.

    Raises:
        DraftProblem: it isn't.
    """
    state = now_in(draft)
    if state not in states:
        raise DraftProblem(_WHERE_IT_IS.get(state, "elsewhere"))


def touch(draft: Draft) -> None:
    """Note an action of the author's: the clock of the originals starts again."""
    draft.touched_at = timezone.now()
    Draft.objects.filter(pk=draft.pk).update(touched_at=draft.touched_at)
