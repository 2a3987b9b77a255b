"""The address that reads a text while it is written, on a home node."""

from __future__ import annotations

import io
import json
import logging

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from negatoscope.drafts.intake import rates
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate import first_reading
from negatoscope.site.logs import JsonLines
from negatoscope.site.writing import views
from people import claire, karim, signed_in

pytestmark = pytest.mark.django_db

NAMED = "🩻 Adressée le 12 mars 2026 par Mme Ornella Marchetti."


@pytest.fixture
def at_claires():
    return signed_in(Client(), claire())


def ask(browser: Client, asked: object, **headers: str):
    body = asked if isinstance(asked, bytes) else json.dumps(asked).encode()
    return browser.post(reverse("site:check"), body, content_type="application/json", headers=headers)


def findings(browser: Client, text: str, **asked: object) -> list[dict]:
    answer = ask(browser, {"text": text, **asked})
    assert answer.status_code == 200
    return answer.json()["findings"]


def test_it_says_what_where_why_and_in_which_words_it_could_be_written(at_claires):
    date, name = findings(at_claires, NAMED)
    assert (date["code"], NAMED[date["start"] : date["end"]]) == ("SEC122", "12 mars 2026")
    assert (name["code"], NAMED[name["start"] : name["end"]]) == ("SEC121", "Ornella Marchetti")
    edit = date["edit"]
    assert NAMED[: edit["start"]] + edit["wording"] + NAMED[edit["end"] :] == (
        "🩻 Adressée en 2026 par Mme Ornella Marchetti."
    )
    assert (date["severity"], date["direct"]) == ("block", True)
    assert date["what"] == "Une date exacte permet de retrouver l’examen."
    assert date["why"][0]["ref"] == "CSP R.4127-4"
    assert date["why"][0]["kind_word"] == "loi"
    assert date["why"][0]["sentence"].startswith("Le secret couvre")


def test_what_a_box_allows_is_no_finding_there(at_claires):
    assert [each["kind"] for each in findings(at_claires, NAMED)] == ["date", "person"]
    assert [each["kind"] for each in findings(at_claires, NAMED, allows=["person", "city"])] == ["date"]


def test_a_reason_is_read_for_identifiers_only(at_claires):
    text = "Le meilleur radiologue de la région."
    assert [each["code"] for each in findings(at_claires, text)] == ["COM206"]
    assert findings(at_claires, text, sort="identifiers") == []


def test_the_patient_named_in_the_form_is_hunted_in_the_text(at_claires):
    text = "Le cas Zorglub montre une distorsion."
    known = [text[each["start"] : each["end"]] for each in findings(at_claires, text, known={"family": "Zorglub"})]
    assert known == ["Zorglub"]


def test_a_date_half_written_hunts_nobody_yet(at_claires):
    assert findings(at_claires, "Un signe utile.", known={"family": "Zorglub", "birth_date": "avril"}) == []


def test_a_stranger_is_answered_in_json_and_nothing_is_read(client, monkeypatch):
    monkeypatch.setattr(first_reading, "answer", must_not_run)
    answer = ask(client, {"text": NAMED})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "signed-out")


def test_without_the_forms_own_key_nothing_is_read(monkeypatch):
    monkeypatch.setattr(first_reading, "answer", must_not_run)
    careful = signed_in(Client(enforce_csrf_checks=True), claire())
    answer = ask(careful, {"text": NAMED}, accept="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "stale-form")


def test_a_community_node_reads_no_text_here(at_claires, settings, monkeypatch):
    settings.QUARANTINE = False
    monkeypatch.setattr(first_reading, "answer", must_not_run)
    answer = ask(at_claires, {"text": NAMED})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "read-in-the-browser")


@pytest.mark.parametrize("asked", [b"{", b"\xff\xfe", [], {}, {"text": 3}, b"[" * 100_000, {"text": "a", "draft": "x"}])
def test_what_is_no_question_is_refused_in_one_shape(at_claires, asked):
    answer = ask(at_claires, asked)
    assert answer.status_code == 400
    assert set(answer.json()["error"]) == {"status", "code", "message"}


def test_a_draft_of_somebody_else_is_no_question(at_claires):
    from negatoscope.drafts import services
    from negatoscope.drafts.choices import Kind
    from negatoscope.drafts.services import Beginning

    theirs = services.start(karim(), Beginning(Kind.POST))
    assert ask(at_claires, {"text": "Un signe.", "draft": str(theirs.pk)}).status_code == 400


@pytest.mark.parametrize("text", ["a" * (first_reading.MOST_CHARACTERS + 1), "a" * (views.MOST_BYTES + 1)])
def test_a_text_that_no_box_takes_is_too_long(at_claires, text):
    answer = ask(at_claires, {"text": text})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "text-too-long")


def test_the_longest_text_in_the_widest_characters_is_read(at_claires):
    assert findings(at_claires, "🩻" * first_reading.MOST_CHARACTERS) == []


@pytest.mark.parametrize("text", ["\ud800", "\x00\x1b", "\u202e" * 50, ""])
def test_any_string_will_do(at_claires, text):
    assert isinstance(findings(at_claires, text), list)


def test_who_asks_too_often_waits(at_claires, monkeypatch):
    def too_often(*_: object) -> None:
        raise DraftProblem("too-often", minutes=10)

    monkeypatch.setattr(rates, "count", too_often)
    answer = ask(at_claires, {"text": NAMED})
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too-often")


def test_an_answer_is_kept_by_no_cache(at_claires):
    assert "no-store" in ask(at_claires, {"text": NAMED})["Cache-Control"]


@pytest.mark.parametrize("fails", [False, True])
def test_the_text_is_left_nowhere_even_when_the_checker_fails(at_claires, monkeypatch, home, settings, fails):
    """In no log at any level, row, file or answer; a failure says its type and place only."""
    settings.LOG_REQUESTS = True
    logged = io.StringIO()
    handler = logging.StreamHandler(logged)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    if fails:
        monkeypatch.setattr(first_reading, "answer", raises)
    try:
        answer = ask(at_claires, {"text": NAMED, "known": {"family": "Marchetti"}})
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    assert answer.status_code == (500 if fails else 200)
    assert "first-reading.failed" in logged.getvalue() or not fails
    assert "archetti" not in logged.getvalue()
    assert "archetti" not in (answer.content.decode() if fails else "")
    assert not [path for path in home.rglob("*") if path.is_file() and b"archetti" in path.read_bytes()]
    assert "archetti" not in everything_in_the_database()


def raises(text: str, *_: object) -> None:
    words = text.split()
    raise ValueError(f"no rule for {words[-1]} in {text}")


def must_not_run(*_: object) -> None:
    raise AssertionError("the text was read")


def everything_in_the_database() -> str:
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return repr(rows)
