"""Days and hours as the language writes them: "24 novembre 2026 à 15 h 06"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone
from django.utils.formats import date_format

from negatoscope.drafts.page.language import language

if TYPE_CHECKING:
    from datetime import datetime

register = template.Library()
_FORMATS = {"fr": r"j F Y à G \h i", "en": r"j F Y \a\t G:i"}


@register.filter
def moment(when: datetime) -> str:
    """The day and the hour, with spaces that don't break."""
    return date_format(timezone.localtime(when), _FORMATS[language()]).replace(" ", "\u00a0")
