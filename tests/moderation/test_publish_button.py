"""The button "Publish": it leads to the page, says why not, and does it once."""

from __future__ import annotations

import pytest
from django.test import Client

from negatoscope.members.models import Member
from negatoscope.moderation.models import Publication
from published import SealedCase, draft_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(ada: Member) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(ada)
    return client


def test_it_leads_to_the_page(client: Client, ada: Member, for_colleagues: SealedCase):
    response = client.post(f"/negatoscope/{draft_of(ada, for_colleagues).pk}/publier/")
    publication = Publication.objects.get()
    assert (response.status_code, response["Location"]) == (302, f"/cas/{publication.pk}/")
    assert "You can withdraw it at any time" in client.get(response["Location"]).content.decode()


def test_a_second_press_leads_to_the_same_page(client: Client, ada: Member, for_colleagues: SealedCase):
    path = f"/negatoscope/{draft_of(ada, for_colleagues).pk}/publier/"
    assert client.post(path)["Location"] == client.post(path)["Location"]
    assert Publication.objects.count() == 1


def test_what_is_held_says_why(client: Client, ada: Member, held_case: SealedCase):
    response = client.post(f"/negatoscope/{draft_of(ada, held_case).pk}/publier/")
    assert response.status_code == 409
    assert "needs the decision of a reviewer" in response.content.decode()


def test_it_is_the_authors_only(client: Client, ada: Member, bruno: Member, for_colleagues: SealedCase):
    path = f"/negatoscope/{draft_of(ada, for_colleagues).pk}/publier/"
    assert client.get(path).status_code == 405
    client.force_login(bruno)
    assert client.post(path).status_code == 404
    assert Client().post(path).status_code == 302  # to sign in
    assert not Publication.objects.exists()
