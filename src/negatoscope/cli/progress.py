"""A progress bar with the stage in words, on a terminal; none in a pipe."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from negatoscope.gate.progress import STAGES, silent

if TYPE_CHECKING:
    from collections.abc import Generator

    from negatoscope.gate import progress as gate_progress


@contextlib.contextmanager
def shown(lang: str) -> Generator[gate_progress.Progress]:
    """The callback that moves the bar on standard error."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console  # noqa: PLC0415 (a bar that nobody sees need not be loaded)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def move(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(STAGES[stage][lang], total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield move
