"""`{% checked %}`: the attributes of a box that is checked while one writes, for a template that writes its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.forms.utils import flatatt

from negatoscope.members.checked import TEXT, attributes, sort_of
from negatoscope.members.gated import Purpose

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def checked(purpose: str = "") -> SafeString:
    """Of a text that is published; with the name of a `Purpose`, of one that is kept for that purpose only.

    Raises:
        KeyError: no such purpose.
    """
    if not purpose:
        return flatatt(attributes(TEXT))
    return flatatt(attributes(sort_of(Purpose[purpose]), Purpose[purpose].value))
