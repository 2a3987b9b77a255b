"""withdraw(publication): gone at once from everything this node controls."""

from __future__ import annotations

import secrets
import shutil
import time
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
_UNFINISHED = ".publishing-"  # as `publishing` calls its folders and locks
_YOUNG = 3600.0  # seconds


def withdraw(publication: Publication, by: Member, reason: str) -> Tombstone:
    """Take a publication back: rows, files and renders go; its address says that it was, to its readers why.

    The files first get a name under which nothing is served, in the same transaction as the rows; then they go.

    Raises:
        PublicationError: not theirs to withdraw, no reason that may be kept, or it was withdrawn already.
    """
    if not queries.may_withdraw(by, publication):
        raise PublicationError("not-allowed")
    passed = given_reason(reason, REASON_LENGTH)
    address, draft = publication.pk, publication.draft
    folder = publication_folder(address)
    doomed = settings.PUBLISHED / f"{_DOOMED}{secrets.token_hex(8)}"
    with transaction.atomic():
        deleted, _ = Publication.objects.filter(pk=address).delete()
        if not deleted:
            raise PublicationError("gone")
        tombstone = Tombstone.objects.create(
            id=address, kind=publication.kind, audience=publication.audience, reason=passed
        )
        record(Action.WITHDRAWN, address, by, passed)
        drafts_services.forget(draft)
        if folder.exists():
            folder.rename(doomed)
    shutil.rmtree(doomed, ignore_errors=True)
    forget_checks(address)
    return tombstone


def destroy_remains() -> None:
    """Remove what a killed process left of a withdrawal or of publishing, and folders that have no publication.

    A folder gets its name in the transaction that writes its row, so a young one may be about to have it.
    """
    if not settings.PUBLISHED.is_dir():
        return
    known = set(Publication.objects.values_list("pk", flat=True))
    for folder in settings.PUBLISHED.iterdir():
        is_ours = folder.name.startswith((_DOOMED, _UNFINISHED))
        is_left = is_ours or not (folder.name.startswith(".") or folder.name in known)
        if not is_left or time.time() - folder.stat().st_ctime <= _YOUNG:
            continue
        if folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)
        elif is_ours:
            folder.unlink(missing_ok=True)
