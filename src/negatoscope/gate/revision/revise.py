"""revise(before, ...): what changed is made and read again, the rest is carried over, all is sealed anew.

The release before is never modified.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope import __version__
from negatoscope.gate import codes, verdict
from negatoscope.gate.answers import apply_answers, outlived
from negatoscope.gate.case import Kind
from negatoscope.gate.declaration import settle
from negatoscope.gate.policy import RULES_VERSION, Audience
from negatoscope.gate.release import Outcome, Seal
from negatoscope.gate.release.sealing import seal
from negatoscope.gate.reports import ReportItem
from negatoscope.gate.revision.before import Before, open_before
from negatoscope.gate.revision.errors import RevisionError
from negatoscope.gate.revision.from_originals import remake
from negatoscope.gate.revision.retouches import blacken_copies, concerned
from negatoscope.gate.revision.texts import revise_texts
from negatoscope.gate.staging import publish, staging
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from negatoscope.gate.answers import Answer
    from negatoscope.gate.certificate import SealedFile
    from negatoscope.gate.examination import Passage
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports import Report
    from negatoscope.gate.revision.change import Change
    from negatoscope.gate.revision.dossier import Dossier

_EMPTY = "GAT114"
_OUTLIVED = "GAT120"
_COMBINATION = "SEC212"


def revise(
    before: Path,
    report: Report,
    change: Change,
    out: Path,
    seal_with: Seal,
    passage: Passage,
    dossier: Dossier | None = None,
) -> Outcome:
    """A new release in `out` from the one in `before`, changed; none when it is refused.

    Args:
        before: a release that this node sealed.
        report: its report, as `release` or `revise` gave it or as `reports.from_json` reads it.
        change: what becomes different.
        out: the folder to create.
        seal_with: the key, and all the answers given up to now: they are matched anew with every finding.
        passage: with the audience of `before`; its crew works on pixels only, a text needs none.
        dossier: of the case; without it no text changes and boxes are only added.

    Raises:
        RevisionError: `before` isn't as it was sealed, or the change asks for a full passage or for the original.
        RetouchError: a retouch isn't for an image of the case, lies outside of it, or takes back what isn't there.
        InputError: a text has no valid role.
        StagingError: `out` exists or can't be written.
    """
    opened = open_before(before, report, seal_with.key)
    _check(report, change, passage, dossier)
    with staging(out) as stage:
        work = _Work(opened, stage, passage, dossier)
        items = work.items(report, change)
        carried = work.carry(items)
        revised = _report(report, items, seal_with.answers, examined=dossier is not None)
        if revised.verdict is Verdict.REFUSED:
            return Outcome(revised.without_release(), None)
        passage.progress("sealing", 0, 1)
        evidence = () if dossier is None else dossier.identity.evidence
        sealed = seal(revised, stage, seal_with, evidence, carried)
        passage.progress("sealing", 1, 1)
        if sealed.verdict is Verdict.REFUSED:
            return Outcome(sealed.without_release(), None)
        publish(stage, out)
        return Outcome(sealed, out)


def _check(report: Report, change: Change, passage: Passage, dossier: Dossier | None) -> None:
    if passage.policy.audience.value != report.audience:
        raise RevisionError("audience")
    if dossier is None:
        if change.texts is not None:
            raise RevisionError("needs-original")
    elif report.rules != RULES_VERSION:
        raise RevisionError("rules")


class _Work:
    """One revision while it is made."""

    def __init__(self, before: Before, stage: Path, passage: Passage, dossier: Dossier | None) -> None:
        self._before = before
        self._stage = stage
        self._passage = passage
        self._dossier = dossier
        self._made: set[str] = set()

    def items(self, report: Report, change: Change) -> list[ReportItem]:
        """The items of the new report; what changed is in the stage."""
        items = [replace(item, findings=self._before.reopened(item)) for item in report.items]
        if change.retouches:
            remade = {item.path: item for item in self._retouch(items, change)}
            items = [remade.get(item.path, item) for item in items]
            self._note(remade.values())
        if change.texts is not None and self._dossier is not None:
            items, told = revise_texts(change.texts, items, self._stage, self._dossier, self._passage)
            items = _told_anew(items, told)
            self._note(item for item in items if item.role is not None)
        return _with_case(items, change, self._passage.policy.audience)

    def _retouch(self, items: Sequence[ReportItem], change: Change) -> list[ReportItem]:
        wanted = concerned(items, change.retouches)
        if self._dossier is None:
            return blacken_copies(wanted, change.retouches, self._before, self._stage, self._passage)
        return remake(wanted, change.retouches, self._stage, self._dossier, self._passage)

    def _note(self, items: Iterable[ReportItem]) -> None:
        self._made.update(item.released_as for item in items if item.released_as is not None)

    def carry(self, items: Sequence[ReportItem]) -> dict[str, SealedFile]:
        """Put what didn't change into the stage, and say what it is."""
        kept = (item.released_as for item in items if item.released_as is not None)
        return {path: self._before.carry(path, self._stage) for path in kept if path not in self._made}


def _told_anew(items: Sequence[ReportItem], told: Sequence[Finding]) -> list[ReportItem]:
    """The items with what the new texts tell of the case in the place of what the old ones told."""
    case = next((item for item in items if item.kind == "case"), ReportItem("case", "case", None, ()))
    kept = tuple(finding for finding in case.findings if finding.code != _COMBINATION)
    others = [item for item in items if item.kind != "case"]
    return [replace(case, findings=(*kept, *told)), *others] if kept or told else others


def _with_case(items: Sequence[ReportItem], change: Change, audience: Audience) -> list[ReportItem]:
    """The items with the findings of the case as a whole first, as they are after the change."""
    others = [item for item in items if item.kind != "case"]
    told = [
        finding
        for item in items
        if item.kind == "case"
        for finding in item.findings
        if finding.code not in (_EMPTY, _OUTLIVED)
    ]
    if change.declaration is not None:
        shows_images = any(item.kind != Kind.TEXT.value and item.released_as is not None for item in others)
        told = list(settle(told, change.declaration, audience, shows_images))
    if not any(item.released_as is not None for item in others):
        told.append(codes.make(_EMPTY))
    return [ReportItem("case", "case", None, tuple(told)), *others] if told else others


def _report(report: Report, items: Sequence[ReportItem], answers: Sequence[Answer], *, examined: bool) -> Report:
    """The report of the revision; under the versions of the one before when nothing was examined again."""
    answered = tuple(
        replace(item, findings=apply_answers(item.findings, item.path, answers, item.role or "")) for item in items
    )
    left = outlived(answers, answered)
    if left:
        case = next((item for item in answered if item.kind == "case"), ReportItem("case", "case", None, ()))
        others = tuple(item for item in answered if item.kind != "case")
        answered = (replace(case, findings=(*case.findings, *left)), *others)
    findings: list[Finding] = [finding for item in answered for finding in item.findings]
    version, rules = (__version__, RULES_VERSION) if examined else (report.version, report.rules)
    return replace(report, version=version, rules=rules, verdict=verdict.of_release(findings), items=answered)
