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
from negatoscope.gate.declaration.owing import is_somebody_elses
from negatoscope.gate.policy import Audience
from negatoscope.moderation import queries as moderation
from negatoscope.moderation import storage
from negatoscope.moderation.arranging import alternatives, arrange
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.sealed import open_sealed, sha256_of
from negatoscope.outreach.kit.material import Material, NotReleasedError, Picture

if TYPE_CHECKING:
    from negatoscope.drafts.models import Draft
    from negatoscope.moderation.arranging import Shown
    from negatoscope.moderation.models import Publication
    from negatoscope.moderation.sealed import Sealed

_UNNAMED = {Kind.CASE: "discussion", Kind.POST: "body"}  # the role of text.md, in releases of the command line
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
    address = settings.URL + moderation.address(publication) if publication.audience == Audience.PUBLIC else ""
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
    shown = [one for one in arrange(sealed.folder, [file.path for file in sealed.files]) if one.is_key]
    roles = alternatives(sealed.folder)
    return Material(
        audience=Audience(sealed.payload["audience"]),
        language=language,
        text="\n\n".join(text for role in _ROLES[kind] if (text := _text(sealed, role, kind))),
        pictures=tuple(
            Picture(number, _text(sealed, roles.get(one.source, "-")), partial(_read, sealed, one))
            for number, one in enumerate(shown, 1)
        ),
        ties=ties,
        credit=credit,
        address=address,
        certificate=sealed.certificate.encode(),
    )


def _text(sealed: Sealed, role: str, kind: Kind | None = None) -> str:
    """A text of the release; the whole release was checked against its hashes when it was opened."""
    paths = {file.path for file in sealed.files}
    path = f"texts/{role}.md"
    if path not in paths and kind is not None and role == _UNNAMED[kind]:
        path = "text.md"
    return (sealed.folder / path).read_text(encoding="utf-8").strip() if path in paths else ""


def _read(sealed: Sealed, shown: Shown) -> bytes:
    path = sealed.folder / shown.source
    try:
        if not any(file.path == shown.source and file.sha256 == sha256_of(path) for file in sealed.files):
            raise NotReleasedError("altered")
        return png(path.read_bytes(), shown.kind, shown.frame).data
    except (OSError, NotRendered):
        raise NotReleasedError("altered") from None
