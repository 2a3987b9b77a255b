"""How much may be handed in: by file, by draft, by request."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from negatoscope.gate.policy import Limits

CHUNK = 2 << 20
"""Bytes of one part of a file. Below `FILE_UPLOAD_MAX_MEMORY_SIZE`, so that Django never spools one to disk."""

BATCH = 1000
"""Files announced in one request."""

NAME = 4096
"""Characters of a file's name with its folders; no system has longer ones."""

_MIB = 1 << 20


@dataclass(frozen=True)
class IntakeLimits:
    """The bounds on one draft, in bytes and files."""

    file_bytes: int
    draft_bytes: int
    files: int


def intake_limits() -> IntakeLimits:
    """As the operator set them (docs/operate.md), never beyond what the gate opens."""
    gate = Limits()
    return IntakeLimits(
        file_bytes=min(settings.UPLOAD_FILE_MIB * _MIB, gate.file_bytes),
        draft_bytes=min(settings.UPLOAD_DRAFT_MIB * _MIB, gate.total_bytes),
        files=min(settings.UPLOAD_FILES, gate.files // 2),  # the gate counts folders too
    )
