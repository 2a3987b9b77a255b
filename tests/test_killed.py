"""Killed at any moment, the gate leaves nothing under DIR, and a hidden sibling with remedied bytes only."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cast import mr_slice
from negatoscope.gate.staging import sweep

SECRETS = (b"WINTERBERG", b"Leopoldine", b"4471902835")
SLICES = 24


def start(study: Path, out: Path, home: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "negatoscope", "gate", study, "--out", out, "--jobs", "1", "--format", "json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "NEGATOSCOPE_HOME": str(home)},
    )


def wait_for(condition, process: subprocess.Popen[bytes]) -> bool:
    """Whether the condition came true before the process ended."""
    while process.poll() is None:
        if condition():
            return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize("files_written", [0, 1, 12])
def test_kill_9_leaves_nothing_under_dir_and_the_next_run_sweeps(files_written: int, tmp_path: Path) -> None:
    study, out = tmp_path / "study", tmp_path / "place" / "out"
    for number in range(1, SLICES + 1):
        mr_slice(study, number, PatientName="WINTERBERG^Leopoldine", PatientID="4471902835")
    out.parent.mkdir()
    process = start(study, out, tmp_path / "home")
    reached = wait_for(
        lambda: (
            any(out.parent.glob(".negatoscope-*"))
            and len(list(out.parent.glob(".negatoscope-*/dicom/*/*/*.dcm"))) >= files_written
        ),
        process,
    )
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert reached
    assert not out.exists()
    (left,) = out.parent.iterdir()
    assert stat.S_IMODE(left.stat().st_mode) == 0o700
    for path in left.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for secret in SECRETS:
            assert secret.lower() not in content.lower()
            assert secret not in str(path).encode()
    sweep(out.parent)
    assert not list(out.parent.iterdir())
    finished = start(study, out, tmp_path / "home")
    assert finished.wait() == 0
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_a_polite_end_leaves_nothing_at_all(tmp_path: Path) -> None:
    study, out = tmp_path / "study", tmp_path / "place" / "out"
    for number in range(1, SLICES + 1):
        mr_slice(study, number)
    out.parent.mkdir()
    process = start(study, out, tmp_path / "home")
    assert wait_for(lambda: any(out.parent.glob(".negatoscope-*/dicom/*/*/*.dcm")), process)
    process.send_signal(signal.SIGTERM)
    assert process.wait() == 130
    assert not list(out.parent.iterdir())
