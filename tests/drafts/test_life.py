"""The life of a draft, walked through with eyes on the disk, the database, the log and the tasks (docs/drafts.md)."""

from __future__ import annotations

import json
import os
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core import serializers
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gate_work import hand_in, pass_through, slices
from negatoscope.drafts import life, moves, queries, services, storage
from negatoscope.drafts.intake import originals
from negatoscope.drafts.models import Draft, Passage, Tally
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import HOLDS, MOVES, State
from negatoscope.gate.codes import RULES
from negatoscope.gate.finding import Severity
from negatoscope.members.gated import Gated
from negatoscope.members.models import Member

pytestmark = pytest.mark.django_db

PLANTED = ("MARCHETTI", "Ornella", "5548120937", "06 12 34 56 78", "VANHOUTTE")
"""What must be in the quarantine only: from the headers, a file name, a text."""


def put_together(draft: Draft, folder: Path) -> None:
    """The draft with an identity in its headers, its file names and its text."""
    hand_in(draft, *((name.replace("IRM/", "VANHOUTTE/"), data) for name, data in slices(folder)))
    services.put_texts(
        draft, {"title": "A knee", "history": "Mrs Ornella MARCHETTI (06 12 34 56 78), PatientID 5548120937."}
    )


def tell(path: Path) -> bytes:
    """Name and content of a file, in capitals."""
    return (path.name.encode() + b"\n" + path.read_bytes()).upper()


def names_in(data: bytes) -> set[str]:
    return {name for name in PLANTED if name.upper().encode() in data}


def look(draft: Draft, home: Path, log: str = "") -> tuple[bool, bool]:
    """Whether originals and a copy are on disk, after a look that finds no name anywhere but in the quarantine."""
    quarantine = settings.INTAKE
    for path in home.rglob("*"):
        if path.is_file() and not path.is_relative_to(quarantine):
            assert not names_in(tell(path)), path.relative_to(home)
    rows = serializers.serialize("json", [row for model in apps.get_models() for row in model._default_manager.all()])
    assert not names_in(rows.upper().encode())
    assert not names_in(log.upper().encode())
    has_originals = storage.intake_of(draft.pk).exists()
    if has_originals:
        everything = b"".join(tell(path) for path in storage.intake_of(draft.pk).rglob("*") if path.is_file())
        assert names_in(everything) == set(PLANTED)
    return has_originals, storage.copies_of(draft.pk).exists()


def expect(draft: Draft, state: State, home: Path, log: str) -> None:
    """The draft is in that state, and on disk is what the table says."""
    draft.refresh_from_db()
    assert draft.state == state
    assert look(draft, home, log) == (HOLDS[state].originals, HOLDS[state].copy), state


