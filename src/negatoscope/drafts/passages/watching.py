"""Watching over one attempt at a passage: its heartbeat, its progress and the wish to stop it, by a thread of its own.

The thread does all that concerns the database, four times a second at most, so that the gate's work never waits for a
lock nor holds one, and the heart beats also while one long item is being read.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from django.db import DatabaseError, connection
from django.utils import timezone

from negatoscope.drafts.models import Passage
from negatoscope.gate.progress import Stopped

if TYPE_CHECKING:
    from types import TracebackType

PAUSE = 0.25
"""Seconds between two looks."""

BEAT = 2.0
"""Seconds between two heartbeats when nothing else changes."""

DEAD_AFTER = 15
"""Seconds without a heartbeat after which whoever worked is taken for dead."""


class Watch:
    """Used as a context around the work; `progress` is what the gate calls."""

    def __init__(self, passage: Passage) -> None:
        self._pk = passage.pk
        self._attempt = passage.attempts
        self._now = ("", 0, 0)
        self._stop = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look_after, name=f"passage-{passage.pk}", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Note how far the work is.

        Raises:
            Stopped: the author asked for it, or another process has taken the passage over.
        """
        self._now = (stage, done, total)
        if self._stop.is_set():
            raise Stopped

    def _look_after(self) -> None:
        written = ("", 0, 0)
        waited = 0.0
        try:
            while not self._over.wait(PAUSE):
                waited += PAUSE
                self._hear()
                now = self._now
                if now == written and waited < BEAT:
                    continue
                if self._write(now, is_new_stage=now[0] != written[0]):
                    written, waited = now, 0.0
        finally:
            connection.close()

    def _hear(self) -> None:
        """Whether the author has asked to stop; a draft that is gone asks for it too."""
        with contextlib.suppress(DatabaseError):  # locked for once: the next look will do
            stop = Passage.objects.filter(pk=self._pk).values_list("stop_asked", flat=True).first()
            if stop is None or stop:
                self._stop.set()

    def _write(self, now: tuple[str, int, int], *, is_new_stage: bool) -> bool:
        stage, done, total = now
        moment = timezone.now()
        changes: dict[str, object] = {"heartbeat_at": moment, "stage": stage, "done": done, "total": total}
        if is_new_stage:
            changes["stage_at"] = moment
        try:
            mine = Passage.objects.filter(pk=self._pk, attempts=self._attempt, ended_at__isnull=True)
            if not mine.update(**changes):
                self._stop.set()  # another process took it over, or the draft is gone
        except DatabaseError:
            return False
        return True
