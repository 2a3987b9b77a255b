"""Nothing identifying in what the process writes beside the release, with the most verbose logging there is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cast import mr_slice

SECRETS = ["ZWIEBELMANN", "Philippa", "19610704", "7730918264", "KORVIN-STEIN"]
PROGRAM = """
import logging, sys, warnings
warnings.simplefilter("always")
logging.basicConfig(level=1, stream=sys.stderr)
import pydicom.config
pydicom.config.debug(True)
from negatoscope.cli import main
sys.exit(main(sys.argv[1:]))
"""


def plant(folder: Path) -> None:
    named = {
        "PatientName": "ZWIEBELMANN^Philippa",
        "PatientBirthDate": "19610704",
        "PatientID": "7730918264",
        "ReferringPhysicianName": "KORVIN-STEIN^Aldo",
    }
    good = mr_slice(folder, 1, **named, ImageComments="ZWIEBELMANN Philippa 04/07/1961").read_bytes()
    (folder / "ZWIEBELMANN_Philippa.dcm").write_bytes(good)
    (folder / "cut ZWIEBELMANN.dcm").write_bytes(good[: len(good) // 2])
    (folder / "odd ZWIEBELMANN.dcm").write_bytes(good.replace(b"DS", b"ZZ"))
    (folder / "ZWIEBELMANN Philippa.png").write_bytes(b"\x89PNG\r\n\x1a\n ZWIEBELMANN Philippa")
    (folder / "notes.txt").write_bytes("ZWIEBELMANN Philippa née le 04/07/1961 \xff".encode("latin-1"))
    (folder / "ZWIEBELMANN.bin").write_bytes(b"\x01\x02ZWIEBELMANN Philippa")


@pytest.mark.parametrize("refused", [True, False], ids=["refused", "released"])
def test_no_output_log_or_temporary_file_holds_the_identity(refused: bool, tmp_path: Path) -> None:
    study, temporary, home = tmp_path / "study", tmp_path / "tmp", tmp_path / "home"
    plant(study)
    if not refused:
        for path in study.iterdir():
            if path.name != "slice1.dcm":
                path.unlink()
    temporary.mkdir()
    out = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", PROGRAM, "gate", study, "--out", out, "--format", "json", "--jobs", "2"],
        capture_output=True,
        check=False,
        env={**os.environ, "TMPDIR": str(temporary), "NEGATOSCOPE_HOME": str(home), "LANG": "fr_FR.UTF-8"},
    )
    assert done.returncode == int(refused), done.stderr.decode()[-2000:]
    written = {"stdout": done.stdout, "stderr": done.stderr}
    for folder in (temporary, home, out):
        written |= {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert b"Traceback" not in done.stderr
    for name, content in written.items():
        for secret in SECRETS:
            assert secret.lower().encode() not in content.lower(), (name, secret)
            assert secret.encode("utf-16-le") not in content, (name, secret)
    assert not list(tmp_path.glob(".negatoscope-*"))
