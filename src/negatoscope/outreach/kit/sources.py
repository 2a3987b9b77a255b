"""Where a kit comes from: a draft that the gate has released, or what is published. Nothing else makes one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts import queries as drafts
from negatoscope.drafts import storage as drafts_storage
from negatoscope.drafts.choices import CASE_ROLES, POST_ROLES, Kind
from negatoscope.drafts.rendering import NotRendered, png
from negatoscope.drafts.states import State
from negatoscope.gate.certificate import sealed_file
from negatoscope.gate.declaration.owing import is_somebody_elses
from negatoscope.gate.policy import Audience
from negatoscope.moderation import queries as moderation
from negatoscope.moderation import storage
from negatoscope.moderation.arranging import arrange
from negatoscope.moderation.placing import texts_of
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.sealed import open_sealed
from negatoscope.outreach.kit.material import Material, NotReleasedError, Picture
from negatoscope.outreach.kit.plain import as_plain

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.moderation.arranging import Shown
    from negatoscope.moderation.models import Publication
    from negatoscope.moderation.sealed import Sealed

_ROLES = {Kind.CASE: CASE_ROLES, Kind.POST: POST_ROLES}


def of_draft(draft: Draft) -> Material:
    """The material of a draft at its author's.

    Raises:
        NotReleasedError: the gate hasn't released it, or its copy is not what was sealed.
    """
    if draft.state != State.AT_AUTHOR or not draft.revision or drafts.blockers(draft):
        raise NotReleasedError("unreleased")
    copy = drafts_storage.copy_of(draft.pk, draft.revision)
    try:
        sealed = open_sealed(copy, draft.audience, own_key=not draft.signer)
    except (PublicationError, OSError):
        raise NotReleasedError("altered") from None
    declared = drafts.declared(draft)
    credit = _credit(declared.credit, declared.licence) if is_somebody_elses(declared) else ""
    return _material(sealed, Kind(draft.kind), draft.language, ties=draft.author.ties, credit=credit)


def of_publication(publication: Publication) -> Material:
    """The material of what is published.

    Raises:
        NotReleasedError: its files are not what was sealed, or it is offline.
    """
    folder = storage.publication_folder(publication.pk) / storage.RELEASE
    try:
        sealed = open_sealed(folder, publication.audience, own_key=False)
    except (PublicationError, OSError):
        raise NotReleasedError("altered") from None
    if publication.state != publication.State.ONLINE or sealed.certificate != publication.certificate:
        raise NotReleasedError("altered")
    is_open = publication.audience == Audience.PUBLIC and not settings.IS_LOCAL  # nobody else reaches a laptop
    address = settings.URL + moderation.address(publication) if is_open else ""
    return _material(
        sealed,
        Kind(publication.kind),
        publication.language,
        ties=publication.author.ties,
        credit=_credit(publication.credit, publication.licence),
        address=address,
    )


def _credit(credit: str | None, licence: str | None) -> str:
    if credit and licence:
        return f"{credit} ({licence})"
    return credit or licence or ""


def _material(sealed: Sealed, kind: Kind, language: str, *, ties: str, credit: str, address: str = "") -> Material:
    texts = texts_of(sealed, kind)
    shown = arrange(sealed.folder, [file.path for file in sealed.files], texts)
    return Material(
        audience=Audience(sealed.payload["audience"]),
        language=language,
        text="\n\n".join(as_plain(texts[role]) for role in _ROLES[kind] if role in texts),
        pictures=tuple(
            Picture(number, texts.get(one.alt, ""), partial(_read, sealed, one))
            for number, one in enumerate((one for one in shown if one.is_key), 1)
        ),
        ties=ties,
        credit=credit,
        address=address,
        certificate=sealed.certificate.encode(),
    )


def _read(sealed: Sealed, shown: Shown) -> bytes:
    """A picture of the release, its file checked once more as it is read."""
    path = sealed.folder / shown.source
    try:
        data = path.read_bytes()
        if sealed_file(shown.source, data) not in sealed.files:
            raise NotReleasedError("altered")
        return png(data, shown.kind, shown.frame).data
    except (OSError, NotRendered):
        raise NotReleasedError("altered") from None
