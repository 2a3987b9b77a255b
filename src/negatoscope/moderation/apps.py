from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Publications, review and withdrawal."""

    name = "negatoscope.moderation"
    label = "moderation"
    default_auto_field = "django.db.models.BigAutoField"
