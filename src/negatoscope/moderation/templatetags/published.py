"""`prose`: a text of a release as clean HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from negatoscope.moderation.markdown import as_html

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()


@register.filter
def prose(text: str) -> SafeString:
    """Paragraphs, emphasis, lists, quotations and links; nothing else."""
    return as_html(text)
