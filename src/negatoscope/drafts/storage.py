"""Where a draft lies on disk (docs/drafts.md). Only this room and its uploads know these paths."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts import private_folder

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID


def intake_of(draft: UUID) -> Path:
    """The folder of a draft in the quarantine: originals, texts as typed, file names, the patient's identity."""
    return settings.INTAKE / "drafts" / str(draft)


def originals_of(draft: UUID) -> Path:
    """The files as they came in, under numbers."""
    return intake_of(draft) / "originals"


def dossier_of(draft: UUID, number: int) -> Path:
    """What the gate keeps between two passages: the key of the case and its evidence. It goes with the originals."""
    return intake_of(draft) / f"dossier-{number}"


def copies_of(draft: UUID) -> Path:
    """The folder of the remedied copies; one at rest, two for the moment in which one takes the other's place."""
    return settings.COPIES / str(draft)


def copy_of(draft: UUID, revision: int) -> Path:
    """The remedied copy: a sealed release, perhaps held."""
    return copies_of(draft) / str(revision)


def destroy_originals(draft: UUID) -> bool:
    """Unlink all that the quarantine holds of a draft; whether there was something.

    Raises:
        OSError: something could not be removed.
    """
    return private_folder.destroy(intake_of(draft))


def destroy_copies(draft: UUID) -> bool:
    """Unlink the copies.

    Raises:
        OSError: something could not be removed.
    """
    return private_folder.destroy(copies_of(draft))


def keep_dossier(draft: UUID, number: int) -> None:
    """Unlink every dossier but one."""
    for dossier in intake_of(draft).glob("dossier-*"):
        if dossier != dossier_of(draft, number):
            dossier.unlink(missing_ok=True)


def keep_copy(draft: UUID, revision: int) -> None:
    """Unlink every copy but one, and what a killed passage left of one."""
    folder = copies_of(draft)
    if not folder.is_dir():
        return
    for copy in folder.iterdir():
        if copy.name != str(revision):
            private_folder.destroy(copy)
    private_folder.destroy_remains(folder)
    if not any(folder.iterdir()):
        folder.rmdir()


def destroy_copy(draft: UUID, revision: int) -> bool:
    """Unlink one copy; whether it was there.

    Raises:
        OSError: something could not be removed.
    """
    return private_folder.destroy(copy_of(draft, revision))


def is_full(error: OSError) -> bool:
    """Whether the disk has no space left, or the account no more of it."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)
