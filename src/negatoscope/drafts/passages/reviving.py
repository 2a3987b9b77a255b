"""Passages whose worker died: begun again, twice at most, then ended clean."""

from __future__ import annotations

import contextlib
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django_tasks_db.models import DBTaskResult

from negatoscope.drafts import storage
from negatoscope.drafts.models import Passage
from negatoscope.drafts.passages import lanes
from negatoscope.drafts.passages.passage import end_without_result
from negatoscope.drafts.passages.tasks import pass_the_gate
from negatoscope.drafts.passages.watching import DEAD_AFTER

if TYPE_CHECKING:
    from datetime import datetime

ATTEMPTS = 3
LONGEST = timedelta(hours=24)
"""From a passage's being asked for to its end. Originals of which the gate makes nothing don't stay for ever."""
_TASK_LOST_AFTER = timedelta(seconds=60)
_TASKS_KEPT = timedelta(days=1)


def revive(now: datetime) -> None:
    """Find the passages that nobody works on any more."""
    _end_endless(now)
    silent_since = now - timedelta(seconds=DEAD_AFTER)
    for passage in (
        Passage.objects.filter(ended_at__isnull=True, heartbeat_at__lt=silent_since)
        .select_related("draft")
        .defer("draft__report", "draft__contents")
    ):
        _revive(passage, now)
    waiting = Passage.objects.filter(ended_at__isnull=True, heartbeat_at__isnull=True)
    for passage in (
        waiting.filter(asked_at__lt=now - _TASK_LOST_AFTER)
        .select_related("draft")
        .defer("draft__report", "draft__contents")
    ):
        if not _has_task(passage):
            enqueue(passage)


def enqueue(passage: Passage) -> None:
    """Put a passage into its lane. Once too often does no harm: a passage is claimed by one worker only."""
    pass_the_gate.using(queue_name=lanes.of(passage.draft, passage.work)).enqueue(passage.pk)


def forget_tasks(now: datetime) -> None:
    """Delete the rows of tasks that are over, those of dead workers among them: passages say what became of them."""
    DBTaskResult.objects.filter(enqueued_at__lt=now - _TASKS_KEPT).exclude(status="READY").delete()


def _end_endless(now: datetime) -> None:
    """Stop what has hung for a day, though its heart beats, and end what no worker has begun in that time."""
    over = Passage.objects.filter(ended_at__isnull=True, asked_at__lt=now - LONGEST)
    for passage in over.filter(heartbeat_at__isnull=True):
        with transaction.atomic():
            same = Passage.objects.filter(pk=passage.pk, ended_at__isnull=True, heartbeat_at__isnull=True)
            if same.update(ended_at=now, outcome=Passage.Outcome.STOPPED):
                end_without_result(passage.draft_id)
    over.filter(stop_asked=False).update(stop_asked=True)


def _revive(passage: Passage, now: datetime) -> None:
    with transaction.atomic():
        same = Passage.objects.filter(pk=passage.pk, attempts=passage.attempts, heartbeat_at=passage.heartbeat_at)
        is_last = passage.attempts >= ATTEMPTS or passage.stop_asked
        if is_last:
            outcome = Passage.Outcome.STOPPED if passage.stop_asked else Passage.Outcome.INTERRUPTED
            if same.update(ended_at=now, outcome=outcome):
                end_without_result(passage.draft_id)
        elif same.update(heartbeat_at=None, asked_at=now):
            enqueue(passage)
    with contextlib.suppress(OSError):
        if passage.draft.revision != passage.copy_number:
            storage.destroy_copy(passage.draft_id, passage.copy_number)
        if is_last:
            storage.destroy_other_copies(passage.draft_id, passage.draft.revision, time.time() - DEAD_AFTER)


def _has_task(passage: Passage) -> bool:
    waiting = DBTaskResult.objects.filter(status="READY", task_path=pass_the_gate.module_path)
    return any(task.args_kwargs["args"] == [passage.pk] for task in waiting)
