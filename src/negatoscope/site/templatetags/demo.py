"""How far the building of the demo is, for the pages that fill up meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.conf import settings

from negatoscope.site.demo import ledger

if TYPE_CHECKING:
    from negatoscope.site.demo.ledger import Step

register = template.Library()


@register.simple_tag
def demo_step() -> Step | None:
    """The step at which the building is; None when nothing is being built."""
    return ledger.step() if settings.DEMO else None
