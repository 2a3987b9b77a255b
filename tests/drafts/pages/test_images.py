"""Pictures before and after: before for the author only and in no cache, after for the reviewer too."""

from __future__ import annotations

import io

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from negatoscope.drafts import storage
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db


def address(which: str, draft: Draft, item: str = "dicom-1", frame: int = 0) -> str:
    return reverse(f"drafts:{which}", args=[draft.id, item, frame])


def test_the_author_sees_a_picture_before_and_no_cache_keeps_it(client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).get(address("before", reviewed))
    assert Image.open(io.BytesIO(answer.content)).format == "PNG"
    assert answer["Cache-Control"] == "no-store"
    assert not answer.has_header("ETag")


def test_a_picture_after_is_kept_for_one_reader_and_asked_for_again(client: Client, reviewed: Draft) -> None:
    signed_in(client, reviewed.author)
    first = client.get(address("after", reviewed))
    assert Image.open(io.BytesIO(first.content)).size == (64, 64)
    assert first["Cache-Control"].startswith("private")
    again = client.get(address("after", reviewed), headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_a_thumbnail_is_small(client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).get(address("after", reviewed) + "?petit")
    assert max(Image.open(io.BytesIO(answer.content)).size) <= 160


@pytest.mark.parametrize("which", ["before", "after"])
def test_nobody_else_sees_one(client: Client, karim: Member, reviewed: Draft, which: str) -> None:
    assert signed_in(client, karim).get(address(which, reviewed)).status_code == 404


def test_a_reviewer_sees_the_copy_and_never_the_original(client: Client, karim: Member, reviewed: Draft) -> None:
    Draft.objects.filter(pk=reviewed.pk).update(state=State.AT_REVIEWER, review_asked_at=reviewed.created_at)
    signed_in(client, karim)
    assert client.get(address("after", reviewed)).status_code == 200
    assert client.get(address("before", reviewed)).status_code == 404


def test_once_the_originals_are_gone_there_is_no_before(client: Client, reviewed: Draft) -> None:
    storage.destroy_originals(reviewed.id)
    answer = signed_in(client, reviewed.author).get(address("before", reviewed))
    assert answer.status_code == 410


@pytest.mark.parametrize("item", ["dicom-9", "text-1", "dicom-x"])
def test_there_is_no_such_item(client: Client, reviewed: Draft, item: str) -> None:
    signed_in(client, reviewed.author)
    assert client.get(address("after", reviewed, item)).status_code == 404
    assert client.get(address("before", reviewed, item)).status_code == 404


def test_a_frame_that_is_not_there_is_said_in_a_sentence(client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).get(
        address("before", reviewed, frame=7), headers={"accept-language": "en"}
    )
    assert answer.status_code == 422
    assert answer.content.decode() == "This picture can’t be shown: the number of frames is wrong."
