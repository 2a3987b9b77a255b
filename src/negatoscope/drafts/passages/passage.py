"""One passage through the gate, from its row to its outcome. What goes wrong is an outcome, never an error's text."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from negatoscope.drafts import faults, storage
from negatoscope.drafts.models import BoxChange, Draft, Passage
from negatoscope.drafts.passages import examining, verifying
from negatoscope.drafts.passages.watching import Watch
from negatoscope.drafts.states import State
from negatoscope.gate.dicom.heads import SlicesError
from negatoscope.gate.progress import Stopped
from negatoscope.gate.quiet import hush
from negatoscope.gate.retouching import RetouchError
from negatoscope.gate.revision import RevisionError
from negatoscope.gate.staging import StagingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.drafts.passages.making import Made
    from negatoscope.gate.progress import Progress

Outcome = Passage.Outcome
_WORK: dict[str, Callable[[Draft, int, Progress], Made]] = {
    Passage.Work.EXAMINE: examining.examine_everything,
    Passage.Work.REVISE: examining.look_again,
    Passage.Work.VERIFY: verifying.take_in,
}


def carry_out(pk: int) -> None:
    """Do the work of a passage, unless it has ended or another process does it. It raises nothing but what ends the
    process (`SystemExit`, `KeyboardInterrupt`), and then the passage is left to be found and resumed."""
    hush()
    passage = _claim(pk)
    if passage is None:
        return
    made: Made | None = None
    try:
        with Watch(passage) as watch:
            made = _WORK[passage.work](passage.draft, passage.copy_number, watch.progress)
        outcome = Outcome.DONE
    except Stopped:
        outcome = Outcome.STOPPED
    except Exception as error:  # noqa: BLE001 (an exception's text can hold a name: of it, the type and place are logged)
        outcome = _outcome_of(error)
        faults.log("passage.failed", error, passage=pk, outcome=outcome.value)
    _settle(passage, outcome, made)


def _outcome_of(error: Exception) -> Outcome:
    """What an error means, by its type and its reason alone."""
    if isinstance(error, verifying.NotTaken):
        return Outcome(error.outcome)
    if isinstance(error, RetouchError):
        return Outcome.NO_SUCH_BOX
    if isinstance(error, SlicesError):
        return Outcome.NO_SUCH_SLICE
    if isinstance(error, RevisionError) and error.reason != "altered":
        return Outcome.NEEDS_ORIGINALS
    is_full = error.reason == "disk-full" if isinstance(error, StagingError) else storage.is_full(error)
    return Outcome.DISK_FULL if is_full else Outcome.FAILED


def _claim(pk: int) -> Passage | None:
    """Take the passage; None when it has ended or somebody has it."""
    now = timezone.now()
    free = Passage.objects.filter(pk=pk, ended_at__isnull=True, heartbeat_at__isnull=True)
    if not free.update(heartbeat_at=now, started_at=now, attempts=F("attempts") + 1, stage="", done=0, total=0):
        return None
    return Passage.objects.select_related("draft").defer("draft__report", "draft__contents").get(pk=pk)


def _settle(passage: Passage, outcome: str, made: Made | None) -> None:
    """Write the end of the passage and of what it means for the draft, in one step; then tidy the disk."""
    with transaction.atomic():
        mine = Passage.objects.filter(pk=passage.pk, attempts=passage.attempts, ended_at__isnull=True)
        is_mine = mine.update(outcome=outcome, ended_at=timezone.now(), heartbeat_at=timezone.now())
        if is_mine:
            _advance(passage, made)
            if outcome == Outcome.NO_SUCH_SLICE:  # with it no passage would ever come to an end
                Draft.objects.filter(pk=passage.draft_id).update(slices={})
    with contextlib.suppress(OSError):  # the minute's sweep destroys what could not be destroyed now
        _tidy(passage, made if is_mine else None)
        if not Draft.objects.filter(pk=passage.draft_id).exists():  # thrown away while the gate worked
            storage.destroy_originals(passage.draft_id)
            storage.destroy_copies(passage.draft_id)


def _tidy(passage: Passage, made: Made | None) -> None:
    """Of the copy before and that of this attempt, and of their dossiers, only what the draft keeps stays."""
    before = passage.draft
    kept_copy, kept_dossier = (before.revision, before.dossier) if made is None else (made.revision, made.dossier)
    for number in {before.revision, before.dossier, passage.copy_number}:
        if number != kept_copy:
            storage.destroy_copy(passage.draft_id, number)
        if number != kept_dossier:
            storage.dossier_of(passage.draft_id, number).unlink(missing_ok=True)
    storage.forget_copies(passage.draft_id)


def _advance(passage: Passage, made: Made | None) -> None:
    at_gate = Draft.objects.filter(pk=passage.draft_id, state=State.EXAMINING)
    if made is None:
        end_without_result(passage.draft_id)
        return
    if made.revision == passage.copy_number:
        BoxChange.objects.filter(draft_id=passage.draft_id, undone=True).delete()
        BoxChange.objects.filter(draft_id=passage.draft_id).update(applied=True)
    result: dict[str, object] = {
        "verdict": made.verdict,
        "report": made.report,
        "contents": made.contents,
        "revision": made.revision,
        "result": passage.copy_number,
        "dossier": made.dossier,
        "signer": made.signer,
    }
    if made.audience:  # of the upload nothing is left
        result |= {"audience": made.audience, "originals_gone_at": timezone.now()}
    at_gate.exclude(review_asked_at=None).update(state=State.AT_REVIEWER, **result)
    at_gate.update(state=State.AT_AUTHOR, **result)


def end_without_result(draft_id: object) -> None:
    """Bring a draft back to where it was before a passage that came to nothing. Boxes that were to be made are not."""
    BoxChange.objects.filter(draft_id=draft_id, undone=True).update(undone=False, applied=True)
    BoxChange.objects.filter(draft_id=draft_id, applied=False).delete()
    at_gate = Draft.objects.filter(pk=draft_id, state=State.EXAMINING)
    at_gate.exclude(review_asked_at=None).update(state=State.AT_REVIEWER)
    at_gate.exclude(verdict="").update(state=State.AT_AUTHOR)
    at_gate.update(state=State.COLLECTING)
