"""withdraw(publication): gone at once from everything this node controls."""

from __future__ import annotations

import secrets
import shutil
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from negatoscope.drafts import services as drafts_services
from negatoscope.moderation import queries
from negatoscope.moderation.models import Action, Publication, Tombstone
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.recording import given_reason, record
from negatoscope.moderation.serving import forget_checks
from negatoscope.moderation.storage import publication_folder

if TYPE_CHECKING:
    from negatoscope.members.models import Member

REASON_LENGTH = 300
_DOOMED = ".withdrawn-"


def withdraw(publication: Publication, by: Member, reason: str) -> Tombstone:
    """Take a publication back: rows, files and renders go; its address says that it was withdrawn, and why.

    The files first get a name under which nothing is served, in the same transaction as the rows; then they go.

    Raises:
        PublicationError: not theirs to withdraw, no reason that may be kept, or it was withdrawn already.
    """
    if not queries.may_withdraw(by, publication):
        raise PublicationError("not-allowed")
    passed = given_reason(reason, REASON_LENGTH)
    address, kind, draft = publication.pk, publication.kind, publication.draft
    folder = publication_folder(address)
    doomed = settings.PUBLISHED / f"{_DOOMED}{secrets.token_hex(8)}"
    with transaction.atomic():
        deleted, _ = Publication.objects.filter(pk=address).delete()
        if not deleted:
            raise PublicationError("gone")
        tombstone = Tombstone.objects.create(id=address, kind=kind, reason=passed)
        record(Action.WITHDRAWN, address, by, passed)
        drafts_services.forget(draft)
        if folder.exists():
            folder.rename(doomed)
    shutil.rmtree(doomed, ignore_errors=True)
    forget_checks(address)
    return tombstone


def destroy_remains() -> None:
    """Remove what a killed process left of a withdrawal, and folders of no publication.

    A folder takes its name inside the transaction that writes its row: one without a row was cut off before the end.
    """
    if not settings.PUBLISHED.is_dir():
        return
    known = set(Publication.objects.values_list("pk", flat=True))
    for folder in settings.PUBLISHED.iterdir():
        if folder.is_dir() and (folder.name.startswith(_DOOMED)):
            shutil.rmtree(folder, ignore_errors=True)
        elif folder.is_dir() and not folder.name.startswith(".") and folder.name not in known:
            _destroy_unless_known(folder.name)


def _destroy_unless_known(address: str) -> None:
    """In a transaction, which waits for one that is about to name this folder."""
    with transaction.atomic():
        if not Publication.objects.filter(pk=address).exists():
            shutil.rmtree(publication_folder(address), ignore_errors=True)
