"""The decision log, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negatoscope.moderation.models import Decision
from negatoscope.moderation.wording import rule_in_words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_ON_A_PAGE = 50


@require_safe
@login_required
def log(request: HttpRequest) -> HttpResponse:
    """For reviewers and operators, the newest first."""
    if not (request.user.reviewer or request.user.is_staff):
        raise Http404
    lines = Paginator(Decision.objects.select_related("actor"), _ON_A_PAGE).get_page(request.GET.get("page"))
    for line in lines:
        line.rules = [(code, rule_in_words(code)) for code in line.codes]
    return render(request, "moderation/log.html", {"lines": lines})
