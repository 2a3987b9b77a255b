"""Whether a request comes from this very machine, on a node that serves only it."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest


def is_from_here(request: HttpRequest) -> bool:
    """True for a loopback address on a local node. A local node trusts no proxy's word on who asks."""
    if not settings.IS_LOCAL:
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
