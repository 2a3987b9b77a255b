"""examine(case, policy): the order in which things are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes, workers
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.examination import looking
from negatoscope.gate.examination.examined import Examination, Examined
from negatoscope.gate.examination.head_series import hold_heads
from negatoscope.gate.examination.headings import read_headings
from negatoscope.gate.examination.texts import examine_text
from negatoscope.gate.finding import Finding, Severity
from negatoscope.gate.identity import Identity
from negatoscope.gate.patients import group_by_patient
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.case import Case
    from negatoscope.gate.evidence import Evidence


def examine(
    case: Case,
    policy: Policy,
    *,
    declared: Sequence[Evidence] = (),
    key: CaseKey | None = None,
    progress: Progress = silent,
) -> Examination:
    """Examine a case of one patient.

    Args:
        case: what `opening.open_case` made.
        policy: the audience and the author's choices.
        declared: what the author says of the patient, for cases whose headers are silent.
        key: the key of the case; a new one is drawn when omitted.
        progress: called as the work goes on.

    Never raises on what the case holds: an item that can't be examined carries a GAT finding.
    """
    items = read_headings(case.with_text_first(), policy.limits, progress)
    groups = _patients(items)
    findings = list(case.findings)
    if len(groups) > 1:
        findings.append(codes.make("GAT110", params={"count": len(groups)}))
    return _examine_items(items, findings, policy, declared, key or CaseKey(), progress)


def examine_patients(
    case: Case, policy: Policy, *, declared: Sequence[Evidence] = (), progress: Progress = silent
) -> list[Examination]:
    """Examine a case of several patients as one case for each, under a key of its own.

    Pictures and texts of such a case can't be given to one of them: they make a last examination, which refuses.
    """
    items = read_headings(case.with_text_first(), policy.limits, progress)
    groups = _patients(items)
    if len(groups) < 2:
        return [_examine_items(items, list(case.findings), policy, declared, CaseKey(), progress)]
    given = {index for group in groups for index in group}
    examinations = [
        _examine_items([items[index] for index in group], list(case.findings), policy, (), CaseKey(), progress)
        for group in groups
    ]
    left = [items[index] for index in range(len(items)) if index not in given]
    if any(one.included for one in left):
        ambiguous = codes.make("GAT110", params={"count": len(groups)})
        kept = tuple(one.adding(ambiguous) if one.included else one for one in left)
        examinations.append(Examination(policy, Identity.learn(()), CaseKey(), kept))
    return examinations


def _patients(items: Sequence[Examined]) -> list[list[int]]:
    """Indexes into `items`, one list a patient."""
    with_heading = [(index, one.heading) for index, one in enumerate(items) if one.heading is not None]
    groups = group_by_patient([heading for _, heading in with_heading])
    return [[with_heading[position][0] for position in group] for group in groups]


def _examine_items(
    items: Sequence[Examined],
    findings: list[Finding],
    policy: Policy,
    declared: Sequence[Evidence],
    key: CaseKey,
    progress: Progress,
) -> Examination:
    headings = [one.heading for one in items if one.heading is not None]
    identity = Identity.learn([*declared, *(evidence for heading in headings for evidence in heading.evidence)])
    examined = hold_heads(items, policy)
    examined = _look_at_pixels(examined, identity, policy, progress)
    examined = _look_at_texts(examined, identity, key, policy, progress)
    if not identity.is_known():
        severity = Severity.HOLD if policy.audience is Audience.PUBLIC else Severity.NOTE
        findings.append(codes.make("SEC201", severity=severity))
    if not any(one.included for one in examined) and not any(f.is_open and f.code == "GAT114" for f in findings):
        findings.append(codes.make("GAT114"))
    return Examination(policy, identity, key, tuple(examined), tuple(findings))


def _look_at_pixels(
    items: Sequence[Examined], identity: Identity, policy: Policy, progress: Progress
) -> list[Examined]:
    wanted = [index for index, one in enumerate(items) if looking.needs_look(one)] if policy.read_pixels else []
    seen = workers.run(
        looking.look,
        [items[index] for index in wanted],
        jobs=policy.jobs,
        prepare=looking.prepare,
        given=(identity, policy.limits),
        on_crash=looking.crashed,
        progress=lambda done, total: progress("pixels", done, total),
    )
    looked_at = dict(zip(wanted, seen, strict=True))
    return [looked_at.get(index, one) for index, one in enumerate(items)]


def _look_at_texts(
    items: Sequence[Examined], identity: Identity, key: CaseKey, policy: Policy, progress: Progress
) -> list[Examined]:
    wanted = [index for index, one in enumerate(items) if looking.is_text(one)]
    examined = list(items)
    for done, index in enumerate(wanted, 1):
        examined[index] = examine_text(items[index], identity, key, policy)
        progress("text", done, len(wanted))
    return examined
