"""What the author changes on the page of a draft. Each change is a form, and works without a script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negatoscope.drafts import queries, services
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.covering import cover_series
from negatoscope.drafts.forms import BoxForm, sent_texts
from negatoscope.drafts.intake import rates, uploads
from negatoscope.drafts.page import questions
from negatoscope.drafts.page.key_images import described
from negatoscope.drafts.page.places import files
from negatoscope.drafts.page.wordings import accepted
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.views.access import of_author
from negatoscope.drafts.views.answering import done, refused
from negatoscope.gate.declaration import Declaration, DeclarationError
from negatoscope.gate.policy import Audience
from negatoscope.members.gated import Refused

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft


@require_POST
@of_author
def texts(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Texts written anew, or proposed wordings accepted: "accept" names a finding by its anchor, or a role for all."""
    sent = request.POST
    wanted = sent.get("accept", "")
    try:
        if wanted:
            changed = accepted(draft, wanted)
        else:
            changed = described(draft, sent) if "alternatives" in sent else sent_texts(draft, sent)
        if changed:
            services.revise_texts(draft, changed)
    except (DraftProblem, Refused) as problem:
        return refused(request, draft, problem)
    return done(request, draft, sent.get("back", "texts"))


@require_POST
@of_author
def retouch(request: HttpRequest, draft: Draft) -> HttpResponse:
    """A box added, on one picture or on all of its series, or taken back with a reason."""
    form = BoxForm(request.POST)
    try:
        if not form.is_valid():
            raise DraftProblem("box")
        given = form.cleaned_data
        if given["adds"] and given["everywhere"]:
            cover_series(draft, form.label, form.box, by=request.user)
        else:
            words = {"adds": given["adds"], "reason": given["reason"]}
            services.retouch(draft, form.label, given["frame"], form.box, **words, by=request.user)
    except (DraftProblem, Refused) as problem:
        return refused(request, draft, problem)
    return done(request, draft, "films")


@require_POST
@of_author
def answers(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Answers to the questions, or to one finding; with "look" nothing is kept, but told what they would ask for."""
    if "look" in request.POST:
        return _asked(request, draft)
    try:
        if "code" in request.POST:
            _answer_finding(request, draft)
        else:
            services.declare(draft, questions.read(request.POST.dict()))
    except (DraftProblem, Refused) as problem:
        return refused(request, draft, problem)
    return done(request, draft, request.POST.get("back", "questions"))


def _answer_finding(request: HttpRequest, draft: Draft) -> None:
    own_words = request.POST.get("own", "").strip()
    answer = own_words or request.POST.get("answer", "").strip()
    if not answer:
        raise DraftProblem("no-words")
    try:
        where = json.loads(request.POST.get("where") or "{}")
    except (ValueError, RecursionError):
        where = None
    if not isinstance(where, dict):
        raise DraftProblem("no-such-finding")
    services.answer(
        draft,
        request.POST.get("code", ""),
        request.POST.get("item", ""),
        where,
        answer=answer,
        reason="",
        by=request.user,
    )


def _asked(request: HttpRequest, draft: Draft) -> JsonResponse:
    """Which questions matter with these answers; nothing is kept."""
    try:
        declaration = Declaration.read(questions.read(request.POST.dict()))
    except DeclarationError:
        declaration = Declaration()
    names = questions.names(declaration, Audience(draft.audience), queries.has_images(draft))
    return JsonResponse({"asked": names})


@require_POST
@of_author
def examine(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Send the draft to the gate."""
    try:
        rates.count(request, rates.EXAMINE)
        services.examine(draft)
    except DraftProblem as problem:
        return refused(request, draft, problem)
    return done(request, draft)


@require_POST
@of_author
def reopen(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Put the case together anew: other files, other readers, another patient."""
    try:
        _put_together_anew(draft)
    except DraftProblem as problem:
        return refused(request, draft, problem)
    return redirect("drafts:collect", draft.id)


def _put_together_anew(draft: Draft) -> None:
    """Alternative texts go too: items get other numbers, and each would stand with another picture."""
    services.reopen(draft)
    services.put_texts(draft, {role: "" for role in queries.texts(draft) if picture_of(role)})


@require_POST
@of_author
def leave_out(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Take the files of some items out, an archive as a whole, and pass the gate again."""
    try:
        here = files(draft)
        numbers = {here[item].number for item in request.POST.getlist("item") if item in here}
        if not numbers:
            raise DraftProblem("no-such-item")
        _put_together_anew(draft)
        uploads.leave_out(draft, numbers)
        services.examine(draft)
    except DraftProblem as problem:
        draft.refresh_from_db()
        return refused(request, draft, problem)
    return done(request, draft)


@require_POST
@of_author
def stop(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Stop the passage."""
    try:
        services.stop(draft)
    except DraftProblem as problem:
        return refused(request, draft, problem)
    return done(request, draft, notice=_("The passage was stopped. Nothing of the draft is lost."))


@require_POST
@of_author
def discard(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Throw the draft away with all that is on disk."""
    try:
        services.discard(draft, request.user)
    except DraftProblem as problem:
        return refused(request, draft, problem)
    messages.success(request, _("The draft was thrown away. Nothing of it is left on this server."))
    return redirect("drafts:list")


@require_POST
@of_author
def ask_review(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Ask a reviewer to decide; the originals go at once."""
    try:
        services.ask_review(draft)
    except DraftProblem as problem:
        return refused(request, draft, problem)
    return done(request, draft, notice=_("The draft is with a reviewer. The originals were erased."))
