"""A case with a video: it plays on the page, for those who may read it, and is shown on the review before."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from gate.video.films import Clip, frames_of, lettered, moving
from negatoscope.drafts.contents import read_contents
from negatoscope.drafts.page.films import STILLS, strips
from negatoscope.gate.reports import from_json
from negatoscope.members.models import Member
from negatoscope.moderation import queries
from negatoscope.moderation.models import Publication
from negatoscope.moderation.storage import RELEASE, publication_folder
from published import TEXTS, SealedCase, draft_of, published, seal_case

pytestmark = pytest.mark.django_db

FRAMES = STILLS + 30


@pytest.fixture(scope="module")
def with_video(tmp_path_factory: pytest.TempPathFactory) -> SealedCase:
    root: Path = tmp_path_factory.mktemp("with-video")
    pictures = lettered(moving(FRAMES), "Kowalski relu", (10, 10), range(7, 20))
    texts = TEXTS | {"alt-video-1-12": "Boucle d’échographie cardiaque."}
    return seal_case(root, "colleagues", texts, slices=1, videos=(Clip().bytes(pictures),))


@pytest.fixture
def publication(ada: Member, with_video: SealedCase) -> Publication:
    return published(ada, with_video)


def _reader(ada: Member) -> Client:
    client = Client()
    client.force_login(ada)
    return client


def _address(publication: Publication) -> str:
    return reverse("cases:video", args=[publication.pk, "1.mp4"])


def test_it_plays_on_the_page_of_the_case(publication: Publication, ada: Member) -> None:
    client = _reader(ada)
    response = client.get(queries.address(publication))
    page = response.content.decode()
    assert f'src="{_address(publication)}"' in page
    assert "<video controls muted playsinline" in page
    assert 'aria-label="Boucle d’échographie cardiaque."' in page
    assert "media-src 'self'" in response["Content-Security-Policy"]
    assert len(frames_of(client.get(_address(publication)).content)) == FRAMES


def test_a_player_can_ask_for_a_part_of_it(publication: Publication, ada: Member) -> None:
    client, address = _reader(ada), _address(publication)
    whole = client.get(address)
    assert (whole.status_code, whole["Content-Type"], whole["Accept-Ranges"]) == (200, "video/mp4", "bytes")
    part = client.get(address, headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, b"ftyp")
    assert part["Content-Range"] == f"bytes 4-7/{len(whole.content)}"
    assert client.get(address, headers={"Range": "bytes=-5"}).content == whole.content[-5:]
    assert client.get(address, headers={"Range": f"bytes={len(whole.content)}-"}).status_code == 416
    for nonsense in ("bytes=", "bytes=a-b", "bytes=0-1,4-5", "pages=1-2"):
        assert client.get(address, headers={"Range": nonsense}).content == whole.content


def test_nobody_else_can_have_it(publication: Publication) -> None:
    assert Client().get(_address(publication)).status_code in {302, 403, 404}
    assert Client().get(_address(publication), headers={"Range": "bytes=0-9"}).status_code in {302, 403, 404}


def test_there_is_no_other_file_behind_that_address(publication: Publication, ada: Member) -> None:
    for other in ("2.mp4", "1.png", "..%2Fcertificate.json"):
        assert _reader(ada).get(f"/cas/{publication.pk}/video/{other}").status_code == 404


def test_an_altered_video_takes_the_case_offline(publication: Publication, ada: Member) -> None:
    path = publication_folder(publication.pk) / RELEASE / "videos/1.mp4"
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data + b"\0")
    _reader(ada).get(_address(publication))
    publication.refresh_from_db()
    assert publication.state == Publication.State.OFFLINE


def test_the_review_shows_frames_of_it_and_those_with_boxes(with_video: SealedCase) -> None:
    report = from_json((with_video.folder / "report.json").read_text())
    shown = strips(read_contents(with_video.contents), report, {}, "fr")
    [film] = [strip for strip in shown if strip.film]
    assert film.name == "Vidéo 1"
    assert STILLS <= len(film.shots) < FRAMES
    marked = [shot for shot in film.shots if shot.regions]
    assert marked
    assert all(abs(shot.frame - 7) <= 1 for shot in marked)


def test_the_review_page_plays_the_copy_and_shows_its_frames(with_video: SealedCase, ada: Member) -> None:
    draft = draft_of(ada, with_video)
    client = _reader(ada)
    page = client.get(reverse("drafts:review", args=[draft.id])).content.decode()
    address = reverse("drafts:film", args=[draft.id, 1])
    assert address in page
    assert client.get(address, headers={"Range": "bytes=4-7"}).content == b"ftyp"
    assert Client().get(address).status_code in {302, 403, 404}
    picture = client.get(reverse("drafts:after", args=[draft.id, "video-1", FRAMES - 1]))
    assert (picture.status_code, picture["Content-Type"]) == (200, "image/png")
    assert client.get(reverse("drafts:after", args=[draft.id, "video-1", FRAMES])).status_code == 422
