"""What a member has at the gate."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from negatoscope.drafts import services
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.models import Draft
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db


def test_it_says_what_to_do_when_there_is_nothing(client: Client, claire: Member) -> None:
    page = signed_in(client, claire).get(reverse("drafts:list"), headers={"accept-language": "en"}).content.decode()
    assert "You have nothing at the gate." in page
    assert reverse("drafts:new_case") in page
    assert reverse("outreach:compose") in page


def test_it_says_where_a_draft_is_what_is_left_and_when_the_originals_go(client: Client, reviewed: Draft) -> None:
    page = signed_in(client, reviewed.author).get(reverse("drafts:list"), headers={"accept-language": "en"})
    text = page.content.decode()
    assert "A knee" in text
    assert "To complete" in text
    assert "2 questions are not answered." in text
    assert "The originals will be erased on" in text
    assert page["Cache-Control"] == "no-store"


def test_it_shows_nobody_else_s_drafts(client: Client, karim: Member, case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    assert "A knee" not in signed_in(client, karim).get(reverse("drafts:list")).content.decode()


def test_it_turns_its_pages_the_last_touched_first(client: Client, claire: Member) -> None:
    made = [services.start(claire, services.Beginning(Kind.CASE, language="en")) for _ in range(21)]
    for draft in made:
        services.put_texts(draft, {"title": f"A knee, number {draft.pk}"})
    signed_in(client, claire)
    first = client.get(reverse("drafts:list")).content.decode()
    second = client.get(reverse("drafts:list"), {"page": 2}).content.decode()
    assert 'href="?page=2"' in first
    assert 'href="?page=1"' in second
    assert [str(draft.pk) in first for draft in made] == [False] + [True] * 20
    assert [str(draft.pk) in second for draft in made] == [True] + [False] * 20


def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    answer = client.get(reverse("drafts:list"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))
