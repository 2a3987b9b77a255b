"""Before Django reads a request: how much may come, and from whom.

Django under ASGI writes the whole body of a request to disk before any view or middleware sees it. Without this guard
anybody could fill the disk of the quarantine without being signed in, and a member with a few requests at once.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any

from asgiref.sync import sync_to_async
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.handlers.asgi import ASGIRequest
from django.db import connection
from django.urls import Resolver404, resolve
from django.utils import translation

from negatoscope.drafts.intake.limits import CHUNK
from negatoscope.site.errors import is_disk_full, problem
from negatoscope.site.logs import log_event

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Scope = dict[str, Any]
    Message = dict[str, Any]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]
    App = Callable[[Scope, Receive, Send], Awaitable[None]]

SMALL = 512 * 1024
"""Bytes of a form without files."""
SPARE = 256 << 20
"""Bytes that stay free on the disk beside the forms: for the database, the copies, and files that come in parts."""
_MIB = 1 << 20
_INTAKES = frozenset({"drafts", "outreach"})
"""The rooms in which members hand in files."""
_POLICY = b"default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'"


@dataclass
class _Exchange:
    """What passed so far between the client and Django."""

    receive: Receive
    send: Send
    most: int
    received: int = 0
    refused: int = 0
    has_begun: bool = False

    async def take(self) -> Message:
        """The next part of the request; beyond the limit or on a full disk, as if the client had gone."""
        message = await self.receive()
        self.received += len(message.get("body", b""))
        self.refused = _refusal(self.received, self.most, to_come=self.received)
        if self.refused:
            return {"type": "http.disconnect"}
        return message

    async def give(self, message: Message) -> None:
        """The next part of the answer."""
        self.has_begun = True
        await self.send(message)


def guarded(app: App) -> App:
    """The application behind the guard."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        most = SMALL if _is_small(scope) else await sync_to_async(_most, thread_sensitive=False)(scope)
        announced = _announced(scope)
        if refused := _refusal(announced, most, to_come=2 * announced):
            await _refuse(scope, send, refused)
            return
        exchange = _Exchange(receive, send, most)
        try:
            await app(scope, exchange.take, exchange.give)
        except OSError as error:
            if exchange.has_begun or not is_disk_full(error):
                raise
            await _refuse(scope, send, 507)
            return
        if exchange.refused and not exchange.has_begun:
            await _refuse(scope, send, exchange.refused)

    return guard


def _refusal(size: int, most: int, *, to_come: int) -> int:
    """The status with which a request of that size is refused; 0 when it isn't.

    A form lies on the disk twice, as it came and as its files; `to_come` of that isn't written yet. It is asked with
    each part, because forms of others grow at the same time. Parts of a file are looked at where they are written.
    """
    if size > most:
        return 413
    if size <= CHUNK + SMALL:
        return 0
    # Django spools into this folder, which is the intake's (`serving.home`).
    return 507 if to_come + SPARE > shutil.disk_usage(tempfile.gettempdir()).free else 0


def _is_small(scope: Scope) -> bool:
    """Whether the request says that it brings little or nothing, as nearly all do."""
    length = _header(scope, b"content-length")
    if length.isdigit():
        return int(length) <= SMALL
    return not _header(scope, b"transfer-encoding")


def _announced(scope: Scope) -> int:
    """The length that the request claims; what claims none is counted as it comes."""
    value = _header(scope, b"content-length")
    return int(value) if value.isdigit() else 0


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for each, value in scope["headers"] if each == name), b"")


def _most(scope: Scope) -> int:
    """Bytes that this request may bring: files only to the rooms for them, and only from members."""
    try:
        room = resolve(scope["path"]).namespace
    except Resolver404:
        return SMALL
    if room not in _INTAKES or not _is_signed_in(scope):
        return SMALL
    if scope["method"] == "PUT":  # one part of a file
        return CHUNK + SMALL
    return settings.UPLOAD_DRAFT_MIB * _MIB + SMALL


def _is_signed_in(scope: Scope) -> bool:
    try:
        cookies = SimpleCookie(_header(scope, b"cookie").decode("latin-1"))
    except CookieError:
        return False
    named = cookies.get(settings.SESSION_COOKIE_NAME)
    if named is None:
        return False
    try:
        return SESSION_KEY in SessionStore(named.value)
    finally:
        connection.close()  # this thread is nobody's: no request closes it at its end


async def _refuse(scope: Scope, send: Send, status: int) -> None:
    log_event("request.refused", status=status, method=scope["method"])
    answer = await sync_to_async(_answer, thread_sensitive=False)(scope, status)
    headers = [
        (b"content-type", answer["Content-Type"].encode()),
        (b"content-length", str(len(answer.content)).encode()),
        (b"content-security-policy", _POLICY),
        (b"x-content-type-options", b"nosniff"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.content})


def _answer(scope: Scope, status: int) -> Any:  # noqa: ANN401 (Django's response)
    request = ASGIRequest(scope, io.BytesIO())
    with translation.override(translation.get_language_from_request(request)):
        return problem(request, status)
