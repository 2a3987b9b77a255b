"""How work is spread: chunks of items go to processes, and a process that a broken file kills takes nothing with it.

The unit of work is a chunk of one series and a pure function of it. A crew lives for one passage through the gate
(`with Crew(jobs) as crew`), or for many: `crew.warm_up()` once, then `with crew.passage()` around each.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from negatoscope.gate import engines, processes
from negatoscope.gate.forgetting import forget_values

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from concurrent.futures import Future
    from types import TracebackType

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 8
_BEAT_SECONDS = 0.5  # how often progress is told while nothing new is done, so that whoever watches can stop the work
_MEETING_SECONDS = 120  # within which every process of a warm crew must answer


def _nothing() -> None:
    """A task that leaves nothing behind."""


@dataclass(frozen=True)
class Task(Generic[T, R]):
    """What is done with each item.

    `prepare(*given)` sets a process up for this task, once; `work` takes items to results and never raises;
    `on_crash(item)` is the result of an item that killed its process; `forget()` undoes `prepare`.
    """

    work: Callable[[list[T]], list[R]]
    prepare: Callable[..., None]
    given: tuple[object, ...] = field(repr=False)  # holds the identity, and the key of the case
    on_crash: Callable[[T], R]
    forget: Callable[[], None] = _nothing


_prepared: list[tuple[str, int]] = []
_to_forget: dict[str, Callable[[], None]] = {}
_here = threading.RLock()  # crews without processes share what is set up in this one


def do(name: tuple[str, int], task: Task[T, R], batch: list[T]) -> list[R]:
    """In a process: set it up unless it is already, and do the work."""
    if _prepared != [name]:
        task.prepare(*task.given)
        _prepared[:] = [name]
        _to_forget[name[0]] = task.forget
    return task.work(batch)


def forget() -> None:
    """In a process: clear it of all that it was set up with."""
    for undo in _to_forget.values():
        undo()
    _to_forget.clear()
    _prepared.clear()
    forget_values()
    engines.shrink()


class Crew:
    """The processes that do the work of passages through the gate.

    With `jobs` 0 all runs in this process, which then trusts the decoders not to crash.

    Used as a context, its processes end with the passage, and with them all they know of the patient. A crew that was
    warmed up keeps them: at the end of each `passage` they drop the identity, the key, what was read and every cache
    that values fill, and give back the memory in which the OCR worked; the models stay. What remains is memory that
    Python freed and has not yet used again: scraps of values and pixels can lie there, out of reach of any code of
    ours, until something takes their place or the process ends. A passage that raises or is stopped ends its
    processes instead.

    A crew does one passage at a time; threads that ask for another wait.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._tasks = 0
        self._is_warm = False
        self._one_at_a_time = threading.RLock()

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._kill()  # nobody waits for a chunk to end

    def warm_up(self) -> None:
        """Start all processes and load the models, so that a passage finds them ready. It can be called again.

        The crew then lasts until `close`.
        """
        with self._one_at_a_time:
            self._is_warm = True
            engines.load_words()
            if self._jobs == 0:
                engines.load()
            else:
                self._everywhere(engines.load)

    @contextlib.contextmanager
    def passage(self) -> Generator[Crew]:
        """Around one passage of a crew that lasts: at its end no process knows the patient any more."""
        with self._one_at_a_time:
            try:
                yield self
            except BaseException:
                self._kill()
                raise
            else:
                self._forget()
            finally:
                if self._jobs != 0:
                    forget_values()  # headings and texts are read here

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        if self._jobs == 0:
            self._forget()

    def _forget(self) -> None:
        if self._jobs == 0:
            with _here:
                forget()
        elif self._pool is not None and self._is_warm:
            self._everywhere(forget)
        else:
            self.close()

    def _kill(self) -> None:
        if self._pool is not None:
            pool, self._pool = self._pool, None
            processes.end_at_once(pool)
        if self._jobs == 0:
            self._forget()

    def _everywhere(self, what: Callable[[], None]) -> None:
        """Do something once in each process; when one doesn't answer, all are ended."""
        pool = self._started()
        try:
            with processes.deaf_to_interrupts():
                asked = [pool.submit(processes.meet_and_do, what, _MEETING_SECONDS) for _ in range(self._jobs)]
            for answer in asked:
                answer.result(timeout=_MEETING_SECONDS)
        except Exception:  # noqa: BLE001 (whatever it is, the next passage starts with new processes)
            self._kill()

    def _watch(self) -> None:
        """While nothing new is done: raise when nothing more will come. Processes of this machine always answer."""

    def _renew(self) -> None:
        """After a process has died: a pool that lost one takes no more work, and the next one starts anew."""
        self.close()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # "spawn" everywhere: the threads of ONNX Runtime and OpenCV don't survive a fork.
            spawn = multiprocessing.get_context("spawn")
            meeting = spawn.Barrier(self._jobs)
            self._pool = ProcessPoolExecutor(self._jobs, spawn, processes.begin, (meeting,))
        return self._pool

    def _submit(self, name: tuple[str, int], task: Task[T, R], batch: list[T]) -> Future[list[R]]:
        pool = self._started()
        with processes.deaf_to_interrupts():
            return pool.submit(do, name, task, batch)

    def run(
        self,
        task: Task[T, R],
        items: Sequence[T],
        progress: Callable[[int, int], None],
        parts: Sequence[int] | None = None,
    ) -> list[R]:
        """The results of the task over the items, in their order.

        `parts` are the lengths of chunks that the items come in; without them they are chunked here.

        A chunk whose process dies is tried again item by item. Progress is told at each step, and twice a second
        while there is none. When it raises (`progress.Stopped`), the processes end at once.
        """
        if not items:
            return []
        with self._one_at_a_time, _here if self._jobs == 0 else contextlib.nullcontext():
            try:
                return self._run(task, items, progress, parts)
            except BaseException:
                self._kill()
                raise

    def _run(
        self,
        task: Task[T, R],
        items: Sequence[T],
        progress: Callable[[int, int], None],
        parts: Sequence[int] | None,
    ) -> list[R]:
        self._tasks += 1
        name = (task.work.__qualname__, self._tasks)
        batches = list(chunks(items, self._share(len(items))) if parts is None else _cut(items, parts))
        results: dict[int, list[R]] = {}

        def tell() -> None:
            progress(sum(len(found) for found in results.values()), len(items))

        for number, found in self._batches(name, task, batches, tell):
            results[number] = found
            tell()
        for number, batch in enumerate(batches):
            if number not in results:
                results[number] = [self._alone(name, task, item, tell) for item in batch]
                tell()
        return [result for number in range(len(batches)) for result in results[number]]

    @property
    def hands(self) -> int:
        """How many can work at once."""
        return max(1, self._jobs)

    def _share(self, items: int) -> int:
        """How many items go to a process at once: few pictures are spread over all of them."""
        return min(_CHUNK, -(-items // self._jobs)) if self._jobs else 1

    def _batches(
        self, name: tuple[str, int], task: Task[T, R], batches: Sequence[list[T]], tell: Callable[[], None]
    ) -> Iterator[tuple[int, list[R]]]:
        """Batches with their results as they come; those whose process died are left out."""
        if self._jobs == 0:
            _prepared.clear()  # what another crew set up in this process
            yield from ((number, do(name, task, batch)) for number, batch in enumerate(batches))
            return
        numbers = {self._submit(name, task, batch): number for number, batch in enumerate(batches)}
        pending = set(numbers)
        broken = False
        while pending:
            finished, pending = wait(pending, _BEAT_SECONDS, FIRST_COMPLETED)
            if not finished:
                self._watch()
                tell()
            for future in finished:
                try:
                    found = future.result()
                except BrokenProcessPool:
                    broken = True
                    continue
                yield numbers[future], found
        if broken:
            self._renew()

    def _alone(self, name: tuple[str, int], task: Task[T, R], item: T, tell: Callable[[], None]) -> R:
        try:
            future = self._submit(name, task, [item])
            while not wait([future], _BEAT_SECONDS).done:
                self._watch()
                tell()
            return future.result()[0]
        except BrokenProcessPool:
            self._renew()
            return task.on_crash(item)


def chunks(items: Sequence[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """Consecutive lists of at most `size` items."""
    for start in range(0, len(items), size):
        yield list(items[start : start + size])


def _cut(items: Sequence[T], lengths: Sequence[int]) -> Iterator[list[T]]:
    """Consecutive lists of the given lengths."""
    start = 0
    for length in lengths:
        yield list(items[start : start + length])
        start += length
