"""Which questions matter for a draft, and which of them are still unanswered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.declaration.declaration import Concerns, Declaration, Likely, Source
from negatoscope.gate.declaration.questions import QUESTIONS
from negatoscope.gate.policy import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.declaration.questions import Question

_POSSIBLE = (Likely.YES, Likely.UNSURE)
_SOMEBODY_ELSES = (Source.OTHER_SITE, Source.PUBLICATION, Source.DATA_SET)


def owed(
    declaration: Declaration | None, audience: Audience = Audience.COLLEAGUES, has_images: bool = True
) -> tuple[Question, ...]:
    """The questions still unanswered that the answers so far call for, in the order of asking.

    More may follow from the answers to these: an agreement is asked for only once somebody could be recognised.
    """
    given = declaration or Declaration()
    return tuple(q for q in asked(given, audience, has_images) if getattr(given, q.name) in (None, ""))


def asked(
    declaration: Declaration | None, audience: Audience = Audience.COLLEAGUES, has_images: bool = True
) -> tuple[Question, ...]:
    """The questions that matter, answered or not, in the order of asking."""
    names = set(_asked(declaration or Declaration(), audience, has_images))
    return tuple(question for question in QUESTIONS.values() if question.name in names)


def _asked(given: Declaration, audience: Audience, has_images: bool) -> Iterator[str]:
    yield "concerns"
    if has_images:
        yield from _asked_of_images(given)
    if given.concerns is None or given.concerns in (Concerns.NOBODY, Concerns.SELF):
        return
    yield "recognisable_by_others"
    if given.concerns is not Concerns.DECEASED:
        yield "recognisable_by_patient"
    if not is_published_elsewhere(given, has_images):
        yield from _asked_of_care(given)
    closed_to_public = audience is Audience.PUBLIC and given.recognisable_by_others is Likely.YES
    if could_be_recognised(given) and not closed_to_public:
        yield from _asked_of_agreement(given)
    if given.concerns is Concerns.MINOR and (has_images or could_be_recognised(given)):
        yield from ("both_parents", "child_heard")


def _asked_of_images(given: Declaration) -> Iterator[str]:
    yield "source"
    if is_somebody_elses(given):
        yield "licensed"
        if given.licensed:
            yield from ("licence", "credit")


def _asked_of_care(given: Declaration) -> Iterator[str]:
    yield from ("took_part", "requisition", "objected")
    if given.requisition:
        yield "leave_of_authority"


def _asked_of_agreement(given: Declaration) -> Iterator[str]:
    yield "agreement"
    if given.agreement:
        yield from ("agreement_date", "agreement_keeper", "agreement_scope")


def could_be_recognised(given: Declaration) -> bool:
    """Whether the patient, or somebody else, could recognise the patient."""
    by_patient = given.concerns is not Concerns.DECEASED and given.recognisable_by_patient in _POSSIBLE
    return given.recognisable_by_others in _POSSIBLE or by_patient


def is_somebody_elses(given: Declaration) -> bool:
    """Whether the images have an author who must allow their use."""
    return given.source in _SOMEBODY_ELSES


def is_published_elsewhere(given: Declaration, has_images: bool) -> bool:
    """Whether the patient is that of a publication, so that no record was opened for this.

    Images from the author's own practice are not: then the questions of care are asked whatever `concerns` says.
    """
    return given.concerns is Concerns.PUBLISHED and not (has_images and given.source in (None, Source.OWN))
