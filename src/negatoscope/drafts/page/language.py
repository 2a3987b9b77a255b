"""The language of the reader."""

from __future__ import annotations

from django.utils.translation import get_language


def language() -> str:
    """In one of the two that the gate speaks."""
    return "fr" if (get_language() or "fr").startswith("fr") else "en"
