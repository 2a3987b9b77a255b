"""negatoscope gate --scheduler, as an operator runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from distributed import LocalCluster

from cast import mr_slice
from negatoscope.cli import main

pytestmark = pytest.mark.native


def test_a_case_passes_on_a_cluster(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mr_slice(tmp_path / "study", 1)
    monkeypatch.chdir(tmp_path)
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster:
        # Relative paths: workers have a folder of their own.
        assert main(["gate", "study", "--out", "release", "--scheduler", cluster.scheduler_address]) == 0
    assert len(list(tmp_path.glob("release/dicom/*/*/*.dcm"))) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["release", "study"]
    assert main(["verify", "release"]) == 0
    assert "MARCHETTI" not in "".join(capsys.readouterr())


@pytest.mark.parametrize(("address", "said"), [("tcp://127.0.0.1:9", "doesn’t answer"), ("?", "not the address")])
def test_a_scheduler_that_is_not_there_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], address: str, said: str
) -> None:
    monkeypatch.setattr("negatoscope.gate.cluster.connecting._SECONDS", 1)
    mr_slice(tmp_path / "study", 1)
    out = tmp_path / "out" / "release"
    assert main(["gate", str(tmp_path / "study"), "--out", str(out), "--scheduler", address]) == 2
    errors = capsys.readouterr().err
    assert said in errors
    assert errors.count("\n") == 1
    assert list(out.parent.iterdir()) == []


def test_what_is_not_installed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "distributed", None)
    for name in ("crew", "worker", "connecting"):
        monkeypatch.delitem(sys.modules, f"negatoscope.gate.cluster.{name}", raising=False)
    mr_slice(tmp_path / "study", 1)
    ordered = ["--out", str(tmp_path / "release"), "--scheduler", "tcp://127.0.0.1:8786"]
    assert main(["gate", str(tmp_path / "study"), *ordered]) == 2
    assert "negatoscope[cluster]" in capsys.readouterr().err
