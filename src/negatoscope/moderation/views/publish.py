"""The button "Publish" of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negatoscope.drafts import queries as drafts_queries
from negatoscope.moderation import queries, services
from negatoscope.moderation.models import Publication

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_POST
@login_required
def publish(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Publish it and show it; one that another window has published meanwhile is shown as it is."""
    done = Publication.objects.filter(draft=draft_id, author=request.user).first()
    if done is not None:
        messages.info(request, _("This draft is already published; this is its page."))
        return redirect(queries.address(done))
    publication = services.publish(drafts_queries.get_for_author(request.user, draft_id), request.user)
    messages.success(request, _("Published. You can withdraw it at any time, at the bottom of this page."))
    return redirect(queries.address(publication))
