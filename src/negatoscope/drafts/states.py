"""The life of a draft: its states, who sees what in each, what is on disk, and the moves between them.

This table is the one state machine; `docs/drafts.md` shows it, and a test looks at the disk in each state.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a draft is. Withdrawn and discarded aren't here: of those nothing remains but the log."""

    COLLECTING = "collecting", _("Being put together")
    EXAMINING = "examining", _("At the gate")
    AT_AUTHOR = "at-author", _("At the author's review")
    AT_REVIEWER = "at-reviewer", _("With a reviewer")
    PUBLISHED = "published", _("Published")


@dataclass(frozen=True)
class Holding:
    """What the node holds of a draft in one state: originals in quarantine, a remedied copy."""

    originals: bool
    copy: bool


HOLDS: dict[State, Holding] = {
    State.COLLECTING: Holding(originals=True, copy=False),
    State.EXAMINING: Holding(originals=True, copy=False),
    State.AT_AUTHOR: Holding(originals=True, copy=True),
    State.AT_REVIEWER: Holding(originals=False, copy=True),
    State.PUBLISHED: Holding(originals=False, copy=False),
}

MOVES: dict[State, frozenset[State]] = {
    State.COLLECTING: frozenset({State.EXAMINING}),
    State.EXAMINING: frozenset({State.AT_AUTHOR, State.AT_REVIEWER, State.COLLECTING}),
    State.AT_AUTHOR: frozenset({State.EXAMINING, State.COLLECTING, State.AT_REVIEWER, State.PUBLISHED}),
    State.AT_REVIEWER: frozenset({State.EXAMINING, State.AT_AUTHOR}),
    State.PUBLISHED: frozenset(),
}
