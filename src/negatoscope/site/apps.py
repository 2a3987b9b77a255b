from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """The project's own templates, static files, checks and commands."""

    name = "negatoscope.site"
    label = "negatoscope_site"

    def ready(self) -> None:
        """Register the checks, and what is done when a key is added."""
        from negatoscope.site import checks  # noqa: F401, PLC0415 (they need the settings)
        from negatoscope.site.accounts import new_keys  # noqa: F401, PLC0415
