"""What somebody might try who knows the code: two windows at once, forged fields, a passage stopped in time."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gate_work import pass_through
from negatoscope.drafts import life, queries, reading, services, storage
from negatoscope.drafts.intake import rates, typed
from negatoscope.drafts.models import BoxChange, Declaration, Draft, GivenAnswer, Passage
from negatoscope.drafts.passages import passage, reviving
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.members.gated import Refused
from negatoscope.members.models import Member
from negatoscope.site import settings as site_settings
from people import signed_in

pytestmark = pytest.mark.django_db

BOX = (4, 5, 20, 10)


def refusal(caught: pytest.ExceptionInfo[DraftProblem]) -> str:
    return caught.value.reason


def some_warning(draft: Draft) -> tuple[str, str]:
    """The report says that one finding waits for its author's answer: its code and its item."""
    report = Draft.objects.values_list("report", flat=True).get(pk=draft.pk)
    item = report["items"][0]
    finding = {"code": "SEC203", "severity": "WARN", "state": "open", "where": {}, "params": {}, "message": ""}
    report["items"][0] = {**item, "findings": [*item["findings"], finding]}
    Draft.objects.filter(pk=draft.pk).update(report=report, result=draft.result + 1)
    draft.refresh_from_db()
    return finding["code"], item["path"]


