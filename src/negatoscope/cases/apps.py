from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Published cases."""

    name = "negatoscope.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"
