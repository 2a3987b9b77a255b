"""Composing a post, with its lengths while it is written."""

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
from negatoscope.members.forms import sentences
from negatoscope.members.gated import Refused
from negatoscope.outreach import reading, services
from negatoscope.outreach.forms import MOST_CHARACTERS, ComposeForm

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def compose(request: HttpRequest) -> HttpResponse:
    """The composing page. What is posted goes to the gate, and the reader to its review."""
    if request.method == "GET":
        return _page(request, ComposeForm())
    form = ComposeForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, 400)
    try:
        rates.count(request, rates.BEGIN)
        draft = services.send_to_gate(request.user, form, language())
    except Refused as refusal:
        form.add_error("body", sentences(form.cleaned_data["body"].strip(), refusal.findings))
        return _page(request, form, 422)
    except DraftProblem as problem:
        form.add_error(None, problem.sentence)
        return _page(request, form, problem.status)
    return redirect("drafts:review", draft.pk)


@login_required
@never_cache
@require_POST
def lengths(request: HttpRequest) -> HttpResponse:
    """How long a text is on each network, as a piece of the composing page. Nothing of it is kept."""
    if not settings.QUARANTINE:
        raise DraftProblem("read-in-the-browser")
    text = request.POST.get("body", "").replace("\r\n", "\n")[:MOST_CHARACTERS]
    chosen = request.POST.get("audience")
    audience = Audience(chosen) if chosen in set(Audience) else Audience.COLLEAGUES
    return render(request, "outreach/parts/lengths.html", {"lengths": reading.lengths(text, audience) if text else []})


def _page(request: HttpRequest, form: ComposeForm, status: int = 200) -> HttpResponse:
    return render(request, "outreach/compose.html", {"form": form}, status=status)
