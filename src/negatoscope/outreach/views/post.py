"""A published post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from negatoscope.drafts.choices import Kind
from negatoscope.gate.policy import Audience
from negatoscope.moderation import queries as moderation
from negatoscope.moderation.reading import published
from negatoscope.moderation.renders import SHARE_NAME

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from negatoscope.moderation.models import Publication


@require_safe
@published
def post(request: HttpRequest, publication: Publication) -> HttpResponse:
    """The post, for its audience only; under the address of one that was withdrawn, a page that says so (410)."""
    if publication.kind != Kind.POST:
        return redirect(moderation.address(publication))
    sections = {section.role: section.text for section in publication.sections.all()}
    context = {
        "publication": publication,
        "body": sections.get("body", ""),
        "pictures": list(publication.pictures.all()),
        "is_public": publication.audience == Audience.PUBLIC,
        "is_author": request.user.is_authenticated and publication.author_id == request.user.pk,
        "may_withdraw": moderation.may_withdraw(request.user, publication),
        "page_url": settings.URL + reverse("outreach:post", args=[publication.pk]),
        "share_url": settings.URL + reverse("cases:image", args=[publication.pk, SHARE_NAME]),
    }
    return render(request, "outreach/post.html", context)
