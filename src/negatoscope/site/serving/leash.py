"""What each process of the site does first: end with its keeper, and print no exception's text."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

from negatoscope.site.logs import log_exception

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 4.0
"""Seconds that a process has to end by itself."""


def hold() -> None:
    """End this process and its children when the keeper goes, even killed: the pipe on standard input closes then."""
    os.umask(0o077)
    logging.captureWarnings(True)
    sys.excepthook = _hook
    threading.excepthook = _thread_hook
    threading.Thread(target=_end_with_keeper, name="leash", daemon=True).start()


def _end_with_keeper() -> None:
    while os.read(0, 1):
        pass
    os.killpg(0, signal.SIGTERM)
    time.sleep(PATIENCE)
    os.killpg(0, signal.SIGKILL)


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        log_exception("process.failed", error.with_traceback(trace))


def _thread_hook(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        log_exception("thread.failed", args.exc_value)
