"""Where a draft is, in a word and a sentence, with the icon and colour that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from negatoscope.drafts.models import Verdict
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from negatoscope.drafts import queries
    from negatoscope.drafts.models import Draft


@dataclass(frozen=True)
class Sentence:
    """`level` is "released", "held", "refused" or "note"."""

    level: str
    word: str
    text: str


def sentence_of(draft: Draft, blockers: tuple[queries.Blocker, ...]) -> Sentence:
    """For the author."""
    if draft.state == State.COLLECTING:
        return Sentence("note", _("Being put together"), _("The draft has not passed the gate yet."))
    if draft.state == State.EXAMINING:
        return Sentence("note", _("At the gate"), _("The draft is being looked at."))
    if draft.state == State.AT_REVIEWER:
        return Sentence(
            "held", _("With a reviewer"), _("A reviewer decides on what is held. Nothing is published yet.")
        )
    if draft.verdict == Verdict.REFUSED:
        return Sentence(
            "refused", _("Refused"), _("No copy was written: what follows has to be corrected or taken out first.")
        )
    if draft.verdict == Verdict.RELEASED and not blockers:
        return Sentence(
            "released",
            _("Released"),
            _("These rules found no sign of an identity left in the copy. It can be published."),
        )
    if draft.verdict == Verdict.RELEASED:
        return Sentence("released", _("Released"), _("The copy is safe by these rules. Before you publish it:"))
    if not any(blocker.needs_reviewer for blocker in blockers):
        return Sentence("held", _("To complete"), _("The copy is written and sealed. Before it can be published:"))
    return Sentence("held", _("Held"), _("The copy is written and sealed as held. Before it can be published:"))
