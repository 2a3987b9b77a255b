"""A case being put together: its files and its text on one page. Without a script the whole comes as one form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from negatoscope.drafts import queries, services
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.forms import BeginningForm, IdentityForm, TextsForm
from negatoscope.drafts.intake import rates, typed, uploads
from negatoscope.drafts.intake.limits import BATCH, CHUNK
from negatoscope.drafts.models import Draft
from negatoscope.drafts.page.arrived import arrived
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.drafts.views.access import of_author
from negatoscope.drafts.views.answering import error, said, wants_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest


_LEFT_OUT: dict[str, Callable[[uploads.Arrival], bool]] = {
    "leave-out": lambda one: not one.is_whole,
    "leave-all": lambda _: True,
}


@login_required
def new_case(request: HttpRequest) -> HttpResponse:
    """The empty page; a draft begins with the first thing that is sent."""
    draft = Draft(author=request.user, kind=Kind.CASE)
    if request.method != "POST":
        return _page(request, draft, _Forms(draft), is_new=True)
    forms = _Forms(draft, request)
    if not forms.choices.is_valid():
        return _page(request, draft, forms, is_new=True, status=400)
    try:
        rates.count(request, rates.BEGIN)
    except DraftProblem as problem:
        sentence, status = said(problem)
        if wants_json(request):
            return error(sentence, status, problem.reason)
        messages.error(request, sentence)
        return _page(request, draft, forms, is_new=True, status=status)
    return _take(request, services.start(request.user, forms.choices.beginning()), forms)


@of_author
def collect(request: HttpRequest, draft: Draft) -> HttpResponse:
    """The page of a draft that is being put together."""
    if draft.state != State.COLLECTING:
        return redirect("drafts:review", draft.id)
    if request.method != "POST":
        return _page(request, draft, _Forms(draft))
    forms = _Forms(draft, request)
    if not (forms.choices.is_valid() and forms.texts.is_valid() and forms.identity.is_valid()):
        return _page(request, draft, forms, status=400)
    return _take(request, draft, forms)


class _Forms:
    """The three forms of the page: choices, texts, and who the patient is."""

    def __init__(self, draft: Draft, request: HttpRequest | None = None) -> None:
        sent = None if request is None else request.POST
        self.choices = BeginningForm.of(draft) if sent is None else BeginningForm(sent)
        self.texts = TextsForm(draft, sent, initial=_typed(draft))
        self.identity = IdentityForm(sent, initial=_identity(draft), prefix="patient")


def _typed(draft: Draft) -> dict[str, str]:
    return {} if draft._state.adding else typed.read_texts(draft)


def _identity(draft: Draft) -> dict[str, str]:
    known = None if draft._state.adding else typed.read_identity(draft)
    return {} if known is None else dict(vars(known))


def _take(request: HttpRequest, draft: Draft, forms: _Forms) -> HttpResponse:
    """Keep what was sent; then on to the gate when that was asked for."""
    try:
        _keep(request, draft, forms)
        if request.POST.get("then") in _LEFT_OUT:
            is_left_out = _LEFT_OUT[request.POST["then"]]
            uploads.leave_out(draft, [one.number for one in uploads.arrivals(draft) if is_left_out(one)])
        if request.POST.get("then") == "examine":
            rates.count(request, rates.EXAMINE)
            services.examine(draft)
    except DraftProblem as problem:
        sentence, status = said(problem)
        if wants_json(request):
            return error(sentence, status, problem.reason)
        messages.error(request, sentence)
        draft.refresh_from_db()
        if draft.state != State.COLLECTING:
            return redirect("drafts:review", draft.id)
        return _page(request, draft, forms, status=status)
    draft.refresh_from_db()
    page = "drafts:collect" if draft.state == State.COLLECTING else "drafts:review"
    if wants_json(request):
        return JsonResponse({"page": reverse(page, args=[draft.id]), "upload": _addresses(draft)})
    return redirect(page, draft.id)


def _keep(request: HttpRequest, draft: Draft, forms: _Forms) -> None:
    if forms.choices.is_valid():
        services.choose(draft, forms.choices.beginning())
    if forms.texts.is_valid() and settings.QUARANTINE:
        services.put_texts(draft, forms.texts.cleaned_data)
    if forms.identity.is_valid() and settings.QUARANTINE:
        identity = forms.identity.identity()
        if identity is not None:
            services.put_identity(draft, identity)
    sent = [file for file in request.FILES.getlist("files") if file.size]
    if sent:
        rates.count(request, rates.SEND_FORM)
        services.add_files(draft, sent)


def _page(
    request: HttpRequest, draft: Draft, forms: _Forms, *, is_new: bool = False, status: int = 200
) -> HttpResponse:
    """The page; `is_new` while there is no draft yet."""
    shown = {
        "draft": None if is_new else draft,
        "forms": forms,
        "arrived": None if is_new else arrived(uploads.arrivals(draft)),
        "ended": None if is_new else queries.last_outcome(draft),
        "upload": {
            "create": reverse("drafts:new_case"),
            "size": CHUNK,
            "batch": BATCH,
            **({} if is_new else _addresses(draft)),
        },
    }
    response = render(request, "drafts/collect.html", shown, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _addresses(draft: Draft) -> dict[str, str]:
    return {
        "collect": reverse("drafts:collect", args=[draft.id]),
        "files": reverse("drafts:files", args=[draft.id]),
        "part": reverse("drafts:part", args=[draft.id, 999999999]),
    }
