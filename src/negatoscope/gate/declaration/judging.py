"""From the answers to findings of the case as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.codes import declarations
from negatoscope.gate.declaration.declaration import Concerns, Declaration, Likely, Objection, Scope, Source
from negatoscope.gate.declaration.owing import asked, could_be_recognised, owed
from negatoscope.gate.finding import Severity, State
from negatoscope.gate.policy import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.finding import Finding

CODES = frozenset(rule.code for rule in declarations.RULES)
"""The codes of findings that come from the declaration, and from nothing else."""

_UNKNOWN_IDENTITY = "SEC201"


def findings(declaration: Declaration | None, audience: Audience, has_images: bool) -> tuple[Finding, ...]:
    """What the answers lead to, and one open finding for each answer still owed.

    A harmless answer leads to nothing, or to an answered finding where the certificate keeps the answer. Agreement
    closes nothing that others' examiners found: it never opens the gate for a direct identifier or a face.
    """
    given = declaration or Declaration()
    missing = dict.fromkeys(question.code for question in owed(given, audience, has_images))
    relevant = _only_asked(given, audience, has_images)
    return (*(codes.make(code) for code in missing), *_judge(relevant, audience, has_images))


def needs_identity(declaration: Declaration | None, has_images: bool) -> bool:
    """Whether a case without a known identity is one whose identity ought to be known (SEC201).

    It isn't when the author declares that nobody is concerned and there is no image that could show a patient.
    """
    if declaration is None or declaration.concerns is not Concerns.NOBODY:
        return True
    return has_images and declaration.source is not Source.DRAWN


def settle(
    found: Iterable[Finding], declaration: Declaration | None, audience: Audience, has_images: bool
) -> tuple[Finding, ...]:
    """The findings of a case with those of its declaration: earlier ones of the declaration are replaced.

    SEC201 is answered by a declaration that makes it pointless, and open under any other.
    """
    state = State.OPEN if needs_identity(declaration, has_images) else State.ANSWERED
    others = (
        finding.with_state(state) if finding.code == _UNKNOWN_IDENTITY else finding
        for finding in found
        if finding.code not in CODES
    )
    return (*others, *findings(declaration, audience, has_images))


def _only_asked(given: Declaration, audience: Audience, has_images: bool) -> Declaration:
    """The declaration without answers to questions that no longer matter, since another answer was changed."""
    names = {question.name for question in asked(given, audience, has_images)}
    return Declaration(**{name: getattr(given, name) for name in names})


def _judge(given: Declaration, audience: Audience, has_images: bool) -> Iterator[Finding]:
    yield from _judge_concerned(given, audience, has_images)
    yield from _judge_recognisable(given, audience)
    yield from _judge_agreement(given, audience)
    yield from _judge_care(given, audience)
    yield from _judge_images(given)


def _kept(code: str) -> Finding:
    return codes.make(code, state=State.ANSWERED)


def _stricter(audience: Audience, colleagues: Severity, public: Severity) -> Severity:
    return public if audience is Audience.PUBLIC else colleagues


def _judge_concerned(given: Declaration, audience: Audience, has_images: bool) -> Iterator[Finding]:
    if given.concerns is Concerns.NOBODY:
        if not needs_identity(given, has_images):
            yield _kept("SEC210")
        elif given.source is not None:
            yield codes.make("SEC210", severity=_stricter(audience, Severity.WARN, Severity.HOLD))
    if given.concerns is Concerns.SELF:
        yield codes.make("CON112")
    if given.concerns is Concerns.DECEASED:
        yield _kept("CON111")


def _judge_recognisable(given: Declaration, audience: Audience) -> Iterator[Finding]:
    """CSP R.4127-73: somebody else who could holds the draft, the patient who could asks for an answer."""
    by_others, by_patient = given.recognisable_by_others, given.recognisable_by_patient
    if by_others is Likely.YES:
        yield codes.make("SEC208", severity=_stricter(audience, Severity.HOLD, Severity.BLOCK))
    elif by_others is Likely.UNSURE:
        yield codes.make("SEC208")
    elif by_others is Likely.NO and (by_patient is Likely.NO or given.concerns is Concerns.DECEASED):
        yield _kept("SEC211")
    if by_patient in (Likely.YES, Likely.UNSURE):
        severity = _stricter(audience, Severity.WARN, Severity.HOLD)
        agreed = _is_recorded(given) and by_others is Likely.NO
        yield codes.make("SEC209", severity=severity, state=State.ANSWERED if agreed else State.OPEN)


def _judge_agreement(given: Declaration, audience: Audience) -> Iterator[Finding]:
    if given.agreement is False and given.recognisable_by_others is Likely.YES:
        yield codes.make("CON107")
    elif given.agreement is False and given.recognisable_by_others is Likely.UNSURE:
        yield codes.make("CON107", severity=_stricter(audience, Severity.HOLD, Severity.BLOCK))
    if _is_recorded(given):
        yield _kept("CON109")
        if audience is Audience.PUBLIC and given.agreement_scope is not Scope.PUBLIC:
            yield codes.make("CON108")
    if given.both_parents is False or given.child_heard is False:
        severity = _stricter(audience, Severity.WARN, Severity.HOLD)
        yield codes.make("CON110", severity=Severity.BLOCK if could_be_recognised(given) else severity)


def _is_recorded(given: Declaration) -> bool:
    """Whether there is an agreement with its whole record."""
    return bool(given.agreement and given.agreement_date and given.agreement_keeper and given.agreement_scope)


def _judge_care(given: Declaration, audience: Audience) -> Iterator[Finding]:
    if given.took_part is False:
        yield codes.make("SEC402")
    if given.objected is Objection.YES:
        yield codes.make("CON105")
    elif given.objected is Objection.NOT_ASKED:
        yield codes.make("CON106", severity=Severity.WARN) if audience is Audience.PUBLIC else _kept("CON106")
    if given.requisition and given.leave_of_authority is not None:
        yield _kept("JUD104") if given.leave_of_authority else codes.make("JUD103")


def _judge_images(given: Declaration) -> Iterator[Finding]:
    if given.licensed is False:
        yield codes.make("CPR103")
    elif given.licensed and given.licence and given.credit:
        yield _kept("CPR104")
