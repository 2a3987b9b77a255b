"""Work spread over processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from negatoscope.gate.progress import Stopped
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


def note_process(items: list[int]) -> list[int]:
    return [os.getpid()] * len(items)


def forget_factor() -> None:
    FACTOR.clear()


def what_is_known(items: list[int]) -> list[int]:
    return [len(FACTOR)] * len(items)


def prepare_nothing() -> None:
    """A task that needs nothing."""


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


WHO = Task(note_process, prepare_nothing, (), crashed)
KNOWN = Task(what_is_known, prepare_nothing, (), crashed)
SECRET = Task(multiply, prepare, (3,), crashed, forget_factor)


@pytest.fixture
def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """Warming up loads nothing: these tests are about processes."""
    monkeypatch.setattr("negatoscope.gate.engines.load", prepare_nothing)
    monkeypatch.setattr("negatoscope.gate.engines.load_words", prepare_nothing)


@pytest.mark.usefixtures("without_models")
def test_a_warm_crew_keeps_its_processes_from_passage_to_passage() -> None:
    with Crew(2) as crew:
        crew.warm_up()
        seen: list[set[int]] = []
        for _ in range(2):
            with crew.passage():
                seen.append(set(crew.run(WHO, list(range(40)), quiet)))
        assert len(set.union(*seen)) <= 2
        assert os.getpid() not in seen[0]


@pytest.mark.usefixtures("without_models")
def test_after_a_passage_no_process_of_a_warm_crew_knows_what_it_was_given() -> None:
    with Crew(2) as crew:
        crew.warm_up()
        with crew.passage():
            crew.run(SECRET, list(range(12)), quiet)
            assert 1 in crew.run(KNOWN, list(range(12)), quiet)
        with crew.passage():
            assert set(crew.run(KNOWN, list(range(40)), quiet)) == {0}


def test_a_crew_in_this_process_forgets_too() -> None:
    crew = Crew(0)
    with crew.passage():
        crew.run(SECRET, [1, 2], quiet)
        assert FACTOR == [3]
    assert FACTOR == []


@pytest.mark.usefixtures("without_models")
def test_a_passage_that_fails_ends_its_processes() -> None:
    with Crew(1) as crew:
        crew.warm_up()
        with pytest.raises(OSError, match="disk"), crew.passage():
            (before,) = crew.run(WHO, [1], quiet)
            raise OSError("disk")
        with crew.passage():
            (after,) = crew.run(WHO, [1], quiet)
    assert before != after
    assert not is_alive(before)


def is_alive(process: int) -> bool:
    """Whether a process still runs; one that ended and waits to be asked about counts as ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.usefixtures("without_models")
def test_work_is_stopped_at_once_from_its_progress(tmp_path: Path) -> None:
    started = tmp_path / "started"

    def stop(_done: int, _total: int) -> None:
        if started.exists():
            raise Stopped

    crew = Crew(1)
    with pytest.raises(Stopped), crew.passage():
        (process,) = crew.run(WHO, [1], quiet)
        crew.run(Task(wait_long, note_down, (str(started),), crashed), list(range(8)), stop)
    assert not is_alive(process)


def test_two_crews_in_one_process_do_not_mix_what_they_know() -> None:
    """Threads of a server: the work of one patient never meets the identity of another."""
    found: dict[int, list[int]] = {}

    def work(factor: int) -> None:
        with Crew(0) as crew:
            task = Task(multiply, prepare, (factor,), crashed, forget_factor)
            found[factor] = crew.run(task, list(range(14, 114)), quiet)

    threads = [threading.Thread(target=work, args=(factor,)) for factor in (2, 3, 5, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {factor: [factor * number for number in range(14, 114)] for factor in (2, 3, 5, 7)}


def test_few_items_are_spread_over_all_processes(tmp_path: Path) -> None:
    with Crew(2) as crew:
        assert len(set(crew.run(Task(meet, prepare_nothing, (), crashed), [str(tmp_path)] * 2, quiet))) == 2


def meet(folders: list[str]) -> list[int]:
    """Each process comes and waits for the other one."""
    for folder in folders:
        (Path(folder) / str(os.getpid())).touch()
        patience = time.monotonic() + 60
        while len(list(Path(folder).iterdir())) < 2 and time.monotonic() < patience:
            time.sleep(0.01)
    return [os.getpid()] * len(folders)


def test_a_crew_whose_parent_is_killed_ends_too(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "import test_workers as here\n"
        "if __name__ == '__main__':\n"
        "    task = here.Task(here.tell_and_wait, here.prepare_nothing, (), here.crashed)\n"
        "    with here.Crew(1) as crew:\n"
        "        crew.run(task, [sys.argv[1]], here.quiet)\n"
    )
    script, told = tmp_path / "killed.py", tmp_path / "told"
    script.write_text(program, encoding="utf-8")
    parent = subprocess.Popen(
        [sys.executable, script, told], env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    )
    while not told.exists() and parent.poll() is None:
        time.sleep(0.01)
    child = int(told.read_text())
    parent.kill()
    parent.wait()
    patience = time.monotonic() + 60
    while is_alive(child) and time.monotonic() < patience:
        time.sleep(0.01)
    assert not is_alive(child)


def tell_and_wait(items: list[str]) -> list[str]:
    for item in items:
        whole = Path(item).with_suffix(".part")
        whole.write_text(str(os.getpid()))
        whole.rename(item)
    time.sleep(3600)
    return items
