"""Putting a case together on one page, without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gate_work import slices
from negatoscope.drafts import storage
from negatoscope.drafts.intake import typed, uploads
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db

CHOICES = {"audience": "colleagues", "language": "en", "modality": "MR", "region": "lower-limb", "certainty": ""}


def files(folder: Path) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(name.rpartition("/")[2], data) for name, data in slices(folder)]


def test_the_whole_comes_as_one_form(client: Client, claire: Member, tmp_path: Path) -> None:
    sent = {**CHOICES, "title": "A knee of MARCHETTI", "patient-family": "MARCHETTI", "files": files(tmp_path)}
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), {**sent, "then": "keep"})
    draft = Draft.objects.get()
    assert answer["Location"] == reverse("drafts:collect", args=[draft.id])
    assert (draft.modality, draft.region, draft.state) == ("MR", "lower-limb", State.COLLECTING)
    assert [one.is_whole for one in uploads.arrivals(draft)] == [True, True]
    assert typed.read_texts(draft) == {"title": "A knee of MARCHETTI"}
    identity = typed.read_identity(draft)
    assert identity is not None
    assert identity.family == "MARCHETTI"


def test_it_goes_to_the_gate_when_asked(client: Client, claire: Member, tmp_path: Path) -> None:
    sent = {**CHOICES, "title": "A knee", "files": files(tmp_path), "then": "examine"}
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), sent)
    draft = Draft.objects.get()
    assert draft.state == State.EXAMINING
    assert answer["Location"] == reverse("drafts:review", args=[draft.id])


def test_it_refuses_a_choice_that_is_not_offered_and_begins_nothing(client: Client, claire: Member) -> None:
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), {**CHOICES, "audience": "the world"})
    assert answer.status_code == 400
    assert not Draft.objects.exists()


def test_it_says_that_there_is_nothing_to_examine(client: Client, claire: Member) -> None:
    sent = {**CHOICES, "then": "examine"}
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), sent, headers={"accept-language": "en"})
    assert answer.status_code == 400
    assert "There is nothing to examine yet." in answer.content.decode()


def test_a_script_learns_where_to_send_files(client: Client, claire: Member) -> None:
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), CHOICES, headers={"accept": "application/json"})
    draft = Draft.objects.get()
    assert answer.json()["upload"]["files"] == reverse("drafts:files", args=[draft.id])


def test_what_has_not_come_in_whole_can_be_left_out(client: Client, claire: Member, case: Draft) -> None:
    uploads.announce(case, [("one.dcm", 1000)])
    page = signed_in(client, claire).get(reverse("drafts:collect", args=[case.id]), headers={"accept-language": "en"})
    assert "1 file has not come in whole" in page.content.decode()
    client.post(reverse("drafts:collect", args=[case.id]), {**CHOICES, "then": "leave-out"})
    assert uploads.arrivals(case) == []


def test_a_draft_that_is_past_the_gate_is_reviewed(client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).get(reverse("drafts:collect", args=[reviewed.id]))
    assert answer["Location"] == reverse("drafts:review", args=[reviewed.id])


def test_a_node_without_quarantine_says_why_and_asks_for_no_text(
    client: Client, claire: Member, settings: pytest.FixtureRequest
) -> None:
    settings.QUARANTINE = False  # type: ignore[attr-defined]
    page = signed_in(client, claire).get(reverse("drafts:new_case"), headers={"accept-language": "en"})
    text = page.content.decode()
    assert "This site takes no original images." in text
    assert "L.1111-8" in text
    assert 'name="title"' not in text
    assert 'name="patient-family"' not in text


def test_texts_sent_to_a_node_without_quarantine_are_kept_nowhere(
    client: Client, claire: Member, settings: pytest.FixtureRequest
) -> None:
    settings.QUARANTINE = False  # type: ignore[attr-defined]
    signed_in(client, claire).post(reverse("drafts:new_case"), {**CHOICES, "title": "MARCHETTI", "then": "keep"})
    draft = Draft.objects.get()
    assert typed.read_texts(draft) == {}
    assert not any(
        b"MARCHETTI" in path.read_bytes() for path in storage.intake_of(draft.id).rglob("*") if path.is_file()
    )
