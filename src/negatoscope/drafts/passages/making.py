"""What a passage makes of a draft: a report, what the copy holds, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from negatoscope.drafts.contents import contents_of
from negatoscope.gate.reports.json_report import as_object

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.gate.release import Outcome


@dataclass(frozen=True)
class Made:
    """The result of a passage, as the draft's row keeps it. `revision` is 0 when nothing was written."""

    verdict: str
    report: dict[str, object] = field(repr=False)
    contents: list[dict[str, object]]
    revision: int
    dossier: int = 0
    signer: str = ""
    audience: str = ""  # of a release sealed elsewhere, which says for whom it is


def made_of(draft: Draft, revision: int, outcome: Outcome, dossier: int) -> Made:
    """From what the gate answered."""
    return Made(
        verdict=outcome.report.verdict.value,
        report=as_object(outcome.report, draft.language),
        contents=contents_of(outcome.report, outcome.folder),
        revision=0 if outcome.folder is None else revision,
        dossier=dossier,
        signer=draft.signer,
    )


def changed(draft: Draft, revision: int, outcome: Outcome) -> Made:
    """From what the gate answered to a change. Where it refused, the copy before the change stays, for another try."""
    made = made_of(draft, revision, outcome, draft.dossier)
    return made if made.revision else replace(made, contents=draft.contents, revision=draft.revision)
