"""The release that is revised is trusted only as far as its seal holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cast import mr_slice
from gate.passages import Passed, found, pass_case
from negatoscope.gate.answers import Answer
from negatoscope.gate.declaration import Concerns, Declaration
from negatoscope.gate.finding import State
from negatoscope.gate.node_key import NodeKey
from negatoscope.gate.release import Seal
from negatoscope.gate.reports import from_json
from negatoscope.gate.revision import Change, Dossier, RevisionError, revise
from negatoscope.gate.verdict import Verdict


def revise_nothing(before: Passed, out: Path, seal: Seal | None = None) -> object:
    return revise(before.folder, before.report, Change(), out, seal or before.seal, before.passage)


def slice_of(before: Passed) -> Path:
    return before.folder / next(str(one.released_as) for one in before.report.items if one.kind == "dicom")


@pytest.mark.parametrize("spoil", ["altered", "missing", "link"])
def test_a_file_that_is_no_longer_as_sealed_stops_the_revision(own_study: Passed, tmp_path: Path, spoil: str) -> None:
    path = slice_of(own_study)
    data = path.read_bytes()
    path.unlink()
    if spoil == "altered":
        path.write_bytes(data + b"\0")
    elif spoil == "link":
        (tmp_path / "elsewhere.dcm").write_bytes(data)
        path.symlink_to(tmp_path / "elsewhere.dcm")
    with pytest.raises(RevisionError, match="no longer as it was sealed"):
        revise_nothing(own_study, tmp_path / "after")
    assert not (tmp_path / "after").exists()
    assert not list(tmp_path.glob(".negatoscope-*"))


def test_a_release_of_another_node_is_not_revised(study: Passed, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="another key"):
        revise_nothing(study, tmp_path / "after", Seal(NodeKey(Ed25519PrivateKey.generate())))


def test_a_forged_certificate_is_not_believed(own_study: Passed, tmp_path: Path) -> None:
    certificate = own_study.folder / "certificate.json"
    certificate.write_text(certificate.read_text().replace('"released"', '"held"'))
    with pytest.raises(RevisionError, match="no longer as it was sealed"):
        revise_nothing(own_study, tmp_path / "after")


def test_the_report_of_another_release_is_not_taken(study: Passed, tmp_path: Path) -> None:
    other = replace(study.report, items=study.report.items[1:])
    with pytest.raises(RevisionError, match="not that of the copy"):
        revise(study.folder, other, Change(), tmp_path / "after", study.seal, study.passage)


def test_the_report_on_disk_serves_as_well_as_the_one_in_memory(study: Passed, tmp_path: Path) -> None:
    report = from_json((study.folder / "report.json").read_text())
    outcome = revise(study.folder, report, Change(), tmp_path / "after", study.seal, study.passage)
    assert outcome.report == study.report


def held_head(folder: Path, answers: tuple[Answer, ...] = ()) -> Passed:
    for number in range(1, 7):
        mr_slice(folder / "study", number, BodyPartExamined="", PixelSpacing=[4, 4], SeriesDescription="T2")
    return pass_case([folder / "study"], folder / "before", answers=answers)


NO_HEAD = Answer("SEC301", "no head", "dicom 1", reviewer="Dr Claire Morel", reason="A knee, every slice looked at.")


def test_a_new_answer_releases_what_was_held(tmp_path: Path) -> None:
    before = held_head(tmp_path)
    assert before.report.verdict is Verdict.HELD
    seal = replace(before.seal, answers=(NO_HEAD,))
    outcome = revise(before.folder, before.report, Change(), tmp_path / "after", seal, before.passage)
    assert outcome.report.verdict is Verdict.RELEASED
    assert "Dr Claire Morel" in (tmp_path / "after/certificate.json").read_text()


def test_answers_are_matched_anew_at_each_revision(tmp_path: Path) -> None:
    before = held_head(tmp_path, (NO_HEAD,))
    assert before.report.verdict is Verdict.RELEASED
    kept = revise(before.folder, before.report, Change(), tmp_path / "kept", before.seal, before.passage)
    assert kept.report.verdict is Verdict.RELEASED
    withdrawn = replace(before.seal, answers=())
    outcome = revise(before.folder, before.report, Change(), tmp_path / "after", withdrawn, before.passage)
    assert outcome.report.verdict is Verdict.HELD
    assert [finding.state for finding in found(outcome.report, "dicom 1", "SEC301")] == [State.OPEN]


def test_a_declaration_replaces_the_one_before(study: Passed, tmp_path: Path) -> None:
    asked = revise(
        study.folder, study.report, Change(declaration=Declaration()), tmp_path / "1", study.seal, study.passage
    )
    assert asked.report.verdict is Verdict.HELD
    assert asked.folder is not None
    owed = {finding.code for finding in found(asked.report, "case", "SEC205")}
    assert owed == {"SEC205"}
    told = Change(declaration=Declaration(concerns=Concerns.DECEASED))
    outcome = revise(asked.folder, asked.report, told, tmp_path / "2", study.seal, study.passage)
    assert not found(outcome.report, "case", "SEC205")
    assert [finding.state for finding in found(outcome.report, "case", "CON111")] == [State.ANSWERED]
    assert outcome.folder is not None
    later = revise(outcome.folder, outcome.report, Change(), tmp_path / "3", study.seal, study.passage)
    assert [finding.state for finding in found(later.report, "case", "CON111")] == [State.ANSWERED]


def test_an_answer_that_names_the_patient_refuses_the_revision(study: Passed, tmp_path: Path) -> None:
    named = Answer("SEC301", "no head", None, reviewer="Dr Morel", reason="knee of Ornella Marchetti")
    outcome = revise(
        study.folder,
        study.report,
        Change(),
        tmp_path / "after",
        replace(study.seal, answers=(named,)),
        study.passage,
        Dossier.of(study.examination),
    )
    assert outcome.report.verdict is Verdict.REFUSED
    assert not (tmp_path / "after").exists()
