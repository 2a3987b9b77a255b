"""What keeps something from being published, decided or withdrawn, in one sentence and with its HTTP status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from negatoscope.members.problem import Problem

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_PROBLEMS: dict[str, tuple[int, _StrPromise]] = {
    "not-yours": (404, _("There is no such draft among yours.")),
    "not-ready": (409, _("This draft can't be published yet: %(why)s")),
    "elsewhere": (409, _("This draft is being published in another window. Reload the page to see it.")),
    "published": (409, _("This draft is already published.")),
    "no-certificate": (
        409,
        _("The copy of this draft has no certificate that this site can trust. Send the draft through the gate again."),
    ),
    "not-released": (
        409,
        _("The gate has not released this draft. Answer what is open, or ask for a review."),
    ),
    "other-audience": (
        409,
        _("The copy was sealed for another audience. Send the draft through the gate again for this one."),
    ),
    "altered": (
        409,
        _("A file of the copy is not what the certificate says. Send the draft through the gate again."),
    ),
    "nothing": (409, _("There is neither a text nor an image in this draft. Add one before you publish.")),
    "not-shown": (
        409,
        _("One of the images can't be drawn for a page, so nothing was published. Leave it out and try again."),
    ),
    "disk-full": (
        507,
        _("There is no space left on the server's disk. Nothing was published; try again later or tell the operator."),
    ),
    "disk": (500, _("The server's disk refused to write. Nothing was published; tell the operator.")),
    "not-allowed": (403, _("Only its author, a reviewer or an operator may withdraw this.")),
    "no-reason": (400, _("Give a reason, for each point on which you decide.")),
    "no-decision": (400, _("Choose a decision: approve, send back or refuse.")),
    "reason-too-long": (400, _("A reason holds %(most)d characters at most.")),
    "reason-identifies": (
        400,
        _("The reason names or describes somebody. Say why without anything that identifies a person."),
    ),
    "gone": (409, _("This was already withdrawn.")),
}


class PublicationError(Problem):
    """Something that the author, a reviewer or an operator can put right."""

    SENTENCES = _PROBLEMS
