"""Where a publication lies on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from pathlib import Path

RELEASE = "release"
RENDERS = "renders"


def publication_folder(address: str) -> Path:
    """The folder of a publication: its release and its renders."""
    return settings.PUBLISHED / address