def test_the_disk_holds_in_each_state_what_the_table_says(
    case: Draft, karim: Member, home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    put_together(case, tmp_path / "in")
    expect(case, State.COLLECTING, home, caplog.text)
    made = services.examine(case)
    expect(case, State.EXAMINING, home, caplog.text)
    pass_through(case, made)
    expect(case, State.AT_AUTHOR, home, caplog.text)

    pass_through(
        case, services.declare(case, {"concerns": "patient", "recognisable_by_others": "unsure", "agreement": "no"})
    )
    assert case.verdict == "held"
    services.ask_review(case)
    expect(case, State.AT_REVIEWER, home, caplog.text)
    with pytest.raises(DraftProblem, match="originals-gone"):
        originals.read(case, "dicom 1")

    services.decide(case, karim, approve=False)
    case.refresh_from_db()
    assert case.state == State.AT_AUTHOR
    assert look(case, home, caplog.text) == (False, True)

    services.leave(case)
    services.clear(case)
    expect(case, State.PUBLISHED, home, caplog.text)
    services.forget(case.pk)
    assert not Draft.objects.exists()


def test_a_draft_thrown_away_leaves_nothing(reviewed: Draft, claire: Member, home: Path) -> None:
    services.discard(reviewed, claire)
    assert not Draft.objects.exists()
    assert not Passage.objects.exists()
    assert list((settings.INTAKE / "drafts").iterdir()) == []
    assert list(settings.COPIES.iterdir()) == []


def test_one_thrown_away_at_the_gate_takes_its_passage_along(reviewed: Draft, claire: Member) -> None:
    made = services.examine(reviewed)
    services.discard(reviewed, claire)
    from negatoscope.drafts.passages import passage

    passage.carry_out(made.pk)
    life.sweep()
    assert not Draft.objects.exists()
    assert list(settings.COPIES.iterdir()) == []


def test_originals_go_a_day_after_the_last_action(reviewed: Draft) -> None:
    day = timedelta(hours=settings.ORIGINALS_HOURS)
    life.sweep(reviewed.touched_at + day - timedelta(minutes=1))
    assert queries.has_originals(Draft.objects.get())

    life.sweep(reviewed.touched_at + day + timedelta(minutes=1))
    draft = Draft.objects.get()
    assert not queries.has_originals(draft)
    assert not storage.intake_of(draft.pk).exists()
    assert storage.copy_of(draft.pk, draft.revision).is_dir()


def test_without_originals_words_stay_as_they_are_and_boxes_are_still_added(reviewed: Draft, claire: Member) -> None:
    life.end_originals(timezone.now() + timedelta(days=2))
    reviewed.refresh_from_db()
    for change in (
        lambda: services.revise_texts(reviewed, {"title": "Another"}),
        lambda: services.examine(reviewed),
        lambda: services.reopen(reviewed),
    ):
        with pytest.raises(DraftProblem, match="originals-gone") as problem:
            change()
        assert "new draft" in problem.value.sentence
    made = pass_through(
        reviewed, services.retouch(reviewed, "dicom 2", 0, (1, 1, 9, 9), adds=True, reason="", by=claire)
    )
    assert made.outcome == "done"
    made = pass_through(reviewed, services.declare(reviewed, {"concerns": "patient"}))
    assert made.outcome == "done"
    assert queries.released_texts(reviewed)["title"] == "A knee"


def test_a_draft_that_never_passed_goes_with_its_originals(case: Draft, tmp_path: Path) -> None:
    put_together(case, tmp_path / "in")
    life.sweep(timezone.now() + timedelta(hours=25))
    assert not Draft.objects.exists()
    assert not storage.intake_of(case.pk).exists()


def test_an_action_starts_the_clock_again(case: Draft) -> None:
    long_ago = timezone.now() - timedelta(hours=30)
    Draft.objects.update(touched_at=long_ago)
    case.refresh_from_db()
    services.put_texts(case, {"title": "A knee"})
    life.sweep()
    assert Draft.objects.filter(pk=case.pk).exists()


def test_what_a_crash_left_behind_is_destroyed(reviewed: Draft, home: Path) -> None:
    import uuid

    stray = storage.intake_of(uuid.uuid4())
    stray.mkdir(parents=True)
    (stray / "texts.json").write_text("{}")
    half = stray.with_name(".doomed-0123")
    half.mkdir()
    copy = settings.COPIES / str(uuid.uuid4()) / "7"
    copy.mkdir(parents=True)
    unfinished = storage.copies_of(reviewed.pk) / ".negatoscope-00ff"
    unfinished.mkdir()
    long_ago = timezone.now().timestamp() - 3600
    os.utime(unfinished, (long_ago, long_ago))
    life.sweep()
    assert not any(path.exists() for path in (stray, half, copy, unfinished))
    assert storage.copy_of(reviewed.pk, reviewed.revision).is_dir()
    assert queries.has_originals(reviewed)


def test_rows_of_tasks_and_counts_do_not_pile_up(case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    pass_through(case, services.examine(case))
    DBTaskResult.objects.update(status="SUCCESSFUL", enqueued_at=timezone.now() - timedelta(days=2))
    Tally.objects.create(key="0" * 64, since=timezone.now() - timedelta(hours=2))
    life.sweep()
    assert not DBTaskResult.objects.exists()
    assert not Tally.objects.exists()


@pytest.mark.parametrize("start", list(State))
@pytest.mark.parametrize("to", list(State))
def test_no_draft_moves_but_as_the_table_says(case: Draft, start: State, to: State) -> None:
    Draft.objects.update(state=start)
    if to in MOVES[start]:
        moves.move(case, to)
        assert case.state == to
        return
    with pytest.raises(DraftProblem) as problem:
        moves.move(case, to)
    assert problem.value.status == 409
    assert moves.now_in(case) == start


def test_of_two_windows_one_moves(case: Draft) -> None:
    other = Draft.objects.get()
    moves.move(case, State.EXAMINING)
    with pytest.raises(DraftProblem, match="at-the-gate"):
        moves.move(other, State.EXAMINING)


def test_nobody_decides_on_a_draft_of_their_own(reviewed: Draft, claire: Member, karim: Member) -> None:
    Draft.objects.update(state=State.AT_REVIEWER, review_asked_at=timezone.now())
    claire.reviewer = True
    with pytest.raises(DraftProblem, match="own-draft"):
        services.decide(reviewed, claire, approve=True)
    karim.reviewer = False
    with pytest.raises(DraftProblem, match="not-a-reviewer"):
        services.decide(reviewed, karim, approve=True)


def test_a_reviewer_adds_a_box_and_takes_none_back(reviewed: Draft, karim: Member) -> None:
    _hold(reviewed)
    services.ask_review(reviewed)
    with pytest.raises(DraftProblem, match="box-reviewer"):
        services.retouch(reviewed, "dicom 1", 0, (1, 1, 9, 9), adds=False, reason="A letter.", by=karim)
    box = services.retouch(reviewed, "dicom 1", 0, (1, 1, 9, 9), adds=True, reason="", by=karim)
    made = pass_through(reviewed, box)
    assert made.outcome == "done"
    assert reviewed.state == State.AT_REVIEWER


def test_an_approval_seals_the_draft_anew_with_the_name_of_who_decided(reviewed: Draft, karim: Member) -> None:
    _hold(reviewed)
    services.ask_review(reviewed)
    report = queries.report(reviewed)
    assert report is not None
    held = [
        (item.path, finding)
        for item in report.items
        for finding in item.findings
        if finding.is_open and RULES[finding.code].severity is Severity.HOLD
    ]
    decided = [
        services.Decided(f.code, path, f.where.as_json(), Gated("accepted"), Gated("Nothing rare in it."))
        for path, f in held
    ]
    services.decide(reviewed, karim, approve=True, answers=decided)
    pass_through(reviewed, reviewed.passages.first())
    assert reviewed.state == State.AT_AUTHOR
    assert not any(blocker.sentence.endswith("reviewer.") for blocker in queries.blockers(reviewed))
    certificate = json.loads((storage.copy_of(reviewed.pk, reviewed.revision) / "certificate.json").read_text())
    assert "Karim Benali" in json.dumps(certificate["answers"])


def test_a_review_that_nobody_ended_destroys_the_draft(reviewed: Draft) -> None:
    Draft.objects.update(state=State.AT_REVIEWER, review_asked_at=timezone.now())
    reviewed.refresh_from_db()
    assert services.end_review(reviewed)
    assert not services.end_review(reviewed)
    assert not storage.copies_of(reviewed.pk).exists()


def test_an_author_answers_no_hold_and_nobody_what_is_owed(reviewed: Draft, claire: Member) -> None:
    _hold(reviewed)
    for code, reason in (("SEC208", "needs-reviewer"), ("SEC207", "not-answerable"), ("SEC999", "no-such-finding")):
        with pytest.raises(DraftProblem, match=reason):
            services.answer(reviewed, code, "case", {}, answer="fine", reason="", by=claire)


def _hold(draft: Draft) -> None:
    pass_through(draft, services.declare(draft, {"concerns": "patient", "recognisable_by_others": "unsure"}))
    assert draft.verdict == "held"


def test_the_table_of_the_docs_is_that_of_the_code() -> None:
    page = (Path(__file__).parents[2] / "docs" / "drafts.md").read_text("utf-8")
    first = page.split("## What")[0]
    table = [row.strip("|").split("|") for row in re.findall(r"^\| `[a-z-]+` .*$", first, re.MULTILINE)]
    rows = {cells[0].strip("` "): cells for cells in table}
    assert set(rows) == {state.value for state in State}
    for state, cells in ((State(name), cells) for name, cells in rows.items()):
        assert cells[2].strip().startswith("yes" if HOLDS[state].originals else "no"), state
        assert cells[3].strip().startswith("yes" if HOLDS[state].copy else "no"), state
        assert set(re.findall(r"`([a-z-]+)`", cells[5])) == {target.value for target in MOVES[state]}, state
