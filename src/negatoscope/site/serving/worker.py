"""A worker's process: `python -m negatoscope.site.serving.worker QUEUE` carries out the tasks of one queue."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import django
from django.conf import settings
from django.core.management import call_command

from negatoscope.site.serving.leash import hold

if TYPE_CHECKING:
    from pathlib import Path

HEARTBEAT = 5.0
"""Seconds between two signs of life."""


def sign_of_life(queue: str) -> Path:
    """The file whose time says when the worker of a queue was last alive."""
    return settings.HOME / "run" / f"worker-{queue}"


def main() -> None:
    """Work until asked to end; the task in hand is finished first, for as long as the keeper waits."""
    hold()
    queue = sys.argv[1]
    django.setup()
    from negatoscope.drafts.passages import working  # noqa: PLC0415 (its models need the apps loaded)
    from negatoscope.moderation import daily  # noqa: PLC0415

    threading.Thread(target=_beat, args=(sign_of_life(queue),), name="heartbeat", daemon=True).start()
    # Never --reload: it works in a child that survives its parent.
    options = {"queue_name": queue, "interval": 0.3, "reload": False, "startup_delay": False, "verbosity": 0}
    with contextlib.suppress(KeyboardInterrupt):
        working.begin(queue, daily.run_when_due)
        call_command("db_worker", **options)


def _beat(file: Path) -> None:
    while True:
        with contextlib.suppress(OSError):
            file.touch(mode=0o600)
            os.utime(file)
        time.sleep(HEARTBEAT)


if __name__ == "__main__":
    main()
