"""What a member has at the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import render

from negatoscope.drafts import queries
from negatoscope.drafts.page.entries import entries

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
def index(request: HttpRequest) -> HttpResponse:
    """The drafts of the member, the last touched first."""
    response = render(request, "drafts/list.html", {"entries": entries(queries.for_author(request.user))})
    response["Cache-Control"] = "no-store"
    return response
