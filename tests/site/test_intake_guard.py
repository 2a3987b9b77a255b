"""How much a request may bring, before Django writes any of it to disk."""

from __future__ import annotations

import asyncio
import errno
import json
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.test import Client

from negatoscope.drafts.intake.limits import CHUNK
from negatoscope.site import intake_guard
from negatoscope.site.intake_guard import SMALL, SPARE, guarded
from people import claire, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
UPLOAD = "/negatoscope/cas/"
PROFILE = "/compte/profil/"
HUGE = SMALL * 4
LARGE = CHUNK * 3


class Application:
    """Django's part: reads the body as Django does, and answers."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.read, self.error = 0, error

    async def __call__(self, scope, receive, send):
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            self.read += len(message["body"])
            if self.error:
                raise self.error
            if not message["more_body"]:
                break
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"fine"})


def ask(app, path: str, size: int, *, announced: int | None = -1, cookie: str = "", accept: str = "text/html"):
    """The status and the page of one request, sent in parts."""
    headers = [(b"host", b"localhost"), (b"accept", accept.encode()), (b"cookie", cookie.encode())]
    if announced is None:
        headers.append((b"transfer-encoding", b"chunked"))
    else:
        headers.append((b"content-length", str(size if announced == -1 else announced).encode()))
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "scheme": "http",
        "server": ("localhost", 8000),
        "client": ("127.0.0.1", 1),
    }
    left, sent = size, []

    async def receive():
        nonlocal left
        part = min(left, 65536)
        left -= part
        return {"type": "http.request", "body": b"x" * part, "more_body": left > 0}

    async def send(message):
        sent.append(message)

    asyncio.run(guarded(app)(scope, receive, send))
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent).decode()


@pytest.fixture
def members_cookie():
    client = signed_in(Client(), claire())
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def test_a_form_passes():
    assert ask(Application(), PROFILE, 2000) == (200, "fine")


@pytest.mark.parametrize("path", [UPLOAD, PROFILE, "/nulle-part/"])
def test_a_stranger_brings_nothing_large_and_none_of_it_is_read(path):
    app = Application()
    status, page = ask(app, path, HUGE)
    assert (status, app.read) == (413, 0)
    assert "C’est trop en une fois" in page


def test_what_claims_to_be_small_or_claims_nothing_is_cut_where_it_becomes_too_much():
    for announced in (None, 10):
        app = Application()
        status, _ = ask(app, UPLOAD, HUGE, announced=announced)
        assert status == 413
        assert app.read <= SMALL


def test_a_member_brings_files_to_the_rooms_for_them_only(members_cookie):
    assert ask(Application(), UPLOAD, HUGE, cookie=members_cookie) == (200, "fine")
    assert ask(Application(), PROFILE, HUGE, cookie=members_cookie)[0] == 413


def test_even_a_member_has_a_limit(members_cookie):
    most = settings.UPLOAD_DRAFT_MIB << 20
    assert ask(Application(), UPLOAD, 10, announced=most * 2, cookie=members_cookie)[0] == 413


@pytest.mark.parametrize("cookie", ["negatoscope=nobody", "negatoscope=", "=;;;\x01", "other=1"])
def test_a_cookie_that_is_nobodys_counts_as_none(cookie):
    assert ask(Application(), UPLOAD, HUGE, cookie=cookie)[0] == 413


def test_a_program_gets_its_error_as_json():
    status, page = ask(Application(), UPLOAD, HUGE, accept="application/json")
    assert json.loads(page)["error"]["status"] == status == 413


def test_a_disk_that_fills_while_the_body_is_written_is_said():
    app = Application(OSError(errno.ENOSPC, "No space left on device"))
    status, page = ask(app, PROFILE, 2000)
    assert status == 507
    assert "Il n’y a plus de place" in page


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch):
    """Sets what is free on the disk, one number for each time that it is asked; the last one stays."""

    def set_free(*numbers: int) -> None:
        left = list(numbers)

        def disk_usage(_: str) -> SimpleNamespace:
            return SimpleNamespace(free=left.pop(0) if len(left) > 1 else left[0])

        monkeypatch.setattr(intake_guard.shutil, "disk_usage", disk_usage)

    return set_free


def test_a_form_for_which_the_disk_has_no_room_is_not_read(members_cookie, free):
    free(SPARE + 2 * LARGE - 1)
    app = Application()
    status, page = ask(app, UPLOAD, LARGE, cookie=members_cookie)
    assert (status, app.read) == (507, 0)
    assert "Il n’y a plus de place" in page
    free(SPARE + 2 * LARGE)
    assert ask(Application(), UPLOAD, LARGE, cookie=members_cookie) == (200, "fine")


def test_a_form_that_claims_no_length_ends_where_the_room_does(members_cookie, free):
    free(SPARE + LARGE - 1)
    app = Application()
    assert ask(app, UPLOAD, LARGE, announced=None, cookie=members_cookie)[0] == 507
    assert app.read < LARGE


def test_forms_that_come_at_once_do_not_fill_the_disk_together(members_cookie, free):
    free(SPARE + 2 * LARGE, SPARE)  # another form has taken the room meanwhile
    app = Application()
    assert ask(app, UPLOAD, LARGE, cookie=members_cookie)[0] == 507
    assert app.read < LARGE


def test_what_is_too_much_for_any_disk_is_said_so_and_what_is_small_passes_a_full_one(members_cookie, free):
    free(0)
    most = settings.UPLOAD_DRAFT_MIB << 20
    assert ask(Application(), UPLOAD, 10, announced=most * 2, cookie=members_cookie)[0] == 413
    assert ask(Application(), PROFILE, 2000) == (200, "fine")


def test_another_error_is_left_to_the_server():
    with pytest.raises(OSError, match="gone"):
        ask(Application(OSError(errno.EACCES, "gone")), PROFILE, 2000)
