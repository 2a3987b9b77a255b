"""The review queue: a reviewer looks at the remedied copy of a held draft and decides, never at an original."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negatoscope.drafts import queries as drafts_queries
from negatoscope.drafts.forms import BoxForm
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.review_page import page
from negatoscope.drafts.states import State
from negatoscope.moderation import reviewing, services
from negatoscope.moderation.problems import PublicationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft


def _of_reviewer(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For reviewers; for everybody else nothing is here. What they see stays in no cache."""

    @wraps(view)
    def shown(request: HttpRequest, **rest: object) -> HttpResponse:
        if not request.user.reviewer:
            raise Http404
        response = view(request, **rest)
        response["Cache-Control"] = "no-store"
        return response

    return login_required(shown)


@require_safe
@_of_reviewer
def queue(request: HttpRequest) -> HttpResponse:
    """The drafts that wait, the oldest first."""
    drafts = reviewing.queue(request.user).select_related("author")
    waiting = [(draft, reviewing.title_of(draft), reviewing.holds(draft)) for draft in drafts]
    return render(request, "moderation/queue.html", {"waiting": waiting, "days": settings.REVIEW_DAYS})


@require_safe
@_of_reviewer
def review(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """One draft: copy, findings, answers, decision; while the copy is written anew, a page that waits for it."""
    waiting = get_object_or_404(drafts_queries.for_reviewer(request.user).select_related("author"), pk=draft_id)
    if waiting.state == State.EXAMINING:
        return render(request, "moderation/working.html", {"title": reviewing.title_of(waiting)})
    return _show(request, waiting)


@require_POST
@_of_reviewer
def add_box(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Black out one more region; the copy is written and read again."""
    draft = _draft(request, draft_id)
    form = BoxForm(request.POST)
    if not form.is_valid():
        raise DraftProblem("box")
    services.add_box(draft, request.user, form.label, form.cleaned_data["frame"], form.box)
    messages.success(request, _("The region is blacked out in the copy as soon as it has been read again."))
    return redirect("moderation:review", draft.pk)


@require_POST
@_of_reviewer
def decide(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Approve, send back or refuse, with reasons."""
    draft = _draft(request, draft_id)
    decision = request.POST.get("decision", "")
    try:
        if decision == "approve":
            services.approve(draft, request.user, request.POST.getlist("hold-reason"))
        elif decision == "send-back":
            services.send_back(draft, request.user, request.POST.get("reason", ""))
        elif decision == "refuse":
            services.refuse(draft, request.user, request.POST.get("reason", ""))
        else:
            raise PublicationError("no-decision")
    except PublicationError as error:
        return _show(request, draft, error)
    messages.success(request, _("Decided. The author reads your decision with your name and your reasons."))
    return redirect("moderation:queue")


def _draft(request: HttpRequest, draft_id: UUID) -> Draft:
    return get_object_or_404(reviewing.queue(request.user).select_related("author"), pk=draft_id)


def _show(request: HttpRequest, draft: Draft, error: PublicationError | None = None) -> HttpResponse:
    shown = page(draft, request.user, strip=_number(request, "serie"), shot=_number(request, "vue"))
    holds = reviewing.holds(draft)
    reasons = request.POST.getlist("hold-reason")
    reasons += [""] * (max(1, len(holds)) - len(reasons))
    context = {
        "page": shown,
        "draft": draft,
        "title": reviewing.title_of(draft),
        "holds": list(zip(holds, reasons, strict=False)),
        "sole_reason": reasons[0],
        "reason": request.POST.get("reason", ""),
        "decision": request.POST.get("decision", ""),
        "problem": error.sentence if error else "",
        "most": reviewing.REASON_LENGTH,
        "ends": reviewing.ends_on(draft),
    }
    return render(request, "moderation/review.html", context, status=error.status if error else 200)


def _number(request: HttpRequest, name: str) -> int:
    sent = request.GET.get(name, "")
    return int(sent) if sent.isdecimal() and len(sent) < 9 else 0
