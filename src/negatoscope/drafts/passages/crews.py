"""The processes that do the gate's work in this process: one crew for as long as it lives, warm in a worker."""

from __future__ import annotations

import os
import threading

from negatoscope.gate.workers import Crew

_making = threading.Lock()
_crews: list[Crew] = []

JOBS: dict[str, int] = {"quick": 1, "cases": os.cpu_count() or 1}
"""Processes by queue. The quick lane has one, so that a post answers while a case takes all the others."""


def crew(queue: str = "quick") -> Crew:
    """The crew of this process; it is made at first use and then keeps its size."""
    with _making:
        if not _crews:
            _crews.append(Crew(JOBS.get(queue, 1)))
        return _crews[0]


def end() -> None:
    """End its processes."""
    with _making:
        while _crews:
            _crews.pop().close()
