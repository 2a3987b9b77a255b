"""The head of a series as a drawing: before, from the originals; after, from the copy. No cache keeps either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from negatoscope.drafts import portraits
from negatoscope.drafts.page.language import language
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.rendering import NotRendered
from negatoscope.drafts.views.access import of_author, of_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from negatoscope.drafts.models import Draft


@require_GET
@of_author
def before(request: HttpRequest, draft: Draft, series: int) -> HttpResponse:
    """The head as it came in: a face, for its author only, while the originals are here."""
    return _drawing(portraits.before, draft, series)


@require_GET
@of_reader
def after(request: HttpRequest, draft: Draft, series: int) -> HttpResponse:
    """The head as the copy has it, for its author and its reviewer."""
    return _drawing(portraits.after, draft, series)


def _drawing(draw: Callable[[Draft, int], bytes], draft: Draft, series: int) -> HttpResponse:
    try:
        answer = HttpResponse(draw(draft, series), content_type="image/png")
    except LookupError:
        raise Http404 from None
    except DraftProblem as problem:
        answer = _sentence(problem.sentence, 410)
    except NotRendered as error:
        answer = _sentence(_("The render could not be made: %(why)s.") % {"why": error.words(language())}, 422)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _sentence(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence, content_type="text/plain; charset=utf-8", status=status)
