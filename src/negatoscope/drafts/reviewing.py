"""What may be said of a report: which findings may be answered and by whom, which boxes fit an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts.contents import read_contents
from negatoscope.drafts.problems import DraftProblem
from negatoscope.drafts.reading import draft_report
from negatoscope.gate.codes.declarations import OWED
from negatoscope.gate.finding import Severity
from negatoscope.gate.policy import Retouch
from negatoscope.gate.retouching import Canvas, RetouchError, fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negatoscope.drafts.models import Draft
    from negatoscope.gate.finding import Box, Finding


def checked_box(draft: Draft, item: str, frame: int, box: Box) -> Box:
    """The box, clipped to its image in the copy.

    Raises:
        DraftProblem: there is no such image, or the box doesn't lie in it.
    """
    content = next((one for one in read_contents(draft.contents) if one.label == item and one.frames), None)
    if content is None:
        raise DraftProblem("no-such-item")
    try:
        canvas = Canvas(content.rows, content.columns, content.frames)
        return fitted(Retouch(item, frame, box, adds=True), canvas).box
    except RetouchError:
        raise DraftProblem("box") from None


def expect_answerable(draft: Draft, code: str, item: str, where: Mapping[str, object], *, as_reviewer: bool) -> None:
    """Make sure that there is such a finding, at that place, and that it takes this person's answer.

    The place is kept as it was sent, so it must be one of the report's: else any text could be kept in it.

    Raises:
        DraftProblem: there isn't, or it doesn't.
    """
    severities = [
        found.severity
        for label, found in _findings(draft)
        if found.code == code and item in ("", label) and (not where or where == found.where.as_json())
    ]
    if not severities:
        raise DraftProblem("no-such-finding")
    worst = max(severities)
    if code in OWED or worst is Severity.BLOCK:
        raise DraftProblem("not-answerable")
    if worst is Severity.HOLD and not as_reviewer:
        raise DraftProblem("needs-reviewer")


def sentence_of(draft: Draft, code: str, item: str, where: Mapping[str, object]) -> str:
    """What binds an answer to the sentence that the finding at a place is about, "" where it is about none.

    A place moves when words are added before it; the sentence stays itself.
    """
    told = (
        str(found.params.get("sentence", ""))
        for label, found in _findings(draft)
        if found.code == code and item in ("", label) and where == found.where.as_json()
    )
    return next(told, "")


def _findings(draft: Draft) -> Iterator[tuple[str, Finding]]:
    report = draft_report(draft)
    for item in () if report is None else report.items:
        for finding in item.findings:
            yield item.path, finding
