"""A whole passage on a real cluster of two workers, of which one is killed midway; then both, for good."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from distributed import LocalCluster

from cast import mr_slice
from gate.passages import KEY
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.cluster import ClusterError
from negatoscope.gate.cluster.crew import ClusterCrew
from negatoscope.gate.cluster.worker import Witness
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.progress import Progress, silent
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.workers import Crew

pytestmark = pytest.mark.native
SECRET = bytes(range(32))


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two series, so that both workers have work."""
    folder = tmp_path_factory.mktemp("study")
    for series in (1, 2):
        uid = f"1.2.826.0.1.3680043.8.498.79.{series}"
        for number in range(1, 11):
            mr_slice(folder / str(series), number, SeriesInstanceUID=uid, SeriesNumber=series)
    return folder


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as made:
        yield made


@dataclass
class Killer:
    """Kills a worker that has work, once in each of the stages named, as progress is told."""

    cluster: LocalCluster
    stages: tuple[str, ...]
    killed: dict[str, int] = field(default_factory=dict)

    def __call__(self, stage: str, _done: int, _total: int) -> None:
        busy = [each.address for each in list(self.cluster.scheduler.workers.values()) if each.processing]
        if stage in self.stages and stage not in self.killed and busy:
            nanny = next(each for each in self.cluster.workers.values() if each.worker_address == busy[0])
            self.killed[stage] = nanny.pid
            os.kill(nanny.pid, signal.SIGKILL)


def witness_in(folder: Path) -> Witness:
    folder.mkdir()
    (folder / "witness").write_bytes(b"seen")
    return Witness(str(folder / "witness"), b"seen", [])


def passed(study: Path, out: Path, crew: Crew, progress: Progress = silent) -> Outcome:
    case = open_case([study], text=None, limits=Limits(), progress=silent)
    passage = Passage(Policy(), crew, progress=progress)
    return release(examine(case, passage, CaseKey(SECRET)), out, Seal(KEY, "en"), passage)


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_worker_killed_midway_changes_nothing_in_the_release(
    study: Path, cluster: LocalCluster, tmp_path: Path
) -> None:
    with Crew(1) as crew:
        expected = passed(study, tmp_path / "here", crew)
    killer = Killer(cluster, ("pixels", "writing"))
    with ClusterCrew(cluster.scheduler_address, witness_in(tmp_path / "seen")) as crew:
        outcome = passed(study, tmp_path / "there", crew, killer)
    assert sorted(killer.killed) == ["pixels", "writing"]
    assert outcome.report.verdict is expected.report.verdict is Verdict.RELEASED
    assert len(content(tmp_path / "there")) == 20 + 3  # slices, two reports, certificate
    assert content(tmp_path / "there") == content(tmp_path / "here")


def test_nothing_is_released_half_when_all_workers_are_gone(study: Path, cluster: LocalCluster, tmp_path: Path) -> None:
    def leave(stage: str, done: int, _total: int) -> None:
        if stage == "writing" and not done:
            cluster.scale(0)

    folder = tmp_path / "releases"
    seen = witness_in(tmp_path / "seen")
    with pytest.raises(ClusterError), ClusterCrew(cluster.scheduler_address, seen, patience=0.1) as crew:
        passed(study, folder / "there", crew, leave)
    assert list(folder.iterdir()) == []
