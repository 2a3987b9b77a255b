"""Who may read what: one test walks every output as every reader."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from negatoscope.members.gated import from_release
from negatoscope.members.models import Member
from negatoscope.moderation import queries
from negatoscope.moderation.models import Publication
from negatoscope.moderation.services import withdraw
from published import SealedCase, member, published

pytestmark = pytest.mark.django_db
SAYS = "Un genou gonflé"


def _client(reader: Member | None) -> Client:
    client = Client()
    if reader is not None:
        client.force_login(reader)
    return client


def _own_pages(publication: Publication) -> list[str]:
    """Every address that shows something of this publication alone."""
    pictures = publication.pictures.all()
    files = [picture.file for picture in pictures] + [picture.thumb for picture in pictures if picture.thumb]
    return [
        queries.address(publication),
        reverse("cases:certificate", args=[publication.pk]),
        reverse("cases:certificate_file", args=[publication.pk]),
        *(reverse("cases:image", args=[publication.pk, name]) for name in [*files, "share.jpg"]),
    ]


def _lists(publication: Publication) -> list[str]:
    """Every address that shows it among others."""
    return ["/", reverse("cases:list"), reverse("site:member", args=[publication.author.handle])]


def _kit(publication: Publication) -> str:
    return reverse("outreach:post_kit", args=[publication.pk])


@pytest.mark.parametrize("name", ["author", "colleague"])
def test_author_and_colleagues_read_all_of_what_is_for_colleagues(
    ada: Member, bruno: Member, for_colleagues: SealedCase, name: str
):
    publication = published(ada, for_colleagues)
    client = _client({"author": ada, "colleague": bruno}[name])
    for path in _own_pages(publication):
        assert client.get(path).status_code == 200, path
    for path in _lists(publication):
        assert SAYS in client.get(path).content.decode(), path


@pytest.mark.parametrize("name", ["stranger", "unconfirmed"])
def test_nobody_else_reads_any_of_it(ada: Member, for_colleagues: SealedCase, name: str):
    publication = published(ada, for_colleagues)
    client = _client(None if name == "stranger" else member("Ulla", confirmed=False))
    for path in [*_own_pages(publication), _kit(publication)]:
        response = client.get(path)
        assert response.status_code in {404, 302}, path
        assert SAYS not in response.content.decode(errors="replace"), path
        assert publication.pictures.first().alt not in response.content.decode(errors="replace"), path
    for path in _lists(publication):
        response = client.get(path)
        assert SAYS not in response.content.decode(), path
        assert publication.pk not in response.content.decode(), path


def test_everybody_reads_what_is_for_the_public(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    for path in _own_pages(publication):
        assert Client().get(path).status_code == 200, path
    for path in _lists(publication):
        assert SAYS in Client().get(path).content.decode(), path


@pytest.mark.parametrize("name", ["author", "colleague", "stranger"])
def test_withdrawn_is_withdrawn_for_everybody(ada: Member, bruno: Member, for_public: SealedCase, name: str):
    publication = published(ada, for_public)
    pages, lists, address = _own_pages(publication), _lists(publication), publication.pk
    withdraw(publication, ada, "Une image était de trop.")
    client = _client({"author": ada, "colleague": bruno, "stranger": None}[name])
    for path in [*pages, reverse("outreach:post", args=[address])]:
        response = client.get(path)
        assert response.status_code == 410, path
        assert SAYS not in response.content.decode(), path
        assert "Une image était de trop." in response.content.decode(), path
    for path in lists:
        assert address not in client.get(path).content.decode(), path


@pytest.mark.parametrize(
    ("name", "knows"), [("author", True), ("colleague", True), ("stranger", False), ("unconfirmed", False)]
)
def test_why_it_was_withdrawn_is_for_its_readers(
    ada: Member, bruno: Member, for_colleagues: SealedCase, name: str, knows: bool
):
    publication = published(ada, for_colleagues)
    withdraw(publication, ada, "Une image était de trop.")
    readers = {"author": ada, "colleague": bruno, "stranger": None, "unconfirmed": member("Ulla", confirmed=False)}
    response = _client(readers[name]).get(queries.address(publication))
    assert response.status_code == 410
    assert ("Une image était de trop." in response.content.decode()) == knows


def test_a_member_who_was_barred_is_a_stranger(ada: Member, bruno: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    assert queries.can_read(bruno, publication)
    bruno.is_active = False
    assert not queries.can_read(bruno, publication)
    assert not queries.readable(bruno).exists()


def test_the_two_forms_of_the_decision_agree(ada: Member, bruno: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    unconfirmed = member("Ulla", confirmed=False)
    for reader in (None, ada, bruno, unconfirmed):
        for audience in ("colleagues", "public"):
            for state in Publication.State.values:
                Publication.objects.update(audience=audience, state=state)
                publication.refresh_from_db()
                found = queries.readable(reader).filter(pk=publication.pk).exists()
                assert found == queries.can_read(reader, publication), (reader, audience, state)


def test_a_link_says_nothing_of_what_is_for_colleagues(ada: Member, bruno: Member, for_colleagues: SealedCase):
    publication = published(ada, for_colleagues)
    page = _client(bruno).get(queries.address(publication)).content.decode()
    assert "og:" not in page
    assert '<meta name="robots" content="noindex">' in page


def test_a_link_to_what_is_public_shows_its_picture(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    page = Client().get(queries.address(publication)).content.decode()
    assert f'<meta property="og:title" content="{SAYS}">' in page
    assert "og:description" in page
    picture = f"http://localhost:8000/cas/{publication.pk}/image/share.jpg"
    assert f'<meta property="og:image" content="{picture}">' in page


def test_an_address_that_never_was_is_not_found(ada: Member):
    for reader in (None, ada):
        assert _client(reader).get("/cas/abcdefghjk/").status_code == 404
        assert _client(reader).get("/cas/abcdefghjk/image/00001.png").status_code == 404


def test_no_path_leads_out_of_the_renders(ada: Member, for_public: SealedCase):
    publication = published(ada, for_public)
    for name in ("..%2Frelease%2Fcertificate.json", "report.json", "00009.png", "%2e%2e"):
        assert Client().get(f"/cas/{publication.pk}/image/{name}").status_code == 404


def test_the_author_page_of_a_member_without_public_pages_is_for_members(ada: Member, bruno: Member):
    ada.about = from_release("Imagerie du genou.")
    ada.save()
    path = reverse("site:member", args=[ada.handle])
    assert Client().get(path).status_code == 404
    assert "Imagerie du genou." in _client(bruno).get(path).content.decode()
