"""Work for the workers of a cluster, which import it by this name."""

from __future__ import annotations

import os
import signal
import time

from negatoscope.gate.workers import Task

KNOWN: list[str] = []


def learn(who: str) -> None:
    KNOWN[:] = [who]


def forget() -> None:
    KNOWN.clear()


def nothing() -> None:
    """A task that needs nothing."""


def say_who(items: list[int]) -> list[tuple[int, str]]:
    return [(item, KNOWN[0]) for item in items]


def say_who_slowly(items: list[int]) -> list[tuple[int, str]]:
    time.sleep(0.3)
    return say_who(items)


def say_what_is_known(items: list[int]) -> list[int]:
    return [len(KNOWN)] * len(items)


def die_of_thirteen(items: list[int]) -> list[tuple[int, str]]:
    if 13 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return say_who(items)


def tell_all(_: list[int]) -> list[int]:
    raise ValueError(f"of {KNOWN[0]}")


def died(item: int) -> tuple[int, str]:
    return item, "died"


def died_unknown(_: int) -> int:
    return -1


def about(who: str, *, slowly: bool = False) -> Task[int, tuple[int, str]]:
    """Each item with the name of the patient that the worker was told."""
    return Task(say_who_slowly if slowly else say_who, learn, (who,), died, forget)


WHAT_IS_KNOWN = Task(say_what_is_known, nothing, (), died_unknown)
