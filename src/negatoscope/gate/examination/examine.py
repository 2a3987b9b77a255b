"""examine(case, policy): the order in which things are looked at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.examination import looking
from negatoscope.gate.examination.combination import weigh_case
from negatoscope.gate.examination.declared import declare
from negatoscope.gate.examination.defacing import plan_faces
from negatoscope.gate.examination.examined import Examination, Examined
from negatoscope.gate.examination.films import look_at_films
from negatoscope.gate.examination.head_series import hold_heads
from negatoscope.gate.examination.headings import read_headings
from negatoscope.gate.examination.parts import parts
from negatoscope.gate.examination.retouches import checked_retouches
from negatoscope.gate.examination.texts import examine_text
from negatoscope.gate.finding import Finding, Severity
from negatoscope.gate.identity import Identity
from negatoscope.gate.patients import group_by_patient
from negatoscope.gate.policy import Audience, Policy
from negatoscope.gate.progress import Progress, silent
from negatoscope.gate.workers import Crew, Task

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.case import Case
    from negatoscope.gate.declaration import Declaration
    from negatoscope.gate.evidence import Evidence

_TAKEN_OF_PEOPLE = frozenset({"SEC302", "SEC307"})


@dataclass(frozen=True)
class Passage:
    """One passage through the gate.

    Attributes:
        policy: the audience and the author's choices.
        crew: the processes that do the work; one for `examine` and `release` together.
        declared: what the author says of the patient, for cases whose headers are silent.
        progress: called as the work goes on.
        declaration: what the author answers; an empty one owes every answer, None is never asked (the command line).
    """

    policy: Policy
    crew: Crew
    declared: tuple[Evidence, ...] = ()
    progress: Progress = silent
    declaration: Declaration | None = None


def examine(case: Case, passage: Passage, key: CaseKey | None = None) -> Examination:
    """Examine a case of one patient, under a new key unless one is given.

    Never raises on what the case holds: an item that can't be examined carries a GAT finding.

    Raises:
        SlicesError: the author picked slices that aren't there.
        RetouchError: the author retouched an image or a frame that isn't there, or outside the image.
    """
    items = read_headings(case.with_text_first(), passage.policy.limits, passage.progress)
    groups = _patients(items)
    findings = list(case.findings)
    if len(groups) > 1:
        findings.append(codes.make("GAT110", params={"count": len(groups)}))
    return _examine_items(items, findings, passage, key or CaseKey())


def examine_patients(case: Case, passage: Passage) -> list[Examination]:
    """Examine a case of several patients as one case for each, under a key of its own.

    Pictures and texts of such a case can't be given to one of them: they make a last examination, which refuses.
    """
    items = read_headings(case.with_text_first(), passage.policy.limits, passage.progress)
    groups = _patients(items)
    if len(groups) < 2:
        return [_examine_items(items, list(case.findings), passage, CaseKey())]
    given = {index for group in groups for index in group}
    examinations = [
        _examine_items([items[index] for index in group], list(case.findings), passage, CaseKey()) for group in groups
    ]
    left = [items[index] for index in range(len(items)) if index not in given]
    if any(one.included for one in left):
        ambiguous = codes.make("GAT110", params={"count": len(groups)})
        kept = tuple(one.adding(ambiguous) if one.included else one for one in left)
        examinations.append(Examination(passage.policy, Identity.learn(()), CaseKey(), kept))
    return examinations


def _patients(items: Sequence[Examined]) -> list[list[int]]:
    """Indexes into `items`, one list a patient."""
    with_heading = [(index, one.heading) for index, one in enumerate(items) if one.heading is not None]
    groups = group_by_patient([heading for _, heading in with_heading])
    return [[with_heading[position][0] for position in group] for group in groups]


def _examine_items(items: Sequence[Examined], findings: list[Finding], passage: Passage, key: CaseKey) -> Examination:
    headings = [one.heading for one in items if one.heading is not None]
    policy = passage.policy
    found = (evidence for heading in headings for evidence in heading.evidence)
    identity = Identity.learn([*passage.declared, *found])
    examined = plan_faces(hold_heads(items, policy), passage)
    examined = look_at_pixels(examined, identity, passage)
    # Without headers nothing moves with the words, and a year that moved would only be false.
    examined = _look_at_texts(examined, identity, key.shift if headings else timedelta(), passage)
    examined, combined = weigh_case(examined, policy, replace(policy.context, headers=bool(headings)))
    findings += combined
    if not identity.is_known():
        severity = Severity.HOLD if policy.audience is Audience.PUBLIC else Severity.NOTE
        findings.append(codes.make("SEC201", severity=severity))
    if not any(one.included for one in examined) and not any(f.is_open and f.code == "GAT114" for f in findings):
        findings.append(codes.make("GAT114"))
    examination = Examination(policy, identity, key, tuple(examined), tuple(findings))
    return examination if passage.declaration is None else declare(examination, passage.declaration)


def look_at_pixels(items: Sequence[Examined], identity: Identity, passage: Passage) -> list[Examined]:
    """The items with what was found in their pixels, as the policy of the passage retouches it.

    Raises:
        RetouchError: a retouch is for an image or a frame that isn't there, or lies outside the image.
    """
    policy = passage.policy
    retouches = checked_retouches(items, policy)
    wanted = [index for index, one in enumerate(items) if looking.needs_look(one)] if policy.read_pixels else []
    cut = parts([items[index] for index in wanted], passage.crew.hands)
    wanted = [wanted[position] for part in cut for position in part]
    seen = passage.crew.run(
        Task(looking.look, looking.prepare, (identity, policy, retouches), looking.crashed, looking.forget),
        [items[index] for index in wanted],
        lambda done, total: passage.progress("pixels", done, total),
        [len(part) for part in cut],
    )
    looked_at = dict(zip(wanted, seen, strict=True))
    examined = [looked_at.get(index, one) for index, one in enumerate(items)]
    if policy.read_pixels:
        examined = look_at_films(examined, identity, retouches, passage)
    return [_for_audience(one, policy.audience) for one in examined]


def _for_audience(examined: Examined, audience: Audience) -> Examined:
    """A photograph or a film is shown to the public only when a named reviewer has looked for a face in it."""
    if audience is not Audience.PUBLIC:
        return examined
    findings = tuple(replace(f, severity=Severity.HOLD) if f.code in _TAKEN_OF_PEOPLE else f for f in examined.findings)
    return replace(examined, findings=findings)


def _look_at_texts(items: Sequence[Examined], identity: Identity, shift: timedelta, passage: Passage) -> list[Examined]:
    wanted = [index for index, one in enumerate(items) if looking.is_text(one)]
    examined = list(items)
    for done, index in enumerate(wanted, 1):
        examined[index] = examine_text(items[index], identity, shift, passage.policy)
        passage.progress("text", done, len(wanted))
    return examined
