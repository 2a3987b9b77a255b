"""The page of a case: the viewer first, the diagnosis behind a reveal, the certificate in three lines."""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client
from django.utils import timezone

from negatoscope.members.models import Member
from negatoscope.moderation import queries
from negatoscope.moderation.models import Publication
from published import SealedCase, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def publication(ada: Member, for_public: SealedCase) -> Publication:
    return published(ada, for_public)


def _page(publication: Publication, language: str = "fr") -> str:
    return Client().get(queries.address(publication), headers={"accept-language": language}).content.decode()


def test_the_viewer_stands_before_the_words(publication: Publication):
    page = _page(publication)
    assert page.index("data-viewer") < page.index("<h1>")


def test_each_picture_has_a_link_without_javascript(publication: Publication):
    page = _page(publication)
    links = re.findall(rf'<li><a href="(/cas/{publication.pk}/image/\d+\.png)">', page)
    assert len(links) == 3
    assert all(Client().get(link).status_code == 200 for link in links)


def test_the_key_picture_has_the_authors_words(publication: Publication):
    assert 'alt="Coupe axiale du genou, plage claire dans le condyle interne."' in _page(publication)


def test_the_diagnosis_waits_behind_a_reveal(publication: Publication):
    page = _page(publication)
    reveal = page[page.index('<details class="reveal">') :]
    assert "Contusion osseuse." in reveal
    assert "Contusion osseuse." not in page[: page.index('<details class="reveal">')]
    assert "Que voyez-vous dans le condyle interne" in page[: page.index('<details class="reveal">')]


def test_it_says_that_the_author_is_not_verified(publication: Publication):
    page = _page(publication)
    assert "Dr Ada" in page
    assert "identity not verified" in _page(publication, "en")


def test_only_the_day_of_publication_is_shown(publication: Publication):
    page = _page(publication)
    moment = timezone.localtime(publication.published_at)
    assert re.findall(r'<time datetime="([^"]+)"', page) == [f"{moment:%Y-%m-%d}"]
    assert f"{moment:%H:%M}" not in page


def test_the_certificate_in_words_never_says_anonymous(publication: Publication):
    page = Client().get(f"/cas/{publication.pk}/certificat/", headers={"accept-language": "en"}).content.decode()
    assert "no sign of an identity by these rules" in page
    assert "no statement that the images are anonymous" in page
    assert "Attribute that identifies the patient" in page
    assert "{" not in re.sub(r"<(script|style).*?</\1>", "", page, flags=re.S)


def test_the_certificate_as_a_file_is_the_one_that_was_sealed(publication: Publication, for_public: SealedCase):
    response = Client().get(f"/cas/{publication.pk}/certificat.json")
    assert response["Content-Disposition"] == 'attachment; filename="certificate.json"'
    assert json.loads(response.content) == json.loads((for_public.folder / "certificate.json").read_bytes())


def test_the_withdrawal_is_offered_to_who_may(publication: Publication, ada: Member, bruno: Member):
    path = f"/{publication.pk}/retirer/"
    assert path not in _page(publication)
    for reader, offered in ((ada, True), (bruno, False)):
        client = Client()
        client.force_login(reader)
        assert (path in client.get(queries.address(publication)).content.decode()) is offered


def test_a_post_under_the_address_of_cases_leads_to_its_own(ada: Member, a_post: SealedCase):
    post = published(ada, a_post, kind="post", modality="", region="", certainty="")
    response = Client().get(f"/cas/{post.pk}/")
    assert (response.status_code, response["Location"]) == (302, f"/posts/{post.pk}/")
