"""A passkey or an app that was added a moment ago is proof enough of who is there: allauth asks for none at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.signals import authenticator_added
from django.dispatch import receiver

if TYPE_CHECKING:
    from django.http import HttpRequest

    from negatoscope.members.models import Member


@receiver(authenticator_added)
def proved(request: HttpRequest, user: Member, **_: object) -> None:
    """Without this, adding a first key leads to a page that asks for a second one."""
    record_authentication(request, user, method="mfa", reauthenticated=True)
