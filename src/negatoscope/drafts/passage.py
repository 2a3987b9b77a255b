"""One passage through the gate, from its row to its outcome. What goes wrong is an outcome, never an error's text."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from negatoscope.drafts import examining, storage, verifying
from negatoscope.drafts.models import BoxChange, Draft, Passage
from negatoscope.drafts.states import State
from negatoscope.drafts.watching import Watch
from negatoscope.gate.progress import Stopped
from negatoscope.gate.quiet import hush
from negatoscope.gate.retouching import RetouchError
from negatoscope.gate.revision import RevisionError
from negatoscope.gate.staging import StagingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from negatoscope.drafts.making import Made
    from negatoscope.gate.progress import Progress

_log = logging.getLogger("negatoscope")
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
        outcome = made.outcome
    except Stopped:
        outcome = Outcome.STOPPED
    except verifying.NotTaken as error:
        outcome = error.outcome
    except RetouchError:
        outcome = Outcome.NO_SUCH_BOX
    except RevisionError as error:
        outcome = Outcome.NEEDS_ORIGINALS if error.reason != "altered" else Outcome.FAILED
    except StagingError as error:
        outcome = Outcome.DISK_FULL if error.reason == "disk-full" else Outcome.FAILED
    except OSError as error:
        outcome = Outcome.DISK_FULL if storage.is_full(error) else Outcome.FAILED
    except Exception as error:  # noqa: BLE001 (an exception's text can hold a name: of it, the type and place are logged)
        _log.error("passage.failed", extra={"fields": {"passage": pk}}, exc_info=error)
        outcome = Outcome.FAILED
    _settle(passage, outcome, made if outcome == Outcome.DONE else None)


def _claim(pk: int) -> Passage | None:
    """Take the passage; None when it has ended or somebody has it."""
    now = timezone.now()
    free = Passage.objects.filter(pk=pk, ended_at__isnull=True, heartbeat_at__isnull=True)
    if not free.update(heartbeat_at=now, started_at=now, attempts=F("attempts") + 1, stage="", done=0, total=0):
        return None
    return Passage.objects.select_related("draft").get(pk=pk)


def _settle(passage: Passage, outcome: str, made: Made | None) -> None:
    """Write the end of the passage and of what it means for the draft, in one step; then tidy the disk."""
    with transaction.atomic():
        mine = Passage.objects.filter(pk=passage.pk, attempts=passage.attempts, ended_at__isnull=True)
        is_mine = mine.update(outcome=outcome, ended_at=timezone.now(), heartbeat_at=timezone.now())
        if is_mine:
            _advance(passage.draft_id, made)
    if not is_mine:
        _discard_copy(passage)  # another process took over, or the draft was thrown away meanwhile
        return
    draft = Draft.objects.get(pk=passage.draft_id)
    with contextlib.suppress(OSError):  # the minute's sweep tidies what could not be tidied now
        storage.keep_copy(draft.id, draft.revision)
        storage.keep_dossier(draft.id, draft.dossier)


def _advance(draft_id: object, made: Made | None) -> None:
    at_gate = Draft.objects.filter(pk=draft_id, state=State.EXAMINING)
    if made is None:
        end_without_result(draft_id)
        return
    BoxChange.objects.filter(draft_id=draft_id).update(applied=True)
    result: dict[str, object] = {
        "verdict": made.verdict,
        "report": made.report,
        "contents": made.contents,
        "revision": made.revision,
        "dossier": made.dossier,
        "signer": made.signer,
    }
    if made.audience:  # of the upload nothing is left
        result |= {"audience": made.audience, "originals_gone_at": timezone.now()}
    at_gate.exclude(review_asked_at=None).update(state=State.AT_REVIEWER, **result)
    at_gate.update(state=State.AT_AUTHOR, **result)


def end_without_result(draft_id: object) -> None:
    """Bring a draft back to where it was before a passage that came to nothing. Boxes that were to be made are not."""
    BoxChange.objects.filter(draft_id=draft_id, applied=False).delete()
    at_gate = Draft.objects.filter(pk=draft_id, state=State.EXAMINING)
    at_gate.exclude(review_asked_at=None).update(state=State.AT_REVIEWER)
    at_gate.exclude(verdict="").update(state=State.AT_AUTHOR)
    at_gate.update(state=State.COLLECTING)


def _discard_copy(passage: Passage) -> None:
    with contextlib.suppress(OSError):
        storage.destroy_copy(passage.draft_id, passage.copy_number)
