"""What can't be answered as asked: one page, or one shape of JSON, that says what, why and what to do.

JSON: `{"error": {"status": 413, "code": "too-large", "message": "One sentence for a person."}}`.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import OperationalError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@runtime_checkable
class Spoken(Protocol):
    """An exception that knows its status and says in one sentence what a person can do (`DraftProblem`)."""

    status: int
    sentence: str


def _sentences() -> dict[int, tuple[str, str, str]]:
    """status -> (code, heading, sentence)."""
    return {
        400: (
            "bad-request",
            _("That could not be understood"),
            _("What was sent is damaged or incomplete. Go back, reload the page and try again."),
        ),
        403: ("forbidden", _("That is not yours to do"), _("You have no right to this. Nothing was changed.")),
        404: (
            "not-found",
            _("Nothing is here"),
            _("There is no such page, or it is not for you to read. Check the address, or begin at the home page."),
        ),
        405: ("method", _("That can't be done here"), _("This address is not used that way. Go back and try again.")),
        410: ("gone", _("This was withdrawn"), _("What was here has been withdrawn, and nothing of it is kept.")),
        413: (
            "too-large",
            _("That is too much at once"),
            _("What was sent is larger than this site takes in one piece. Send fewer or smaller files."),
        ),
        429: (
            "too-often",
            _("Too often"),
            _("That was asked too often in a short time. Wait a few minutes, then try again."),
        ),
        500: (
            "failed",
            _("Something went wrong here"),
            _("The fault is ours; the operator's log says where. Nothing half done was published. Try again later."),
        ),
        507: (
            "disk-full",
            _("There is no space left"),
            _("The server's disk is full. Nothing of what you sent was kept; try again later or tell the operator."),
        ),
    }


def problem(
    request: HttpRequest, status: int, *, code: str = "", heading: str = "", sentence: str = ""
) -> HttpResponse:
    """The answer: a page for a person, JSON for a program."""
    said = _sentences()
    usual = said.get(status, said[400])
    code, heading, sentence = code or usual[0], heading or usual[1], sentence or usual[2]
    if wants_json(request):
        return JsonResponse({"error": {"status": status, "code": code, "message": sentence}}, status=status)
    return render(request, "site/problem.html", {"heading": heading, "sentence": sentence}, status=status)


def wants_json(request: HttpRequest) -> bool:
    """Whether it is a program that asks."""
    if request.path.endswith(".json"):
        return True
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def spoken(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: exceptions that know what to say, a full disk, and an empty answer become a page or JSON."""

    def answered(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code < 400 or response.streaming or response.content:
            return response
        # Django says nothing itself where a method isn't allowed.
        said = problem(request, response.status_code)
        if "Allow" in response:
            said["Allow"] = response["Allow"]
        return said

    def process_exception(request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Spoken):
            return problem(request, error.status, code=getattr(error, "reason", ""), sentence=error.sentence)
        return problem(request, 507) if is_disk_full(error) else None

    answered.process_exception = process_exception  # type: ignore[attr-defined]
    return answered


def is_disk_full(error: BaseException) -> bool:
    """Whether the disk, or the database on it, has no space left."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    return isinstance(error, OperationalError) and "disk is full" in str(error)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when Django found it too much."""
    too_much = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    return problem(request, 413 if too_much else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return problem(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form's own key is missing or old."""
    return problem(
        request,
        403,
        code="stale-form",
        heading=_("This page has grown old"),
        sentence=_("This page was open for too long. Reload it, then send it again."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, the same for what isn't there and for what one may not read."""
    return problem(request, 404)


def too_often(request: HttpRequest) -> HttpResponse:
    """429, when an account or an address asks for too many codes."""
    return problem(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """500; the page needs no database, which may be what failed."""
    _code, heading, sentence = _sentences()[500]
    if wants_json(request):
        return JsonResponse({"error": {"status": 500, "code": "failed", "message": sentence}}, status=500)
    return HttpResponse(render_to_string("site/failed.html", {"heading": heading, "sentence": sentence}), status=500)
