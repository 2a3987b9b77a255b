from __future__ import annotations

from django.apps import AppConfig


class Config(AppConfig):
    """Publications, review and withdrawal."""

    name = "negatoscope.moderation"
    label = "moderation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let paths name addresses of publications, and the gate of drafts know what an author published."""
        from django.urls import register_converter  # noqa: PLC0415 (Django is loaded by now)

        from negatoscope.drafts.passages.readers import ask_for_earlier_texts  # noqa: PLC0415
        from negatoscope.moderation.addresses import AddressConverter  # noqa: PLC0415
        from negatoscope.moderation.queries import texts_published_by  # noqa: PLC0415

        register_converter(AddressConverter, "address")
        ask_for_earlier_texts(texts_published_by)
