"""The verbs of a draft. Each makes sure of the state it starts from; each of the author's starts the originals' clock.

All raise `DraftProblem`, with a sentence and an HTTP status, for what the person can put right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from negatoscope.drafts import moves, reviewing, storage
from negatoscope.drafts.beginning import Beginning, DeclaredIdentity
from negatoscope.drafts.clearing import clear
from negatoscope.drafts.deciding import Decided, ask_review, decide, end_review
from negatoscope.drafts.intake import typed, uploads
from negatoscope.drafts.intake.patient import patient_of
from negatoscope.drafts.intake.second_reading import expect_no_identifier
from negatoscope.drafts.models import BoxChange, Declaration, Draft, GivenAnswer, Passage
from negatoscope.drafts.passages import passage
from negatoscope.drafts.passages.sending import send
from negatoscope.drafts.picking import give_slices_back, pick_slices
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.states import State
from negatoscope.gate import declaration as gate_declaration
from negatoscope.gate.declaration import DeclarationError
from negatoscope.members.gated import Purpose, pass_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from django.core.files.uploadedfile import UploadedFile

    from negatoscope.gate.finding import Box
    from negatoscope.members.models import Member

__all__ = [
    "Beginning",
    "Decided",
    "DeclaredIdentity",
    "DraftProblem",
    "ask_review",
    "clear",
    "decide",
    "end_review",
    "give_slices_back",
    "pick_slices",
]

Work = Passage.Work
_ANSWER, _REASON = 200, 2000  # characters; the columns' lengths, which SQLite doesn't mind


def start(author: Member, beginning: Beginning) -> Draft:
    """A new draft, being put together."""
    return Draft.objects.create(
        author=author,
        kind=beginning.kind,
        audience=beginning.audience,
        language=beginning.language,
        modality=beginning.modality,
        region=beginning.region,
        certainty=beginning.certainty,
    )


def choose(draft: Draft, beginning: Beginning) -> None:
    """Change the choices of the first page. Other readers need another passage: `examine` after it."""
    moves.expect(draft, State.COLLECTING, State.AT_AUTHOR)
    for name in ("audience", "language", "modality", "region", "certainty"):
        setattr(draft, name, getattr(beginning, name))
    draft.touched_at = timezone.now()
    draft.save(update_fields=["audience", "language", "modality", "region", "certainty", "touched_at"])


def put_texts(draft: Draft, texts: Mapping[str, str]) -> None:
    """Keep texts as typed, in the quarantine, for the next passage. Without quarantine they are read first.

    Raises:
        Refused: without quarantine, a text holds a direct identifier; nothing was kept.
    """
    _expect_changeable(draft)
    expect_no_identifier(draft, texts)
    typed.write_texts(draft, texts)
    moves.touch(draft)


def put_identity(draft: Draft, identity: DeclaredIdentity) -> None:
    """Keep who the patient is, in the quarantine, for the next passage."""
    _expect_originals(draft)
    typed.write_identity(draft, identity)
    moves.touch(draft)


def add_picture(draft: Draft, file: UploadedFile) -> uploads.Arrival:
    """Take one small file that came in one request."""
    return add_files(draft, [file])[0]


def add_files(draft: Draft, files: Sequence[UploadedFile]) -> list[uploads.Arrival]:
    """Take files that came whole in one request. A draft that was through the gate is put together anew."""
    if moves.now_in(draft) == State.AT_AUTHOR:
        reopen(draft)
    return uploads.adopt(draft, files)


def reopen(draft: Draft) -> None:
    """Put the draft together anew: files can be added. Items get other numbers, so boxes, answers, the choice of slices
    and the copy go."""
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
    with transaction.atomic():
        moves.move(
            draft,
            State.COLLECTING,
            only_from={State.AT_AUTHOR},
            verdict="",
            report=None,
            contents=[],
            slices={},
            revision=0,
            result=0,
            touched_at=timezone.now(),
        )
        draft.box_changes.all().delete()
        draft.given_answers.all().delete()
    storage.destroy_copies(draft.id)


def examine(draft: Draft) -> Passage:
    """Send the draft to the gate. Of two windows that ask at once, one does."""
    moves.expect(draft, State.COLLECTING, State.AT_AUTHOR)
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
    files = uploads.arrivals(draft)
    incomplete = sum(not file.is_whole for file in files)
    if incomplete:
        raise DraftProblem("incomplete", count=incomplete)
    if not files and not typed.read_texts(draft):
        raise DraftProblem("nothing-to-examine")
    # Without quarantine, files are a sealed release; what was written is examined as anywhere.
    return send(draft, Work.EXAMINE if settings.QUARANTINE or not files else Work.VERIFY)


def stop(draft: Draft) -> None:
    """Ask the passage to stop; one that no worker has begun ends here and now. None stops a reviewer's box."""
    now = timezone.now()
    with transaction.atomic():
        if Draft.objects.filter(pk=draft.pk, review_asked_at__isnull=False).exists():
            raise DraftProblem("with-a-reviewer")  # it is the reviewer's box that is being blacked out
        running = draft.passages.filter(ended_at__isnull=True)
        if running.filter(heartbeat_at__isnull=True).update(outcome=Passage.Outcome.STOPPED, ended_at=now):
            passage.end_without_result(draft.pk)
        running.update(stop_asked=True)
    draft.refresh_from_db()
    moves.touch(draft)


