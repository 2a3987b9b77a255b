"""negatoscope verify, as a receiver runs it."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cast import mr_slice
from negatoscope.cli import main
from negatoscope.gate.certificate import canonical, sealed_file, write_certificate
from negatoscope.gate.node_key import load_node_key


@pytest.fixture
def release(tmp_path: Path) -> Path:
    study = mr_slice(tmp_path / "study", 1).parent
    assert main(["gate", str(study), "--out", str(tmp_path / "release"), "--jobs", "1"]) == 0
    return tmp_path / "release"


def dicom_of(release: Path) -> Path:
    return next(release.glob("dicom/*/*/*.dcm"))


def reseal(release: Path, home: Path, **changes: Any) -> str:
    """Sign a release anew with another key, as a forger would; returns that key."""
    key = load_node_key(home)
    assert key is not None
    payload = json.loads((release / "certificate.json").read_text())
    del payload["signature"]
    payload["signer"] = base64.b64encode(key.public).decode()
    payload["files"] = [
        {"path": f.path, "bytes": f.size, "sha256": f.sha256}
        for f in (
            sealed_file(path.relative_to(release).as_posix(), path.read_bytes())
            for path in sorted(release.rglob("*"))
            if path.is_file() and path.name != "certificate.json"
        )
    ]
    payload.update(changes)
    (release / "certificate.json").write_bytes(write_certificate(payload, key.sign(canonical(payload))))
    return key.public_text


def test_a_release_of_this_node_holds(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["verify", str(release)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("The release holds")
    assert "without the identity" in out


def test_a_signer_nobody_knows_is_refused_until_it_is_trusted(release: Path, tmp_path: Path) -> None:
    signer = reseal(release, tmp_path / "elsewhere")
    assert main(["verify", str(release)]) == 1
    assert main(["verify", str(release), "--trust", signer]) == 0


@pytest.mark.parametrize("name", ["certificate.json", "report.json", "report.html", "dicom"])
def test_any_altered_file_is_refused(release: Path, name: str) -> None:
    path = dicom_of(release) if name == "dicom" else release / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    assert main(["verify", str(release)]) == 1


def test_a_missing_file_is_refused(release: Path) -> None:
    dicom_of(release).unlink()
    assert main(["verify", str(release)]) == 1


def test_an_added_file_is_refused(release: Path) -> None:
    (release / "dicom" / "more.dcm").write_bytes(b"")
    assert main(["verify", str(release)]) == 1


def test_a_link_is_refused(release: Path, tmp_path: Path) -> None:
    path = dicom_of(release)
    shutil.move(path, tmp_path / "elsewhere.dcm")
    path.symlink_to(tmp_path / "elsewhere.dcm")
    assert main(["verify", str(release)]) == 1


def test_a_certificate_of_another_verdict_is_refused(release: Path) -> None:
    path = release / "certificate.json"
    path.write_text(path.read_text().replace('"verdict": "released"', '"verdict": "held"'))
    assert main(["verify", str(release)]) == 1


def test_an_original_sealed_by_a_known_signer_is_refused_all_the_same(release: Path, tmp_path: Path) -> None:
    shutil.copy(tmp_path / "study" / "slice1.dcm", dicom_of(release))
    signer = reseal(release, tmp_path / "elsewhere")
    assert main(["verify", str(release), "--trust", signer]) == 1


def test_what_is_no_release_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path)]) == 1
    assert main(["verify", str(tmp_path / "missing")]) == 2
    assert "Traceback" not in "".join(capsys.readouterr())
