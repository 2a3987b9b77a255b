"""The verbs of a draft. Each makes sure of the state it starts from; each of the author's starts the originals' clock.

All raise `DraftProblem`, with a sentence and an HTTP status, for what the person can put right.
"""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from negatoscope.drafts import lanes, moves, passage, private_folder, reviewing, storage, typed, uploads
from negatoscope.drafts.beginning import Beginning, DeclaredIdentity
from negatoscope.drafts.models import BoxChange, Declaration, Draft, GivenAnswer, Passage, Signer, Verdict
from negatoscope.drafts.problems import DraftProblem, of_disk
from negatoscope.drafts.states import State
from negatoscope.drafts.tasks import pass_the_gate
from negatoscope.gate import declaration as gate_declaration
from negatoscope.gate.declaration import DeclarationError
from negatoscope.members.gated import Purpose, pass_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from django.core.files.uploadedfile import UploadedFile

    from negatoscope.gate.finding import Box
    from negatoscope.members.gated import Gated
    from negatoscope.members.models import Member

__all__ = ["Beginning", "DeclaredIdentity", "DraftProblem"]

Work = Passage.Work


@dataclass(frozen=True)
class Decided:
    """A reviewer's answer to one HOLD: which it is, as the report has it, and texts that have passed the gate."""

    code: str
    item: str
    where: Mapping[str, object]
    answer: Gated
    reason: Gated


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
    """Keep texts as typed, in the quarantine, for the next passage."""
    _expect_originals(draft)
    typed.write_texts(draft, texts)
    moves.touch(draft)


def put_identity(draft: Draft, identity: DeclaredIdentity) -> None:
    """Keep who the patient is, in the quarantine, for the next passage."""
    _expect_originals(draft)
    typed.write_identity(draft, identity)
    moves.touch(draft)


def add_picture(draft: Draft, file: UploadedFile) -> uploads.Arrival:
    """Take a small file that came in one request. A draft that was through the gate is put together anew."""
    if moves.now_in(draft) == State.AT_AUTHOR:
        reopen(draft)
    whole = storage.intake_of(draft.id) / f".coming-{secrets.token_hex(8)}"
    try:
        private_folder.make(whole.parent)
        with whole.open("xb") as growing:
            for piece in file.chunks():
                growing.write(piece)
        return uploads.adopt(draft, file.name or "", whole)
    except OSError as error:
        raise of_disk(error) from None
    finally:
        whole.unlink(missing_ok=True)


def reopen(draft: Draft) -> None:
    """Put the draft together anew: files can be added. Boxes, answers and the copy go, for items get other numbers."""
    _expect_originals(draft)
    with transaction.atomic():
        moves.move(
            draft,
            State.COLLECTING,
            only_from={State.AT_AUTHOR},
            verdict="",
            report=None,
            contents=[],
            revision=0,
            touched_at=timezone.now(),
        )
        draft.box_changes.all().delete()
        draft.given_answers.all().delete()
    storage.destroy_copies(draft.id)


def examine(draft: Draft) -> Passage:
    """Send the draft to the gate. Of two windows that ask at once, one does."""
    _expect_originals(draft)
    files = uploads.arrivals(draft)
    incomplete = sum(not file.is_whole for file in files)
    if incomplete:
        raise DraftProblem("incomplete", count=incomplete)
    if not files and not typed.read_texts(draft):
        raise DraftProblem("nothing-to-examine")
    return _send(draft, Work.EXAMINE if settings.QUARANTINE else Work.VERIFY)


def stop(draft: Draft) -> None:
    """Ask the passage to stop. One that no worker has begun ends here and now."""
    now = timezone.now()
    with transaction.atomic():
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
    """Change texts, and have them looked at again."""
    moves.expect(draft, State.AT_AUTHOR)
    put_texts(draft, texts)
    return _send(draft, Work.REVISE)


def retouch(draft: Draft, item: str, frame: int, box: Box, *, adds: bool, reason: str, by: Member) -> Passage:
    """Add a box, or take one back with a reason. A reviewer adds only.

    Raises:
        Refused: the reason holds what identifies somebody.
    """
    is_author = by.pk == draft.author_id
    moves.expect(draft, State.AT_AUTHOR if is_author else State.AT_REVIEWER)
    if not is_author and not adds:
        raise DraftProblem("box-reviewer")
    passed = pass_text(reason, Purpose.REASON) if reason.strip() else ""
    if not adds and not passed:
        raise DraftProblem("box-reason")
    x, y, width, height = reviewing.checked_box(draft, item, frame, box)
    place = {"item": item, "frame": frame, "x": x, "y": y, "width": width, "height": height}
    BoxChange.objects.create(draft=draft, by=by, adds=adds, reason=passed, **place)
    return _send(draft, Work.REVISE)


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
    texts = {name: pass_text(given.pop(name, ""), purpose) for name, purpose in purposes.items()}
    Declaration.objects.update_or_create(draft=draft, defaults={"answers": given, **texts})
    return _send(draft, Work.REVISE)


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
    reviewing.expect_answerable(draft, code, item, as_reviewer=not is_author)
    place = {"code": code, "item": item, "where": dict(where), "as_reviewer": not is_author}
    with transaction.atomic():
        draft.given_answers.filter(**place).delete()
        GivenAnswer.objects.create(
            draft=draft,
            by=by,
            answer=pass_text(answer, Purpose.REASON),
            reason=pass_text(reason, Purpose.REASON) if reason.strip() else "",
            **place,
        )
    return _send(draft, Work.REVISE)


