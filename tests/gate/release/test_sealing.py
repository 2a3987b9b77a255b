"""What of a report is swept for the identity before it is sealed."""

from __future__ import annotations

import json
from pathlib import Path

from cast import mr_slice
from negatoscope.cli import main
from negatoscope.gate import codes
from negatoscope.gate.finding import State
from negatoscope.gate.release.sealing import report_words
from negatoscope.gate.reports import Report, ReportItem
from negatoscope.gate.verdict import Verdict


def report_with(**params: str | int) -> Report:
    finding = codes.make("SEC101", state=State.REMEDIED, params=params)
    item = ReportItem("dicom 1", "dicom", None, (finding,))
    return Report("0", "0", "colleagues", Verdict.RELEASED, (item,))


def test_words_of_the_standard_and_of_ours_are_not_taken_for_the_patient() -> None:
    assert report_words(report_with(keyword="VerifyingObserverName", reason="truncated", count=3)) == b""


def test_any_other_word_is_swept() -> None:
    assert report_words(report_with(keyword="MARCHETTI Ornella")) == b"MARCHETTI Ornella"


def test_a_patient_called_as_an_attribute_is_released(tmp_path: Path) -> None:
    study = mr_slice(tmp_path / "study", 1, PatientName="Observer^Verifying", VerifyingObserverName="X^Y").parent
    assert main(["gate", str(study), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 0
    assert json.loads((tmp_path / "out" / "report.json").read_text())["verdict"] == "released"


def test_an_answer_that_names_the_patient_refuses_the_release(tmp_path: Path) -> None:
    for number in range(1, 9):
        mr_slice(tmp_path / "study", number, BodyPartExamined="", PixelSpacing=[4, 4], SeriesDescription="T2")
    answers = tmp_path / "answers.yaml"
    answers.write_text(
        "answers:\n  - {code: SEC301, answer: no head, reviewer: Dr Morel, reason: knee of Ornella Marchetti}\n"
    )
    given = ["--answers", str(answers), "--jobs", "1"]
    assert main(["gate", str(tmp_path / "study"), "--out", str(tmp_path / "out"), *given]) == 1
    assert not (tmp_path / "out").exists()
