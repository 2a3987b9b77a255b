from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """The project's own templates, static files, checks and commands."""

    name = "negatoscope.site"
    label = "negatoscope_site"
