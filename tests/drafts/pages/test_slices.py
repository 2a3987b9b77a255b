"""The form with which the author keeps a few slices of a head: where it stands, what it says, that nothing is lost."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from negatoscope.drafts import services
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db

ENGLISH = {"accept-language": "en"}


def page_of(client: Client, draft: Draft) -> str:
    return (
        signed_in(client, draft.author).get(reverse("drafts:review", args=[draft.id]), headers=ENGLISH).content.decode()
    )


def send(client: Client, draft: Draft, sent: dict[str, str]) -> HttpResponse:
    return signed_in(client, draft.author).post(reverse("drafts:slices", args=[draft.id]), sent, headers=ENGLISH)


def test_the_form_stands_once_with_a_field_a_series_and_says_the_limits(client: Client, held: Draft) -> None:
    page = page_of(client, held)
    (form,) = re.findall(r'<form class="keep-slices".*?</form>', page, re.S)
    fields = re.findall(r'name="(serie-[0-9])" value="" .*?data-slices-of="([0-9])"', form)
    assert fields == [("serie-1", "0"), ("serie-2", "1"), ("serie-3", "2"), ("serie-4", "3")]
    assert "at most 5 slices of a series, 15 of a study and 30 of a case" in form
    assert "Series 1, MRI: slices, from 1 to 7" in form
    assert "Series 5, MRI: no single slice can be taken from it." in form
    assert page.count('href="#slices"') == 4
    assert "Keep only a few slices of the series, or have a named reviewer" in page
    assert "data-keep-slice" in page


def test_a_choice_is_kept_and_the_draft_goes_to_the_gate(client: Client, held: Draft) -> None:
    answer = send(client, held, {"serie-1": "2, 4-5", "serie-2": "", "without": "1"})
    assert answer["Location"] == reverse("drafts:review", args=[held.id])
    held.refresh_from_db()
    assert held.state == State.EXAMINING
    assert held.slices == {"1": [2, 4, 5], "2": [], "3": [], "4": [], "5": []}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2, 8", "That series has 7 slices: give numbers from 1 to 7."),
        ("1-6", "At most 5 slices of one series can be kept"),
        ("3,,x", "Write the slices as numbers and spans of numbers, such as 12, 13, 20-22."),
    ],
)
def test_a_wrong_choice_is_said_in_a_sentence_and_the_fields_stay(
    client: Client, held: Draft, typed: str, sentence: str
) -> None:
    answer = send(client, held, {"serie-1": typed, "serie-2": "5"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert 'name="serie-2" value="5"' in page
    assert (f'name="serie-1" value="{typed}"' in page) is ("x" not in typed)
    assert 'name="without" value="1" checked' not in page
    held.refresh_from_db()
    assert (held.state, held.slices) == (State.AT_AUTHOR, {})


def test_a_choice_is_taken_back(client: Client, held: Draft) -> None:
    Draft.objects.filter(pk=held.pk).update(slices={"8": [2, 3], "9": []})
    page = page_of(client, held)
    assert "you keep 2 slices" in page
    assert "Take all the slices again" in page
    send(client, held, {"back": "1"})
    held.refresh_from_db()
    assert (held.state, held.slices) == (State.EXAMINING, {})


def test_a_choice_that_was_stopped_on_its_way_stands_in_the_fields(client: Client, held: Draft) -> None:
    services.pick_slices(held, {1: (2, 3)}, leave_others_out=False)
    services.stop(held)
    page = page_of(client, held)
    assert 'name="serie-1" value="2, 3"' in page
    assert "Take all the slices again" not in page


def test_nothing_is_offered_once_the_originals_are_gone(client: Client, held: Draft) -> None:
    Draft.objects.filter(pk=held.pk).update(originals_gone_at=held.created_at, slices={"1": [2]})
    page = page_of(client, held)
    assert "keep-slices" not in page
    assert "Take all the slices again" not in page


def test_nobody_else_chooses(client: Client, karim: Member, held: Draft) -> None:
    address = reverse("drafts:slices", args=[held.id])
    assert signed_in(client, karim).post(address, {"serie-1": "2"}).status_code == 404
    assert signed_in(client, held.author).get(address).status_code == 405
    assert not Draft.objects.get(pk=held.pk).slices
