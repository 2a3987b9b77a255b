"""publish(draft, by): the one way from a draft to readers."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import IntegrityError, transaction

from negatoscope.drafts import queries as drafts_queries
from negatoscope.drafts import services as drafts_services
from negatoscope.drafts import storage as drafts_storage
from negatoscope.drafts.choices import Kind
from negatoscope.drafts.states import State
from negatoscope.moderation import placing, renders
from negatoscope.moderation.arranging import arrange
from negatoscope.moderation.models import Action, Publication, new_address
from negatoscope.moderation.problems import PublicationError
from negatoscope.moderation.recording import record
from negatoscope.moderation.sealed import Sealed, open_sealed
from negatoscope.moderation.storage import RELEASE, RENDERS, publication_folder

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from negatoscope.drafts.models import Draft
    from negatoscope.members.models import Member
    from negatoscope.moderation.arranging import Shown

_STAGE = ".publishing-"


@dataclass(frozen=True)
class _Staged:
    """A publication that is whole on disk, but has no name and no rows yet."""

    folder: Path
    sealed: Sealed
    shown: tuple[Shown, ...]
    drawn: renders.DrawnAll


def publish(draft: Draft, by: Member) -> Publication:
    """Publish a draft that the gate has released, for the audience it was sealed for.

    Everything is made in a folder aside first; rows and folder get their place in one transaction, and the draft
    goes. What fails midway leaves the draft as it was.

    Raises:
        PublicationError: it isn't the author's, isn't ready, its certificate doesn't hold, or the disk refuses.
    """
    if draft.author_id != by.pk:
        raise PublicationError("not-yours")
    try:
        with _alone(draft):
            _check_ready(draft)
            staged = _stage(draft)
            try:
                return _place(draft, by, staged)
            finally:
                shutil.rmtree(staged.folder, ignore_errors=True)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise PublicationError("disk-full" if full else "disk") from None


@contextlib.contextmanager
def _alone(draft: Draft) -> Generator[None]:
    """One window at a time; what a killed process left of an earlier try is cleared away.

    Raises:
        PublicationError: another window is publishing it.
    """
    settings.PUBLISHED.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = settings.PUBLISHED / f"{_STAGE}{draft.pk}.lock"
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise PublicationError("elsewhere") from None
    try:
        shutil.rmtree(_stage_of(draft), ignore_errors=True)
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(descriptor)


def _stage_of(draft: Draft) -> Path:
    return settings.PUBLISHED / f"{_STAGE}{draft.pk}"


def _check_ready(draft: Draft) -> None:
    if Publication.objects.filter(draft=draft.pk).exists():
        raise PublicationError("published")
    draft.refresh_from_db()
    if draft.state != State.AT_AUTHOR:
        raise PublicationError("not-released")
    blockers = drafts_queries.blockers(draft)
    if blockers:
        raise PublicationError("not-ready", why=str(blockers[0].sentence))


def _stage(draft: Draft) -> _Staged:
    """The release beside its renders, checked byte for byte where it will stay.

    Raises:
        PublicationError: the certificate doesn't hold, or there is nothing to show.
        OSError: the disk refuses.
    """
    stage = _stage_of(draft)
    copy = drafts_storage.copy_of(draft.pk, draft.revision)
    if not copy.is_dir():
        raise PublicationError("no-certificate")
    try:
        stage.mkdir(mode=0o700)
        shutil.copytree(copy, stage / RELEASE, copy_function=_link, symlinks=True)
        sealed = open_sealed(stage / RELEASE, draft.audience, own_key=not draft.signer)
        roles = placing.texts_of(sealed, Kind(draft.kind))
        shown = arrange(stage / RELEASE, [file.path for file in sealed.files], roles)
        drawn = renders.draw(stage / RELEASE, stage / RENDERS, shown)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    return _Staged(stage, sealed, shown, drawn)


def _link(source: str, destination: str) -> None:
    """A second name for a file of the copy, which no one writes to; the file itself where links aren't to be had."""
    try:
        os.link(source, destination, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, destination, follow_symlinks=False)


def _place(draft: Draft, by: Member, staged: _Staged) -> Publication:
    address = new_address()
    folder = publication_folder(address)
    try:
        with transaction.atomic():
            pictures = list(zip(staged.shown, staged.drawn.pictures, strict=True))
            publication = placing.place(address, draft, staged.sealed, pictures, staged.drawn.share_sha256)
            record(Action.PUBLISHED, address, by)
            drafts_services.leave(draft)
            staged.folder.rename(folder)
    except IntegrityError:
        shutil.rmtree(folder, ignore_errors=True)
        raise PublicationError("published") from None
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    drafts_services.clear(draft)
    return publication
