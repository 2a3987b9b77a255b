"""Moments and sizes as the language writes them: "24 novembre 2026 à 15 h 06", "3,3 Mo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format

from negatoscope.drafts.page.language import language

if TYPE_CHECKING:
    from datetime import datetime

register = template.Library()
_UNITS = {"fr": ("o", "ko", "Mo", "Go"), "en": ("B", "kB", "MB", "GB")}
_FORMATS = {"fr": r"j F Y à G \h i", "en": r"j F Y \a\t G:i"}


@register.filter
def moment(when: datetime) -> str:
    """The day and the hour, with spaces that don't break."""
    return date_format(timezone.localtime(when), _FORMATS[language()]).replace(" ", "\u00a0")


@register.filter
def weight(size: int) -> str:
    """Bytes in decimal units, as the script says them while files come in."""
    number, step = float(size), 0
    while number >= 1000 and step < 3:
        number, step = number / 1000, step + 1
    digits = 1 if step and number < 10 else 0
    return f"{number_format(round(number, digits), digits)}\u00a0{_UNITS[language()][step]}"
