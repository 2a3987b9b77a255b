"""Heads before and after: for whom they are drawn, and that what is drawn is kept nowhere."""

from __future__ import annotations

import hashlib
import io
import tempfile
from pathlib import Path
from threading import BoundedSemaphore

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from heads import defaced_head
from negatoscope.drafts import portraits, services, storage
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.gate import portrait
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db

ENGLISH = {"accept-language": "en"}
BOTH = ["head_before", "head_after"]


@pytest.fixture(autouse=True)
def coarse_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Coarser than for a person to look at, and quicker."""
    monkeypatch.setattr(portrait, "_STEPS", (4.0,))


@pytest.fixture
def defaced(case: Draft) -> Draft:
    """A head as series 1, its face removed from the copy; a knee as series 2."""
    return defaced_head(case)


def address(which: str, draft: Draft, series: int = 1) -> str:
    return reverse(f"drafts:{which}", args=[draft.id, series])


def page_of(client: Client, draft: Draft) -> str:
    return client.get(reverse("drafts:review", args=[draft.id]), headers=ENGLISH).content.decode()


def to_the_reviewer(draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(state=State.AT_REVIEWER, review_asked_at=draft.created_at)


def files(*folders: Path) -> dict[str, str]:
    """The content of every file, by its path."""
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_the_author_sees_the_head_before_and_after_and_no_cache_keeps_it(client: Client, defaced: Draft) -> None:
    signed_in(client, defaced.author)
    before, after = (client.get(address(which, defaced)) for which in BOTH)
    for answer in (before, after):
        assert Image.open(io.BytesIO(answer.content)).format == "PNG"
        assert answer["Cache-Control"] == "private, no-store"
        assert not answer.has_header("ETag")
    assert before.content != after.content


def test_a_browser_that_claims_to_have_it_is_given_it_anew(client: Client, defaced: Draft) -> None:
    answer = signed_in(client, defaced.author).get(address("head_before", defaced), headers={"if-none-match": "*"})
    assert answer.status_code == 200


@pytest.mark.parametrize("which", BOTH)
def test_nobody_else_sees_one(client: Client, karim: Member, defaced: Draft, which: str) -> None:
    assert client.get(address(which, defaced)).status_code == 302
    assert signed_in(client, karim).get(address(which, defaced)).status_code == 404


def test_a_reviewer_sees_the_copy_and_never_the_original(client: Client, karim: Member, defaced: Draft) -> None:
    to_the_reviewer(defaced)
    signed_in(client, karim)
    assert client.get(address("head_after", defaced)).status_code == 200
    assert client.get(address("head_before", defaced)).status_code == 404
    page = client.get(reverse("moderation:review", args=[defaced.id])).content.decode()
    assert address("head_after", defaced) in page
    assert address("head_before", defaced) not in page


def test_the_page_offers_both_for_the_series_whose_face_was_removed(client: Client, defaced: Draft) -> None:
    page = page_of(signed_in(client, defaced.author), defaced)
    assert "Series 1, CT: see the face" in page
    assert all(address(which, defaced) in page for which in BOTH)
    assert address("head_after", defaced, 2) not in page


def test_a_page_without_a_head_says_nothing_of_faces(client: Client, reviewed: Draft) -> None:
    assert "data-head" not in page_of(signed_in(client, reviewed.author), reviewed)


def test_once_the_originals_are_gone_there_is_no_head_before(client: Client, defaced: Draft) -> None:
    storage.destroy_originals(defaced.id)
    signed_in(client, defaced.author)
    assert client.get(address("head_before", defaced)).status_code == 410
    page = page_of(client, defaced)
    assert address("head_before", defaced) not in page
    assert "there is no render “before” any more" in page


def test_it_goes_with_the_draft(client: Client, defaced: Draft) -> None:
    signed_in(client, defaced.author)
    services.discard(defaced, defaced.author)
    assert [client.get(address(which, defaced)).status_code for which in BOTH] == [404, 404]


@pytest.mark.parametrize("series", [2, 9, 0])
@pytest.mark.parametrize("which", BOTH)
def test_only_heads_without_their_face_are_drawn(client: Client, defaced: Draft, which: str, series: int) -> None:
    assert signed_in(client, defaced.author).get(address(which, defaced, series)).status_code == 404


def test_nothing_is_kept_of_what_is_drawn(
    client: Client, defaced: Draft, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for name in ("set", "add", "set_many"):
        monkeypatch.setattr(cache, name, lambda *_, **__: pytest.fail("something was put into the cache"))
    signed_in(client, defaced.author)
    there = files(home, tmp_path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address("head_before", defaced)).status_code == 200
    assert files(home, tmp_path) == there
    assert list(tmp_path.iterdir()) == []
    written = [each["sql"] for each in asked if each["sql"].startswith(("INSERT", "UPDATE"))]
    assert not [sql for sql in written if "drafts_" in sql]


def test_what_can_not_be_drawn_is_said_in_a_sentence(client: Client, defaced: Draft) -> None:
    for number in range(20, 26):
        (storage.copy_of(defaced.id, 7) / f"dicom/1/1/{number}.dcm").unlink()
    signed_in(client, defaced.author)
    gone = client.get(address("head_after", defaced), headers={"accept-language": "fr"})
    assert gone.status_code == 422
    assert gone.content.decode() == "Le rendu n’a pas pu être fait\u00a0: ses pixels n’ont pas pu être lus."


def test_one_waits_for_one_s_turn_and_is_told_when_it_does_not_come(
    client: Client, defaced: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portraits, "_PATIENCE", 0.01)
    signed_in(client, defaced.author)
    with portraits._one_at_a_time:
        answer = client.get(address("head_after", defaced), headers=ENGLISH)
    assert answer.status_code == 422
    assert "the node is busy with other renders" in answer.content.decode()
    assert client.get(address("head_after", defaced)).status_code == 200


def test_who_comes_when_many_wait_is_told_so_at_once(
    client: Client, defaced: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_in(client, defaced.author)
    monkeypatch.setattr(portraits, "_in_line", BoundedSemaphore(1))
    with portraits._in_line:
        answer = client.get(address("head_after", defaced), headers=ENGLISH)
    assert answer.status_code == 422
    assert client.get(address("head_after", defaced)).status_code == 200
