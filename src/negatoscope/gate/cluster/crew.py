"""A crew whose processes are the workers of a Dask cluster.

A worker that dies takes nothing with it: the scheduler gives its parcels to another, which writes the same bytes to the
same places. A parcel that kills every worker it is given to is cut into its items, as on one machine.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from distributed.scheduler import KilledWorker

from negatoscope.gate.cluster.connecting import connect, count_workers
from negatoscope.gate.cluster.errors import ClusterError
from negatoscope.gate.cluster.parcels import Parcel, new_key, opened, sealed
from negatoscope.gate.cluster.worker import KeyHolder, Witness, carry_out
from negatoscope.gate.staging import StagingError
from negatoscope.gate.workers import Crew

if TYPE_CHECKING:
    from negatoscope.gate.workers import Task

T = TypeVar("T")
R = TypeVar("R")

_LOOK_SECONDS = 2.0  # between two looks at whether there are workers
_PATIENCE_SECONDS = 60.0  # without any worker, in which nannies start new ones
_GOODBYE_SECONDS = 10
_FETCH_SECONDS = 30.0  # for one answer to come over, before it is looked whether anybody is still there


class ClusterCrew(Crew):
    """The workers of a cluster, for one passage through the gate, used as a context."""

    def __init__(self, address: str, witness: Witness, patience: float = _PATIENCE_SECONDS) -> None:
        """Reach the cluster and hand out the key of this passage.

        Args:
            address: of the scheduler.
            witness: what every worker must see.
            patience: seconds without any worker after which the work is given up.

        Raises:
            ClusterError: it can't be reached, or doesn't suit.
        """
        self._client, count = connect(address)
        super().__init__(count)
        self._witness = witness
        self._patience = patience
        self._id = secrets.token_hex(8)
        self._key = new_key()
        self._waiting: dict[int, Any] = {}
        self._fetching = threading.Lock()
        self._looked = self._alive = time.monotonic()
        try:
            self._client.register_plugin(KeyHolder(self._id, self._key))
        except Exception:  # noqa: BLE001 (a text of the library can hold anything)
            self._leave()
            raise ClusterError("lost") from None

    def close(self) -> None:
        """Say goodbye: workers drop the key and what the work left in them."""
        self._leave()

    def _kill(self) -> None:
        """Workers of a cluster are others' processes too: what they do is cancelled, and they are told to forget."""
        self._leave()

    def _leave(self) -> None:
        client, self._client = self._client, None
        if client is None:
            return
        waiting, self._waiting = list(self._waiting.values()), {}
        # One thread fetches the answers for all crews of this process: an answer that is on its way when the client
        # closes would never come, and that thread would wait for it for ever.
        fetched = self._fetching.acquire(timeout=_GOODBYE_SECONDS)
        try:
            if client.status == "running":
                client.cancel(waiting, force=True)
                client.unregister_worker_plugin(f"negatoscope-{self._id}")
        except Exception:  # noqa: BLE001, S110 (a scheduler that is gone: its workers forget by themselves)
            pass
        finally:
            client.close(timeout=_GOODBYE_SECONDS)
            if fetched:
                self._fetching.release()

    def _renew(self) -> None:
        """Nothing to start anew: the cluster goes on with the workers it has."""

    def _watch(self) -> None:
        now = time.monotonic()
        if now - self._looked < _LOOK_SECONDS:
            return
        self._looked = now
        if count_workers(self._client):
            self._alive = now
        elif now - self._alive > self._patience:
            raise ClusterError("no-workers")

    def _submit(self, name: tuple[str, int], task: Task[T, R], batch: list[T]) -> Future[list[R]]:
        mine = f"{self._id}:{name[0]}", name[1]  # workers serve several crews, each with its own patient
        parcel = sealed(self._id, self._key, (self._witness, mine, task, batch))
        answer: Future[list[R]] = Future()
        if self._client is None:
            raise ClusterError("lost")
        key = f"negatoscope-{secrets.token_hex(8)}"
        try:
            sent = self._client.submit(carry_out, parcel, key=key, pure=False)
        except Exception:  # noqa: BLE001 (as in `__init__`)
            raise ClusterError("lost") from None
        self._waiting[id(answer)] = sent  # the cluster drops what nobody holds
        sent.add_done_callback(partial(self._settle, answer))
        return answer

    def _settle(self, answer: Future[list[R]], done: Any) -> None:  # noqa: ANN401 (the library is an extra)
        """In a thread of the client: the answer of a worker, or why there is none."""
        try:
            with self._fetching:
                found = self._results(done)
            answer.set_result(found)
        except BaseException as error:  # noqa: BLE001 (it is raised where the answer is awaited)
            answer.set_exception(error)
        finally:
            self._waiting.pop(id(answer), None)

    def _fetched(self, done: Any) -> Parcel | None:  # noqa: ANN401 (as above)
        """The answer; asked for again while the cluster is there, as the library's own wait has no end.

        Raises:
            ClusterError: the client has left or lost its scheduler.
        """
        while (client := self._client) is not None and client.status == "running":
            with contextlib.suppress(TimeoutError):
                return done.result(timeout=_FETCH_SECONDS)
        raise ClusterError("lost")

    def _results(self, done: Any) -> list[Any]:  # noqa: ANN401 (as above)
        try:
            parcel = self._fetched(done)
        except KilledWorker:
            raise BrokenProcessPool from None
        except BaseException:  # noqa: BLE001 (as in `__init__`)
            raise ClusterError("lost") from None
        if parcel is None:
            raise ClusterError("lost")
        kind, found = opened(parcel, self._key)
        if kind == "done":
            return found
        if kind == "staging":
            raise StagingError(found)
        raise ClusterError(kind, what=found)
