"""Whoever seals a release elsewhere can write anything where the gate writes numbers; a name there goes nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from negatoscope.drafts.passages.foreign_words import are_ours
from negatoscope.gate import codes
from negatoscope.gate.finding import Place, State
from negatoscope.gate.reports import Report
from negatoscope.gate.reports.report import ReportItem
from negatoscope.gate.verdict import Verdict

PATHS = ("report.json", "report.html", "dicom/2.25.1/2.25.2/2.25.3.dcm", "images/2.png", "texts/alt-dicom-1.md")
FINDING = codes.make("SEC115", state=State.REMEDIED, where=Place(tag="00400275[0].00400007", frame=0, box=(0, 0, 4, 4)))
ITEM = ReportItem("dicom 1", "dicom", PATHS[2], (FINDING,))
REPORT = Report("0.1.0", "2026.11", "colleagues", Verdict.RELEASED, (ITEM,))


def test_a_release_of_the_gate_passes() -> None:
    assert are_ours(REPORT, PATHS)


@pytest.mark.parametrize(
    "path", ["dicom/dupont/marie/1.dcm", "images/dupont.png", "texts/dupont.md", "dupont.md", "texts/alt-dupont.md"]
)
def test_a_name_in_a_path_does_not(path: str) -> None:
    assert not are_ours(REPORT, (*PATHS, path))


@pytest.mark.parametrize(
    "report",
    [
        replace(REPORT, version="Marie Dupont"),
        replace(REPORT, rules="dupont"),
        replace(REPORT, items=(replace(ITEM, path="Marie Dupont"),)),
        replace(REPORT, items=(replace(ITEM, kind="dupont"),)),
        replace(REPORT, items=(replace(ITEM, role="Marie Dupont"),)),
        replace(REPORT, items=(replace(ITEM, findings=(replace(FINDING, kind="Dupont, Marie"),)),)),
        replace(REPORT, items=(replace(ITEM, findings=(replace(FINDING, where=Place(tag="DUPONT MARIE")),)),)),
    ],
)
def test_a_name_in_the_report_does_not(report: Report) -> None:
    assert not are_ours(report, PATHS)
