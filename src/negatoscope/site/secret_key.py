"""Django's secret key: from the environment, else made at the first start and kept where only its owner reads it."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

from negatoscope.gate.private_file import PrivateFileError, read_private, write_private

if TYPE_CHECKING:
    from pathlib import Path


def secret_key(home: Path) -> str:
    """The key.

    Raises:
        ImproperlyConfigured: its file can't be read or made, or others can read it.
    """
    named = os.environ.get("NEGATOSCOPE_SECRET_KEY")
    if named:
        return named
    path = home / "secret.key"
    try:
        if not path.exists():
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(path, secrets.token_urlsafe(64).encode())
        return bytes(read_private(path)).decode("ascii")
    except FileExistsError:
        return secret_key(home)  # another process made it first
    except (PrivateFileError, OSError, ValueError):
        raise ImproperlyConfigured(f"{path} can't be read or made; only its owner may read it (chmod 600).") from None
