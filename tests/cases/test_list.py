"""The list of cases, by modality and region."""

from __future__ import annotations

import pytest
from django.test import Client

from negatoscope.members.models import Member
from published import SealedCase, published

pytestmark = pytest.mark.django_db


def _page(query: str = "", reader: Member | None = None) -> str:
    client = Client()
    if reader is not None:
        client.force_login(reader)
    return client.get(f"/cas/{query}", headers={"accept-language": "en"}).content.decode()


def test_an_empty_list_says_what_to_do(ada: Member):
    assert "Create an account" in _page()
    assert "Prepare a case" in _page(reader=ada)


def test_it_filters_by_modality_and_region(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    assert publication.pk in _page("?modality=MR&region=lower-limb")
    for query in ("?modality=CT", "?region=head"):
        assert publication.pk not in _page(query)
        assert "No case of that modality and region yet." in _page(query)


def test_what_is_no_choice_filters_nothing(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    assert publication.pk in _page("?modality=%27--&page=zz")


def test_it_holds_no_posts(ada: Member, a_post: SealedCase):
    post = published(ada, a_post, kind="post", modality="", region="", certainty="")
    assert post.pk not in _page()
