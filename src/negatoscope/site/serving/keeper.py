"""The keeper: starts the processes of the site, starts again the one that dies, and ends them all together."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.site.logs import log_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SOON = 5.0
"""A process that lived for fewer seconds than that died at its start."""
_ATTEMPTS = 5
"""How often in a row it may."""


class KeepingError(Exception):
    """A process of the site dies each time it is started. `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass
class Child:
    """One process: what it is called in the log, how it is started, and how often in a row it died at once."""

    name: str
    command: tuple[str, ...]
    descriptors: tuple[int, ...] = ()
    once: bool = False  # it ends by itself, and isn't started again
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    started: float = 0.0
    early_deaths: int = 0
    wait_until: float = 0.0


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs a module of ours in a Python of its own."""
    return (sys.executable, "-m", name, *arguments)


def keep(children: Sequence[Child], ready: Callable[[], None], leaving: Callable[[], None]) -> None:
    """Run the processes until this one is interrupted (KeyboardInterrupt), then end them all.

    `ready` is called when they have been started, `leaving` when they are about to be ended on request.

    Raises:
        KeepingError: one of them dies each time it is started.
        KeyboardInterrupt: as it came.
    """
    try:
        for child in children:
            _start(child)
        ready()
        while True:
            for child in children:
                _look_after(child)
            time.sleep(0.25)
    except KeyboardInterrupt:
        leaving()
        raise
    finally:
        # A second Ctrl-C must not leave a process behind.
        with _deaf():
            end(children)


def end(children: Sequence[Child], patience: float = 3.0) -> None:
    """Ask every process to end, wait a little, then end what is left with all that it has started."""
    living = [child.process for child in children if child.process is not None and child.process.poll() is None]
    for process in living:
        _signal(process, signal.SIGTERM)
    until = time.monotonic() + patience
    for process in living:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.0, until - time.monotonic()))
    for child in children:
        if child.process is not None:
            _signal_group(child.process)
            child.process.wait()


def _start(child: Child) -> None:
    # In a session of its own Ctrl-C reaches only the keeper, which ends the others in order; the pipe on standard
    # input closes when the keeper is killed (`leash`).
    child.process = subprocess.Popen(  # noqa: S603 (our own modules)
        child.command, stdin=subprocess.PIPE, pass_fds=child.descriptors, start_new_session=True
    )
    child.started = time.monotonic()


def _look_after(child: Child) -> None:
    if child.process is None:
        if time.monotonic() >= child.wait_until:
            _start(child)
        return
    status = child.process.poll()
    if status is None or (child.once and status == 0):
        return
    _signal_group(child.process)  # nothing that it started outlives it
    lived = time.monotonic() - child.started
    log_event("process.ended", process=child.name, status=status, seconds=round(lived, 1))
    child.early_deaths = child.early_deaths + 1 if lived < _SOON else 0
    if child.early_deaths >= _ATTEMPTS:
        raise KeepingError(child.name)
    child.process = None
    child.wait_until = time.monotonic() + child.early_deaths


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(number)


def _signal_group(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
