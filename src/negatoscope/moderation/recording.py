"""Writing the decision log: what was done and why, with no identity but the actor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.members.gated import Gated, Purpose, Refused, pass_text
from negatoscope.moderation.models import Decision
from negatoscope.moderation.problems import PublicationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.members.models import Member
    from negatoscope.moderation.models import Action

_NO_REASON = Gated("")


def record(
    action: Action, subject: str, actor: Member | None, reason: Gated = _NO_REASON, codes: Iterable[str] = ()
) -> Decision:
    """Add a line. `subject` is the address of a publication or the number of a draft."""
    return Decision.objects.create(action=action, subject=subject, actor=actor, reason=reason, codes=sorted(set(codes)))


def given_reason(text: str, most: int) -> Gated:
    """A reason that a person typed, passed through the gate.

    Raises:
        PublicationError: there is none, it is too long, or it identifies somebody.
    """
    text = text.strip()
    if not text:
        raise PublicationError("no-reason")
    if len(text) > most:
        raise PublicationError("reason-too-long", most=most)
    try:
        return pass_text(text, Purpose.REASON)
    except Refused:
        raise PublicationError("reason-identifies") from None
