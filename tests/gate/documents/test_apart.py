"""Files that are made to stop a program: pages that take for ever end with their process, never with the server's."""

from __future__ import annotations

from pathlib import Path

import pytest

from gate.documents.papers import Paper
from gate.passages import KEY
from negatoscope.gate.documents.apart import draw_apart
from negatoscope.gate.documents.pdfium import opened
from negatoscope.gate.examination import Passage, examine
from negatoscope.gate.media import MediaError
from negatoscope.gate.opening import open_case
from negatoscope.gate.policy import Limits, Policy
from negatoscope.gate.release import Seal, release
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.workers import Crew

pytestmark = pytest.mark.native
HASTY = Limits(page_seconds=1)


def endless() -> bytes:
    """Forms that draw forms that draw forms: 4 to the power of 20 rectangles."""
    paper = Paper(size=(300, 200))
    drawn = paper.stream(b"0 0 1 1 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    for _ in range(20):
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % drawn
        drawn = paper.stream(b"/X Do /X Do /X Do /X Do", entries)
    paper.resources = b"/XObject << /I %d 0 R >>" % drawn
    return paper.page(more=b"/I Do").bytes()


def test_a_page_is_drawn_apart_as_it_is_here() -> None:
    data = Paper(size=(300, 200)).page("Foie normal.").bytes()
    with opened(data, Limits()) as document:
        assert (draw_apart(data, 0, Limits()) == document.sheet(0).pixels).all()
    with pytest.raises(IndexError):
        draw_apart(data, 1, Limits())
    with pytest.raises(MediaError, match="pdf-damaged"):
        draw_apart(b"%PDF-1.7", 0, Limits())


def test_a_page_that_takes_for_ever_is_given_up() -> None:
    with pytest.raises(MediaError, match="decoder-died"):
        draw_apart(endless(), 0, HASTY)


def test_a_case_with_such_a_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(endless())
    with Crew(1) as crew:
        passage = Passage(Policy(limits=HASTY), crew)
        examination = examine(open_case([tmp_path / "a.pdf"], text=None, limits=HASTY), passage)
        outcome = release(examination, tmp_path / "out", Seal(KEY), passage)
    assert outcome.report.verdict is Verdict.REFUSED
    told = [(one.code, one.params.get("reason")) for item in outcome.report.items for one in item.findings]
    assert ("GAT109", "decoder-died") in told


def test_a_page_with_more_letters_than_paper_holds_is_refused() -> None:
    data = Paper(size=(300, 200)).page("Foie normal, sans lésion.").bytes()
    with opened(data, Limits(page_letters=10)) as document, pytest.raises(MediaError, match="pdf-text"):
        document.sheet(0)
