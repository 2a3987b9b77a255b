"""Written whole or not at all."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from negatoscope.gate.staging import StagingError, publish, staging, sweep, write_file


def hidden(folder: Path) -> list[Path]:
    return list(folder.glob(".negatoscope-*"))


def test_a_finished_copy_gets_its_name_and_nothing_else_stays(tmp_path: Path) -> None:
    with staging(tmp_path / "out") as stage:
        assert stat.S_IMODE(stage.stat().st_mode) == 0o700
        write_file(stage / "dicom" / "1.dcm", b"safe")
        publish(stage, tmp_path / "out")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
        "out",
        "out/dicom",
        "out/dicom/1.dcm",
    ]


def test_a_copy_that_is_not_published_leaves_nothing(tmp_path: Path) -> None:
    with staging(tmp_path / "out") as stage:
        write_file(stage / "1.dcm", b"safe")
    assert not list(tmp_path.iterdir())


def test_an_error_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), staging(tmp_path / "out") as stage:
        write_file(stage / "1.dcm", b"safe")
        raise ZeroDivisionError
    assert not list(tmp_path.iterdir())


def test_an_existing_destination_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(StagingError, match="exists already"), staging(tmp_path / "out"):
        pass


def test_what_a_killed_run_left_is_swept_and_what_a_living_one_holds_is_not(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib, time; from negatoscope.gate.staging import staging\n"
        "with staging(pathlib.Path(sys.argv[1])) as stage:\n"
        "    (stage / 'half.dcm').write_bytes(b'safe'); print('ready', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "out")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        sweep(tmp_path)
        assert len(hidden(tmp_path)) == 1
        process.kill()
        process.wait()
    assert len(hidden(tmp_path)) == 1
    assert not (tmp_path / "out").exists()
    sweep(tmp_path)
    assert not hidden(tmp_path)
