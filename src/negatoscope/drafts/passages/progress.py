"""How far the last passage of a draft is, in words; and how it ended when it came to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.models import Passage
from negatoscope.gate.progress import STAGES

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.functional import _StrPromise

    from negatoscope.drafts.models import Draft

_STEADY = 4.0  # seconds into a stage from which on its pace is worth saying
Outcome = Passage.Outcome

_ENDS: dict[str, _StrPromise] = {
    Outcome.STOPPED: _("The passage was stopped. What you gave is still here; send it to the gate when you like."),
    Outcome.FAILED: _("Something went wrong at the gate, and nothing was changed. Send the draft again."),
    Outcome.INTERRUPTED: _(
        "The passage broke off three times and was given up. Send the draft again, in smaller parts."
    ),
    Outcome.DISK_FULL: _("There is no space left on the server's disk: nothing was written. Try again later."),
    Outcome.NO_SUCH_BOX: _("That box is not one of that image; nothing was changed."),
    Outcome.NO_SUCH_SLICE: _(
        "Those slices can't be taken from their series. The choice was dropped; nothing else was changed."
    ),
    Outcome.NEEDS_ORIGINALS: _("That can't be done without the originals, which are gone; nothing was changed."),
    Outcome.NOT_A_RELEASE: _(
        "What was dropped is not a sealed release, so it was destroyed at once. Pass your images through the gate on "
        "your own machine, then drop the ZIP of the release here."
    ),
    Outcome.BROKEN: _(
        "The release does not hold: its certificate and its files do not agree. It was destroyed; seal it again."
    ),
    Outcome.UNSAFE: _(
        "The second reading found something in the release that may identify a patient. It was destroyed; look at it "
        "again where it was made."
    ),
}


@dataclass(frozen=True)
class Progress:
    """How far the work is. `seconds_left` is None while it can't be told; `total` is 0 before the first item."""

    words: str
    done: int = 0
    total: int = 0
    seconds_left: int | None = None
    can_stop: bool = True
    waiting: bool = False

    @property
    def percent(self) -> int:
        """Of the stage."""
        return round(100 * self.done / self.total) if self.total else 0


def progress(draft: Draft) -> Progress | None:
    """How far the passage is that is under way; None when there is none."""
    passage = draft.passages.filter(ended_at__isnull=True).first()
    if passage is None:
        return None
    if passage.stop_asked:
        return Progress(str(_("Being stopped")), passage.done, passage.total, can_stop=False)
    if not passage.stage:
        return Progress(str(_("Waiting for its turn")), waiting=passage.heartbeat_at is None)
    lang = (get_language() or "fr")[:2]
    left = _seconds_left(passage, timezone.now())
    return Progress(STAGES[passage.stage][lang], passage.done, passage.total, left)


def last_outcome(draft: Draft) -> str:
    """How the last passage ended, in a sentence, when it came to nothing; "" otherwise."""
    passage = draft.passages.first()
    return "" if passage is None or passage.ended_at is None else str(_ENDS.get(passage.outcome, ""))


def _seconds_left(passage: Passage, now: datetime) -> int | None:
    """Of the stage, at the pace so far."""
    if passage.stage_at is None or not passage.done or passage.done > passage.total:
        return None
    so_far = (now - passage.stage_at).total_seconds()
    return None if so_far < _STEADY else round(so_far / passage.done * (passage.total - passage.done))
