"""What the author changes on the page: wordings, texts, boxes, answers; each as a plain form and for a script."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from gate_work import pass_through
from negatoscope.drafts import queries, services
from negatoscope.drafts.intake import ledger
from negatoscope.drafts.models import BoxChange, Declaration, Draft, Passage
from negatoscope.drafts.page.cards import key_of
from negatoscope.drafts.states import State
from negatoscope.members.models import Member
from people import signed_in

pytestmark = pytest.mark.django_db

SCRIPT = {"accept": "application/json", "accept-language": "en"}
WRITES = ["texts", "retouch", "answers", "examine", "reopen", "leave_out", "stop", "discard", "ask_review"]
BOX = {"item": "dicom-1", "frame": 0, "x": 4, "y": 5, "width": 20, "height": 10, "adds": "1"}


def send(client: Client, draft: Draft, name: str, sent: dict[str, object], headers: dict[str, str] | None = None):
    return signed_in(client, draft.author).post(reverse(f"drafts:{name}", args=[draft.id]), sent, headers=headers or {})


def test_a_wording_is_accepted_with_one_click(client: Client, reviewed: Draft) -> None:
    report = queries.report(reviewed)
    assert report is not None
    item = next(item for item in report.items if item.role == "history")
    answer = send(client, reviewed, "texts", {"accept": key_of(item.path, item.findings[0]), "back": "text-history"})
    assert answer["Location"].endswith("#text-history")
    assert "MARCHETTI" not in queries.texts(reviewed)["history"]
    assert "17/09/2026" in queries.texts(reviewed)["history"]
    assert reviewed.passages.first().work == Passage.Work.REVISE


def test_all_the_wordings_of_a_text_are_accepted_with_one_click(client: Client, reviewed: Draft) -> None:
    send(client, reviewed, "texts", {"accept": "history"})
    assert queries.texts(reviewed)["history"] == queries.released_texts(reviewed)["history"]


def test_a_proposal_that_is_not_there_is_refused(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "texts", {"accept": "constat-text-9"}, SCRIPT)
    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "There is no such finding in this draft."


def test_one_text_is_written_anew_and_the_others_stay(client: Client, reviewed: Draft) -> None:
    before = queries.texts(reviewed)["history"]
    send(client, reviewed, "texts", {"text-title": "A knee after a fall", "text-else": "x"})
    assert queries.texts(reviewed) == {"title": "A knee after a fall", "history": before}


def test_the_key_image_is_the_one_that_is_described(client: Client, reviewed: Draft) -> None:
    send(client, reviewed, "texts", {"alternatives": "1", "alt-1": "A knee, MRI.", "key-1": "2"})
    assert queries.texts(reviewed)["alt-dicom-2"] == "A knee, MRI."


def test_another_key_image_takes_the_text_with_it(client: Client, reviewed: Draft) -> None:
    services.put_texts(reviewed, {"alt-dicom-2": "A knee, MRI."})
    send(client, reviewed, "texts", {"alternatives": "1", "alt-1": "A knee, MRI.", "key-1": "1"})
    alts = {role: text for role, text in queries.texts(reviewed).items() if role.startswith("alt-")}
    assert alts == {"alt-dicom-1": "A knee, MRI."}


def test_a_box_is_added_by_its_numbers(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "retouch", BOX)
    change = BoxChange.objects.get()
    assert (change.item, change.frame, change.x, change.y, change.width, change.height) == ("dicom 1", 0, 4, 5, 20, 10)
    assert change.adds
    assert answer.status_code == 302


def test_a_box_is_added_on_all_the_pictures_of_a_series_and_once_only(client: Client, reviewed: Draft) -> None:
    send(client, reviewed, "retouch", {**BOX, "everywhere": "1"})
    assert list(BoxChange.objects.values_list("item", "frame")) == [("dicom 1", 0), ("dicom 2", 0)]
    pass_through(reviewed, reviewed.passages.first())
    assert _boxes(reviewed) == {"dicom 1": [(4, 5, 20, 10)], "dicom 2": [(4, 5, 20, 10)]}
    send(client, reviewed, "retouch", {**BOX, "everywhere": "1"})
    assert BoxChange.objects.count() == 2


def _boxes(draft: Draft) -> dict[str, list[object]]:
    report = queries.report(draft)
    assert report is not None
    found = {item.path: [one.where.box for one in item.findings if one.code == "SEC115"] for item in report.items}
    return {path: boxes for path, boxes in found.items() if boxes}


@pytest.mark.parametrize(
    "change", [{"width": 0}, {"x": -1}, {"item": "text-1"}, {"item": "dicom-99"}, {"y": "a"}, {"x": 500}]
)
def test_a_box_that_is_none_is_refused(client: Client, reviewed: Draft, change: dict[str, object]) -> None:
    answer = send(client, reviewed, "retouch", {**BOX, **change}, SCRIPT)
    assert answer.status_code in {400, 404}
    assert answer.json()["error"]["message"]
    assert not BoxChange.objects.exists()


def test_a_reason_that_names_somebody_is_not_kept(client: Client, reviewed: Draft) -> None:
    sent = {**BOX, "adds": "", "reason": "Dr Marie DUPONT said it may be shown"}
    answer = send(client, reviewed, "retouch", sent, SCRIPT)
    assert answer.status_code == 422
    assert "DUPONT" not in answer.content.decode()
    assert not BoxChange.objects.exists()


def test_without_a_script_a_refusal_is_said_on_the_page(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "retouch", {**BOX, "width": 0}, {"accept-language": "en"})
    assert answer.status_code == 400
    assert "That box does not lie inside the image." in answer.content.decode()


def test_answers_to_the_questions_are_kept(client: Client, reviewed: Draft) -> None:
    send(client, reviewed, "answers", {"concerns": "patient", "source": "own", "csrfmiddlewaretoken": "x"})
    assert Declaration.objects.get().answers == {"concerns": "patient", "source": "own"}


def test_which_questions_follow_is_told_and_nothing_kept(client: Client, reviewed: Draft) -> None:
    told = send(client, reviewed, "answers", {"look": "1", "concerns": "minor", "source": "own"}, SCRIPT).json()
    assert {"recognisable_by_others", "both_parents"} <= set(told["asked"])
    assert not Declaration.objects.exists()


def test_it_refuses_an_answer_to_a_finding_that_is_not_there(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "answers", {"code": "SEC209", "item": "case", "answer": "Checked."}, SCRIPT)
    assert answer.status_code == 404


def test_it_refuses_an_answer_without_words(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "answers", {"code": "SEC209", "own": " "}, SCRIPT)
    assert answer.status_code == 400


def test_a_script_learns_where_to_follow_the_work(client: Client, reviewed: Draft) -> None:
    told = send(client, reviewed, "texts", {"text-title": "A knee after a fall"}, SCRIPT).json()
    assert told["progress"] == reverse("drafts:progress", args=[reviewed.id])
    assert told["page"].startswith(reverse("drafts:review", args=[reviewed.id]))


def test_a_passage_is_stopped(client: Client, case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    services.examine(case)
    send(client, case, "stop", {})
    case.refresh_from_db()
    assert case.state == State.COLLECTING


def test_a_draft_is_thrown_away(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "discard", {})
    assert answer["Location"] == reverse("drafts:list")
    assert not Draft.objects.exists()


@pytest.mark.parametrize("name", WRITES)
def test_nobody_else_changes_a_draft(client: Client, karim: Member, reviewed: Draft, name: str) -> None:
    assert signed_in(client, karim).post(reverse(f"drafts:{name}", args=[reviewed.id])).status_code == 404
    assert Draft.objects.filter(pk=reviewed.pk, state=State.AT_AUTHOR).exists()


@pytest.mark.parametrize("name", WRITES)
def test_looking_changes_nothing(client: Client, reviewed: Draft, name: str) -> None:
    assert signed_in(client, reviewed.author).get(reverse(f"drafts:{name}", args=[reviewed.id])).status_code == 405


def test_a_review_is_not_asked_for_what_waits_for_the_author(client: Client, reviewed: Draft) -> None:
    page = signed_in(client, reviewed.author).get(
        reverse("drafts:review", args=[reviewed.id]), headers={"accept-language": "en"}
    )
    assert re.search(r'<button class="button plain" disabled[^>]*>Ask for a review', page.content.decode())


def test_a_case_is_put_together_anew_and_alternative_texts_go(client: Client, reviewed: Draft) -> None:
    services.put_texts(reviewed, {"alt-dicom-2": "A knee, MRI."})
    answer = send(client, reviewed, "reopen", {})
    assert answer["Location"] == reverse("drafts:collect", args=[reviewed.id])
    reviewed.refresh_from_db()
    assert reviewed.state == State.COLLECTING
    assert set(queries.texts(reviewed)) == {"title", "history"}


def test_a_file_is_taken_out_and_the_rest_passes_again(client: Client, reviewed: Draft) -> None:
    send(client, reviewed, "leave_out", {"item": ["dicom 2"]})
    reviewed.refresh_from_db()
    assert reviewed.state == State.EXAMINING
    assert [entry.name for entry in ledger.read(reviewed.id)] == ["IRM/MARCHETTI/1.dcm"]


def test_a_file_that_is_not_there_is_not_taken_out(client: Client, reviewed: Draft) -> None:
    answer = send(client, reviewed, "leave_out", {"item": ["dicom 99"]}, SCRIPT)
    assert answer.status_code == 404
    reviewed.refresh_from_db()
    assert reviewed.state == State.AT_AUTHOR
