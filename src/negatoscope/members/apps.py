from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Profiles and accounts."""

    name = "negatoscope.members"
    label = "members"
    default_auto_field = "django.db.models.BigAutoField"
