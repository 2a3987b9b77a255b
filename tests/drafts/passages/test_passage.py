"""A passage: what comes out of it, how it is stopped, and what is left when something goes wrong."""

from __future__ import annotations

import errno
import io
import traceback
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django_tasks_db.models import DBTaskResult
from PIL import Image, ImageDraw, ImageFont

from gate_work import hand_in, pass_through, slices
from negatoscope.drafts import queries, services, storage
from negatoscope.drafts.intake import originals, typed, uploads
from negatoscope.drafts.models import BoxChange, Draft, Passage
from negatoscope.drafts.passages import examining, passage, tasks
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.gate.progress import Stopped
from negatoscope.gate.staging import StagingError
from negatoscope.members.gated import Refused
from negatoscope.members.models import Member

pytestmark = pytest.mark.django_db

Outcome = Passage.Outcome


def screenshot(words: str = "") -> bytes:
    """A grey picture with words on it."""
    image = Image.fromarray(np.full((240, 480), 90, np.uint8))
    if words:
        ImageDraw.Draw(image).text((20, 20), words, fill=255, font=ImageFont.load_default(28))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def test_a_case_comes_out_with_a_report_and_a_copy(reviewed: Draft) -> None:
    assert reviewed.state == State.AT_AUTHOR
    copy = storage.copy_of(reviewed.id, reviewed.revision)
    assert (copy / "certificate.json").is_file()
    assert [one.label for one in queries.items(reviewed) if one.frames] == ["dicom 1", "dicom 2"]
    assert queries.released_texts(reviewed)["title"] == "A knee"
    assert "MARCHETTI" not in queries.released_texts(reviewed)["history"].upper()
    assert queries.texts(reviewed)["history"].startswith("Mrs MARCHETTI")
    assert queries.report(reviewed) is not None
    assert queries.verdict_in_words(reviewed, "en").endswith(".")
    assert originals.read(reviewed, "dicom 1")[128:132] == b"DICM"


def test_the_task_says_its_number_and_nothing_else(case: Draft) -> None:
    services.put_texts(case, {"title": "Marie DUPONT"})
    made = services.examine(case)
    task = DBTaskResult.objects.get()
    assert task.args_kwargs == {"args": [made.pk], "kwargs": {}}
    assert task.queue_name == "cases"


def test_a_post_takes_the_quick_lane(post: Draft) -> None:
    services.put_texts(post, {"body": "A text."})
    services.examine(post)
    assert DBTaskResult.objects.get().queue_name == "quick"


def picture(columns: int, rows: int) -> bytes:
    """A black picture, all header to whom doesn't decode it."""
    buffer = io.BytesIO()
    Image.new("1", (columns, rows)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("files", "lane"),
    [
        ([picture(3840, 2000)], "quick"),
        ([picture(4000, 2001)], "cases"),
        ([picture(3840, 2000)] * 4, "quick"),
        ([picture(3840, 2000)] * 5, "cases"),
        ([b"\x89PNG\r\n\x1a\n and nothing that is a header"], "cases"),
        ([picture(8, 8), b"no picture at all"], "cases"),
    ],
)
def test_a_post_with_large_pictures_or_what_is_none_takes_the_lane_of_cases(
    post: Draft, files: list[bytes], lane: str
) -> None:
    hand_in(post, *((f"{number}.png", data) for number, data in enumerate(files)))
    services.examine(post)
    assert DBTaskResult.objects.get().queue_name == lane


