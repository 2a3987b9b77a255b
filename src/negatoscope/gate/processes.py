"""What each process of a crew is told at its start, and ending them at once."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from multiprocessing import connection
from typing import TYPE_CHECKING, Any

from negatoscope.gate.quiet import hush

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from concurrent.futures import ProcessPoolExecutor
    from threading import Barrier

_meeting: list[Barrier] = []


def begin(meeting: Barrier) -> None:
    """In a new process: deaf to Ctrl-C, ends with its parent, and says nothing of what it reads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _meeting[:] = [meeting]
    hush()


def _end_with_parent() -> None:
    """A parent that is killed can't end its processes: they would wait for ever, with all they know of a patient."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def meet_and_do(what: Callable[[], None], seconds: float) -> None:
    """In a process: wait until each of the crew has been asked the same, so that none is asked twice, then do it."""
    _meeting[0].wait(seconds)
    what()


def end_at_once(pool: ProcessPoolExecutor) -> None:
    """Kill the processes of a pool, whatever they are doing."""
    started: Any = vars(pool).get("_processes") or {}
    for process in list(started.values()):
        process.kill()
    pool.shutdown(wait=True, cancel_futures=True)


@contextlib.contextmanager
def deaf_to_interrupts() -> Generator[None]:
    """A process started here doesn't hear Ctrl-C: it would print where it was, and its parent ends it anyway.

    Off the main thread, where no signal can be handled, the process sees to it itself (`begin`).
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
