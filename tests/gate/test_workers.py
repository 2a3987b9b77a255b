"""Work spread over processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from negatoscope.gate.workers import Crew, Task, chunks

FACTOR: list[int] = []


def prepare(factor: int) -> None:
    FACTOR[:] = [factor]


def multiply(items: list[int]) -> list[int]:
    if 13 in items:
        os.kill(os.getpid(), signal.SIGKILL)
    return [item * FACTOR[0] for item in items]


def crashed(_: int) -> int:
    return -1


def results(items: list[int], jobs: int) -> tuple[list[int], list[tuple[int, int]]]:
    told: list[tuple[int, int]] = []
    with Crew(jobs) as crew:
        found = crew.run(Task(multiply, prepare, (3,), crashed), items, lambda done, total: told.append((done, total)))
    return found, told


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_results_come_in_order_and_progress_reaches_the_end(jobs: int) -> None:
    found, told = results(list(range(12)), jobs)
    assert found == [number * 3 for number in range(12)]
    assert told[-1] == (12, 12)


def test_an_item_that_kills_its_process_takes_no_other_with_it() -> None:
    found, told = results([1, 13, 2], 2)
    assert found == [3, -1, 6]
    assert told[-1] == (3, 3)


@pytest.mark.parametrize("jobs", [0, 2])
def test_nothing_to_do_is_done(jobs: int) -> None:
    assert results([], jobs)[0] == []


def test_chunks_hold_everything_once() -> None:
    assert [number for chunk in chunks(list(range(20)), 8) for number in chunk] == list(range(20))


def test_one_crew_does_one_task_after_another() -> None:
    with Crew(1) as crew:
        for factor in (2, 5):
            task = Task(multiply, prepare, (factor,), crashed)
            assert crew.run(task, [1, 2], lambda _done, _total: None) == [factor, 2 * factor]


def test_an_interrupted_crew_ends_at_once_and_says_nothing(tmp_path: Path) -> None:
    program = (
        "import pathlib, signal, sys, time\n"
        "import test_workers as here\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "    task = here.Task(here.wait_long, here.note_down, (sys.argv[1],), here.crashed)\n"
        "    try:\n"
        "        with here.Crew(1) as crew:\n"
        "            crew.run(task, list(range(8)), lambda done, total: None)\n"
        "    except KeyboardInterrupt:\n"
        "        sys.exit(130)\n"
    )
    script, started = tmp_path / "interrupted.py", tmp_path / "started"
    script.write_text(program, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, script, started],
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
    )
    while not started.exists() and process.poll() is None:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the group hears it
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")


def note_down(path: str) -> None:
    Path(path).write_bytes(b"")


def wait_long(items: list[int]) -> list[int]:
    time.sleep(3600)
    return items


def test_what_a_task_is_given_never_shows() -> None:
    assert "MARCHETTI" not in repr(Task(multiply, prepare, ("MARCHETTI",), crashed))
