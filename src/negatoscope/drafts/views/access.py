"""Who may see a draft: its author. Nothing of a draft is kept by a browser's cache unless a view says so."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required

from negatoscope.drafts import queries

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft
    from negatoscope.members.models import Member

Rest = ParamSpec("Rest")


def of_author(
    view: Callable[Concatenate[HttpRequest, Draft, Rest], HttpResponse],
) -> Callable[..., HttpResponse]:
    """The view for the draft's author only; for everybody else there is no such draft (404)."""

    @wraps(view)
    def shown(request: HttpRequest, draft_id: UUID, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        response = view(request, queries.get_for_author(request.user, draft_id), *args, **kwargs)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        return response

    return login_required(shown)


def of_reader(
    view: Callable[Concatenate[HttpRequest, Draft, Rest], HttpResponse],
) -> Callable[..., HttpResponse]:
    """The view for those who may see the remedied copy: the author, and reviewers while the draft is with them."""

    @wraps(view)
    def shown(request: HttpRequest, draft_id: UUID, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        response = view(request, _readable(request.user, draft_id), *args, **kwargs)
        if not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        return response

    return login_required(shown)


def _readable(member: Member, draft_id: UUID) -> Draft:
    return queries.for_reviewer(member).filter(pk=draft_id).first() or queries.get_for_author(member, draft_id)
