"""Composing a post, with a first reading while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from negatoscope.drafts.intake import rates
from negatoscope.drafts.page.language import language
from negatoscope.drafts.services import DraftProblem
from negatoscope.gate.policy import Audience
from negatoscope.outreach import reading, services
from negatoscope.outreach.forms import MOST_CHARACTERS, ComposeForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def compose(request: HttpRequest) -> HttpResponse:
    """The composing page. What is posted goes to the gate, and the reader to its review."""
    if not settings.QUARANTINE:
        return render(request, "outreach/no_originals.html", status=200 if request.method == "GET" else 403)
    if request.method == "GET":
        return _page(request, ComposeForm())
    form = ComposeForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, 400)
    try:
        rates.count(request, rates.BEGIN)
        draft = services.send_to_gate(request.user, form, language())
    except DraftProblem as problem:
        form.add_error(None, problem.sentence)
        return _page(request, form, problem.status)
    return redirect("drafts:review", draft.pk)


@login_required
@never_cache
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """The first reading of a text, as a piece of the composing page. Nothing of it is kept."""
    if not settings.QUARANTINE:
        return render(request, "outreach/no_originals.html", status=403)
    text = request.POST.get("body", "").replace("\r\n", "\n")[:MOST_CHARACTERS]
    chosen = request.POST.get("audience")
    audience = Audience(chosen) if chosen in set(Audience) else Audience.COLLEAGUES
    form = ComposeForm(request.POST)
    form.is_valid()
    identity = form.identity()
    try:
        evidence = identity.evidence() if identity else ()
    except DraftProblem:  # a date half written
        evidence = ()
    remarks = reading.read(text, audience, evidence, language())
    context = {
        "text": text,
        "remarks": remarks,
        "wordings": sum(one.edit is not None for one in remarks),
        "lengths": reading.lengths(text, audience),
    }
    return render(request, "outreach/parts/reading.html", context)


def _page(request: HttpRequest, form: ComposeForm, status: int = 200) -> HttpResponse:
    return render(request, "outreach/compose.html", {"form": form}, status=status)
