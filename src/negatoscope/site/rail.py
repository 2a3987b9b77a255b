"""The rail: the rooms that exist, for this reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts.queries import count_for_author

if TYPE_CHECKING:
    from django.http import HttpRequest


def rail(request: HttpRequest) -> dict[str, object]:
    """Context of every page: the number of drafts at the gate, and what the node is."""
    member = getattr(request, "user", None)
    signed_in = member is not None and member.is_authenticated
    return {
        "drafts_count": count_for_author(member) if signed_in else 0,
        "node_is_local": settings.IS_LOCAL,
        "node_takes_originals": settings.QUARANTINE,
        "node_is_demo": settings.DEMO,
    }
