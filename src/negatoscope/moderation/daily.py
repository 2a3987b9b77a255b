"""What is due once a day. The command `daily` runs it; a worker asks `run_when_due` each minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from negatoscope.moderation import reviewing, serving, withdrawing

if TYPE_CHECKING:
    from datetime import datetime

_STAMP = ".checked"
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Done:
    """What was done: reviews ended, publications checked, addresses taken offline."""

    expired: int
    checked: int
    broken: tuple[str, ...]


def run(now: datetime | None = None) -> Done:
    """End late reviews, clear remains away, check every published file."""
    now = now or timezone.now()
    expired = reviewing.expire(now)
    withdrawing.destroy_remains()
    checked, broken = serving.verify_all()
    if settings.PUBLISHED.is_dir():
        (settings.PUBLISHED / _STAMP).write_text(now.isoformat(), "ascii")
    return Done(expired, checked, broken)


def run_when_due(now: datetime | None = None) -> Done | None:
    """`run`, when the last time was a day ago or more; None when it isn't due."""
    now = now or timezone.now()
    try:
        last = (settings.PUBLISHED / _STAMP).stat().st_mtime
    except OSError:
        last = 0.0
    return run(now) if now.timestamp() - last >= _DAY.total_seconds() else None
