"""What a worker does around its tasks: silence talkative libraries, get its crew warm, and look for what is due."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from django.db import connection
from django.utils import timezone

from negatoscope.drafts import faults, life
from negatoscope.drafts.passages import crews, reviving
from negatoscope.gate.quiet import hush

if TYPE_CHECKING:
    from collections.abc import Callable


def begin(queue: str, *each_minute: Callable[[], object]) -> None:
    """Before the first task of a worker of that queue.

    Dead passages are looked for every five seconds, and each minute drafts are swept and `each_minute` is called, in
    threads of the quick lane's worker: one of them is enough.
    """
    hush()
    if queue == "quick":
        _repeat("reviver", 5.0, lambda: reviving.revive(timezone.now()))
        for number, what in enumerate((life.sweep, *each_minute), 1):
            _repeat(f"sweeper-{number}", 60.0, what)
    crews.crew(queue).warm_up()


def _repeat(name: str, pause: float, what: Callable[[], object]) -> None:
    threading.Thread(target=_do_again_and_again, args=(name, pause, what), name=name, daemon=True).start()


def _do_again_and_again(name: str, pause: float, what: Callable[[], object]) -> None:
    while True:
        try:
            what()
        except Exception as error:  # noqa: BLE001 (the next round comes; of the error its type and place are logged)
            faults.log("round.failed", error, round=name)
        finally:
            connection.close()
        time.sleep(pause)
