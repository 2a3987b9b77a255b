"""Headers that every answer has, and pages of a person that no cache keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from django.http import HttpRequest, HttpResponse

_NOBODY = ("camera", "microphone", "geolocation", "payment", "usb", "serial", "display-capture", "browsing-topics")
PERMISSIONS = ", ".join(
    [
        *(f"{feature}=()" for feature in _NOBODY),
        "publickey-credentials-get=(self)",
        "publickey-credentials-create=(self)",
    ]
)

WORKER = "site/writing/worker.js"
"""The static file that reads a text in the writer's browser."""
_WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"


def headers_of_files(headers: MutableMapping[str, str], path: str, url: str) -> None:
    """WhiteNoise asks it for each static file. The worker may compile WebAssembly, and reach nothing but this site.

    A worker obeys the policy of its own file, so that no page needs more than its usual one.
    """
    if url.endswith(f"/{WORKER}"):
        headers["Content-Security-Policy"] = _WORKER_POLICY


def headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: nothing but passkeys may be asked of the browser; nobody else's page may embed what we serve."""

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return with_headers


def no_store(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what a signed-in person sees stays in no cache, of the browser or on the way.

    An answer that says itself how it may be kept, such as a published image that is asked for again each time, keeps
    its own word.
    """

    def without_cache(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store, private"
        return response

    return without_cache