def ask_review(draft: Draft) -> None:
    """Hand the held draft to a reviewer: the originals go at once, since a reviewer never sees them."""
    if not draft.revision or (draft.verdict != Verdict.HELD and draft.signer != Signer.UNKNOWN):
        raise DraftProblem("not-held")
    now = timezone.now()
    moves.move(draft, State.AT_REVIEWER, review_asked_at=now, touched_at=now, originals_gone_at=now)
    with contextlib.suppress(OSError):  # the minute's sweep goes on with it
        storage.destroy_originals(draft.id)


def decide(
    draft: Draft, reviewer: Member, *, approve: bool, answers: Sequence[Decided] = (), reason: Gated | str = ""
) -> None:
    """A named reviewer's decision; the draft goes back to its author. Called by `moderation`, which writes the log.

    An approval carries an answer to each finding on HOLD, and the copy is sealed anew with them. `reason` is what the
    author reads when the draft was not approved.
    """
    if reviewer.pk == draft.author_id:
        raise DraftProblem("own-draft")
    if not reviewer.reviewer:
        raise DraftProblem("not-a-reviewer")
    with transaction.atomic():
        moves.move(
            draft,
            State.AT_AUTHOR,
            only_from={State.AT_REVIEWER},
            review_asked_at=None,
            review_approved=approve,
            review_reason=reason,
        )
        if not approve:
            return
        if draft.signer == Signer.UNKNOWN:
            Draft.objects.filter(pk=draft.pk).update(signer=Signer.ACCEPTED)
        for one in answers:
            place = {"code": one.code, "item": one.item, "where": dict(one.where), "as_reviewer": True}
            draft.given_answers.filter(**place).delete()
            GivenAnswer.objects.create(draft=draft, by=reviewer, answer=one.answer, reason=one.reason, **place)
        if answers:
            _send(draft, Work.REVISE)


def end_review(draft: Draft) -> bool:
    """Nobody decided in time: the draft is destroyed, as the page said it would be. Whether it was still there.

    Called by `moderation`, which writes the log.
    """
    with transaction.atomic():
        ended, _ = Draft.objects.filter(pk=draft.pk, state=State.AT_REVIEWER).delete()
    if ended:
        clear(draft)
    return bool(ended)


def leave(draft: Draft) -> None:
    """The draft is published: called by `moderation` in the transaction in which the publication is written."""
    moves.move(draft, State.PUBLISHED, originals_gone_at=draft.originals_gone_at or timezone.now())


def clear(draft: Draft) -> None:
    """Destroy what is on disk of a draft that is published or gone; `moderation` calls it once a publication stands."""
    with contextlib.suppress(OSError):  # the minute's sweep goes on with it: a folder without its draft is destroyed
        storage.destroy_originals(draft.id)
    with contextlib.suppress(OSError):
        storage.destroy_copies(draft.id)


def forget(draft: UUID) -> None:
    """Delete the row of a published draft, with its answers: called by `moderation` when it is withdrawn."""
    Draft.objects.filter(pk=draft, state=State.PUBLISHED).delete()


def _send(draft: Draft, work: str) -> Passage:
    """Into the lane, with the move in the same transaction: a task without its passage can't be.

    What takes a fraction of a second is done here and now instead, unless the caller has a transaction open.
    """
    at_once = lanes.takes_no_time(draft, work) and not connection.in_atomic_block
    with transaction.atomic():
        moves.move(draft, State.EXAMINING, touched_at=timezone.now())
        made = Passage.objects.create(draft=draft, work=work)
        if not at_once:
            pass_the_gate.using(queue_name=lanes.of(draft, work)).enqueue(made.pk)
    if at_once:
        passage.carry_out(made.pk)
        made.refresh_from_db()
        draft.refresh_from_db()
    return made


def _expect_originals(draft: Draft) -> None:
    moves.expect(draft, State.COLLECTING, State.AT_AUTHOR)
    if draft.originals_gone_at is not None:
        raise DraftProblem("originals-gone")
