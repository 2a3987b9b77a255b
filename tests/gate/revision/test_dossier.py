"""The dossier: private, beside the originals, and silent."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from cast import mr_slice
from gate.passages import Passed, pass_case
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.identity import Identity
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits
from negatoscope.gate.revision import Dossier, RevisionError
from negatoscope.gate.revision.dossier import Original


def test_it_reads_back_as_it_was_written(study: Passed, tmp_path: Path) -> None:
    dossier = Dossier.of(study.examination)
    dossier.write(tmp_path / "dossier")
    read = Dossier.read(tmp_path / "dossier")
    assert read.key.secret == dossier.key.secret
    assert read.key.shift == dossier.key.shift
    assert read.identity == dossier.identity
    slices = [label for label in dossier.originals if label.startswith("dicom")]
    assert [read.original(label).source for label in slices] == [dossier.original(label).source for label in slices]


def test_only_its_owner_can_read_it(study: Passed, tmp_path: Path) -> None:
    Dossier.of(study.examination).write(tmp_path / "dossier")
    assert stat.S_IMODE((tmp_path / "dossier").stat().st_mode) == 0o600
    (tmp_path / "dossier").chmod(0o644)
    with pytest.raises(RevisionError):
        Dossier.read(tmp_path / "dossier")


def test_it_never_shows_what_it_knows(study: Passed) -> None:
    dossier = Dossier.of(study.examination)
    shown = repr(dossier) + repr(dossier.original("dicom 1")) + repr(dossier.key)
    assert "Dossier(…)" in shown
    assert not any(secret in shown for secret in ("MARCHETTI", "slice1", dossier.key.secret.hex()))


def test_typed_texts_are_left_out_of_the_file(study: Passed, tmp_path: Path) -> None:
    Dossier.of(study.examination).write(tmp_path / "dossier")
    assert b"Genou" not in (tmp_path / "dossier").read_bytes()


def test_a_newer_one_takes_its_place(study: Passed, tmp_path: Path) -> None:
    Dossier.of(study.examination).write(tmp_path / "dossier")
    Dossier(CaseKey(b"2" * 32), Identity.learn(()), {}).write(tmp_path / "dossier")
    assert Dossier.read(tmp_path / "dossier").key.secret == b"2" * 32
    assert [path.name for path in tmp_path.iterdir()] == ["dossier"]


def test_a_quarantine_that_is_moved_keeps_its_originals(tmp_path: Path) -> None:
    mr_slice(tmp_path / "draft" / "originals", 1)
    case = open_case([tmp_path / "draft" / "originals"], limits=Limits())
    originals = {case.items[0].label: Original(case.items[0].source)}
    Dossier(CaseKey(), Identity.learn(()), originals).write(tmp_path / "draft" / "dossier")
    (tmp_path / "draft").rename(tmp_path / "moved")
    read = Dossier.read(tmp_path / "moved" / "dossier")
    assert read.original("dicom 1").source.read() == (tmp_path / "moved/originals/slice1.dcm").read_bytes()


def test_a_member_of_an_archive_in_an_archive_is_found_again(tmp_path: Path) -> None:
    path = mr_slice(tmp_path, 1)
    with zipfile.ZipFile(tmp_path / "inner.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, "DICOM/IM1")
    with zipfile.ZipFile(tmp_path / "outer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "inner.zip", "inner.zip")
    case = open_case([tmp_path / "outer.zip"], limits=Limits())
    dossier = Dossier(CaseKey(), Identity.learn(()), {one.label: Original(one.source, "1.2#1") for one in case.items})
    dossier.write(tmp_path / "dossier")
    original = Dossier.read(tmp_path / "dossier").original("dicom 1")
    assert (original.source.read(), original.own_instance) == (path.read_bytes(), "1.2#1")


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format": "other"}', b"\xff\xfe"])
def test_a_damaged_one_is_an_error_of_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "dossier").write_bytes(content)
    (tmp_path / "dossier").chmod(0o600)
    with pytest.raises(RevisionError, match="missing or damaged"):
        Dossier.read(tmp_path / "dossier")


def test_a_missing_one_is_an_error_of_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="missing or damaged"):
        Dossier.read(tmp_path / "dossier")


def test_two_files_of_one_instance_keep_their_own_identifiers(tmp_path: Path) -> None:
    mr_slice(tmp_path / "study", 1, SOPInstanceUID="1.2.826.0.1.3680043.8.498.5")
    mr_slice(tmp_path / "study", 2, SOPInstanceUID="1.2.826.0.1.3680043.8.498.5")
    passed = pass_case([tmp_path / "study"], tmp_path / "out")
    assert [Dossier.of(passed.examination).original(f"dicom {n}").own_instance for n in (1, 2)] == [
        None,
        "1.2.826.0.1.3680043.8.498.5#1",
    ]
