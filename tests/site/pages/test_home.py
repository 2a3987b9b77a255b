"""Home: the feed of members, the landing page of strangers; and the page of a member."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from negatoscope.members.models import Member
from negatoscope.moderation import serving
from published import SealedCase, published

pytestmark = pytest.mark.django_db


def _client(reader: Member) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(reader)
    return client


def test_an_empty_feed_offers_the_next_step(ada: Member):
    page = _client(ada).get("/").content.decode()
    assert "Nothing has been published yet." in page
    assert "/negatoscope/cas/" in page


def test_the_newest_comes_first(ada: Member, for_public: SealedCase, a_post: SealedCase):
    case = published(ada, for_public)
    post = published(ada, a_post, kind="post", modality="", region="", certainty="")
    page = _client(ada).get("/").content.decode()
    assert page.index(f"/posts/{post.pk}/") < page.index(f"/cas/{case.pk}/")


def test_a_card_shows_one_line_of_the_question_and_small_pictures(ada: Member, for_public: SealedCase):
    case = published(ada, for_public)
    page = _client(ada).get("/").content.decode()
    assert "Que voyez-vous dans le condyle interne" in page
    small = re.findall(rf"/cas/{case.pk}/image/\d+-card\.webp", page)
    assert small
    served = Client().get(small[0])
    assert served["Content-Type"] == "image/webp"
    assert len(served.content) < 20_000
    assert "Contusion osseuse" not in page  # the diagnosis stays for the page


def test_the_feed_takes_as_many_queries_for_ten_as_for_one(ada: Member, bruno: Member, for_public: SealedCase):
    def queries() -> int:
        client = _client(bruno)
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/").status_code == 200
        return len(seen)

    published(ada, for_public)
    one = queries()
    for _ in range(4):
        published(ada, for_public)
    assert queries() == one
    assert one <= 9


def test_the_feed_has_pages(ada: Member, for_public: SealedCase, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("negatoscope.site.pages.views._ON_A_PAGE", 1)
    first, second = published(ada, for_public), published(ada, for_public)
    client = _client(ada)
    page = client.get("/").content.decode()
    assert second.pk in page
    assert first.pk not in page
    assert 'rel="next" href="?page=2"' in page
    assert first.pk in client.get("/?page=2").content.decode()


def test_a_stranger_scrolls_a_real_case_at_once(ada: Member, for_public: SealedCase, for_colleagues: SealedCase):
    case = published(ada, for_public)
    page = Client().get("/").content.decode()
    assert "data-stack" in page
    assert f"/cas/{case.pk}/image/" in page
    assert "/compte/" in page


def test_a_stranger_meets_no_case_for_colleagues(ada: Member, for_colleagues: SealedCase):
    case = published(ada, for_colleagues)
    page = Client(headers={"accept-language": "en"}).get("/").content.decode()
    assert case.pk not in page
    assert "Nothing is open to everybody yet." in page


def test_the_page_of_a_member_shows_what_the_reader_may_read(
    ada: Member, bruno: Member, for_public: SealedCase, for_colleagues: SealedCase
):
    public = published(ada, for_public)
    inside = published(ada, for_colleagues)
    seen = Client().get("/membres/ada/").content.decode()
    assert public.pk in seen
    assert inside.pk not in seen
    seen = _client(bruno).get("/membres/ada/").content.decode()
    assert public.pk in seen
    assert inside.pk in seen
    assert "ada@example.org" not in seen


def test_there_is_no_page_of_nobody(bruno: Member):
    assert _client(bruno).get("/membres/nobody/").status_code == 404


def test_an_author_is_told_what_of_theirs_is_offline(ada: Member, bruno: Member, for_colleagues: SealedCase):
    case = published(ada, for_colleagues)
    serving.take_offline(case)
    assert "is offline" in _client(ada).get("/membres/ada/").content.decode()
    assert "is offline" not in _client(bruno).get("/membres/ada/").content.decode()
    assert case.pk not in _client(ada).get("/").content.decode()
