"""The draft "Au négatoscope": how far it is while it is examined, then everything that was found and is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_safe

from negatoscope.drafts.choices import Kind
from negatoscope.drafts.page.stages import told
from negatoscope.drafts.review_page import page
from negatoscope.drafts.states import State
from negatoscope.drafts.views.access import of_author

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft


@require_safe
@of_author
def review(request: HttpRequest, draft: Draft) -> HttpResponse:
    """The page of the draft, whatever state it is in."""
    return show(request, draft)


def show(request: HttpRequest, draft: Draft, status: int = 200) -> HttpResponse:
    """The page of the draft as it is now."""
    if draft.state == State.EXAMINING:
        return render(request, "drafts/progress.html", {"draft": draft, "told": told(draft)}, status=status)
    if draft.state == State.COLLECTING:
        if status == 200 and draft.kind == Kind.CASE:
            return redirect("drafts:collect", draft.id)
        return render(request, "drafts/unfinished.html", {"draft": draft}, status=status)
    sent = request.POST.dict() if request.resolver_match.url_name == "slices" else None
    shown = page(draft, request.user, strip=_number(request, "serie"), shot=_number(request, "vue"), sent=sent)
    return render(request, "drafts/review.html", {"page": shown, "draft": draft}, status=status)


@require_GET
@of_author
def progress(request: HttpRequest, draft: Draft) -> JsonResponse:
    """How far it is, for the script of the page. `page` says where to go when it is over."""
    now = told(draft)
    page_of = reverse("drafts:review", args=[draft.id])
    return JsonResponse(
        {
            "running": draft.state == State.EXAMINING,
            "stage": now.stage,
            "sentence": now.sentence,
            "left": now.left,
            "done": now.done,
            "total": now.total,
            "page": page_of,
        }
    )


def _number(request: HttpRequest, name: str) -> int:
    sent = request.GET.get(name, "")
    return int(sent) if sent.isdecimal() and len(sent) < 9 else 0
