"""One line in the log for a request, and always for one that failed: never its path, its query or who asked."""

from __future__ import annotations

import secrets
import sys
import time
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.signals import got_request_exception

from negatoscope.site.logs import log_event, log_exception

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


def request_log(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: method, name of the route, status, milliseconds, and a number that the answer has too."""
    got_request_exception.connect(_failed, dispatch_uid="negatoscope.request_log")

    def logged(request: HttpRequest) -> HttpResponse:
        if request.path.startswith(settings.STATIC_URL):
            return get_response(request)
        request.number = secrets.token_hex(6)  # type: ignore[attr-defined]
        began = time.monotonic()
        response = get_response(request)
        if settings.LOG_REQUESTS or response.status_code >= 500:
            log_event(
                "request",
                request=request.number,  # type: ignore[attr-defined]
                method=request.method,
                route=route_of(request),
                status=response.status_code,
                ms=round((time.monotonic() - began) * 1000),
            )
        response["X-Request-ID"] = request.number  # type: ignore[attr-defined]
        return response

    return logged


def route_of(request: HttpRequest) -> str:
    """The name of the route; a path that leads nowhere is never written down."""
    match = request.resolver_match
    return (match.view_name or "unnamed") if match else "none"


def _failed(request: HttpRequest | None = None, **_: object) -> None:
    """Django is about to answer 500: the type and the place of the exception go to the log."""
    error = sys.exc_info()[1]
    if error is not None:
        log_exception("request.failed", error, request=getattr(request, "number", None))
