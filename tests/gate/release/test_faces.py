"""Series that can hold a head are rendered again from the copy; a face refuses the release."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from gate.recheck.faces.heads import head, write_series
from negatoscope.gate import codes
from negatoscope.gate.case import Item, Kind, TextSource
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.examination import Examination, Examined, Passage
from negatoscope.gate.finding import Finding, Severity, State
from negatoscope.gate.identity import Identity
from negatoscope.gate.policy import Policy
from negatoscope.gate.release.copying import Copied
from negatoscope.gate.release.faces import recheck_faces
from negatoscope.gate.workers import Crew

HEAD = {"series": 1, "reason": "head-named"}


def rechecked(folder: Path, *findings: Finding, face: bool = True) -> list[Finding]:
    """What the second reader says of a written head on whose first item the findings stand."""
    files = write_series(folder, head(face=face))
    heading = cast("Any", SimpleNamespace(study="1.2", series="1.2.3"))
    items = tuple(
        Examined(Item(number, Kind.DICOM, 1, TextSource(""), ""), findings if number == 1 else (), heading=heading)
        for number in range(1, len(files) + 1)
    )
    examination = Examination(Policy(), Identity.learn(()), CaseKey(), items)
    copied = {index: Copied(file.name, ()) for index, file in enumerate(files)}
    with Crew(0) as crew:
        checked = recheck_faces(examination, copied, folder, Passage(Policy(), crew))
    return [finding for one in checked.values() for finding in one.findings]


def test_it_refuses_a_defaced_series_that_still_shows_a_face(tmp_path: Path) -> None:
    (finding,) = rechecked(tmp_path, codes.make("SEC301", state=State.REMEDIED, params=HEAD))
    assert (finding.code, finding.severity) == ("RCK107", Severity.BLOCK)


def test_it_tells_the_reviewer_of_a_series_that_is_held_anyway(tmp_path: Path) -> None:
    (finding,) = rechecked(tmp_path, codes.make("SEC301", severity=Severity.HOLD, params=HEAD))
    assert (finding.code, finding.severity) == ("RCK107", Severity.HOLD)


def test_it_lets_a_head_without_a_face_pass(tmp_path: Path) -> None:
    assert rechecked(tmp_path, codes.make("SEC301", state=State.REMEDIED, params=HEAD), face=False) == []


def test_it_looks_at_no_series_that_can_hold_no_head(tmp_path: Path) -> None:
    assert rechecked(tmp_path) == []
