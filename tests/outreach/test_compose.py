"""Composing a post, and the first reading of it."""

from __future__ import annotations

import json
import logging

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


def lengths(browser, body: str, **fields: object) -> str:
    fields = {"audience": "colleagues", "body": body} | fields
    return browser.post(reverse("outreach:lengths"), fields).content.decode()


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


@pytest.fixture
def at_adas_community(at_adas, settings):
    """The same on a node that takes no originals."""
    settings.QUARANTINE = False
    return at_adas


def test_a_community_node_takes_a_text_that_names_nobody(at_adas_community, home) -> None:
    answer = compose(at_adas_community)
    draft = Draft.objects.get()
    assert answer.url == reverse("drafts:review", args=[draft.pk])
    assert (draft.state, draft.passages.get().work) == (State.EXAMINING, "examine")
    assert typed.read_texts(draft) == {"body": "Un signe utile."}


def test_a_community_node_refuses_a_text_that_names_somebody_and_stores_nothing_of_it(
    at_adas_community, home, caplog
) -> None:
    caplog.set_level(logging.DEBUG)
    answer = compose(at_adas_community, body=NAMED)
    assert answer.status_code == 422
    assert b"Marchetti" in answer.content  # what was typed is still on the writer's page
    assert Draft.objects.count() == 0
    assert "archetti" not in caplog.text
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not any(b"archetti" in path.read_bytes() for path in written)


def test_a_community_node_takes_no_image_and_no_identity(at_adas_community, home) -> None:
    picture = SimpleUploadedFile("a.png", png(), "image/png")
    assert compose(at_adas_community, picture_1=picture).status_code == 403
    assert compose(at_adas_community, family="Marchetti").status_code == 403
    assert Draft.objects.count() == 0
    assert not [path for path in home.rglob("*") if path.is_file() and b"archetti" in path.read_bytes()]


def test_on_a_community_node_no_text_is_sent_to_be_counted(at_adas_community) -> None:
    page = at_adas_community.get(reverse("outreach:compose")).content.decode()
    assert reverse("outreach:lengths") not in page
    assert 'type="file"' not in page
    assert at_adas_community.post(reverse("outreach:lengths"), {"body": NAMED}).status_code == 403


def test_on_a_community_node_the_box_stays_closed_until_the_script_opens_it(at_adas_community) -> None:
    page = at_adas_community.get(reverse("outreach:compose")).content.decode()
    box = page[page.index("<textarea") : page.index("</textarea>")]
    assert " disabled" in box
    assert "data-check-waits" in box
    assert "<noscript>" in page


def test_the_text_is_counted_for_the_networks_of_the_audience(at_adas) -> None:
    assert "Mastodon" not in lengths(at_adas, "Un signe utile.")
    assert "15 / 280" in lengths(at_adas, "Un signe utile.", audience="public")


def test_counting_keeps_nothing_and_logs_nothing(at_adas, home, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    lengths(at_adas, NAMED)
    assert "archetti" not in caplog.text
    assert Draft.objects.count() == 0
    written = [path for path in home.rglob("*") if path.is_file()]
    assert not any(b"archetti" in path.read_bytes() for path in written)


def test_strangers_compose_nothing(client) -> None:
    assert reverse("account_login") in client.get(reverse("outreach:compose")).url
    assert reverse("account_login") in client.post(reverse("outreach:lengths"), {"body": NAMED}).url


def test_what_was_counted_is_kept_by_no_cache(at_adas) -> None:
    answer = at_adas.post(reverse("outreach:lengths"), {"body": NAMED})
    assert "no-store" in answer["Cache-Control"]


def test_texts_lie_in_the_quarantine_only(at_adas, home) -> None:
    compose(at_adas, body=NAMED)
    draft = Draft.objects.get()
    folder = home / "quarantine" / "drafts" / str(draft.pk)
    assert json.loads((folder / "texts.json").read_text("utf-8"))["body"] == NAMED
    assert folder.stat().st_mode & 0o77 == 0
