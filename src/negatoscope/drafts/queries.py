"""Reads over drafts, for their author and for the rooms above."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import F
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from negatoscope.drafts import storage
from negatoscope.drafts.blocking import Blocker, blockers
from negatoscope.drafts.contents import Content, read_contents
from negatoscope.drafts.intake import typed
from negatoscope.drafts.models import Draft
from negatoscope.drafts.passages.progress import Progress, last_outcome, progress
from negatoscope.drafts.passages.said import declaration_of
from negatoscope.drafts.reading import draft_report
from negatoscope.drafts.states import State
from negatoscope.gate.reports.words import SENTENCES

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import QuerySet

    from negatoscope.gate.declaration import Declaration
    from negatoscope.gate.reports import Report
    from negatoscope.members.models import Member

__all__ = ["Blocker", "Content", "Progress", "blockers", "last_outcome", "progress"]


def for_author(member: Member) -> QuerySet[Draft]:
    """The drafts of a member that are still at the gate."""
    return Draft.objects.filter(author=member).exclude(state=State.PUBLISHED)


def count_for_author(member: Member) -> int:
    """How many there are."""
    return for_author(member).count()


def get_for_author(member: Member, draft: UUID | str) -> Draft:
    """One of them.

    Raises:
        Http404: there is no such draft, it is somebody else's, or it has been published.
    """
    return get_object_or_404(for_author(member), pk=draft)


def for_reviewer(reviewer: Member) -> QuerySet[Draft]:
    """The drafts that wait for a reviewer, the longest first: never the reviewer's own, and none for who isn't one."""
    if not reviewer.reviewer:
        return Draft.objects.none()
    waiting = Draft.objects.filter(state__in=(State.AT_REVIEWER, State.EXAMINING), review_asked_at__isnull=False)
    return waiting.exclude(author=reviewer).order_by(F("review_asked_at"))


def report(draft: Draft) -> Report | None:
    """The report of the last passage; None before the first."""
    return draft_report(draft)


def verdict_in_words(draft: Draft, lang: str = "") -> str:
    """The verdict in one sentence; "" before the first passage."""
    found = draft_report(draft)
    return "" if found is None else SENTENCES[found.verdict][lang or (get_language() or "fr")[:2]]


def texts(draft: Draft) -> dict[str, str]:
    """The texts as typed, while the quarantine has them: for the author only."""
    return typed.read_texts(draft)


def released_texts(draft: Draft) -> dict[str, str]:
    """The texts as they stand in the copy, by role."""
    copy = storage.copy_of(draft.id, draft.revision)
    found = {one.role: copy / one.released_as for one in items(draft) if one.role}
    return {role: path.read_text("utf-8") for role, path in found.items() if path.is_file()}


def items(draft: Draft) -> tuple[Content, ...]:
    """What the copy holds: series with their slices in order, pictures, texts."""
    return read_contents(draft.contents)


def has_images(draft: Draft) -> bool:
    """Whether the copy holds an image."""
    return any(one.frames for one in items(draft))


def has_originals(draft: Draft) -> bool:
    """Whether the quarantine still holds them: then there are "before" images, and texts can be changed."""
    return draft.originals_gone_at is None and storage.intake_of(draft.id).is_dir()


def originals_go_at(draft: Draft) -> datetime | None:
    """When they will be destroyed unless the author does something; None when they are gone."""
    return None if draft.originals_gone_at is not None else draft.touched_at + timedelta(hours=settings.ORIGINALS_HOURS)


def declared(draft: Draft) -> Declaration:
    """What the author has answered."""
    return declaration_of(draft)
