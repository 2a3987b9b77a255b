"""Checks of the settings of the intake, at each start."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from negatoscope.drafts.intake import releases


@register()
def check_intake(**_: object) -> list[CheckMessage]:
    """Limits that let nothing in, and keys of other nodes that are none."""
    errors: list[CheckMessage] = []
    for name in ("UPLOAD_FILE_MIB", "UPLOAD_DRAFT_MIB", "UPLOAD_FILES"):
        if not getattr(settings, name):
            errors.append(Error(f"NEGATOSCOPE_{name} is 0: nothing could be handed in.", id="drafts.E001"))
    try:
        releases.trusted_keys()
    except ValueError:
        errors.append(
            Error(
                "NEGATOSCOPE_TRUSTED_KEYS holds something that is no public key.",
                hint="Give keys as `negatoscope key` prints them, separated by commas.",
                id="drafts.E002",
            )
        )
    return errors
