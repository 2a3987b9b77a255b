"""Where a draft lies on disk (docs/drafts.md). Only this room and its uploads know these paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID


def intake_of(draft: UUID) -> Path:
    """The folder of a draft in the quarantine: originals, texts as typed, file names, the patient's identity."""
    return settings.INTAKE / "drafts" / str(draft)


def originals_of(draft: UUID) -> Path:
    """The files as they came in."""
    return intake_of(draft) / "originals"


def copy_of(draft: UUID, revision: int) -> Path:
    """The remedied copy: a sealed release, perhaps held."""
    return settings.COPIES / str(draft) / str(revision)
