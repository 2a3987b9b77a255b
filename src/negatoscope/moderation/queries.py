"""Who may read what is published: the one decision. Every page, feed, file and preview asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from negatoscope.drafts.choices import Audience, Kind
from negatoscope.moderation.models import Publication, Tombstone

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from negatoscope.members.models import Member

_SIDE_BY_SIDE = 50
"""How many earlier publications of an author a draft is weighed with."""
_PAGES = {Kind.CASE: "cases:case", Kind.POST: "outreach:post"}


def readable(member: Member | AnonymousUser | None) -> QuerySet[Publication]:
    """What a reader finds: online, and for an audience the reader belongs to; the author's own too."""
    found = Q(audience__in=_audiences(member))
    if _is_known(member):
        found |= Q(author=member)
    return Publication.objects.filter(found, state=Publication.State.ONLINE)


def can_read(member: Member | AnonymousUser | None, publication: Publication) -> bool:
    """Whether a reader may read one. `readable` and this rest on the same audiences."""
    is_author = _is_known(member) and member.pk == publication.author_id
    return publication.state == Publication.State.ONLINE and (is_author or may_know(member, publication))


def texts_published_by(author: Member) -> tuple[str, ...]:
    """What an author has published and readers can put side by side: the texts of each publication as one."""
    publications = author.publications.filter(state=Publication.State.ONLINE).prefetch_related("sections")
    newest = publications[:_SIDE_BY_SIDE]
    return tuple("\n\n".join([each.title, *(one.text for one in each.sections.all())]) for each in newest)


def offline_of(author: Member) -> QuerySet[Publication]:
    """What of an author's is offline, for that author to deal with."""
    return Publication.objects.filter(author=author, state=Publication.State.OFFLINE)


def may_know(member: Member | AnonymousUser | None, publication: Publication) -> bool:
    """Whether a reader is among those it was published for, or its author; also while it is offline."""
    is_author = _is_known(member) and member.pk == publication.author_id
    return is_author or publication.audience in _audiences(member)


def may_know_why(member: Member | AnonymousUser | None, tombstone: Tombstone) -> bool:
    """Whether a reader is among those whom it was published for before it was withdrawn."""
    return tombstone.audience in _audiences(member)


def may_withdraw(member: Member | AnonymousUser | None, publication: Publication) -> bool:
    """Its author, a reviewer or an operator."""
    return _is_known(member) and (member.pk == publication.author_id or member.reviewer or member.is_staff)


def address(publication: Publication) -> str:
    """The path of its page."""
    try:
        return reverse(_PAGES[Kind(publication.kind)], args=[publication.pk])
    except NoReverseMatch:
        return reverse("cases:case", args=[publication.pk])


def _audiences(member: Member | AnonymousUser | None) -> tuple[str, ...]:
    """Colleagues are members who have confirmed their e-mail address."""
    if _is_known(member) and _is_confirmed(member):
        return (Audience.COLLEAGUES, Audience.PUBLIC)
    return (Audience.PUBLIC,)


def _is_known(member: Member | AnonymousUser | None) -> bool:
    return member is not None and member.is_authenticated and member.is_active


def _is_confirmed(member: Member) -> bool:
    """Asked once a request: it is kept on the member that the request carries."""
    known = getattr(member, "_has_confirmed", None)
    if known is None:
        known = EmailAddress.objects.filter(user=member, verified=True).exists()
        member._has_confirmed = known  # type: ignore[attr-defined]
    return known
