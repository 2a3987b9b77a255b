"""The drafts of a member as the list shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from negatoscope.drafts import queries
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.page.stages import told
from negatoscope.drafts.page.verdicts import Sentence, sentence_of
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from negatoscope.drafts.models import Draft


@dataclass(frozen=True)
class Entry:
    """One draft: its title as it may be shown to its author, where it is, what is left to do."""

    draft: Draft
    title: str
    address: str
    sentence: Sentence
    left: tuple[str, ...]
    originals_go_at: datetime | None


def entries(drafts: Iterable[Draft]) -> tuple[Entry, ...]:
    """The drafts in the order given."""
    return tuple(_entry(draft) for draft in drafts)


def title_of(draft: Draft) -> str:
    """The title of the copy, else the one typed, else what it is."""
    if draft.kind == Kind.CASE:
        title = queries.released_texts(draft).get("title", "") or queries.texts(draft).get("title", "")
        return title.strip() or _("Case without a title")
    body = queries.released_texts(draft).get("body", "") or queries.texts(draft).get("body", "")
    line = body.strip().partition("\n")[0]
    return (line[:80] + "…" if len(line) > 80 else line) or _("Post without a text")


def _entry(draft: Draft) -> Entry:
    blockers = queries.blockers(draft)
    if draft.state == State.EXAMINING:
        now = told(draft)
        left: tuple[str, ...] = tuple(part for part in (now.sentence, now.left) if part)
    elif draft.state == State.AT_AUTHOR:
        left = tuple(blocker.sentence for blocker in blockers)
    else:
        left = ()
    return Entry(
        draft=draft,
        title=title_of(draft),
        address=reverse("drafts:review", args=[draft.id]),
        sentence=sentence_of(draft, blockers),
        left=left,
        originals_go_at=queries.originals_go_at(draft) if queries.has_originals(draft) else None,
    )
