"""Settings from the environment, with safe defaults; one that can't be understood stops the start in one sentence."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_YES = frozenset({"1", "yes", "true", "on", "oui"})
_NO = frozenset({"0", "no", "false", "off", "non", ""})
LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


def text(name: str, default: str = "") -> str:
    """The value of NEGATOSCOPE_`name`."""
    return os.environ.get(f"NEGATOSCOPE_{name}", default).strip()


def flag(name: str, *, default: bool) -> bool:
    """NEGATOSCOPE_`name` as yes or no.

    Raises:
        ImproperlyConfigured: it says neither.
    """
    value = os.environ.get(f"NEGATOSCOPE_{name}")
    if value is None:
        return default
    if value.strip().lower() in _YES:
        return True
    if value.strip().lower() in _NO:
        return False
    raise ImproperlyConfigured(f"NEGATOSCOPE_{name} must be yes or no.")


def number(name: str, default: int) -> int:
    """NEGATOSCOPE_`name` as a whole number, zero or more.

    Raises:
        ImproperlyConfigured: it is none.
    """
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"NEGATOSCOPE_{name} must be a whole number.")
    return int(value)


def host_of(url: str) -> str:
    """The host that an address names.

    Raises:
        ImproperlyConfigured: it is no http or https address.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ImproperlyConfigured("NEGATOSCOPE_URL must be the address of the site, such as https://cases.example.org")
    return parts.hostname
