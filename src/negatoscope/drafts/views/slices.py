"""A few single slices kept of a series that can hold a head; or the choice taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_POST

from negatoscope.drafts import services
from negatoscope.drafts.intake import rates
from negatoscope.drafts.page import head_slices
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.views.access import of_author
from negatoscope.drafts.views.answering import done, refused

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from negatoscope.drafts.models import Draft


@require_POST
@of_author
def slices(request: HttpRequest, draft: Draft) -> HttpResponse:
    """The slices that are kept, a field a series; with "back" all of them again. The draft passes the gate anew."""
    try:
        rates.count(request, rates.EXAMINE)
        if "back" in request.POST:
            services.give_slices_back(draft)
        else:
            picked = head_slices.read(request.POST.dict())
            services.pick_slices(draft, picked, leave_others_out="without" in request.POST)
    except DraftProblem as problem:
        draft.refresh_from_db()
        return refused(request, draft, problem)
    return done(request, draft)
