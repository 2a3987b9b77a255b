"""How a change of a draft is answered: a page for a form, JSON for a script that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from negatoscope.drafts.page.language import language
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate import codes

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft
    from negatoscope.members.gated import Refused


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks."""
    return request.headers.get("Accept", "").startswith("application/json")


def done(request: HttpRequest, draft: Draft, anchor: str = "", notice: str = "") -> HttpResponse:
    """The change was taken: the page of the draft follows, at the place where the change was made."""
    page = reverse("drafts:review", args=[draft.id]) + (f"#{anchor}" if anchor else "")
    if wants_json(request):
        return JsonResponse({"page": page, "progress": reverse("drafts:progress", args=[draft.id])})
    if notice:
        messages.success(request, notice)
    return redirect(page)


def refused(request: HttpRequest, draft: Draft, problem: DraftProblem | Refused) -> HttpResponse:
    """The change was not taken, and why. Nothing that was typed is said again."""
    sentence, status = said(problem)
    if wants_json(request):
        return error(sentence, status, _code(problem))
    from negatoscope.drafts.views.review import show  # noqa: PLC0415 (the page shows what this module answers)

    messages.error(request, sentence)
    return show(request, draft, status=status)


def error(sentence: str, status: int, code: str) -> JsonResponse:
    """The one shape of an error for scripts."""
    return JsonResponse({"error": {"status": status, "code": code, "message": sentence}}, status=status)


def _code(problem: DraftProblem | Refused) -> str:
    return problem.reason if isinstance(problem, DraftProblem) else "refused"


def said(problem: DraftProblem | Refused) -> tuple[str, int]:
    """The sentence of a problem and its status."""
    if isinstance(problem, DraftProblem):
        return problem.sentence, problem.status
    found = " ".join(dict.fromkeys(codes.message(finding, language()) for finding in problem.findings))
    return _("This answer was not kept, because it could identify somebody. %(found)s") % {"found": found}, 422
