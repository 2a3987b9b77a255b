"""Work on a real cluster: a scheduler and two worker processes."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import dask
import pytest
from distributed import LocalCluster

from gate.cluster import labour
from negatoscope.gate.cluster import ClusterError
from negatoscope.gate.cluster.crew import ClusterCrew
from negatoscope.gate.cluster.parcels import new_key, opened, sealed
from negatoscope.gate.cluster.worker import Witness
from negatoscope.gate.progress import Stopped
from negatoscope.gate.workers import Task

pytestmark = pytest.mark.native
WHO = "MARCHETTI^Ornella"


@pytest.fixture(scope="module")
def shared_cluster() -> Iterator[LocalCluster]:
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),  # two deaths condemn a parcel, and not four
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as made,
    ):
        yield made


@pytest.fixture
def cluster(shared_cluster: LocalCluster) -> LocalCluster:
    """With both of its workers, whatever the test before did to them."""
    shared_cluster.wait_for_workers(2, timeout=60)
    return shared_cluster


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    (tmp_path / "witness").write_bytes(b"seen")
    return Witness(str(tmp_path / "witness"), b"seen", [(str(tmp_path), None), (str(tmp_path / "witness"), 4)])


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def pid_of(cluster: LocalCluster, address: str) -> int:
    nanny = next(each for each in cluster.workers.values() if each.worker_address == address)
    return int(nanny.pid)


def test_results_come_in_order_and_progress_reaches_the_end(cluster: LocalCluster, witness: Witness) -> None:
    told: list[tuple[int, int]] = []
    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        assert crew.hands == 2
        found = crew.run(labour.about(WHO), list(range(20)), lambda done, total: told.append((done, total)))
    assert found == [(number, WHO) for number in range(20)]
    assert told[-1] == (20, 20)


def test_a_worker_killed_midway_loses_nothing(cluster: LocalCluster, witness: Witness) -> None:
    killed: list[int] = []

    def kill_once(done: int, _total: int) -> None:
        busy = [each.address for each in list(cluster.scheduler.workers.values()) if each.processing]
        if done and busy and not killed:
            killed.append(pid_of(cluster, busy[0]))
            os.kill(killed[0], signal.SIGKILL)

    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        found = crew.run(labour.about(WHO, slowly=True), list(range(12)), kill_once, [1] * 12)
    assert len(killed) == 1
    assert found == [(number, WHO) for number in range(12)]


def test_an_item_that_kills_every_worker_takes_no_other_with_it(cluster: LocalCluster, witness: Witness) -> None:
    task = Task(labour.die_of_thirteen, labour.learn, (WHO,), labour.died, labour.forget)
    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        assert crew.run(task, [1, 13, 2], quiet, [2, 1]) == [(1, WHO), (13, "died"), (2, WHO)]


def test_two_crews_on_the_same_workers_never_mix_their_patients(cluster: LocalCluster, witness: Witness) -> None:
    found: dict[str, list[tuple[int, str]]] = {}

    def work(who: str) -> None:
        with ClusterCrew(cluster.scheduler_address, witness) as crew:
            found[who] = crew.run(labour.about(who, slowly=True), list(range(6)), quiet, [1] * 6)

    threads = [threading.Thread(target=work, args=(who,)) for who in ("ONE", "TWO")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {who: [(number, who) for number in range(6)] for who in ("ONE", "TWO")}


def test_workers_forget_when_the_crew_goes(cluster: LocalCluster, witness: Witness) -> None:
    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        crew.run(labour.about(WHO), list(range(8)), quiet, [1] * 8)
    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        assert crew.run(labour.WHAT_IS_KNOWN, list(range(8)), quiet, [1] * 8) == [0] * 8


def test_workers_forget_when_the_work_is_stopped(cluster: LocalCluster, witness: Witness) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped), ClusterCrew(cluster.scheduler_address, witness) as crew:
        crew.run(labour.about(WHO, slowly=True), list(range(30)), stop, [1] * 30)
    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        assert crew.run(labour.WHAT_IS_KNOWN, list(range(8)), quiet, [1] * 8) == [0] * 8


def test_nobody_but_the_workers_learns_who_the_patient_is(cluster: LocalCluster, witness: Witness) -> None:
    seen: list[bytes] = []

    def look(_done: int, _total: int) -> None:
        for task in list(cluster.scheduler.tasks.values()):
            seen.append(pickle.dumps(task.run_spec) + repr((task, task.run_spec)).encode())

    with ClusterCrew(cluster.scheduler_address, witness) as crew:
        crew.run(labour.about(WHO, slowly=True), list(range(4)), look, [1] * 4)
        with pytest.raises(ClusterError) as failed:
            crew.run(Task(labour.tell_all, labour.learn, (WHO,), labour.died_unknown, labour.forget), [1], quiet)
    assert "ValueError" in failed.value.sentence("en")
    said = repr((cluster.get_logs(), str(failed.value))).encode()
    assert len(seen) >= 2
    assert [each for each in (*seen, said) if b"MARCHETTI" in each or b"Ornella" in each] == []


def test_a_worker_that_does_not_see_the_files_does_nothing(cluster: LocalCluster, witness: Witness) -> None:
    elsewhere = Witness(witness.path, b"another", witness.inputs)
    with pytest.raises(ClusterError) as failed, ClusterCrew(cluster.scheduler_address, elsewhere) as crew:
        crew.run(labour.about(WHO), [1], quiet)
    assert failed.value.reason == "not-shared"


def test_other_versions_are_refused_by_name(
    cluster: LocalCluster, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    from distributed import versions

    def older(package: str) -> str:
        return "0.0.1" if package == "pydicom" else str(real(package))

    real = versions._version_cached
    monkeypatch.setattr(versions, "_version_cached", older)
    with pytest.raises(ClusterError) as failed:
        ClusterCrew(cluster.scheduler_address, witness)
    assert "pydicom" in failed.value.sentence("fr")
    assert "0.0.1" in failed.value.sentence("fr")


def test_a_cluster_without_workers_is_refused(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negatoscope.gate.cluster.connecting._SECONDS", 1)
    with (
        LocalCluster(n_workers=0, processes=True, dashboard_address=":0") as empty,
        pytest.raises(ClusterError) as failed,
    ):
        ClusterCrew(empty.scheduler_address, witness)
    assert failed.value.reason == "no-workers"


def test_the_work_is_given_up_when_no_worker_is_left(witness: Witness) -> None:
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0") as small:

        def leave(done: int, _total: int) -> None:
            if done:
                small.scale(0)

        with (
            pytest.raises(ClusterError) as failed,
            ClusterCrew(small.scheduler_address, witness, patience=0.1) as crew,
        ):
            crew.run(labour.about(WHO, slowly=True), list(range(50)), leave, [1] * 50)
    assert failed.value.reason == "no-workers"


def test_the_work_is_given_up_when_the_scheduler_goes(witness: Witness) -> None:
    small = LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0")

    def end(done: int, _total: int) -> None:
        if done:
            small.close()

    with pytest.raises(ClusterError) as failed, ClusterCrew(small.scheduler_address, witness) as crew:
        crew.run(labour.about(WHO, slowly=True), list(range(50)), end, [1] * 50)
    assert failed.value.reason == "lost"


def test_an_answer_that_never_comes_over_is_given_up_when_the_crew_has_left(cluster, witness: Witness) -> None:
    crew, asked = ClusterCrew(cluster.scheduler_address, witness), []

    class Silent:
        """An answer of which a worker said that it is there."""

        def result(self, timeout: float | None = None) -> None:
            asked.append(timeout)
            if len(asked) > 1:
                crew.close()
            raise TimeoutError

    with pytest.raises(ClusterError) as failed:
        crew._results(Silent())
    assert failed.value.reason == "lost"
    assert len(asked) == 2
    assert None not in asked


@pytest.mark.parametrize(
    ("address", "reason"),
    [("tcp://127.0.0.1:9", "unreachable"), ("nothing", "address"), ("", "address"), ("tcp://host:port", "address")],
)
def test_a_scheduler_that_is_not_there_is_said(
    witness: Witness, address: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("negatoscope.gate.cluster.connecting._SECONDS", 1)
    with pytest.raises(ClusterError) as failed:
        ClusterCrew(address, witness)
    assert failed.value.reason == reason


def test_a_parcel_opens_with_its_key_only() -> None:
    key = new_key()
    parcel = sealed("crew", key, [WHO])
    assert opened(parcel, key) == [WHO]
    assert b"MARCHETTI" not in pickle.dumps(parcel)
    parcel.data = parcel.data[:-1] + bytes([parcel.data[-1] ^ 1])
    with pytest.raises(ValueError, match="not sealed"):
        opened(parcel, key)