def test_of_two_windows_that_examine_one_does(case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    other_window = Draft.objects.get(pk=case.pk)
    services.examine(case)
    with pytest.raises(DraftProblem, match="at-the-gate") as problem:
        services.examine(other_window)
    assert problem.value.status == 409
    assert Passage.objects.count() == 1


def test_a_task_that_comes_twice_works_once(reviewed: Draft) -> None:
    before = reviewed.revision
    passage.carry_out(reviewed.passages.get().pk)
    reviewed.refresh_from_db()
    assert reviewed.revision == before


def test_an_empty_draft_is_not_examined(case: Draft) -> None:
    with pytest.raises(DraftProblem, match="nothing-to-examine"):
        services.examine(case)


def test_one_that_waits_is_stopped_at_once(case: Draft) -> None:
    services.put_texts(case, {"title": "A knee"})
    made = services.examine(case)
    services.stop(case)
    assert case.state == State.COLLECTING
    pass_through(case, made)
    assert made.outcome == Outcome.STOPPED
    assert case.state == State.COLLECTING
    assert "stopped" in queries.last_outcome(case)


def test_one_at_work_stops_and_leaves_no_copy(case: Draft, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand_in(case, *slices(tmp_path / "in"))
    made = services.examine(case)

    def stopping(*_: object, **__: object) -> None:
        services.stop(case)
        raise Stopped

    monkeypatch.setattr(examining, "release", stopping)
    pass_through(case, made)
    assert made.outcome == Outcome.STOPPED
    assert case.state == State.COLLECTING
    assert not storage.copies_of(case.id).exists()
    assert uploads.arrivals(case)[0].is_whole


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (StagingError("disk-full"), Outcome.DISK_FULL),
        (OSError(errno.ENOSPC, "No space left: /home/DUPONT"), Outcome.DISK_FULL),
        (StagingError("not-allowed"), Outcome.FAILED),
        (ValueError("DUPONT Marie"), Outcome.FAILED),
    ],
)
def test_whatever_goes_wrong_is_an_outcome_and_no_text(
    reviewed: Draft,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    outcome: str,
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(examining, "release", failing)
    before = reviewed.revision
    made = pass_through(reviewed, services.examine(reviewed))
    assert made.outcome == outcome
    assert (reviewed.state, reviewed.revision) == (State.AT_AUTHOR, before)
    assert storage.copy_of(reviewed.id, before).is_dir()
    assert [path.name for path in storage.copies_of(reviewed.id).iterdir()] == [str(before)]
    assert originals.read(reviewed, "dicom 1")
    assert queries.last_outcome(reviewed).endswith(".")
    assert "DUPONT" not in caplog.text
    (line,) = [record.fields for record in caplog.records if record.message == "passage.failed"]
    assert line["raised"].startswith("negatoscope/drafts/passages/examining.py:")


def test_words_are_changed_without_reading_the_images_again(reviewed: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "open_case", None)
    before = reviewed.revision
    made = pass_through(reviewed, services.revise_texts(reviewed, {"question": "What does Mrs Marchetti have?"}))
    assert made.outcome == Outcome.DONE
    assert reviewed.revision != before
    assert "archetti" not in queries.released_texts(reviewed)["question"]
    assert [path.name for path in storage.copies_of(reviewed.id).iterdir()] == [str(reviewed.revision)]
    assert [path.name for path in storage.intake_of(reviewed.id).glob("dossier-*")] == [f"dossier-{reviewed.dossier}"]


def test_a_box_is_blacked_out(reviewed: Draft, claire: Member) -> None:
    made = pass_through(
        reviewed, services.retouch(reviewed, "dicom 1", 0, (4, 4, 8, 8), adds=True, reason="", by=claire)
    )
    assert made.outcome == Outcome.DONE
    report = queries.report(reviewed)
    assert report is not None
    boxes = [
        f.where.box for item in report.items if item.path == "dicom 1" for f in item.findings if f.code == "SEC115"
    ]
    assert boxes == [(4, 4, 8, 8)]
    assert BoxChange.objects.get().applied


def test_a_box_of_ones_own_is_undone_without_a_reason(reviewed: Draft, claire: Member) -> None:
    box = (4, 4, 8, 8)
    pass_through(reviewed, services.retouch(reviewed, "dicom 1", 0, box, adds=True, reason="", by=claire))
    made = pass_through(reviewed, services.retouch(reviewed, "dicom 1", 0, box, adds=False, reason="", by=claire))
    assert made.outcome == Outcome.DONE
    report = queries.report(reviewed)
    assert report is not None
    assert not [finding for finding in report.findings() if finding.code == "SEC115"]
    assert not BoxChange.objects.exists()


def test_a_box_that_could_not_be_undone_is_still_there(
    reviewed: Draft, claire: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = (4, 4, 8, 8)
    pass_through(reviewed, services.retouch(reviewed, "dicom 1", 0, box, adds=True, reason="", by=claire))

    def full(*_: object, **__: object) -> None:
        raise StagingError("disk-full")

    monkeypatch.setattr(examining, "revise", full)
    made = pass_through(reviewed, services.retouch(reviewed, "dicom 1", 0, box, adds=False, reason="", by=claire))
    assert made.outcome == Outcome.DISK_FULL
    kept = BoxChange.objects.get()
    assert (kept.applied, kept.undone) == (True, False)


def test_a_box_that_is_not_there_cannot_be_taken_back_and_is_forgotten(reviewed: Draft, claire: Member) -> None:
    before = reviewed.revision
    made = pass_through(
        reviewed, services.retouch(reviewed, "dicom 1", 0, (4, 4, 8, 8), adds=False, reason="A letter L.", by=claire)
    )
    assert made.outcome == Outcome.NO_SUCH_BOX
    assert reviewed.revision == before
    assert not BoxChange.objects.exists()


@pytest.mark.parametrize(
    ("item", "frame", "box", "reason"),
    [
        ("dicom 9", 0, (0, 0, 5, 5), "no-such-item"),
        ("dicom 1", 3, (0, 0, 5, 5), "box"),
        ("dicom 1", 0, (500, 0, 5, 5), "box"),
        ("dicom 1", 0, (0, 0, 0, 5), "box"),
    ],
)
def test_a_box_outside_its_image_is_refused(
    reviewed: Draft, claire: Member, item: str, frame: int, box: tuple[int, int, int, int], reason: str
) -> None:
    with pytest.raises(DraftProblem, match=f"^{reason}$"):
        services.retouch(reviewed, item, frame, box, adds=True, reason="", by=claire)
    assert reviewed.state == State.AT_AUTHOR


def test_a_reason_passes_the_gate_too(reviewed: Draft, claire: Member) -> None:
    with pytest.raises(Refused):
        services.retouch(
            reviewed,
            "dicom 1",
            0,
            (4, 4, 8, 8),
            adds=False,
            reason="It says Mme Marie DUPONT, 06 12 34 56 78",
            by=claire,
        )
    assert not BoxChange.objects.exists()


def test_the_questions_and_the_pictures_block_until_they_are_dealt_with(reviewed: Draft) -> None:
    assert {blocker.anchor for blocker in queries.blockers(reviewed)} == {"questions", "alternatives"}
    pass_through(
        reviewed,
        services.declare(
            reviewed,
            {
                "concerns": "patient",
                "recognisable_by_others": "no",
                "recognisable_by_patient": "no",
                "took_part": "yes",
                "requisition": "no",
                "objected": "no",
                "source": "own",
            },
        ),
    )
    assert {blocker.anchor for blocker in queries.blockers(reviewed)} == {"alternatives"}
    pass_through(reviewed, services.revise_texts(reviewed, {"alt-dicom-1": "A knee, axial slice, with a bright oval."}))
    assert queries.blockers(reviewed) == ()
    assert reviewed.verdict == "released"


def test_other_readers_need_another_passage(reviewed: Draft) -> None:
    services.choose(reviewed, services.Beginning(reviewed.kind, audience="public", language="en"))
    assert any("other readers" in blocker.sentence for blocker in queries.blockers(reviewed))
    pass_through(reviewed, services.examine(reviewed))
    report = queries.report(reviewed)
    assert report is not None
    assert report.audience == "public"


def test_a_picture_added_later_begins_the_draft_anew(post: Draft, claire: Member) -> None:
    hand_in(post, ("capture.png", screenshot()))
    services.put_texts(post, {"body": "A capture."})
    pass_through(post, services.examine(post))
    pass_through(post, services.retouch(post, "image 1", 0, (1, 1, 9, 9), adds=True, reason="", by=claire))

    from django.core.files.uploadedfile import SimpleUploadedFile

    services.add_picture(post, SimpleUploadedFile("DUPONT.png", screenshot("x")))
    post.refresh_from_db()
    assert (post.state, post.revision, post.report) == (State.COLLECTING, 0, None)
    assert not post.box_changes.exists()
    assert not storage.copies_of(post.id).exists()
    pass_through(post, services.examine(post))
    assert [one.label for one in queries.items(post) if one.frames] == ["image 1", "image 2"]


def test_the_declared_identity_is_hunted(post: Draft) -> None:
    services.put_texts(post, {"body": "A case seen with Quellenec, a colleague of the ward."})
    services.put_identity(post, services.DeclaredIdentity(family="Quellenec", given="Anna", birth_date="12/04/1960"))
    pass_through(post, services.examine(post))
    assert "Quellenec" not in str(queries.released_texts(post))
    assert "Quellenec" not in str(typed.read_identity(post))


def test_an_identity_that_says_nothing_or_no_date_is_refused(post: Draft) -> None:
    with pytest.raises(DraftProblem, match="identity-nothing"):
        services.put_identity(post, services.DeclaredIdentity())
    with pytest.raises(DraftProblem, match="identity-date"):
        services.put_identity(post, services.DeclaredIdentity(family="Le Goff", birth_date="in spring"))


def test_a_bomb_is_refused_by_the_gate(case: Draft, tmp_path: Path) -> None:
    import zipfile

    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("slice.dcm", b"\0" * (64 << 20))
    hand_in(case, ("study.zip", bomb.getvalue()))
    made = pass_through(case, services.examine(case))
    assert made.outcome == Outcome.DONE
    assert case.verdict == "refused"
    assert case.revision == 0
    assert not storage.copies_of(case.id).exists() or not list(storage.copies_of(case.id).iterdir())
    assert queries.blockers(case)[0].anchor == "findings"


def test_a_change_that_the_gate_refuses_can_be_taken_back_at_once(reviewed: Draft, claire: Member) -> None:
    before = reviewed.revision
    pass_through(reviewed, services.declare(reviewed, {"concerns": "patient", "objected": "yes", "source": "own"}))
    assert (reviewed.verdict, reviewed.revision) == ("refused", before)
    assert [path.name for path in storage.copies_of(reviewed.id).iterdir()] == [str(before)]
    assert queries.blockers(reviewed)[0].anchor == "findings"

    made = pass_through(
        reviewed, services.declare(reviewed, {"concerns": "patient", "objected": "no", "source": "own"})
    )
    assert made.outcome == Outcome.DONE
    assert reviewed.verdict == "held"
    assert [path.name for path in storage.copies_of(reviewed.id).iterdir()] == [str(reviewed.revision)]


def test_a_list_of_drafts_reads_no_report(reviewed: Draft, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        (listed,) = queries.for_author(reviewed.author)
        assert listed.verdict
    assert {"report", "contents"} <= listed.get_deferred_fields()


@pytest.mark.parametrize("last", [KeyboardInterrupt, SystemExit, None])
def test_the_library_is_given_no_exception_to_store(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, last: type[BaseException] | None
) -> None:
    def failing(_: int) -> None:
        try:
            raise ValueError("DUPONT Marie")
        except ValueError as error:
            if last is not None:
                raise last from error
            raise

    monkeypatch.setattr(passage, "carry_out", failing)
    if last is None:
        tasks.pass_the_gate.call(1)
    else:
        with pytest.raises(SystemExit) as ended:
            tasks.pass_the_gate.call(1)
        assert "DUPONT" not in "".join(traceback.format_exception(ended.value))
    assert "DUPONT" not in caplog.text
