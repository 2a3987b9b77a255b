"""Images for the networks: for the author only, of what is published only; clips go with the publication."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path

import av
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from negatoscope.gate.progress import Stopped
from negatoscope.gate.render import PRESETS, SHAPES, ClipFormat, list_series
from negatoscope.moderation.services import withdraw
from negatoscope.moderation.storage import RELEASE, publication_folder
from negatoscope.outreach import models
from negatoscope.outreach.clips import making, sources
from negatoscope.outreach.clips.choosing import _FORMATS, _SHAPES, _WINDOWS
from negatoscope.outreach.models import Clip
from published import published

pytestmark = pytest.mark.django_db
CHOSEN = {"series": "1", "first": "1", "last": "3", "window": "", "shape": "square", "format": "mp4", "shown": "1"}


@pytest.fixture
def at_adas(client, ada):
    """A browser at which Ada has signed in."""
    client.force_login(ada)
    return client


@pytest.fixture
def case(ada, for_public):
    return published(ada, for_public)


def url(part: str, *args: object) -> str:
    return reverse(f"outreach:{part}", args=args)


def asked(case, **changes: object) -> Clip:
    """A clip that waits for its turn."""
    given = {"series": 1, "first": 1, "last": 3, "shape": "square", "format": "mp4"}
    return Clip.objects.create(publication=case, **{**given, **changes})


def test_the_page_shows_a_preview_and_alternative_texts_in_both_languages(at_adas, case) -> None:
    page = at_adas.get(url("networks", case.pk)).content.decode()
    assert "image.png?series=1" in page
    assert "T2 FLAIR MRI of the knee, axial slice 2 of 3." in page
    assert "IRM du genou en T2 FLAIR, 3\u00a0coupes axiales qui défilent." in page
    assert "Poumon" not in page  # windows for CT are for CT


def test_a_still_is_seen_small_and_kept_whole(at_adas, case) -> None:
    seen = at_adas.get(url("networks_still", case.pk, "png"), CHOSEN)
    assert Image.open(io.BytesIO(seen.content)).size == (540, 540)
    kept = at_adas.get(url("networks_still", case.pk, "jpg"), {**CHOSEN, "shape": "portrait", "keep": "1"})
    assert Image.open(io.BytesIO(kept.content)).size == (1080, 1350)
    assert kept["Content-Disposition"] == 'attachment; filename="image.jpg"'


def test_what_is_chosen_is_shown(at_adas, case) -> None:
    answer = at_adas.post(url("networks_make", case.pk), {**CHOSEN, "first": "2", "shape": "landscape"})
    assert answer.status_code == 302
    assert "first=2" in answer["Location"]
    assert "shape=landscape" in answer["Location"]
    assert not Clip.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"last": "4"},
        {"first": "3", "last": "2"},
        {"first": "0"},
        {"series": "2"},
        {"series": "²"},
        {"window": "lung"},
        {"window": "own"},
        {"window": "own", "center": "nan", "width": "1"},
        {"shape": "round"},
        {"format": "exe"},
    ],
)
def test_what_cannot_be_shown_is_said(at_adas, case, changes) -> None:
    sent = {**CHOSEN, **changes, "clip": "1"}
    answer = at_adas.post(url("networks_make", case.pk), {**sent, "shown": sent["series"]})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert at_adas.get(url("networks", case.pk), sent).status_code == 400
    assert not Clip.objects.exists()


def test_a_clip_is_asked_for_made_and_downloaded(
    at_adas, case, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks
) -> None:
    enqueued: list[int] = []
    monkeypatch.setattr(
        "negatoscope.outreach.views.networks.make_clip.__class__.enqueue", lambda _, pk: enqueued.append(pk)
    )
    with django_capture_on_commit_callbacks(execute=True):
        answer = at_adas.post(url("networks_make", case.pk), {**CHOSEN, "clip": "1"})
    clip = Clip.objects.get()
    assert enqueued == [clip.pk]
    waiting = at_adas.get(answer["Location"]).content.decode()
    assert "En attente de son tour" in waiting
    assert at_adas.get(url("networks_progress", case.pk, clip.pk)).json()["running"] is True
    making.carry_out(clip.pk)
    assert at_adas.get(url("networks_progress", case.pk, clip.pk)).json()["running"] is False
    kept = at_adas.get(url("networks_file", case.pk, clip.pk, "mp4"))
    assert kept["Content-Disposition"] == 'attachment; filename="clip.mp4"'
    with av.open(io.BytesIO(kept.content)) as film:
        assert len(list(film.decode(video=0))) == 4
    assert kept.content.find(case.pk.encode()) == -1
    assert "clip.mp4" in at_adas.get(url("networks", case.pk)).content.decode()


def test_one_clip_is_made_at_a_time(at_adas, case) -> None:
    asked(case)
    answer = at_adas.post(url("networks_make", case.pk), {**CHOSEN, "clip": "1"})
    assert answer.status_code == 400
    assert Clip.objects.count() == 1


def test_one_slice_is_no_clip(at_adas, case) -> None:
    answer = at_adas.post(url("networks_make", case.pk), {**CHOSEN, "last": "1", "clip": "1"})
    assert "deux coupes" in answer.content.decode()


@pytest.mark.parametrize("who", ["bruno", "nobody"])
def test_nobody_but_the_author_gets_any_of_it(request, case, who: str) -> None:
    clip = asked(case)
    making.carry_out(clip.pk)
    client = Client()
    if who == "bruno":
        client.force_login(request.getfixturevalue("bruno"))
    for path in (
        url("networks", case.pk),
        url("networks_still", case.pk, "png"),
        url("networks_progress", case.pk, clip.pk),
        url("networks_file", case.pk, clip.pk, "mp4"),
    ):
        assert client.get(path).status_code == (404 if who == "bruno" else 302), path
    for part, args in (("networks_make", ()), ("networks_remove", (clip.pk,))):
        assert client.post(url(part, case.pk, *args), CHOSEN).status_code == (404 if who == "bruno" else 302)
    assert Clip.objects.get().is_made


def test_a_clip_goes_with_its_publication(at_adas, ada, case) -> None:
    clip = asked(case)
    making.carry_out(clip.pk)
    path, address = making.path_of(Clip.objects.get()), url("networks_file", case.pk, clip.pk, "mp4")
    assert path.is_file()
    withdraw(case, ada, "Une image était de trop.")
    assert not path.exists()
    assert not Clip.objects.exists()
    assert at_adas.get(address).status_code == 410


def test_a_clip_whose_publication_is_withdrawn_meanwhile_leaves_nothing(
    ada, case, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = asked(case)
    real = making.make_clip

    def slowly(*given: object) -> bytes:
        made = real(*given)
        withdraw(case, ada, "Une image était de trop.")
        return made

    monkeypatch.setattr(making, "make_clip", slowly)
    making.carry_out(clip.pk)
    assert not publication_folder(case.pk).exists()
    assert not Clip.objects.exists()


def test_nothing_is_made_of_a_file_that_is_not_what_was_sealed(at_adas, case) -> None:
    path = next((publication_folder(case.pk) / RELEASE).rglob("*.dcm"))
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    sources._listed.cache_clear()
    answer = at_adas.get(url("networks", case.pk))
    assert answer.status_code == 409
    clip = asked(case)
    making.carry_out(clip.pk)
    assert Clip.objects.get().outcome == Clip.Outcome.ALTERED
    assert not making.path_of(clip).exists()


def test_a_post_without_dicom_images_says_so(at_adas, ada, a_post) -> None:
    answer = at_adas.get(url("networks", published(ada, a_post, kind="post").pk))
    assert answer.status_code == 409
    assert "aucune série" in answer.content.decode()


def test_a_clip_is_stopped_by_its_author(at_adas, case, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = asked(case)
    monkeypatch.setattr(making, "_BEAT", 0.0)
    real = making.make_clip

    def stopped(*given: object) -> bytes:
        at_adas.post(url("networks_remove", case.pk, clip.pk))
        with pytest.raises(Stopped):
            real(*given)
        raise Stopped

    monkeypatch.setattr(making, "make_clip", stopped)
    making.carry_out(clip.pk)
    assert Clip.objects.get().outcome == Clip.Outcome.STOPPED
    assert not making.path_of(clip).exists()


def test_a_clip_whose_worker_died_is_ended(case) -> None:
    clip = asked(case, heartbeat_at=timezone.now() - timedelta(minutes=5))
    assert [each.outcome for each in making.clips_of(case)] == [Clip.Outcome.BROKEN]
    making.carry_out(clip.pk)
    assert not making.path_of(clip).exists()


def test_the_oldest_clips_go(case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "KEPT", 2)
    made = [asked(case) for _ in range(3)]
    for clip in made:
        making.carry_out(clip.pk)
    making.make_room(case)
    assert [clip.pk for clip in making.clips_of(case)] == [made[2].pk]
    assert not making.path_of(made[0]).exists()


def test_the_lists_of_the_site_are_those_of_the_gate() -> None:
    assert set(models.WINDOWS) == set(_WINDOWS) == {"", "auto", *PRESETS, "own"}
    assert set(models.SHAPES) == set(_SHAPES) == set(SHAPES)
    assert set(models.FORMATS) == set(_FORMATS) == {each.value for each in ClipFormat}


def test_series_are_listed_once(case, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Path] = []
    sources._listed.cache_clear()
    monkeypatch.setattr(sources, "list_series", lambda release: counted.append(release.folder) or list_series(release))
    assert sources.series_of(case) == sources.series_of(case)
    assert len(counted) == 1
