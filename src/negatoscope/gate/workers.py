"""How work is spread: chunks of items go to processes, and a process that a broken file kills takes nothing with it.

The unit of work is a chunk of one series and a pure function of it, so that another executor of the same interface
(`concurrent.futures.Executor`) can take the place of local processes.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import FIRST_COMPLETED, Executor, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 8


def chunks(items: Sequence[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """Consecutive lists of at most `size` items."""
    for start in range(0, len(items), size):
        yield list(items[start : start + size])


def _pool(jobs: int, prepare: Callable[..., None], given: tuple[object, ...]) -> Executor:
    # "spawn" everywhere: the threads of ONNX Runtime and OpenCV don't survive a fork.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), prepare, given)


def run(
    work: Callable[[list[T]], list[R]],
    items: Sequence[T],
    *,
    jobs: int,
    prepare: Callable[..., None],
    given: tuple[object, ...],
    on_crash: Callable[[T], R],
    progress: Callable[[int, int], None],
) -> list[R]:
    """The results of `work` over the items, in their order.

    `prepare(*given)` runs once in each process. A chunk whose process dies is tried again item by item, each in a
    process of its own; the item that kills it gets `on_crash(item)`. With `jobs` 0 all runs in this process.
    """
    batches = list(chunks(items))
    results: dict[int, list[R]] = {}
    done = 0
    if jobs == 0:
        prepare(*given)
        for number, batch in enumerate(batches):
            results[number] = work(batch)
            done += len(batch)
            progress(done, len(items))
        return [result for number in range(len(batches)) for result in results[number]]
    with _pool(min(jobs, len(batches)) or 1, prepare, given) as pool:
        waiting: dict[Future[list[R]], int] = {pool.submit(work, batch): n for n, batch in enumerate(batches)}
        pending = set(waiting)
        try:
            while pending:
                finished, pending = wait(pending, return_when=FIRST_COMPLETED)
                for future in finished:
                    try:
                        results[waiting[future]] = future.result()
                    except BrokenProcessPool:
                        continue
                    done += len(batches[waiting[future]])
                    progress(done, len(items))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    for number, batch in enumerate(batches):
        if number not in results:
            results[number] = [_alone(work, item, prepare, given, on_crash) for item in batch]
            done += len(batch)
            progress(done, len(items))
    return [result for number in range(len(batches)) for result in results[number]]


def _alone(
    work: Callable[[list[T]], list[R]],
    item: T,
    prepare: Callable[..., None],
    given: tuple[object, ...],
    on_crash: Callable[[T], R],
) -> R:
    with _pool(1, prepare, given) as pool:
        try:
            return pool.submit(work, [item]).result()[0]
        except BrokenProcessPool:
            return on_crash(item)