def discard(draft: Draft, by: Member | None) -> None:
    """Throw the draft away with all that is on disk. A passage that is running finds it gone, and stops."""
    with transaction.atomic():
        if moves.now_in(draft) == State.PUBLISHED:
            raise DraftProblem("elsewhere")
        Draft.objects.filter(pk=draft.pk).delete()
    clear(draft)


def revise_texts(draft: Draft, texts: Mapping[str, str]) -> Passage:
    """Change texts, and have them looked at again.

    Raises:
        Refused: as `put_texts`.
    """
    moves.expect(draft, State.AT_AUTHOR)
    put_texts(draft, texts)
    return send(draft, Work.REVISE)


def retouch(draft: Draft, item: str, frame: int, box: Box, *, adds: bool, reason: str, by: Member) -> Passage:
    """Add a box, or take one back with a reason; one that the same person asked for is undone. A reviewer adds only.

    Raises:
        Refused: the reason holds what identifies somebody.
    """
    is_author = by.pk == draft.author_id
    moves.expect(draft, State.AT_AUTHOR if is_author else State.AT_REVIEWER)
    if not is_author and not adds:
        raise DraftProblem("box-reviewer")
    x, y, width, height = reviewing.checked_box(draft, item, frame, box)
    place = {"item": item, "frame": frame, "x": x, "y": y, "width": width, "height": height}
    passed = pass_text(reason, Purpose.REASON, matcher=patient_of(draft)) if reason.strip() else ""
    opposite = draft.box_changes.filter(by=by, adds=not adds, undone=False, **place)
    if not adds and not passed and not opposite.exists():
        raise DraftProblem("box-reason")

    def change() -> None:
        if opposite.exists():
            opposite.filter(applied=False).delete()
            opposite.update(undone=True, applied=False)
        else:
            BoxChange.objects.create(draft=draft, by=by, adds=adds, reason=passed, **place)

    return send(draft, Work.REVISE, change)


def declare(draft: Draft, answers: Mapping[str, str]) -> Passage:
    """Keep the answers that the author owes; an empty one is unanswered again.

    Raises:
        Refused: a text among them holds what identifies somebody.
    """
    moves.expect(draft, State.AT_AUTHOR)
    try:
        given = gate_declaration.Declaration.read(answers).as_json()
    except DeclarationError:
        raise DraftProblem("malformed") from None
    purposes = {"agreement_keeper": Purpose.KEEPER, "licence": Purpose.CREDIT, "credit": Purpose.CREDIT}
    patient = patient_of(draft)
    texts = {name: pass_text(given.pop(name, ""), purpose, matcher=patient) for name, purpose in purposes.items()}
    defaults = {"answers": given, **texts}
    return send(draft, Work.REVISE, lambda: Declaration.objects.update_or_create(draft=draft, defaults=defaults))


def answer(
    draft: Draft, code: str, item: str, where: Mapping[str, object], *, answer: str, reason: str, by: Member
) -> Passage:
    """Answer one finding: the author a WARN, a reviewer a HOLD. A later answer takes the place of an earlier one.

    Raises:
        Refused: the answer or the reason holds what identifies somebody.
    """
    is_author = by.pk == draft.author_id
    moves.expect(draft, State.AT_AUTHOR if is_author else State.AT_REVIEWER)
    if not answer.strip():
        raise DraftProblem("no-words")
    for text, most in ((answer, _ANSWER), (reason, _REASON)):
        if len(text) > most:
            raise DraftProblem("text-too-long", most=most)
    reviewing.expect_answerable(draft, code, item, where, as_reviewer=not is_author)
    place = {"code": code, "item": item, "where": dict(where), "as_reviewer": not is_author}
    sentence = reviewing.sentence_of(draft, code, item, where)
    patient = patient_of(draft)
    words = {
        "answer": pass_text(answer, Purpose.REASON, matcher=patient),
        "reason": pass_text(reason, Purpose.REASON, matcher=patient) if reason.strip() else "",
    }

    def change() -> None:
        draft.given_answers.filter(**place).delete()
        GivenAnswer.objects.create(draft=draft, by=by, sentence=sentence, **words, **place)

    return send(draft, Work.REVISE, change)


def leave(draft: Draft) -> None:
    """The draft is published: called by `moderation` in the transaction in which the publication is written.

    Raises:
        DraftProblem: it isn't as it was when it was checked; it passed the gate again in another window meanwhile.
    """
    checked = Draft.objects.filter(pk=draft.pk, result=draft.result, revision=draft.revision, audience=draft.audience)
    if not checked.exists():
        raise DraftProblem("elsewhere")
    moves.move(draft, State.PUBLISHED, originals_gone_at=draft.originals_gone_at or timezone.now())


def forget(draft: UUID) -> None:
    """Delete the row of a published draft, with its answers: called by `moderation` when it is withdrawn."""
    Draft.objects.filter(pk=draft, state=State.PUBLISHED).delete()


def _expect_originals(draft: Draft) -> None:
    if not settings.QUARANTINE:
        raise DraftProblem("only-releases-go")
    _expect_changeable(draft)


def _expect_changeable(draft: Draft) -> None:
    moves.expect(draft, State.COLLECTING, State.AT_AUTHOR)
    if draft.signer:  # a release made elsewhere: it never had originals here
        raise DraftProblem("only-releases-go")
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
