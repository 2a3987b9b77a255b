"""The first reading on a home node: a text in, what the gate sees in it out. Nothing of it is kept or written down."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.conf import settings
from django.http import Http404, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from negatoscope.drafts import queries
from negatoscope.drafts.beginning import DeclaredIdentity
from negatoscope.drafts.intake import rates
from negatoscope.drafts.intake.patient import patient_of
from negatoscope.drafts.intake.rates import Rate
from negatoscope.drafts.page.language import language
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.views.answering import error
from negatoscope.gate import first_reading
from negatoscope.gate.identity import Identity
from negatoscope.site.logs import log_exception

if TYPE_CHECKING:
    from django.http import HttpRequest

    from negatoscope.gate.prose import Matcher

MOST_BYTES = 256 << 10
"""Of a request: the longest text, in the widest characters, with all around it."""
_OFTEN = Rate("first-reading", 3000, 10, 20_000)
_KNOWN = ("family", "given", "birth_date", "numbers", "city")


class _NotAsked(Exception):
    """The request is none of the form that `check` describes."""


@never_cache
@require_POST
def check(request: HttpRequest) -> JsonResponse:
    """POST {"text", "audience", "sort", "allows", "draft", "known"}; only the text is needed.

    `draft` is one of the reader's own, whose patient is hunted in the text; `known` says who the patient is, as the
    form beside the text does. The answer is that of `first_reading.answer`; an error {"error": {"status", "code",
    "message"}}, as everywhere.
    """
    if not request.user.is_authenticated:
        return error(_("Sign in again: your session has ended. Your text is still on the page."), 403, "signed-out")
    try:
        if not settings.QUARANTINE:
            raise DraftProblem("read-in-the-browser")
        rates.count(request, _OFTEN)
        return JsonResponse(_answered(request))
    except _NotAsked:
        return error(_("The text was not understood. Reload the page."), 400, "malformed")
    except DraftProblem as problem:
        return error(problem.sentence, problem.status, problem.reason)
    except Exception as failure:  # noqa: BLE001 (its text, or a variable in its frames, can hold the writer's words)
        log_exception("first-reading.failed", failure)
        return error(_("This text could not be read now. It is read again when you send it."), 500, "failed")


def _answered(request: HttpRequest) -> dict[str, object]:
    asked = _asked(request)
    text = asked.get("text")
    if not isinstance(text, str):
        raise _NotAsked
    if len(text) > first_reading.MOST_CHARACTERS:
        raise DraftProblem("text-too-long", most=first_reading.MOST_CHARACTERS)
    question = first_reading.Question.read(asked, language())
    return first_reading.answer(text, question, _patient(request, asked))


def _asked(request: HttpRequest) -> dict[str, object]:
    """What the request holds.

    Raises:
        _NotAsked: no object of JSON.
        DraftProblem: it is too long.
    """
    body = request.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise DraftProblem("text-too-long", most=first_reading.MOST_CHARACTERS)
    try:
        asked: object = json.loads(body)
    except (ValueError, RecursionError):
        raise _NotAsked from None
    if not isinstance(asked, dict):
        raise _NotAsked
    return cast("dict[str, object]", asked)


def _patient(request: HttpRequest, asked: dict[str, object]) -> Matcher | None:
    """What hunts the patient: that of the draft, or the one whom the form names."""
    if asked.get("draft"):
        try:
            return patient_of(queries.get_for_author(request.user, UUID(str(asked["draft"]))))
        except (ValueError, Http404):
            raise _NotAsked from None
    known = asked.get("known")
    said = {name: str(known[name]) for name in _KNOWN if known.get(name)} if isinstance(known, dict) else {}
    try:
        evidence = DeclaredIdentity(**said).evidence() if said else ()
    except DraftProblem:  # a date half written
        return None
    return Identity.learn(evidence).matcher() if evidence else None
