from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Drafts at the gate."""

    name = "negatoscope.drafts"
    label = "drafts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the checks."""
        from negatoscope.drafts.intake import checks  # noqa: F401, PLC0415 (they need the apps loaded)
