"""release(examination, out): copies what is included, rechecks, seals; written whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from negatoscope import __version__
from negatoscope.gate import verdict, workers
from negatoscope.gate.answers import Answer, apply_answers
from negatoscope.gate.policy import RULES_VERSION
from negatoscope.gate.progress import Progress, silent
from negatoscope.gate.release import copying
from negatoscope.gate.release.sealing import seal
from negatoscope.gate.reports import Report, ReportItem
from negatoscope.gate.staging import publish, staging
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from negatoscope.gate.examination import Examination, Examined
    from negatoscope.gate.node_key import NodeKey
    from negatoscope.gate.release.copying import Copied


@dataclass(frozen=True)
class Outcome:
    """What became of a case: its report, and where the release lies (None when nothing was written)."""

    report: Report
    folder: Path | None


@dataclass(frozen=True)
class Seal:
    """What sealing needs: the node's key, the language of the HTML report, the author's answers."""

    key: NodeKey
    lang: str = "fr"
    answers: tuple[Answer, ...] = ()


def release(examination: Examination, out: Path, seal_with: Seal, progress: Progress = silent) -> Outcome:
    """Write the release of an examined case into a new folder `out`, unless it is refused.

    Raises:
        StagingError: `out` exists or can't be written.
    """
    with staging(out) as stage:
        outcome = _write(examination, stage, seal_with, progress)
        if outcome.folder is None:
            return outcome
        publish(stage, out)
        return replace(outcome, folder=out)


def release_patients(
    examinations: Sequence[Examination], out: Path, seal_with: Seal, progress: Progress = silent
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
            outcome = _write(examination, folder, seal_with, progress)
            written = None if outcome.folder is None else out / str(number)
            outcomes.append(replace(outcome, folder=written))
        if any(outcome.folder is not None for outcome in outcomes):
            publish(stage, out)
        return outcomes


def _write(examination: Examination, folder: Path, seal_with: Seal, progress: Progress) -> Outcome:
    """Fill a folder of the staging area with one release, sealed; `folder` is None in the outcome when refused."""
    refused = any(one.is_refused for one in examination.items) or verdict.of_release(examination.findings) in {
        Verdict.REFUSED
    }
    copied = {} if refused else _copy(examination, folder, progress)
    report = _report(examination, copied, seal_with.answers)
    if report.verdict is Verdict.REFUSED:
        return Outcome(report.without_release(), None)
    progress("sealing", 0, 1)
    sealed = seal(report, folder, seal_with.key, seal_with.lang, seal_with.answers, examination.identity.evidence)
    progress("sealing", 1, 1)
    if sealed.verdict is Verdict.REFUSED:
        return Outcome(sealed.without_release(), None)
    return Outcome(sealed, folder)


def _copy(examination: Examination, folder: Path, progress: Progress) -> dict[int, Copied]:
    wanted = [index for index, one in enumerate(examination.items) if one.included]
    policy = examination.policy
    results = workers.run(
        copying.copy,
        [examination.items[index] for index in wanted],
        jobs=policy.jobs,
        prepare=copying.prepare,
        given=(str(folder), examination.identity, examination.key.secret, policy),
        on_crash=copying.crashed,
        progress=lambda done, total: progress("writing", done, total),
    )
    return dict(zip(wanted, results, strict=True))


def _report(examination: Examination, copied: dict[int, Copied], answers: Sequence[Answer]) -> Report:
    items: list[ReportItem] = []
    if examination.findings:
        items.append(ReportItem("case", "case", None, apply_answers(examination.findings, "case", answers)))
    items.extend(_item(one, copied.get(index), answers) for index, one in enumerate(examination.items))
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
        findings=apply_answers(findings, one.item.label, answers),
    )
