"""What the pages of entering show on a local node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.conf import settings

from negatoscope.site.accounts.demo_entry import demo_members
from negatoscope.site.accounts.loopback import is_from_here
from negatoscope.site.mail import last_to

if TYPE_CHECKING:
    from django.template import Context

    from negatoscope.members.models import Member

register = template.Library()


@register.simple_tag
def mail_is_local() -> bool:
    """Whether codes are shown in the terminal instead of being sent."""
    return settings.MAIL_IS_LOCAL


@register.simple_tag(takes_context=True)
def shown_message(context: Context, address: str) -> str:
    """The message with the code, where the node shows it on its pages, to this machine alone."""
    if not settings.SHOW_CODES or not is_from_here(context["request"]):
        return ""
    return last_to(address)


@register.simple_tag(takes_context=True)
def members_of_the_demo(context: Context) -> list[Member]:
    """Those that one can enter as from here."""
    return demo_members() if is_from_here(context["request"]) else []
