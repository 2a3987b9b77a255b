"""Where a draft lies on disk (docs/drafts.md). Only this room and its uploads know these paths."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

from django.conf import settings

from negatoscope.drafts.intake import private_folder

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


def destroy_other_copies(draft: UUID, revision: int, before: float) -> None:
    """Unlink every copy but one, and what killed passages left of one, unless it was touched since `before`.

    `before` is a time as `stat` has it: what is younger can be the work of a passage that has just begun.
    """
    folder = copies_of(draft)
    for copy in folder.iterdir() if folder.is_dir() else ():
        if copy.name != str(revision) and copy.stat().st_mtime < before:
            private_folder.destroy(copy)
    forget_copies(draft)


def forget_copies(draft: UUID) -> None:
    """Remove the folder of the copies when there is none in it."""
    with contextlib.suppress(OSError):
        copies_of(draft).rmdir()


def destroy_copy(draft: UUID, revision: int) -> bool:
    """Unlink one copy; whether it was there.

    Raises:
        OSError: something could not be removed.
    """
    return private_folder.destroy(copy_of(draft, revision))


def is_full(error: Exception) -> bool:
    """Whether the disk has no space left, or the account no more of it."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
