"""From an address to what may be shown there: the publication, or the page that says why not."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render

from negatoscope.moderation import queries
from negatoscope.moderation.models import Publication, Tombstone

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def published(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of one publication, called as `view(request, publication, ...)` when this reader may read it.

    Else the answer is 410 for one that was withdrawn, 503 for one that is offline, 404 for all the others: who isn't
    among the readers isn't told that it exists.
    """

    @wraps(view)
    def wrapper(request: HttpRequest, address: str, **rest: object) -> HttpResponse:
        publication = Publication.objects.select_related("author").filter(pk=address).first()
        if publication is None:
            return gone(request, address)
        if queries.can_read(request.user, publication):
            return view(request, publication, **rest)
        if queries.may_know(request.user, publication):
            return offline_page(request, publication)
        raise Http404

    return wrapper


def gone(request: HttpRequest, address: str) -> HttpResponse:
    """The page of what was withdrawn (410); the reason is for those who were its readers.

    Raises:
        Http404: there never was anything of that address.
    """
    tombstone = Tombstone.objects.filter(pk=address).first()
    if tombstone is None:
        raise Http404
    context = {"tombstone": tombstone, "tells_why": queries.may_know_why(request.user, tombstone)}
    response = render(request, "moderation/withdrawn.html", context, status=410)
    response["Cache-Control"] = "no-store"
    return response


def offline_page(request: HttpRequest, publication: Publication) -> HttpResponse:
    """What stands in the place of a publication of which a file was found altered."""
    response = render(request, "moderation/offline.html", {"publication": publication}, status=503)
    response["Cache-Control"] = "no-store"
    return response
