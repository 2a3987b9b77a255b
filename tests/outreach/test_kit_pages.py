"""The kit's pages: for the author only, of a release only, each file as it was sealed."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.urls import reverse
from PIL import Image

from negatoscope.drafts.storage import copy_of
from negatoscope.members.gated import from_release
from negatoscope.moderation.storage import RELEASE, publication_folder
from published import draft_of, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_adas(client, ada):
    """A browser at which Ada has signed in."""
    client.force_login(ada)
    return client


def url(part: str, *args: object) -> str:
    return reverse(f"outreach:{part}", args=args)


def test_the_kit_of_a_public_release_goes_to_every_network(at_adas, ada, a_post) -> None:
    page = at_adas.get(url("kit", draft_of(ada, a_post, kind="post").pk)).content.decode()
    assert all(f'id="{key}"' in page for key in ("linkedin", "whatsapp", "x", "bluesky", "mastodon"))
    assert "Relire les plages osseuses" in page


def test_the_kit_of_what_passed_for_colleagues_goes_to_no_public_network(at_adas, ada, for_colleagues) -> None:
    draft = draft_of(ada, for_colleagues)
    page = at_adas.get(url("kit", draft.pk)).content.decode()
    assert 'id="whatsapp"' in page
    assert 'id="x"' not in page
    assert at_adas.get(url("kit_text", draft.pk, "x")).status_code == 404
    assert at_adas.get(url("kit_picture", draft.pk, "linkedin", 1)).status_code == 404


def test_a_picture_comes_whole_as_png_and_within_the_limits_of_a_network(at_adas, ada, for_public) -> None:
    draft = draft_of(ada, for_public)
    whole = at_adas.get(url("kit_image", draft.pk, 1))
    assert Image.open(io.BytesIO(whole.content)).size == (64, 64)
    kept = at_adas.get(url("kit_picture", draft.pk, "bluesky", 1))
    assert kept["Content-Disposition"] == 'attachment; filename="bluesky-image-1.png"'
    assert at_adas.get(url("kit_image", draft.pk, 2)).status_code == 404


def test_the_zip_for_slides_holds_the_text_with_the_ties(at_adas, ada, for_public) -> None:
    ada.ties = from_release("aucun")
    ada.save()
    archive = zipfile.ZipFile(io.BytesIO(at_adas.get(url("kit_slides", draft_of(ada, for_public).pk)).content))
    assert archive.namelist() == ["image-1.png", "text.txt", "certificate.json"]
    text = archive.read("text.txt").decode()
    assert text.startswith("Un genou gonflé")
    assert text.endswith("Liens d’intérêts\u00a0: aucun\n")
    assert "Coupe axiale du genou" in text


def test_ties_not_declared_are_asked_for(at_adas, ada, a_post) -> None:
    page = at_adas.get(url("kit", draft_of(ada, a_post, kind="post").pk)).content.decode()
    assert reverse("members:profile") in page


def test_a_held_draft_has_no_kit(at_adas, ada, held_case) -> None:
    answer = at_adas.get(url("kit", draft_of(ada, held_case).pk))
    assert answer.status_code == 409
    assert b"slides" not in answer.content


def test_an_altered_file_of_the_copy_makes_no_kit(at_adas, ada, for_public) -> None:
    draft = draft_of(ada, for_public)
    text = copy_of(draft.pk, draft.revision) / "texts" / "title.md"
    text.write_text("Un genou de M. Dupont", encoding="utf-8")
    for part in ("kit", "kit_slides"):
        answer = at_adas.get(url(part, draft.pk))
        assert answer.status_code == 409
        assert b"Dupont" not in answer.content


def test_nobody_else_finds_the_kit(client, ada, bruno, for_public) -> None:
    draft = draft_of(ada, for_public)
    assert client.get(url("kit", draft.pk)).status_code == 302
    client.force_login(bruno)
    assert client.get(url("kit", draft.pk)).status_code == 404


def test_what_is_published_has_its_kit_with_its_address_for_its_author_only(
    at_adas, ada, bruno, a_post, settings
) -> None:
    settings.IS_LOCAL, settings.URL = False, "https://cases.example.org"
    publication = published(ada, a_post, kind="post")
    text = at_adas.get(url("post_kit_text", publication.pk, "linkedin")).content.decode()
    assert f"https://cases.example.org/posts/{publication.pk}/" in text
    at_adas.force_login(bruno)
    assert at_adas.get(url("post_kit", publication.pk)).status_code == 404


def test_the_author_of_a_case_finds_its_kit_on_its_page_and_nobody_else_does(client, ada, bruno, for_public) -> None:
    publication = published(ada, for_public)
    kit, page = url("post_kit", publication.pk), reverse("cases:case", args=[publication.pk])
    for reader, finds in ((ada, True), (bruno, False)):
        client.force_login(reader)
        assert (kit in client.get(page).content.decode()) is finds
    client.force_login(ada)
    assert "hypersignal T2" in client.get(kit).content.decode()  # without the marks of Markdown


def test_a_node_on_a_laptop_gives_no_address_that_nobody_reaches(at_adas, ada, a_post) -> None:
    publication = published(ada, a_post, kind="post")
    assert "localhost" not in at_adas.get(url("post_kit_text", publication.pk, "linkedin")).content.decode()


def test_what_is_published_for_colleagues_gives_no_address_away(at_adas, ada, for_colleagues) -> None:
    publication = published(ada, for_colleagues)
    text = at_adas.get(url("post_kit_text", publication.pk, "whatsapp")).content.decode()
    assert publication.pk not in text


def test_a_published_file_that_was_altered_makes_no_kit(at_adas, ada, a_post) -> None:
    publication = published(ada, a_post, kind="post")
    body = publication_folder(publication.pk) / RELEASE / "texts" / "body.md"
    body.write_text("Autre chose.", encoding="utf-8")
    assert at_adas.get(url("post_kit", publication.pk)).status_code == 409


def test_a_kit_is_kept_by_no_cache_and_changed_by_no_post(at_adas, ada, a_post) -> None:
    draft = draft_of(ada, a_post, kind="post")
    assert "no-store" in at_adas.get(url("kit", draft.pk))["Cache-Control"]
    assert at_adas.post(url("kit", draft.pk)).status_code == 405
