"""Translations: the catalogues (.po) that have changed are compiled into what Django reads (.mo)."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import polib

_PACKAGE = Path(__file__).resolve().parent.parent


def compile_catalogues(package: Path = _PACKAGE) -> None:
    """Compile each catalogue that is newer than its compiled form; one that can't be written is left as it is."""
    for catalogue in package.glob("*/locale/*/LC_MESSAGES/django.po"):
        compiled = catalogue.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= catalogue.stat().st_mtime:
            continue
        draft = compiled.with_name(f".{compiled.name}-{os.getpid()}")
        with contextlib.suppress(PermissionError):
            polib.pofile(str(catalogue)).save_as_mofile(str(draft))
            draft.replace(compiled)  # whole or not at all: another process may be reading it
