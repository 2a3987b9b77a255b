"""What time does to drafts (docs/drafts.md): originals go a day after the author's last action, and remains go at once.

The fourteen days of a review are counted by `moderation`, which writes the log of what ended.
"""

from __future__ import annotations

import contextlib
import time
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import OperationalError, connection
from django.utils import timezone

from negatoscope.drafts import storage
from negatoscope.drafts.intake import private_folder, rates
from negatoscope.drafts.models import Draft
from negatoscope.drafts.passages import reviving
from negatoscope.drafts.states import State

_SETTLED_SECONDS = 600  # what is younger can be the work of a passage that has just begun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path


def sweep(now: datetime | None = None) -> None:
    """Everything that is due. It can run in several processes at once."""
    moment = now or timezone.now()
    reviving.revive(moment)
    end_originals(moment)
    destroy_remains()
    destroy_temporary(moment)
    reviving.forget_tasks(moment)
    rates.forget(moment)
    empty_journal()


def end_originals(now: datetime) -> None:
    """Destroy originals whose time is over, and with them drafts of which nothing else would be left."""
    over = Draft.objects.filter(
        state__in=(State.COLLECTING, State.AT_AUTHOR),
        originals_gone_at__isnull=True,
        touched_at__lt=now - timedelta(hours=settings.ORIGINALS_HOURS),
    )
    for draft in over:
        same = Draft.objects.filter(pk=draft.pk, state=draft.state, touched_at=draft.touched_at)
        ended = same.update(originals_gone_at=now) if draft.revision else same.delete()[0]
        if ended:
            with contextlib.suppress(OSError):  # tried again at the next sweep, as the remains of a draft
                storage.destroy_originals(draft.pk)


def destroy_remains() -> None:
    """Destroy what no draft has a right to any more: after a crash, or where the disk had refused."""
    with_originals = Draft.objects.filter(originals_gone_at__isnull=True).exclude(state=State.PUBLISHED)
    for pk, folder in _folders(settings.INTAKE / "drafts"):
        if not with_originals.filter(pk=pk).exists():
            with contextlib.suppress(OSError):
                private_folder.destroy(folder)
    for pk, folder in _folders(settings.COPIES):
        draft = Draft.objects.filter(pk=pk).exclude(state=State.PUBLISHED).first()
        with contextlib.suppress(OSError):
            if draft is None:
                private_folder.destroy(folder)
            elif draft.state != State.EXAMINING:
                storage.destroy_other_copies(pk, draft.revision, time.time() - _SETTLED_SECONDS)


def destroy_temporary(now: datetime) -> None:
    """Unlink temporary files that a killed server left: those of a form being sent can be originals.

    A start empties the folder too, but a server that its keeper starts again doesn't.
    """
    over = now.timestamp() - settings.ORIGINALS_HOURS * 3600
    temporary = settings.INTAKE / "tmp"
    for path in temporary.iterdir() if temporary.is_dir() else ():
        with contextlib.suppress(OSError):
            if path.lstat().st_mtime >= over:
                continue
            if path.is_dir() and not path.is_symlink():
                private_folder.destroy(path)
            else:
                path.unlink()


def empty_journal() -> None:
    """Have SQLite write what is in its journal (WAL) into the database, and empty the file.

    A text that was withdrawn would stay there until other pages are written over it. Whoever reads or writes at this
    moment isn't disturbed: then it is done at the next sweep.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor, contextlib.suppress(OperationalError):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _folders(parent: Path) -> Iterator[tuple[UUID, Path]]:
    """The folders that bear a draft's number; what was left half destroyed goes."""
    if not parent.is_dir():
        return
    private_folder.destroy_remains(parent)
    for folder in parent.iterdir():
        with contextlib.suppress(ValueError):
            yield UUID(folder.name), folder
