"""What a member has at the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import render

from negatoscope.drafts import queries
from negatoscope.drafts.page.entries import entries

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_ON_A_PAGE = 20  # of each, the report is read


@login_required
def index(request: HttpRequest) -> HttpResponse:
    """The drafts of the member, the last touched first."""
    lines = Paginator(queries.for_author(request.user), _ON_A_PAGE).get_page(request.GET.get("page"))
    response = render(request, "drafts/list.html", {"entries": entries(lines), "lines": lines})
    response["Cache-Control"] = "no-store"
    return response
