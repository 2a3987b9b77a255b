"""Published cases: the list, the page, its images, its certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from negatoscope.cases.filters import FilterForm
from negatoscope.drafts.choices import Kind
from negatoscope.moderation import queries, serving, shown
from negatoscope.moderation.certified import certified
from negatoscope.moderation.reading import offline_page, published

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from negatoscope.moderation.models import Publication

_ON_A_PAGE = 24
_ROLES = ("question", "history", "findings", "diagnosis", "discussion")


@require_safe
def list_cases(request: HttpRequest) -> HttpResponse:
    """The cases that this reader may read, by modality and region, the newest first."""
    form = FilterForm(request.GET)
    chosen = form.chosen()
    found = shown.with_cards(queries.readable(request.user).filter(kind=Kind.CASE, **chosen))
    lines = Paginator(found, _ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "chosen": chosen,
        "lines": lines,
        "cards": shown.cards(lines),
        "query": f"{urlencode(chosen)}&" if chosen else "",
    }
    return render(request, "cases/list.html", context)


@require_safe
@published
def case(request: HttpRequest, publication: Publication) -> HttpResponse:
    """The page of a case."""
    if publication.kind != Kind.CASE:
        return redirect(queries.address(publication))
    texts = {section.role: section.text for section in publication.sections.all()}
    stacks = shown.stacks(publication)
    alt = stacks[0].key.alt if stacks else ""
    context = {
        "publication": publication,
        "texts": {role: texts[role] for role in _ROLES if role in texts},
        "stacks": stacks,
        "certified": certified(publication),
        "documents": serving.document_names(publication),
        "preview": shown.preview(publication, texts.get("question") or texts.get("history", ""), alt),
        "may_withdraw": queries.may_withdraw(request.user, publication),
        "is_author": request.user.is_authenticated and request.user.pk == publication.author_id,
    }
    return render(request, "cases/case.html", context)


@require_safe
@published
def image(request: HttpRequest, publication: Publication, file: str) -> HttpResponse:
    """A picture of a case or a post; never one that isn't what was made at publication."""
    return _as_sealed(request, publication, file, serving.picture_response)


@require_safe
@published
def video(request: HttpRequest, publication: Publication, file: str) -> HttpResponse:
    """A video of a case or a post, as it was sealed, or a part of it."""
    return _as_sealed(request, publication, file, serving.video_response)


@require_safe
@published
def document(request: HttpRequest, publication: Publication, file: str) -> HttpResponse:
    """A document of a case or a post, as it was sealed."""
    return _as_sealed(request, publication, file, serving.document_response)


def _as_sealed(
    request: HttpRequest,
    publication: Publication,
    file: str,
    respond: Callable[[HttpRequest, Publication, str], HttpResponse | None],
) -> HttpResponse:
    """What `respond` answers with; the publication goes offline where the file isn't the one that was sealed."""
    try:
        response = respond(request, publication, file)
    except serving.AlteredError:
        return offline_page(request, publication)
    if response is None:
        raise Http404
    return response


@require_safe
@published
def certificate(request: HttpRequest, publication: Publication) -> HttpResponse:
    """The certificate in plain words."""
    context = {
        "publication": publication,
        "page": queries.address(publication),
        "certified": certified(publication),
    }
    return render(request, "cases/certificate.html", context)


@require_safe
@published
def certificate_file(request: HttpRequest, publication: Publication) -> HttpResponse:
    """certificate.json, as it was sealed."""
    response = HttpResponse(publication.certificate, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="certificate.json"'
    response["Cache-Control"] = "private, no-cache"
    return response
