"""The pictures of a draft: before, from the quarantine; after, from the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from negatoscope.drafts import storage
from negatoscope.drafts.contents import read_contents
from negatoscope.drafts.intake import originals
from negatoscope.drafts.page.language import language
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.ranges import in_part
from negatoscope.drafts.rendering import NotRendered, png
from negatoscope.drafts.views.access import of_author, of_reader
from negatoscope.gate.case import Kind

if TYPE_CHECKING:
    from django.http import HttpRequest

    from negatoscope.drafts.models import Draft

LARGEST = 1600
"""Pixels of the longer side of a large picture."""

THUMBNAIL = 160

_SHOWN = frozenset({Kind.DICOM.value, Kind.IMAGE.value, Kind.PDF.value, Kind.VIDEO.value})


@require_GET
@of_author
def before(request: HttpRequest, draft: Draft, item: str, frame: int) -> HttpResponse:
    """The picture as it came in, from the quarantine: for its author only, kept by no cache."""
    label = _label(item)
    try:
        data = originals.read(draft, label)
    except DraftProblem as problem:
        return _sentence(problem.sentence, 410 if problem.reason == "originals-gone" else 404)
    except OSError:
        return _sentence(_("The original could not be read."), 422)
    return _rendered(data, label, frame, _most(request))


@require_GET
@of_reader
def after(request: HttpRequest, draft: Draft, item: str, frame: int) -> HttpResponse:
    """The picture of the remedied copy. The author's browser keeps it while it is the same; a reviewer's never."""
    label = _label(item)
    content = next((one for one in read_contents(draft.contents) if one.label == label and one.frames), None)
    if content is None:
        raise Http404
    tag = f'"{draft.revision}-{item}-{frame}-{_most(request)}"'
    if request.headers.get("If-None-Match") == tag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        try:
            data = (storage.copy_of(draft.id, draft.revision) / content.released_as).read_bytes()
        except OSError:
            raise Http404 from None
        response = _rendered(data, label, frame, _most(request))
    if response.status_code in (200, 304) and request.user.pk == draft.author_id:
        response["Cache-Control"] = "private, max-age=600"
        response["ETag"] = tag
    return response


@require_GET
@of_reader
def film(request: HttpRequest, draft: Draft, number: int) -> HttpResponse:
    """A video of the remedied copy, to be played; kept by no cache."""
    label = f"{Kind.VIDEO.value} {number}"
    content = next((one for one in read_contents(draft.contents) if one.label == label), None)
    if content is None:
        raise Http404
    try:
        data = (storage.copy_of(draft.id, draft.revision) / content.released_as).read_bytes()
    except OSError:
        raise Http404 from None
    return in_part(request, HttpResponse(data, content_type="video/mp4"))


def _most(request: HttpRequest) -> int:
    return THUMBNAIL if "petit" in request.GET else LARGEST


def _label(item: str) -> str:
    kind, _dash, number = item.partition("-")
    if kind not in _SHOWN or not number.isdecimal():
        raise Http404
    return f"{kind} {number}"


def _rendered(data: bytes, label: str, frame: int, most: int) -> HttpResponse:
    try:
        picture = png(data, Kind(label.split(maxsplit=1)[0]), frame, most)
    except NotRendered as error:
        return _sentence(_("This picture can’t be shown: %(why)s.") % {"why": error.words(language())}, 422)
    return HttpResponse(picture.data, content_type="image/png")


def _sentence(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence, content_type="text/plain; charset=utf-8", status=status)
