"""Parts of a file, as players of films ask for them (RFC 9110, 14)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.http import HttpResponse

if TYPE_CHECKING:
    from django.http import HttpRequest

_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


def in_part(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The part of a response that was asked for; the whole where no part was, or one that isn't understood."""
    response["Accept-Ranges"] = "bytes"
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if response.status_code != 200 or asked is None or not any(asked.groups()):
        return response
    if request.headers.get("If-Range", response.get("ETag", "")) != response.get("ETag", ""):
        return response
    whole = response.content
    first, last = asked.groups()
    start = int(first) if first else max(0, len(whole) - int(last))
    stop = min(int(last) + 1 if first and last else len(whole), len(whole))
    if start >= stop:
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{len(whole)}"
        return response
    response.status_code = 206
    response.content = whole[start:stop]
    response["Content-Range"] = f"bytes {start}-{stop - 1}/{len(whole)}"
    return response
