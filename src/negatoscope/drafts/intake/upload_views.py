"""The addresses to which a script sends files, in parts that can come again after a lost connection."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.db import OperationalError
from django.http import JsonResponse
from django.views.decorators.http import require_http_methods

from negatoscope.drafts import queries
from negatoscope.drafts.intake import rates, uploads
from negatoscope.drafts.intake.limits import BATCH, CHUNK
from negatoscope.drafts.problems import DraftProblem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from django.http import HttpRequest

_MOST_JSON = 2 << 20


@login_required
@require_http_methods(["GET", "POST", "DELETE"])
def files(request: HttpRequest, draft_id: UUID) -> JsonResponse:
    """GET what is here; POST a batch of files that are about to come; DELETE those that have not come in whole.

    POST takes {"files": [{"name": ..., "size": ...}, ...]} and answers in the same order, GET in that of arrival:
    {"files": [{"id": 3, "size": 524288, "received": 0}, ...], "part": 2097152, "batch": 1000}. A file of the same name
    and size is the same again, so that announcing anew is how a sender goes on after a lost connection.
    """
    draft = queries.get_for_author(request.user, draft_id)
    try:
        if request.method == "POST":
            rates.count(request, rates.ANNOUNCE)
            return _arrived(uploads.announce(draft, _batch(request)))
        if request.method == "DELETE":
            uploads.leave_out(draft, [one.number for one in uploads.arrivals(draft) if not one.is_whole])
        return _arrived(uploads.arrivals(draft))
    except DraftProblem as problem:
        return _refused(problem)
    except OperationalError as error:
        return _refused(_of_database(error))


@login_required
@require_http_methods(["PUT", "DELETE"])
def part(request: HttpRequest, draft_id: UUID, number: int) -> JsonResponse:
    """PUT a part of a file, its offset in the header Upload-Offset; DELETE the file.

    Another offset than that of the next byte answers 409 with the right one: {"error": {...}, "received": 2097152}.
    """
    draft = queries.get_for_author(request.user, draft_id)
    try:
        if request.method == "DELETE":
            uploads.leave_out(draft, [number])
            return _arrived(uploads.arrivals(draft))
        offset = request.headers.get("Upload-Offset", "")
        if not (offset.isascii() and offset.isdigit() and len(offset) < 16):
            raise DraftProblem("chunk")
        arrival = uploads.receive(draft, number, int(offset), request)
    except DraftProblem as problem:
        return _refused(problem)
    return JsonResponse(_one(arrival))


def _of_database(error: OperationalError) -> DraftProblem:
    """A database that has no space left says so in its words alone.

    Raises:
        OperationalError: it is something else.
    """
    if "full" not in str(error):
        raise error
    return DraftProblem("disk-full")


def _batch(request: HttpRequest) -> list[tuple[str, int]]:
    """The files that a batch announces.

    Raises:
        DraftProblem: it isn't of the form above.
    """
    body = request.read(_MOST_JSON + 1)
    try:
        announced = json.loads(body) if len(body) <= _MOST_JSON else None
        listed = [(one["name"], one["size"]) for one in announced["files"]]  # type: ignore[index]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise DraftProblem("not-a-batch") from None
    if not all(isinstance(name, str) and type(size) is int and size >= 0 for name, size in listed):
        raise DraftProblem("not-a-batch")
    return listed


def _arrived(arrivals: Iterable[uploads.Arrival]) -> JsonResponse:
    answer = JsonResponse({"files": [_one(one) for one in arrivals], "part": CHUNK, "batch": BATCH})
    answer["Cache-Control"] = "no-store"
    return answer


def _one(arrival: uploads.Arrival) -> dict[str, int]:
    return {"id": arrival.number, "size": arrival.size, "received": arrival.received}


def _refused(problem: DraftProblem) -> JsonResponse:
    said = {"status": problem.status, "code": problem.reason, "message": problem.sentence}
    answer: dict[str, object] = {"error": said}
    if "received" in problem.params:
        answer["received"] = problem.params["received"]
    response = JsonResponse(answer, status=problem.status)
    if problem.reason == "too-often":
        response["Retry-After"] = str(60 * int(str(problem.params["minutes"])))
    return response
