"""What every answer of the site has, and what it says when something can't be answered."""

from __future__ import annotations

import errno
import json
import re

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from negatoscope.site import errors, urls
from people import claire, signed_in

pytestmark = pytest.mark.django_db


class Spoken(Exception):
    status, sentence, reason = 413, "Ce fichier est trop grand.", "file-too-large"


def raises(error: BaseException):
    def view(_request):
        raise error

    return view


FAILING = {
    "spoken": Spoken(),
    "full": OSError(errno.ENOSPC, "No space left on device", "/home/x/DUPONT_JEAN.dcm"),
    "full-database": OperationalError("database or disk is full"),
    "bug": ValueError("DUPONT Jean"),
    "big": RequestDataTooBig("DUPONT Jean"),
    "bad": SuspiciousOperation("DUPONT Jean"),
}
urlpatterns = [
    *urls.urlpatterns,
    *(path(f"fail/{name}/", raises(error), name=name) for name, error in FAILING.items()),
    *(path(f"fail/{name}.json", raises(error)) for name, error in FAILING.items()),
    path("fine/", lambda _request: HttpResponse("fine"), name="fine"),
]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500
STATUSES = {"spoken": 413, "full": 507, "full-database": 507, "bug": 500, "big": 413, "bad": 400}


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("name", "status"), STATUSES.items())
def test_a_program_gets_one_shape_of_error(client, name, status):
    """`{"error": {"status": int, "code": str, "message": str}}` and nothing else, with the same status as the answer.

    The message is one or two sentences for a person; the code is stable, for programs. Neither has anything of what
    was sent, nor of an exception's text.
    """
    client.raise_request_exception = False
    for answer in (
        client.get(f"/fail/{name}.json"),
        client.get(f"/fail/{name}/", headers={"accept": "application/json"}),
    ):
        assert answer.status_code == status
        assert answer["Content-Type"] == "application/json"
        said = json.loads(answer.content)
        assert set(said) == {"error"}
        assert set(said["error"]) == {"status", "code", "message"}
        assert said["error"]["status"] == status
        assert re.fullmatch(r"[a-z0-9-]+", said["error"]["code"])
        assert said["error"]["message"].endswith(".")
        assert "DUPONT" not in answer.content.decode()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("name", "status"), STATUSES.items())
def test_a_person_gets_a_page_that_says_what_to_do(client, name, status):
    client.raise_request_exception = False
    answer = client.get(f"/fail/{name}/")
    assert answer.status_code == status
    page = answer.content.decode()
    assert page.count("<h1>") == 1
    assert "DUPONT" not in page
    assert "Traceback" not in page


def test_what_is_not_there_is_said_in_french_first(client):
    answer = client.get("/nulle-part/")
    assert answer.status_code == 404
    assert "Il n’y a rien ici" in answer.content.decode()
    assert "nulle-part" not in answer.content.decode().replace('value="/nulle-part/"', "")


def test_a_form_without_its_key_is_refused_with_a_sentence(client):
    client.handler.enforce_csrf_checks = True
    answer = client.post("/preferences/theme/", {"theme": "paper"})
    assert answer.status_code == 403
    assert "Rechargez-la" in answer.content.decode()


@pytest.mark.parametrize("address", ["/", "/compte/entrer/", "/nulle-part/", "/healthz"])
def test_every_answer_is_guarded(client, address):
    answer = client.get(address)
    policy = answer["Content-Security-Policy"]
    assert "script-src 'self';" in f"{policy};"
    assert "style-src 'self';" in f"{policy};"
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Server" not in answer


@pytest.mark.urls(__name__)
def test_what_a_member_sees_stays_in_no_cache(client):
    assert "no-store" not in client.get("/fine/").get("Cache-Control", "")
    assert "no-store" in signed_in(client, claire()).get("/fine/")["Cache-Control"]


def test_an_address_that_is_used_wrongly_says_so_and_names_what_is_allowed(client):
    answer = client.get("/preferences/theme/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Cela ne se fait pas ici" in answer.content.decode()
    assert client.get("/preferences/theme/", headers={"accept": "application/json"}).json()["error"]["status"] == 405


def test_a_host_that_is_not_ours_is_refused(client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400


@override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=60)
def test_a_site_on_https_sends_plain_http_there(client):
    assert client.get("/").status_code == 301
    assert client.get("/", secure=True)["Strict-Transport-Security"].startswith("max-age=60")


def test_a_full_disk_is_known_by_its_number_not_by_its_words():
    assert errors.is_disk_full(OSError(errno.ENOSPC, "x"))
    assert errors.is_disk_full(OSError(errno.EDQUOT, "x"))
    assert not errors.is_disk_full(OSError(errno.EACCES, "disk is full"))
    assert not errors.is_disk_full(ValueError("disk is full"))


def test_a_browser_that_takes_anything_gets_a_page():
    make = RequestFactory()
    assert not errors.wants_json(make.get("/x/", headers={"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}))
    assert not errors.wants_json(make.get("/x/"))
    assert errors.wants_json(make.get("/x/", headers={"accept": "application/json"}))
    assert errors.wants_json(make.get("/x/avancement.json"))
