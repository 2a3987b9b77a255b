"""The review of a held draft: a named reviewer adds boxes, answers each HOLD by name, and decides with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from negatoscope.drafts import queries as drafts_queries
from negatoscope.drafts import services as drafts_services
from negatoscope.drafts.models import Draft
from negatoscope.drafts.states import State
from negatoscope.members.gated import Gated
from negatoscope.moderation.models import Action, Review
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.recording import given_reason, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from django.db.models import QuerySet

    from negatoscope.gate.finding import Box
    from negatoscope.members.models import Member

REASON_LENGTH = 2000
HEAD_ANSWER = {"fr": "aucune tête", "en": "no head"}
"""The only answer to SEC301 that the gate takes, in the language of the draft (`gate.answers`)."""

APPROVED = {"fr": "admis après relecture", "en": "accepted after review"}
_ACTIONS = {
    Review.Outcome.APPROVED: Action.APPROVED,
    Review.Outcome.SENT_BACK: Action.SENT_BACK,
    Review.Outcome.REFUSED: Action.REFUSED,
}


@dataclass(frozen=True)
class Held:
    """One HOLD that is still open: the code and where, as the report has them."""

    code: str
    item: str
    where: dict[str, object]
    message: str


def queue(reviewer: Member) -> QuerySet[Draft]:
    """The drafts that wait for a decision, the oldest first; never the reviewer's own."""
    return drafts_queries.for_reviewer(reviewer).filter(state=State.AT_REVIEWER)


def title_of(draft: Draft) -> str:
    """The title or the first line of the copy: a reviewer sees nothing that was typed."""
    texts = drafts_queries.released_texts(draft)
    for role in ("title", "body", "question"):
        line = texts.get(role, "").strip().partition("\n")[0]
        if line:
            return line
    return _("Draft without a title")


def holds(draft: Draft) -> tuple[Held, ...]:
    """What the reviewer has to decide."""
    report = draft.report or {}
    return tuple(
        Held(finding["code"], item["path"], finding["where"], finding["message"])
        for item in report.get("items", ())
        for finding in item["findings"]
        if finding["severity"] == "HOLD" and finding["state"] == "open"
    )


def approve(draft: Draft, reviewer: Member, reasons: Sequence[str]) -> None:
    """Decide each HOLD by name, with a reason each; the copy is sealed again, and its author may publish it.

    Where nothing but the signer of a release is in question, one reason is given for that.

    Raises:
        PublicationError: a reason is missing or identifies somebody.
        DraftProblem: the draft isn't with a reviewer, or the reviewer may not decide on it.
    """
    open_holds = holds(draft)
    if len(reasons) != max(1, len(open_holds)):
        raise PublicationError("no-reason")
    passed = [given_reason(reason, REASON_LENGTH) for reason in reasons]
    answers = [
        drafts_services.Decided(held.code, held.item, held.where, _answer(draft, held), reason)
        for held, reason in zip(open_holds, passed, strict=False)
    ]
    with transaction.atomic():
        drafts_services.decide(draft, reviewer, approve=True, answers=answers)
        _note(draft, reviewer, Review.Outcome.APPROVED, _joined(passed), [held.code for held in open_holds])


def _answer(draft: Draft, held: Held) -> Gated:
    """What the certificate keeps as the answer; the words are ours."""
    return Gated(HEAD_ANSWER[draft.language] if held.code == "SEC301" else APPROVED[draft.language])


def _joined(reasons: Sequence[Gated]) -> Gated:
    """All the reasons, each once: texts that passed, one after the other."""
    return Gated(" ".join(dict.fromkeys(reasons)))


def send_back(draft: Draft, reviewer: Member, reason: str) -> None:
    """Give the draft back to its author, with what to change.

    Raises:
        PublicationError, DraftProblem: as `approve`.
    """
    _return(draft, reviewer, reason, Review.Outcome.SENT_BACK)


def refuse(draft: Draft, reviewer: Member, reason: str) -> None:
    """Give the draft back to its author: it must not be published.

    Raises:
        PublicationError, DraftProblem: as `approve`.
    """
    _return(draft, reviewer, reason, Review.Outcome.REFUSED)


def add_box(draft: Draft, reviewer: Member, item: str, frame: int, box: Box) -> None:
    """Black out one more box. A reviewer never takes one back.

    Raises:
        DraftProblem: the box isn't inside the image, or the draft isn't with a reviewer.
    """
    _expect_reviewer(draft, reviewer)
    with transaction.atomic():
        drafts_services.retouch(draft, item, frame, box, adds=True, reason="", by=reviewer)
        record(Action.BOX_ADDED, str(draft.pk), reviewer)


def expire(now: datetime | None = None) -> int:
    """Destroy the drafts that nobody has decided on in time, as their authors were told; how many there were."""
    since = (now or timezone.now()) - timedelta(days=settings.REVIEW_DAYS)
    late = Draft.objects.filter(state=State.AT_REVIEWER, review_asked_at__lt=since)
    count = 0
    for draft in late:
        if drafts_services.end_review(draft):
            record(Action.EXPIRED, str(draft.pk), None)
            count += 1
    return count


def _expect_reviewer(draft: Draft, reviewer: Member) -> None:
    if not reviewer.reviewer or reviewer.pk == draft.author_id:
        raise PublicationError("not-allowed")


def _return(draft: Draft, reviewer: Member, reason: str, outcome: Review.Outcome) -> None:
    passed = given_reason(reason, REASON_LENGTH)
    with transaction.atomic():
        drafts_services.decide(draft, reviewer, approve=False)
        _note(draft, reviewer, outcome, passed, [held.code for held in holds(draft)])


def _note(draft: Draft, reviewer: Member, outcome: Review.Outcome, reason: Gated, codes: Sequence[str]) -> None:
    Review.objects.create(draft=draft, reviewer=reviewer, outcome=outcome, reason=reason)
    record(_ACTIONS[outcome], str(draft.pk), reviewer, reason, codes)


def ends_on(draft: Draft) -> datetime | None:
    """When the review ends by itself; None when nobody was asked."""
    return None if draft.review_asked_at is None else draft.review_asked_at + timedelta(days=settings.REVIEW_DAYS)
