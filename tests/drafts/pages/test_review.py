"""The page of a draft for its author: the verdict, what is left to do, findings in place, questions, the button."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from asgiref.sync import async_to_sync
from django.http import StreamingHttpResponse
from django.test import Client
from django.urls import reverse

from negatoscope.drafts import services, storage
from negatoscope.drafts.models import Draft, Passage
from negatoscope.drafts.states import State
from negatoscope.members.gated import from_release
from negatoscope.members.models import Member
from negatoscope.moderation.models import Review
from people import signed_in

pytestmark = pytest.mark.django_db


def shown(client: Client, draft: Draft, query: str = "") -> str:
    address = reverse("drafts:review", args=[draft.id]) + query
    answer = signed_in(client, draft.author).get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-store"
    return answer.content.decode()


def test_it_begins_with_the_verdict_and_leads_to_what_is_left(client: Client, reviewed: Draft) -> None:
    page = shown(client, reviewed)
    verdict = page.partition('id="verdict"')[2].partition("</section>")[0]
    assert "To complete." in verdict
    for anchor in re.findall(r'href="#([\w-]+)"', verdict):
        assert f'id="{anchor}"' in page


def test_what_was_found_in_a_text_is_underlined_and_leads_to_its_finding(client: Client, reviewed: Draft) -> None:
    page = shown(client, reviewed)
    key, word = re.findall(r'href="#(constat-[\w-]+)"><mark class="\w+">([^<]+)</mark>', page)[0]
    assert word == "MARCHETTI"
    finding = page.partition(f'id="{key}"')[2].partition("</details>")[0]
    assert "CSP R.4127-4" in finding
    assert reverse("guide:rule", args=["SEC121"]) in finding
    assert "Accept this wording" in finding


def test_the_button_is_disabled_with_its_reason_beside_it(client: Client, reviewed: Draft) -> None:
    publish = shown(client, reviewed).partition('id="publish"')[2]
    assert re.search(r'<button class="button" disabled aria-describedby="why-not">Publish for colleagues', publish)
    assert "2 questions are not answered." in publish.partition('id="why-not"')[2].partition("</p>")[0]


def test_only_the_questions_that_matter_are_asked(client: Client, reviewed: Draft) -> None:
    page = shown(client, reviewed)
    asked = re.findall(r'data-question="(\w+)">', page)
    assert asked == ["concerns", "source"]


def test_another_slice_stands_on_the_box_when_asked_without_a_script(client: Client, reviewed: Draft) -> None:
    assert reverse("drafts:after", args=[reviewed.id, "dicom-1", 0]) in _on_box(
        shown(client, reviewed, "?serie=1&vue=1")
    )
    assert reverse("drafts:after", args=[reviewed.id, "dicom-2", 0]) in _on_box(
        shown(client, reviewed, "?serie=1&vue=2")
    )
    assert "dicom-" in _on_box(shown(client, reviewed, "?serie=99&vue=99"))


def test_no_style_or_script_stands_in_the_page(client: Client, reviewed: Draft) -> None:
    page = shown(client, reviewed)
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]*(src=|application/json))", page)


def test_once_the_originals_are_gone_it_says_so_and_texts_stay(client: Client, reviewed: Draft) -> None:
    storage.destroy_originals(reviewed.id)
    when = datetime(2026, 11, 25, 14, 6, tzinfo=UTC)
    Draft.objects.filter(pk=reviewed.pk).update(originals_gone_at=when)
    page = shown(client, reviewed)
    assert "The originals were erased on 25\u00a0November\u00a02026\u00a0at\u00a015:06" in page
    assert "MARCHETTI" not in page
    assert reverse("drafts:before", args=[reviewed.id, "ITEM", 999999999]) not in page
    assert "Accept this wording" not in page


def test_in_french_the_hour_is_written_as_it_is_said(client: Client, reviewed: Draft) -> None:
    address = reverse("drafts:review", args=[reviewed.id])
    page = signed_in(client, reviewed.author).get(address, headers={"accept-language": "fr"}).content.decode()
    assert re.search(r"effacés le \d{1,2}\u00a0\w+\u00a02026\u00a0à\u00a0\d{1,2}\u00a0h\u00a0\d\d", page)


def test_it_is_there_for_nobody_else(client: Client, karim: Member, reviewed: Draft) -> None:
    assert signed_in(client, karim).get(reverse("drafts:review", args=[reviewed.id])).status_code == 404


def test_while_it_is_examined_the_page_says_how_far(client: Client, case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    made = services.examine(case)
    Passage.objects.filter(pk=made.pk).update(stage="headings", done=212, total=640, heartbeat_at=made.asked_at)
    page = shown(client, case)
    assert "Reading the headers, 212 of 640" in page
    assert 'http-equiv="refresh"' in page
    assert reverse("drafts:stop", args=[case.id]) in page
    told = client.get(reverse("drafts:progress", args=[case.id]), headers={"accept-language": "en"}).json()
    assert told["running"] is True
    assert (told["done"], told["total"], told["sentence"]) == (212, 640, "Reading the headers, 212 of 640")


def test_a_draft_not_yet_passed_leads_to_where_it_is_put_together(client: Client, case: Draft) -> None:
    answer = signed_in(client, case.author).get(reverse("drafts:review", args=[case.id]))
    assert answer["Location"] == reverse("drafts:collect", args=[case.id])


def test_a_refused_draft_has_no_copy_to_show_and_says_what_to_correct(client: Client, reviewed: Draft) -> None:
    storage.destroy_copies(reviewed.id)
    report = {**reviewed.report, "verdict": "refused"}
    report["items"][0]["findings"] = [_blocking()]
    changes = {"verdict": "refused", "revision": 0, "contents": [], "report": report, "state": State.AT_AUTHOR}
    Draft.objects.filter(pk=reviewed.pk).update(**changes)
    page = shown(client, reviewed)
    assert "Refused." in page
    assert "can’t be decoded" in page
    assert "There is no copy to show to a reviewer." in page
    assert reverse("drafts:copy", args=[reviewed.id]) not in page


def test_the_copy_comes_as_a_zip_with_its_certificate(client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).get(reverse("drafts:copy", args=[reviewed.id]))
    assert answer["Content-Type"] == "application/zip"
    assert b"certificate.json" in async_to_sync(_whole)(answer)
    assert "knee" not in answer["Content-Disposition"].lower()


async def _whole(answer: StreamingHttpResponse) -> bytes:
    return b"".join([piece async for piece in answer.streaming_content])


def _on_box(page: str) -> str:
    return page.partition("data-picture")[2].partition(">")[0]


def _blocking() -> dict[str, object]:
    from negatoscope.gate import codes
    from negatoscope.gate.reports.json_report import finding_as_object

    return finding_as_object(codes.make("GAT109", params={"reason": "pixels"}), "en")


def test_a_change_that_came_to_nothing_is_said_and_no_old_finding_underlines_new_words(
    client: Client, reviewed: Draft
) -> None:
    services.put_texts(reviewed, {"history": "A fall."})
    Passage.objects.create(draft=reviewed, work="revise", outcome="stopped", ended_at=reviewed.created_at)
    page = shown(client, reviewed)
    assert "The passage was stopped." in page
    assert "Pass the gate again" in page
    assert "A fall." in page
    assert "<mark" not in page


def test_what_a_reviewer_said_is_read(client: Client, karim: Member, reviewed: Draft) -> None:
    reason = from_release("Cover the marker on slice 2.")
    Review.objects.create(draft=reviewed, reviewer=karim, outcome=Review.Outcome.SENT_BACK, reason=reason)
    page = shown(client, reviewed)
    assert "Cover the marker on slice 2." in page
    assert "Karim Benali" in page
    assert (
        "A reviewer has decided:"
        in client.get(reverse("drafts:list"), headers={"accept-language": "en"}).content.decode()
    )
