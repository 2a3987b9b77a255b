"""The log says what happened and where, and nothing of anybody."""

from __future__ import annotations

import io
import json
import logging

import pytest
from django.http import HttpResponse
from django.urls import path

from negatoscope.site import urls
from negatoscope.site.logs import JsonLines, log_event, log_exception, place_of

SECRET = "DUPONT Jean"


def fails(_request, name):
    raise ValueError(name)


urlpatterns = [
    *urls.urlpatterns,
    path("files/<str:name>/", fails, name="fails"),
    path("read/<str:name>/", lambda _request, name: HttpResponse(name), name="reads"),
]
handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture
def log(settings):
    """Everything that any logger writes, as the site writes it where each request has its line."""
    settings.LOG_REQUESTS = True
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.addHandler(handler)
    yield handler.stream
    root.removeHandler(handler)


def lines(log: io.StringIO) -> list[dict]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


@pytest.mark.urls(__name__)
@pytest.mark.django_db
def test_a_request_is_one_line_without_path_query_or_person(client, log):
    answer = client.get(f"/read/{SECRET}/?q={SECRET}", headers={"user-agent": SECRET, "referer": f"http://x/{SECRET}"})
    line = lines(log)[-1]
    assert set(line) == {"at", "level", "event", "request", "method", "route", "status", "ms"}
    assert (line["event"], line["method"], line["route"], line["status"]) == ("request", "GET", "reads", 200)
    assert answer["X-Request-ID"] == line["request"]
    assert "DUPONT" not in log.getvalue()


@pytest.mark.urls(__name__)
@pytest.mark.django_db
def test_without_lines_for_requests_those_that_fail_have_one(client, log, settings):
    settings.LOG_REQUESTS = False
    client.raise_request_exception = False
    client.get("/read/x/")
    client.get("/files/x/")
    assert [line["status"] for line in lines(log) if line["event"] == "request"] == [500]


@pytest.mark.urls(__name__)
@pytest.mark.django_db
def test_an_exception_is_its_type_and_its_place(client, log):
    client.raise_request_exception = False
    client.get(f"/files/{SECRET}/")
    failed = next(line for line in lines(log) if line["event"] == "request.failed")
    assert failed["exception"] == "ValueError"
    assert failed["raised"].startswith("test_logs.py:") or "test_logs" in failed["raised"]
    assert "DUPONT" not in log.getvalue()


@pytest.mark.django_db
def test_a_path_that_leads_nowhere_is_not_written_down(client, log):
    client.get(f"/{SECRET}.dcm")
    assert lines(log)[-1]["route"] == "none"
    assert "DUPONT" not in log.getvalue()


def test_a_message_of_another_library_is_its_place_only(log):
    logging.getLogger("some.library").error("could not open %s", f"/tmp/{SECRET}.dcm")
    try:
        raise OSError(SECRET)
    except OSError:
        logging.getLogger("some.library").exception("failed on " + SECRET)
    assert "DUPONT" not in log.getvalue()
    first, second = lines(log)
    assert (first["event"], first["logger"]) == ("library", "some.library")
    assert second["exception"] == "OSError"


def test_an_event_has_the_fields_that_were_given(log):
    logging.getLogger("negatoscope").setLevel(logging.INFO)
    log_event("draft.swept", count=3)
    assert (lines(log)[-1]["event"], lines(log)[-1]["count"]) == ("draft.swept", 3)


def test_the_place_is_the_last_one_in_our_own_code(log):
    from negatoscope.members.gated import Purpose, pass_text

    with pytest.raises(Exception) as failure:
        pass_text(None, Purpose.REASON)
    log_exception("it.failed", failure.value)
    assert lines(log)[-1]["raised"].startswith("negatoscope/members/gated.py:")
    assert place_of(ValueError()) == "?"
