"""Written whole or not at all."""

from __future__ import annotations

import errno
import pickle
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
    with pytest.raises(StagingError, match="exists"), staging(tmp_path / "out"):
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


def test_a_folder_that_can_t_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StagingError) as problem, staging(tmp_path / "file" / "out"):
        pass
    assert problem.value.sentence("fr", Path("file/out")) == "file/out n’est pas un dossier. Rien n’a été écrit."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "the disk refused"),
    ],
)
def test_a_disk_that_refuses_is_no_fault_of_the_file(
    number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "the system's own words", "/home/DUPONT/case")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(StagingError) as problem:
        write_file(tmp_path / "1.dcm", b"safe")
    sentence = pickle.loads(pickle.dumps(problem.value)).sentence("en", Path("out"))
    assert said in sentence
    assert "DUPONT" not in sentence
