"""The page of a published post: for its audience, with a preview for the public only."""

from __future__ import annotations

import pytest
from django.urls import reverse

from published import published

pytestmark = pytest.mark.django_db


def page_of(publication) -> str:
    return reverse("outreach:post", args=[publication.pk])


def test_anybody_reads_a_post_for_the_public_and_its_preview(client, ada, a_post) -> None:
    publication = published(ada, a_post, kind="post")
    page = client.get(page_of(publication)).content.decode()
    assert "<p>Elles cachent souvent la réponse.</p>" in page
    assert f'<meta property="og:url" content="http://localhost:8000{page_of(publication)}">' in page
    assert "Dr Ada" in page


def test_a_post_for_colleagues_is_for_members_and_has_no_preview(client, ada, bruno, post_for_colleagues) -> None:
    publication = published(ada, post_for_colleagues, kind="post")
    assert client.get(page_of(publication)).status_code == 404
    client.force_login(bruno)
    page = client.get(page_of(publication)).content.decode()
    assert "og:" not in page
    assert 'alt="Plage claire dans le condyle interne."' in page
    assert "noindex" in page


def test_the_kit_and_the_withdrawal_are_the_authors(client, ada, bruno, a_post) -> None:
    publication = published(ada, a_post, kind="post")
    kit, withdraw = (reverse(name, args=[publication.pk]) for name in ("outreach:post_kit", "moderation:withdraw"))
    client.force_login(bruno)
    assert kit not in client.get(page_of(publication)).content.decode()
    client.force_login(ada)
    page = client.get(page_of(publication)).content.decode()
    assert kit in page
    assert withdraw in page


def test_a_case_is_shown_at_its_own_address(client, ada, for_public) -> None:
    publication = published(ada, for_public)
    assert client.get(page_of(publication)).url == reverse("cases:case", args=[publication.pk])
