"""Reads over drafts, for their author and for the rooms above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from negatoscope.members.models import Member


def for_author(member: Member) -> QuerySet[Draft]:
    """The drafts of a member that are still at the gate."""
    return Draft.objects.filter(author=member).exclude(state=State.PUBLISHED)


def count_for_author(member: Member) -> int:
    """How many there are."""
    return for_author(member).count()
