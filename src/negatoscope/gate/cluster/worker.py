"""What runs in a worker of the cluster: open a parcel, do the work, seal the result; forget when the crew goes."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from distributed import WorkerPlugin

from negatoscope.gate import workers
from negatoscope.gate.cluster.parcels import Parcel, opened, sealed
from negatoscope.gate.quiet import hush
from negatoscope.gate.staging import StagingError

if TYPE_CHECKING:
    from collections.abc import Sequence

_IDLE_SECONDS = 600  # after which a worker forgets a patient whose passage neither goes on nor says goodbye

_KEY_SECONDS, _KEY_STEP = 10.0, 0.1

_keys: dict[str, bytes] = {}
_one_at_a_time = threading.Lock()  # what a task sets up belongs to the process, not to one of its threads
_gone: set[str] = set()
_at_work: list[str] = []  # the crew whose task is going on
_coming_and_going = (
    threading.Lock()
)  # around `_keys` and `_at_work`: a crew that goes is forgotten by it or by its task
_idle: list[threading.Timer] = []


@dataclass(frozen=True)
class Witness:
    """By which a worker knows that it sees the files of the passage.

    Attributes:
        path: of a file in the folder of the release, which holds `token`.
        inputs: files with their sizes; folders with None.
    """

    path: str
    token: bytes
    inputs: Sequence[tuple[str, int | None]] = field(repr=False)

    def is_seen(self) -> bool:
        """Whether all of it is here."""
        try:
            if Path(self.path).read_bytes() != self.token:
                return False
            for name, size in self.inputs:
                path = Path(name)
                if not path.is_dir() if size is None else path.stat().st_size != size:
                    return False
        except OSError:
            return False
        return True


class KeyHolder(WorkerPlugin):
    """Gives each worker the key of a passage, also those that join or come back while it goes on."""

    def __init__(self, crew: str, key: bytes) -> None:
        self.name = f"negatoscope-{crew}"
        self._crew = crew
        self._key = key

    def __repr__(self) -> str:
        return "KeyHolder(...)"

    def setup(self, worker: object) -> None:
        """In the worker: keep the key in memory, and be silent of what is read."""
        hush()
        _keys[self._crew] = self._key

    def teardown(self, worker: object) -> None:
        """In the worker: drop the key, and all that the work left; at its end when it is still going on."""
        with _coming_and_going:
            _keys.pop(self._crew, None)
            _gone.add(self._crew)
            if not _at_work:
                workers.forget()


def carry_out(parcel: Parcel) -> Parcel | None:
    """In a worker: the sealed answer, None when this worker has no key.

    It never raises: workers log exceptions with their text, and a text can hold a value.
    """
    with _one_at_a_time:
        key = _key_of(parcel.crew)
        if key is None:
            return None
        with _coming_and_going:
            _at_work[:] = [parcel.crew]
        try:
            return sealed(parcel.crew, key, _answer(parcel, key))
        finally:
            with _coming_and_going:
                _at_work.clear()
                if parcel.crew not in _keys:
                    workers.forget()
            _forget_later()


def _key_of(crew: str) -> bytes | None:
    """The key of a passage; a worker that has just joined may be given work a moment before it is given the key."""
    for _ in range(int(_KEY_SECONDS / _KEY_STEP)):
        if crew in _keys or crew in _gone:
            break
        time.sleep(_KEY_STEP)
    return _keys.get(crew)


def _answer(parcel: Parcel, key: bytes) -> tuple[str, Any]:
    """("done", results), or what went wrong: ("not-shared", ""), ("staging", reason), ("failed", type of exception)."""
    try:
        witness, name, task, batch = opened(parcel, key)
        if not witness.is_seen():
            return "not-shared", ""
        return "done", workers.do(name, task, batch)
    except StagingError as error:
        return "staging", error.reason
    except Exception as error:  # noqa: BLE001 (as in `carry_out`)
        return "failed", type(error).__name__


def _forget_later() -> None:
    while _idle:
        _idle.pop().cancel()
    timer = threading.Timer(_IDLE_SECONDS, _forget_if_idle)
    timer.daemon = True
    _idle.append(timer)
    timer.start()


def _forget_if_idle() -> None:
    with _one_at_a_time, _coming_and_going:
        workers.forget()
