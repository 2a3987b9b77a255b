"""What a worker keeps and forgets, in this process."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.cluster import labour
from negatoscope.gate import workers
from negatoscope.gate.cluster import worker
from negatoscope.gate.cluster.parcels import Parcel, new_key, opened, sealed
from negatoscope.gate.cluster.worker import KeyHolder, Witness, carry_out
from negatoscope.gate.staging import StagingError
from negatoscope.gate.workers import Task

pytestmark = pytest.mark.native
KEY = new_key()


@pytest.fixture
def holder() -> KeyHolder:
    made = KeyHolder("crew", KEY)
    worker._gone.clear()
    made.setup(None)
    return made


def parcel(tmp_path: Path, task: Task[int, object]) -> Parcel:
    (tmp_path / "witness").write_bytes(b"seen")
    witness = Witness(str(tmp_path / "witness"), b"seen", ())
    return sealed("crew", KEY, (witness, ("crew:task", 1), task, [1]))


def test_it_knows_the_patient_between_parcels_and_forgets_at_goodbye(tmp_path: Path, holder: KeyHolder) -> None:
    answer = carry_out(parcel(tmp_path, labour.about("WHO")))
    assert answer is not None
    assert opened(answer, KEY) == ("done", [(1, "WHO")])
    assert labour.KNOWN == ["WHO"]
    holder.teardown(None)
    assert labour.KNOWN == []


def test_goodbye_during_the_work_makes_it_forget_at_its_end(tmp_path: Path, holder: KeyHolder) -> None:
    def leave(items: list[int]) -> list[int]:
        holder.teardown(None)
        assert labour.KNOWN == ["WHO"]  # the work goes on with what it needs
        return items

    LEAVING[:] = [leave]
    carry_out(parcel(tmp_path, Task(leave_now, labour.learn, ("WHO",), labour.died_unknown, labour.forget)))
    assert labour.KNOWN == []


LEAVING: list[object] = []


def leave_now(items: list[int]) -> list[int]:
    (leave,) = LEAVING
    return leave(items)  # type: ignore[operator]


def test_without_its_key_it_does_nothing(tmp_path: Path, holder: KeyHolder) -> None:
    holder.teardown(None)
    assert carry_out(parcel(tmp_path, labour.about("WHO"))) is None
    assert labour.KNOWN == []


def test_idle_for_long_it_forgets(tmp_path: Path, holder: KeyHolder) -> None:
    carry_out(parcel(tmp_path, labour.about("WHO")))
    (timer,) = worker._idle
    assert timer.daemon
    assert timer.interval == 600
    timer.function()
    assert labour.KNOWN == []


def full_disk(_: list[int]) -> list[int]:
    raise StagingError("disk-full")


@pytest.mark.parametrize(
    ("work", "told"), [(full_disk, ("staging", "disk-full")), (labour.tell_all, ("failed", "ValueError"))]
)
def test_what_goes_wrong_comes_back_without_a_value(
    tmp_path: Path, holder: KeyHolder, work: object, told: tuple[str, str]
) -> None:
    answer = carry_out(parcel(tmp_path, Task(work, labour.learn, ("WHO",), labour.died_unknown, labour.forget)))  # type: ignore[arg-type]
    assert answer is not None
    assert opened(answer, KEY) == told


@pytest.mark.parametrize("inputs", [[("study", None)], [("witness", 5)]])
def test_inputs_that_are_elsewhere_are_noticed(tmp_path: Path, inputs: list[tuple[str, int | None]]) -> None:
    (tmp_path / "witness").write_bytes(b"seen")
    asked = [(str(tmp_path / name), size) for name, size in inputs]
    assert Witness(str(tmp_path / "witness"), b"seen", []).is_seen()
    assert not Witness(str(tmp_path / "witness"), b"seen", asked).is_seen()


@pytest.fixture(autouse=True)
def _clean() -> object:
    yield
    while worker._idle:
        worker._idle.pop().cancel()
    workers.forget()
