"""Dates in texts move with those of the headers; where there are none, a year stays the year it was."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from cast import mr_slice
from gate.passages import ORNELLA
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Policy
from negatoscope.gate.workers import Crew

TEXT = {"body": "Patiente vue le 03/01/2026 pour une douleur du genou."}


def year_written(paths: list[Path], key: CaseKey) -> int:
    with Crew(0) as crew:
        case = open_case(paths, texts=TEXT, limits=Policy().limits)
        examination = examine(case, Passage(Policy(), crew, ORNELLA), key)
    proposals = [finding.replacement or "" for one in examination.items for finding in one.findings]
    years = re.findall(r"\b(?:19|20)\d\d\b", " ".join(proposals))
    assert len(years) == 1
    return int(years[0])


def test_a_text_without_headers_keeps_its_year() -> None:
    assert {year_written([], CaseKey()) for _ in range(5)} == {2026}


def test_beside_headers_the_year_moves_as_they_do(tmp_path: Path) -> None:
    key = CaseKey()
    assert year_written([mr_slice(tmp_path, 1)], key) == (date(2026, 1, 3) + key.shift).year < 2026
