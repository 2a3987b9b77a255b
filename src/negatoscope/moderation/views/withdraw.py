"""Withdrawing what is published: the question, then the deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from negatoscope.moderation import queries, reading, services
from negatoscope.moderation.models import Publication
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.withdrawing import REASON_LENGTH

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, address: str) -> HttpResponse:
    """Ask for the reason; with one, take everything away. Also one that is offline can be withdrawn."""
    publication = Publication.objects.select_related("author").filter(pk=address).first()
    if publication is None:
        return reading.gone(request, address)
    if not queries.may_withdraw(request.user, publication):
        raise Http404
    if request.method != "POST":
        return _ask(request, publication)
    page = queries.address(publication)
    try:
        services.withdraw(publication, request.user, request.POST.get("reason", ""))
    except PublicationError as error:
        if error.reason == "gone":
            return redirect(page)
        return _ask(request, publication, error)
    return redirect(page)


def _ask(request: HttpRequest, publication: Publication, error: PublicationError | None = None) -> HttpResponse:
    context = {
        "publication": publication,
        "page": queries.address(publication),
        "most": REASON_LENGTH,
        "reason": request.POST.get("reason", ""),
        "problem": error.sentence if error else "",
    }
    return render(request, "moderation/withdraw.html", context, status=error.status if error else 200)
