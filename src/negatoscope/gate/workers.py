"""How work is spread: chunks of items go to processes, and a process that a broken file kills takes nothing with it.

The unit of work is a chunk of one series and a pure function of it, so that another executor of the same interface
(`concurrent.futures.Executor`) can take the place of local processes.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, Executor, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from negatoscope.gate.quiet import hush

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future
    from multiprocessing.process import BaseProcess
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 8


@dataclass(frozen=True)
class Task(Generic[T, R]):
    """What is done with each item.

    `prepare(*given)` sets a process up for this task, once; `work` takes items to results and never raises;
    `on_crash(item)` is the result of an item that killed its process.
    """

    work: Callable[[list[T]], list[R]]
    prepare: Callable[..., None]
    given: tuple[object, ...] = field(repr=False)  # holds the identity, and the key of the case
    on_crash: Callable[[T], R]


_prepared: list[tuple[str, int]] = []


def _do(name: tuple[str, int], task: Task[T, R], batch: list[T]) -> list[R]:
    """In a process: set it up unless it is already, and do the work."""
    if _prepared != [name]:
        hush()
        task.prepare(*task.given)
        _prepared[:] = [name]
    return task.work(batch)


@contextlib.contextmanager
def _deaf_to_interrupts() -> Generator[None]:
    """A process started here doesn't hear Ctrl-C: it would print where it was, and its parent ends it anyway."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)


class Crew:
    """The processes of one passage through the gate; they end with it, and with them all they know of the patient.

    With `jobs` 0 all runs in this process, which then trusts the decoders not to crash.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: Executor | None = None
        self._tasks = 0
        self._others: set[BaseProcess] = set()

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None and not issubclass(kind, Exception):  # Ctrl-C: nobody waits for a chunk to end
            for process in set(multiprocessing.active_children()) - self._others:
                process.terminate()
        self._end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _submit(self, name: tuple[str, int], task: Task[T, R], batch: list[T]) -> Future[list[R]]:
        if self._pool is None:
            self._others = set(multiprocessing.active_children())
            # "spawn" everywhere: the threads of ONNX Runtime and OpenCV don't survive a fork.
            self._pool = ProcessPoolExecutor(self._jobs, multiprocessing.get_context("spawn"))
        with _deaf_to_interrupts():
            return self._pool.submit(_do, name, task, batch)

    def run(self, task: Task[T, R], items: Sequence[T], progress: Callable[[int, int], None]) -> list[R]:
        """The results of the task over the items, in their order.

        A chunk whose process dies is tried again item by item.
        """
        if not items:
            return []
        self._tasks += 1
        name = (task.work.__qualname__, self._tasks)
        batches = list(chunks(items))
        done = 0
        results: dict[int, list[R]] = {}
        for number, found in self._batches(name, task, batches):
            results[number] = found
            done += len(found)
            progress(done, len(items))
        for number, batch in enumerate(batches):
            if number not in results:
                results[number] = [self._alone(name, task, item) for item in batch]
                done += len(batch)
                progress(done, len(items))
        return [result for number in range(len(batches)) for result in results[number]]

    def _batches(
        self, name: tuple[str, int], task: Task[T, R], batches: Sequence[list[T]]
    ) -> Iterator[tuple[int, list[R]]]:
        """Batches with their results as they come; those whose process died are left out."""
        if self._jobs == 0:
            task.prepare(*task.given)
            yield from ((number, task.work(batch)) for number, batch in enumerate(batches))
            return
        numbers = {self._submit(name, task, batch): number for number, batch in enumerate(batches)}
        pending = set(numbers)
        broken = False
        while pending:
            finished, pending = wait(pending, return_when=FIRST_COMPLETED)
            for future in finished:
                try:
                    found = future.result()
                except BrokenProcessPool:
                    broken = True
                    continue
                yield numbers[future], found
        if broken:
            self._end()

    def _alone(self, name: tuple[str, int], task: Task[T, R], item: T) -> R:
        try:
            return self._submit(name, task, [item]).result()[0]
        except BrokenProcessPool:
            self._end()
            return task.on_crash(item)


def chunks(items: Sequence[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """Consecutive lists of at most `size` items."""
    for start in range(0, len(items), size):
        yield list(items[start : start + size])
