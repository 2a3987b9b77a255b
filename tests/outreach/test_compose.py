"""Composing a post, and the first reading of it."""

from __future__ import annotations

import json
import logging
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from negatoscope.drafts.intake import typed
from negatoscope.drafts.intake.uploads import arrivals
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from outreach.people import png

pytestmark = pytest.mark.django_db

NAMED = "Mme Ornella Marchetti, IRM du genou."


@pytest.fixture
def at_adas(client, ada):
    """A browser at which Ada has signed in."""
    client.force_login(ada)
    return client


def compose(browser, **fields: object):
    return browser.post(reverse("outreach:compose"), {"audience": "colleagues", "body": "Un signe utile."} | fields)


def read(browser, body: str, **fields: object) -> str:
    fields = {"audience": "colleagues", "body": body} | fields
    return browser.post(reverse("outreach:read"), fields).content.decode()


def test_a_post_goes_to_the_gate_with_its_pictures_and_its_patient(at_adas) -> None:
    answer = compose(
        at_adas,
        picture_1=SimpleUploadedFile("MARCHETTI.png", png(), "image/png"),
        alt_1="Une distorsion.",
        picture_3=SimpleUploadedFile("b.png", png(80, 60), "image/png"),
        alt_3="Un kyste.",
        family="Marchetti",
        birth_date="12/04/1960",
    )
    draft = Draft.objects.get()
    assert answer.url == reverse("drafts:review", args=[draft.pk])
    assert (draft.state, draft.kind, draft.audience) == (State.EXAMINING, "post", "colleagues")
    assert typed.read_texts(draft) == {
        "body": "Un signe utile.",
        "alt-image-1": "Une distorsion.",
        "alt-image-2": "Un kyste.",
    }
    assert typed.read_identity(draft).family == "Marchetti"
    assert [arrival.is_whole for arrival in arrivals(draft)] == [True, True]


def test_nothing_is_asked_of_who_only_writes_a_text(at_adas) -> None:
    assert compose(at_adas).status_code == 302


@pytest.mark.parametrize(
    "fields",
    [{"body": ""}, {"audience": ""}, {"audience": "everybody"}, {"body": "a" * 10_001}, {"birth_date": "avril 1960"}],
)
def test_a_form_that_cannot_go_says_why_and_keeps_what_was_written(at_adas, fields) -> None:
    answer = compose(at_adas, **{"body": "Un signe utile.", **fields})
    assert answer.status_code == 400
    assert b'role="alert"' in answer.content
    assert Draft.objects.count() == 0
    if "body" not in fields:
        assert b"Un signe utile." in answer.content


def test_what_goes_wrong_on_the_way_leaves_nothing_behind(at_adas, settings, home) -> None:
    settings.UPLOAD_FILE_MIB = 0
    answer = compose(at_adas, picture_1=SimpleUploadedFile("a.png", png(), "image/png"))
    assert answer.status_code == 413
    assert Draft.objects.count() == 0
    assert not list((home / "quarantine" / "drafts").glob("*"))


def test_a_site_without_quarantine_takes_no_text(at_adas, settings) -> None:
    settings.QUARANTINE = False
    assert at_adas.get(reverse("outreach:compose")).status_code == 200
    assert compose(at_adas).status_code == 403
    assert "Marchetti" not in read(at_adas, NAMED)
    assert Draft.objects.count() == 0


def test_the_first_reading_proposes_a_wording_where_it_found_something(at_adas) -> None:
    page = read(at_adas, "🩻 " + NAMED)
    start, end = (int(re.search(rf'data-{name}="(\d+)"', page)[1]) for name in ("start", "end"))
    units = ("🩻 " + NAMED).encode("utf-16-le")  # as a script counts: the emoji is two
    assert "Marchetti" in units[2 * start : 2 * end].decode("utf-16-le")
    assert "data-wording" in page
    assert reverse("drafts:rule", args=["SEC121"]) in page


def test_a_wording_takes_the_word_before_a_date_with_it(at_adas) -> None:
    page = read(at_adas, "Adressée le 12 mars 2026.")
    assert 'data-found="le 12 mars" data-wording="en"' in page


def test_the_patient_named_in_the_form_is_hunted_in_the_text(at_adas) -> None:
    text = "Le cas Zorglub montre une distorsion."
    assert "Zorglub</q>" not in read(at_adas, text)
    assert "Zorglub</q>" in read(at_adas, text, family="Zorglub")


def test_the_first_reading_counts_for_the_networks_of_the_audience(at_adas) -> None:
    assert "Mastodon" not in read(at_adas, "Un signe utile.")
    assert "15 / 280" in read(at_adas, "Un signe utile.", audience="public")


def test_the_first_reading_keeps_nothing_and_logs_nothing(at_adas, home, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    read(at_adas, NAMED, family="Marchetti")
    assert "archetti" not in caplog.text
    assert Draft.objects.count() == 0
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not any(b"archetti" in path.read_bytes() for path in written)


def test_strangers_compose_nothing(client) -> None:
    assert reverse("account_login") in client.get(reverse("outreach:compose")).url
    assert reverse("account_login") in client.post(reverse("outreach:read"), {"body": NAMED}).url


def test_the_first_reading_is_kept_by_no_cache(at_adas) -> None:
    answer = at_adas.post(reverse("outreach:read"), {"body": NAMED})
    assert "no-store" in answer["Cache-Control"]


def test_texts_lie_in_the_quarantine_only(at_adas, home) -> None:
    compose(at_adas, body=NAMED)
    draft = Draft.objects.get()
    folder = home / "quarantine" / "drafts" / str(draft.pk)
    assert json.loads((folder / "texts.json").read_text("utf-8"))["body"] == NAMED
    assert folder.stat().st_mode & 0o77 == 0
