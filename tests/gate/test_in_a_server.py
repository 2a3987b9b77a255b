"""The gate called from a thread of a server: no folder of its own, no signals, hostile inputs, a way to stop it."""

from __future__ import annotations

import os
import signal
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from cast import mr_slice
from gate.opening.made import PNG, zip_of
from gate.passages import KEY, pass_case
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.progress import Stopped
from negatoscope.gate.release import Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.workers import Crew

T = TypeVar("T")


def in_a_thread(work: Callable[[], T]) -> T:
    """The result of work done off the main thread."""
    results: list[T] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    thread.join()
    return results[0]


def test_a_case_goes_through_off_the_main_thread_with_processes_of_its_own(tmp_path: Path) -> None:
    mr_slice(tmp_path / "study", 1)
    where, handler = Path.cwd(), signal.getsignal(signal.SIGINT)

    def work() -> Verdict:
        policy = Policy()
        with Crew(1) as crew:
            passage = Passage(policy, crew)
            case = open_case([tmp_path / "study"], texts={"title": "Genou"}, limits=policy.limits)
            return release(examine(case, passage), tmp_path / "out", Seal(KEY), passage).report.verdict

    assert in_a_thread(work) is Verdict.RELEASED
    assert (Path.cwd(), signal.getsignal(signal.SIGINT)) == (where, handler)


def test_a_folder_of_thousands_of_files_is_opened_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    one = mr_slice(tmp_path, 1)
    for number in range(3000):
        os.link(one, folder / f"{number:05}.dcm")
    case = in_a_thread(lambda: open_case([folder], limits=Limits()))
    assert [item.number for item in case.items] == list(range(1, 3001))
    assert not any(item.findings for item in case.items)


@pytest.mark.parametrize("name", ["../outside.png", "/etc/outside.png", "a/../../outside.png", "C:\\outside.png"])
def test_an_archive_whose_paths_lead_out_writes_nothing_and_refuses(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(zip_of({name: PNG}))
    before = sorted(tmp_path.rglob("*"))
    case = in_a_thread(lambda: open_case([tmp_path / "in"], limits=Limits()))
    assert [finding.code for item in case.items for finding in item.findings] == ["GAT104"]
    assert sorted(tmp_path.rglob("*")) == before


def test_an_archive_is_never_extracted(tmp_path: Path) -> None:
    study = mr_slice(tmp_path / "study", 1)
    (tmp_path / "in").mkdir()
    with zipfile.ZipFile(tmp_path / "in" / "a.zip", "w") as archive:
        archive.write(study, "deep/er/IM1")
    passed = pass_case([tmp_path / "in"], tmp_path / "out")
    assert passed.report.verdict is Verdict.RELEASED
    assert [path.name for path in (tmp_path / "in").rglob("*")] == ["a.zip"]


@pytest.mark.parametrize("stage", ["opening", "headings", "pixels", "text", "writing", "sealing"])
def test_stopped_at_any_stage_it_leaves_nothing(tmp_path: Path, stage: str) -> None:
    mr_slice(tmp_path / "study", 1)
    policy = Policy()

    def stop(now: str, _done: int, _total: int) -> None:
        if now == stage:
            raise Stopped

    passage = Passage(policy, Crew(0), progress=stop)
    with pytest.raises(Stopped), passage.crew.passage():
        case = open_case([tmp_path / "study"], texts={"title": "Genou"}, limits=policy.limits, progress=stop)
        release(examine(case, passage), tmp_path / "copies" / "out", Seal(KEY), passage)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["slice1.dcm"]
