"""release(examination, out): copies what is included, rechecks, seals; written whole or not at all."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope import __version__
from negatoscope.gate import verdict
from negatoscope.gate.answers import apply_answers, outlived
from negatoscope.gate.examination.parts import parts
from negatoscope.gate.policy import RULES_VERSION
from negatoscope.gate.release import copying
from negatoscope.gate.release.faces import recheck_faces
from negatoscope.gate.release.sealing import Seal, seal
from negatoscope.gate.reports import Report, ReportItem
from negatoscope.gate.staging import publish, staging
from negatoscope.gate.verdict import Verdict
from negatoscope.gate.workers import Task

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from negatoscope.gate.answers import Answer
    from negatoscope.gate.examination import Examination, Examined, Passage
    from negatoscope.gate.release.copying import Copied


@dataclass(frozen=True)
class Outcome:
    """What became of a case: its report, and where the release lies (None when nothing was written)."""

    report: Report
    folder: Path | None


def release(examination: Examination, out: Path, seal_with: Seal, passage: Passage) -> Outcome:
    """Write the release of an examined case into a new folder `out`, unless it is refused.

    Raises:
        StagingError: `out` exists or can't be written.
    """
    with staging(out) as stage:
        outcome = _write(examination, stage, seal_with, passage)
        if outcome.folder is None:
            return outcome
        publish(stage, out)
        return replace(outcome, folder=out)


def release_patients(
    examinations: Sequence[Examination], out: Path, seal_with: Seal, passage: Passage
) -> list[Outcome]:
    """Write one release for each patient, `out`/1, `out`/2, ...; those refused are not written.

    `out` appears when all are done, and only if one at least was released or held.

    Raises:
        StagingError: `out` exists or can't be written.
    """
    with staging(out) as stage:
        outcomes: list[Outcome] = []
        for number, examination in enumerate(examinations, 1):
            folder = stage / str(number)
            outcome = _write(examination, folder, seal_with, passage)
            if outcome.folder is None:
                shutil.rmtree(folder, ignore_errors=True)
                outcomes.append(outcome)
            else:
                outcomes.append(replace(outcome, folder=out / str(number)))
        if any(outcome.folder is not None for outcome in outcomes):
            publish(stage, out)
        return outcomes


def _write(examination: Examination, folder: Path, seal_with: Seal, passage: Passage) -> Outcome:
    """Fill a folder of the staging area with one release, sealed; `folder` is None in the outcome when refused."""
    copied = {} if _is_refused(examination) else copy_items(examination, folder, passage)
    report = _report(examination, copied, seal_with.answers)
    if report.verdict is Verdict.REFUSED:
        return Outcome(report.without_release(), None)
    passage.progress("sealing", 0, 1)
    sealed = seal(report, folder, seal_with, examination.identity.evidence)
    passage.progress("sealing", 1, 1)
    if sealed.verdict is Verdict.REFUSED:
        return Outcome(sealed.without_release(), None)
    return Outcome(sealed, folder)


def _is_refused(examination: Examination) -> bool:
    """Whether the examination alone refuses the case, so that no copy needs to be made."""
    return (
        any(one.is_refused for one in examination.items) or verdict.of_release(examination.findings) is Verdict.REFUSED
    )


def copy_items(examination: Examination, folder: Path, passage: Passage) -> dict[int, Copied]:
    """Write the items that go into the copy into a folder and read them again: what became of each, by its index.

    Raises:
        StagingError: the disk is full or refuses.
    """
    wanted = [index for index, one in enumerate(examination.items) if one.included]
    cut = parts([examination.items[index] for index in wanted], passage.crew.hands)
    wanted = [wanted[position] for part in cut for position in part]
    given = (str(folder), examination.identity, examination.key.secret, examination.policy)
    results = passage.crew.run(
        Task(copying.copy, copying.prepare, given, copying.crashed, copying.forget),
        [examination.items[index] for index in wanted],
        lambda done, total: passage.progress("writing", done, total),
        [len(part) for part in cut],
    )
    return recheck_faces(examination, dict(zip(wanted, results, strict=True)), folder, passage)


def _report(examination: Examination, copied: dict[int, Copied], answers: Sequence[Answer]) -> Report:
    items = [_item(one, copied.get(index), answers) for index, one in enumerate(examination.items)]
    told = (*apply_answers(examination.findings, "case", answers), *outlived(answers, items))
    if told:
        items.insert(0, ReportItem("case", "case", None, told))
    findings = [finding for item in items for finding in item.findings]
    return Report(
        version=__version__,
        rules=RULES_VERSION,
        audience=examination.policy.audience.value,
        verdict=verdict.of_release(findings),
        items=tuple(items),
    )


def _item(one: Examined, copied: Copied | None, answers: Sequence[Answer]) -> ReportItem:
    findings = one.findings if copied is None else (*one.findings, *copied.findings)
    return ReportItem(
        path=one.item.label,
        kind=one.item.kind.value,
        released_as=None if copied is None else copied.released_as,
        findings=apply_answers(findings, one.item.label, answers, one.item.role),
        role=one.item.role or None,
    )
