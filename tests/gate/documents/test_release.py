"""A document through the whole gate: examined, written, read again, sealed, verified."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gate.documents.papers import Paper, scan
from gate.passages import KEY, ORNELLA
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy, Retouch
from negatoscope.gate.release import Outcome, Seal, release
from negatoscope.gate.retouching import RetouchError
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.verifying import verify
from negatoscope.gate.workers import Crew


def passed(tmp_path: Path, data: bytes, policy: Policy | None = None) -> Outcome:
    given = tmp_path / "Marchetti Ornella.pdf"
    given.write_bytes(data)
    with Crew(0) as crew:
        passage = Passage(policy or Policy(), crew, ORNELLA)
        examination = examine(open_case([given], text=None, limits=Limits()), passage)
        return release(examination, tmp_path / "out", Seal(KEY), passage)


def stamped() -> bytes:
    paper = Paper()
    picture = paper.picture(scan("Kowalski", columns=600, rows=200))
    paper.resources = b"/XObject << /I %d 0 R >>" % picture
    return paper.page("Patiente : Marchetti Ornella", "Foie normal.", more=b"q 250 0 0 83 60 100 cm /I Do Q").bytes()


def test_a_document_is_released_as_pages_and_its_receiver_can_check_it(tmp_path: Path) -> None:
    outcome = passed(tmp_path, stamped())
    assert outcome.report.verdict is Verdict.RELEASED
    assert outcome.folder is not None
    [item] = outcome.report.items
    assert (item.path, item.kind, item.released_as) == ("pdf 1", "pdf", "documents/1.pdf")
    written = (outcome.folder / "documents/1.pdf").read_bytes()
    assert b"archetti" not in written
    assert verify(outcome.folder, {KEY.public}, Limits(), lambda *_: None).holds
    told = json.loads((outcome.folder / "report.json").read_text())
    assert "archetti" not in json.dumps(told)


def test_a_box_that_the_author_takes_back_is_seen_and_one_he_adds_is_black(tmp_path: Path) -> None:
    first = passed(tmp_path, stamped())
    [item] = first.report.items
    [stamp] = [finding.where.box for finding in item.findings if finding.code == "SEC112"]
    assert stamp is not None
    retouches = (
        Retouch("pdf 1", 0, stamp, adds=False, reason="cachet de l’appareil"),
        Retouch("pdf 1", 0, (100, 800, 80, 40), adds=True),
    )
    (tmp_path / "again").mkdir()
    second = passed(tmp_path / "again", stamped(), Policy(retouches=retouches))
    told = {finding.code for finding in second.report.items[0].findings}
    assert {"SEC115", "SEC116"} <= told and "SEC112" not in told
    assert second.report.verdict is Verdict.RELEASED


def test_a_box_on_a_page_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RetouchError, match="no frame 5; the image has 1"):
        passed(tmp_path, stamped(), Policy(retouches=(Retouch("pdf 1", 4, (1, 1, 9, 9), adds=True),)))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\nnothing that follows", "pdf-damaged"),
        (Paper().page("x").bytes().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 1 0 R"), "pdf-encrypted"),
    ],
)
def test_a_document_that_cannot_be_read_refuses_the_case(tmp_path: Path, data: bytes, reason: str) -> None:
    outcome = passed(tmp_path, data)
    assert outcome.folder is None and outcome.report.verdict is Verdict.REFUSED
    [finding] = outcome.report.items[0].findings
    assert finding.code == "GAT109" and dict(finding.params)["reason"].startswith("pdf-")
    assert replace(finding, params={"reason": reason}).code == finding.code
