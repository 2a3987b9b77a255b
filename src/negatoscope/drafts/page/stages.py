"""How far the work is, in one line: "Lecture des en-têtes, 212 sur 640"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from negatoscope.drafts import queries

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft


@dataclass(frozen=True)
class Told:
    """The stage with its numbers, and the time left, "" while it isn't known."""

    stage: str
    sentence: str
    left: str
    done: int
    total: int
    can_stop: bool


def told(draft: Draft) -> Told:
    """How far the passage of the draft is."""
    now = queries.progress(draft)
    if now is None:
        return Told(_("Done"), _("Done"), "", 0, 0, can_stop=False)
    sentence = now.words
    if now.total > 1:
        sentence = _("%(stage)s, %(done)d of %(total)d") % {"stage": now.words, "done": now.done, "total": now.total}
    return Told(now.words, sentence, time_left(now.seconds_left), now.done, now.total, now.can_stop)


def time_left(seconds: int | None) -> str:
    """Rounded as one would say it; "" when it isn't known."""
    if seconds is None:
        return ""
    if seconds < 10:
        return _("a few seconds left")
    if seconds < 90:
        return _("about %(seconds)d seconds left") % {"seconds": round(seconds, -1)}
    minutes = round(seconds / 60)
    return ngettext("about %(minutes)d minute left", "about %(minutes)d minutes left", minutes) % {"minutes": minutes}
