from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Posts and kits."""

    name = "negatoscope.outreach"
    label = "outreach"
    default_auto_field = "django.db.models.BigAutoField"