@pytest.fixture(autouse=True)
def nothing_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows have the same numbers in each test: a report that another test read isn't this one's."""
    monkeypatch.setattr(reading, "_read", {})


@pytest.fixture
def away(reviewed: Draft) -> Draft:
    """The draft as this window saw it, before another window sent it to the gate."""
    stale = Draft.objects.get(pk=reviewed.pk)
    services.examine(reviewed)
    return stale


@pytest.mark.parametrize("verb", ["box", "series", "declaration"])
def test_what_a_late_window_writes_is_not_passed_off_as_done(
    verb: str, away: Draft, claire: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    from negatoscope.drafts import covering, moves

    monkeypatch.setattr(moves, "expect", lambda *_: None)  # it looked just before the other window moved the draft
    with pytest.raises(DraftProblem):
        if verb == "box":
            services.retouch(away, "dicom 1", 0, BOX, adds=True, reason="", by=claire)
        elif verb == "series":
            covering.cover_series(away, "dicom 1", BOX, by=claire)
        else:
            services.declare(away, {"took_part": "yes"})
    assert not BoxChange.objects.exists()
    assert not Declaration.objects.exists()


def test_it_leaves_only_as_it_was_when_it_was_checked(reviewed: Draft) -> None:
    checked = Draft.objects.get(pk=reviewed.pk)
    pass_through(reviewed, services.declare(reviewed, {"took_part": "yes"}))
    assert reviewed.state == State.AT_AUTHOR
    with pytest.raises(DraftProblem) as caught:
        services.leave(checked)
    assert refusal(caught) == "elsewhere"


def test_a_change_that_was_stopped_keeps_the_draft_from_being_published(reviewed: Draft) -> None:
    last = reviewed.passages.first()
    Passage.objects.filter(pk=last.pk).update(outcome=Passage.Outcome.STOPPED)
    blocker = queries.blockers(reviewed)[0]
    assert "Keep your answers again" in blocker.sentence
    assert blocker.anchor == "questions"


def test_what_the_sentence_says_to_do_lets_a_draft_without_originals_go_on(client: Client, reviewed: Draft) -> None:
    storage.destroy_originals(reviewed.pk)
    Draft.objects.filter(pk=reviewed.pk).update(originals_gone_at=timezone.now())
    last = reviewed.passages.first()
    Passage.objects.filter(pk=last.pk).update(outcome=Passage.Outcome.FAILED)
    reviewed.refresh_from_db()
    address = reverse("drafts:review", args=[reviewed.pk])
    page = signed_in(client, reviewed.author).get(address, headers={"accept-language": "en"}).content.decode()
    assert 'href="#questions">Your last change is not in the copy. Keep your answers again' in page
    assert "Keep my answers</button>" in page
    pass_through(reviewed, services.declare(reviewed, {"took_part": "yes"}))
    assert not any("Keep your answers" in blocker.sentence for blocker in queries.blockers(reviewed))


def test_an_author_does_not_stop_the_box_of_a_reviewer(client: Client, reviewed: Draft, karim: Member) -> None:
    Draft.objects.filter(pk=reviewed.pk).update(state=State.AT_REVIEWER, review_asked_at=timezone.now())
    made = services.retouch(reviewed, "dicom 1", 0, BOX, adds=True, reason="", by=karim)
    answer = signed_in(client, reviewed.author).post(reverse("drafts:stop", args=[reviewed.pk]))
    assert answer.status_code == 409
    assert pass_through(reviewed, made).outcome == Passage.Outcome.DONE
    assert BoxChange.objects.get().applied


def test_the_place_of_an_answer_is_one_of_the_report(reviewed: Draft, claire: Member) -> None:
    code, item = some_warning(reviewed)
    with pytest.raises(DraftProblem) as caught:
        services.answer(reviewed, code, item, {"tag": "Ornella Marchetti"}, answer="seen", reason="", by=claire)
    assert refusal(caught) == "no-such-finding"
    assert not GivenAnswer.objects.exists()


def test_an_answer_has_its_length(reviewed: Draft, claire: Member) -> None:
    code, item = some_warning(reviewed)
    with pytest.raises(DraftProblem) as caught:
        services.answer(reviewed, code, item, {}, answer="a" * 201, reason="", by=claire)
    assert refusal(caught) == "text-too-long"


@pytest.mark.parametrize("field", ["credit", "licence", "agreement_keeper"])
def test_the_name_of_the_patient_stands_in_no_answer(field: str, reviewed: Draft) -> None:
    with pytest.raises(Refused):
        services.declare(reviewed, {field: "Ornella Marchetti"})
    assert not Declaration.objects.exists()


def test_the_texts_of_a_draft_have_a_length_in_all(case: Draft) -> None:
    long = "a" * typed.MOST_CHARACTERS
    with pytest.raises(DraftProblem) as caught:
        services.put_texts(case, {f"alt-dicom-{n}": long for n in range(1, 12)})
    assert refusal(caught) == "text-too-long"
    assert not typed.read_texts(case)


@pytest.mark.parametrize("where", ["[" * 100_000, "[]", "{"])
def test_a_forged_place_is_a_bad_request(where: str, client: Client, reviewed: Draft) -> None:
    answer = signed_in(client, reviewed.author).post(
        reverse("drafts:answers", args=[reviewed.pk]), {"code": "SEC203", "answer": "seen", "where": where}
    )
    assert answer.status_code == 404


def test_a_script_that_begins_too_many_drafts_is_told(client: Client, claire: Member, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rates, "BEGIN", rates.Rate("begin", 0, 60, 0))
    sent = {"audience": "colleagues", "language": "en"}
    answer = signed_in(client, claire).post(reverse("drafts:new_case"), sent, headers={"accept": "application/json"})
    assert answer.status_code == 429
    assert answer.json()["error"]["code"] == "too-often"


def test_what_a_killed_server_left_of_a_form_goes_after_a_day(home: Path) -> None:
    temporary = settings.INTAKE / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    old, young, folder = temporary / "a.upload", temporary / "b.upload", temporary / "c"
    folder.mkdir()
    for path in (old, young, folder / "d"):
        path.write_bytes(b"an original")
    long_ago = timezone.now().timestamp() - 25 * 3600
    for path in (old, folder):
        os.utime(path, (long_ago, long_ago))
    life.sweep()
    assert [path.name for path in temporary.iterdir()] == ["b.upload"]


def test_nothing_is_known_of_the_patient_once_the_originals_are_gone(reviewed: Draft) -> None:
    from negatoscope.drafts.intake.patient import patient_of

    assert patient_of(reviewed) is not None
    storage.destroy_originals(reviewed.pk)
    assert patient_of(reviewed) is None


@pytest.mark.parametrize("role", ["alt-else", "alt-image-1-else", "alt-text-1", "reviewer", "../title"])
def test_a_text_is_of_the_draft_or_of_one_of_its_pictures(role: str, case: Draft) -> None:
    with pytest.raises(DraftProblem) as caught:
        services.put_texts(case, {role: "A knee."})
    assert refusal(caught) == "role"


def test_the_journal_of_the_database_keeps_nothing_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    as_served = {**site_settings.DATABASES["default"], "NAME": str(tmp_path / "site.sqlite3")}
    database = ConnectionHandler({"default": as_served})["default"]
    monkeypatch.setattr(life, "connection", database)
    try:
        with database.cursor() as cursor:
            cursor.execute("CREATE TABLE one (words TEXT)")
            cursor.execute("INSERT INTO one VALUES ('Ornella Marchetti')")
            cursor.execute("DELETE FROM one")
        assert [path.name for path in tmp_path.iterdir() if b"Marchetti" in path.read_bytes()] == ["site.sqlite3-wal"]
        life.empty_journal()
        assert not [path for path in tmp_path.iterdir() if b"Marchetti" in path.read_bytes()]
    finally:
        database.close()


@pytest.mark.parametrize("is_begun", [False, True])
def test_no_passage_keeps_originals_for_ever(is_begun: bool, reviewed: Draft) -> None:
    made = services.examine(reviewed)
    now = timezone.now()
    begun = {"heartbeat_at": now, "started_at": now, "attempts": 1} if is_begun else {}
    Passage.objects.filter(pk=made.pk).update(asked_at=now - reviving.LONGEST - timedelta(seconds=1), **begun)
    reviving.revive(now)
    made.refresh_from_db()
    reviewed.refresh_from_db()
    assert made.stop_asked is is_begun
    assert (made.outcome == Passage.Outcome.STOPPED) is not is_begun
    assert reviewed.state == (State.EXAMINING if is_begun else State.AT_AUTHOR)


@pytest.mark.django_db(transaction=True)
def test_a_draft_thrown_away_while_its_words_are_read_is_told_so(
    client: Client, reviewed: Draft, claire: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passage, "carry_out", lambda _: services.discard(Draft.objects.get(pk=reviewed.pk), claire))
    sent = {"text-title": "A knee after a fall"}
    answer = signed_in(client, claire).post(reverse("drafts:texts", args=[reviewed.pk]), sent)
    assert answer.status_code == 409
    assert not storage.intake_of(reviewed.pk).exists()


def test_the_browser_of_a_reviewer_keeps_no_picture(client: Client, reviewed: Draft, karim: Member) -> None:
    Draft.objects.filter(pk=reviewed.pk).update(state=State.AT_REVIEWER, review_asked_at=timezone.now())
    answer = signed_in(client, karim).get(reverse("drafts:after", args=[reviewed.pk, "dicom-1", 0]))
    assert answer["Content-Type"] == "image/png"
    assert answer["Cache-Control"] == "no-store"
