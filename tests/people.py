"""The cast of the site's tests: members that sign in, and a client for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.members.gated import Purpose, pass_text
from negatoscope.members.models import Member

if TYPE_CHECKING:
    from django.test import Client


def claire() -> Member:
    """Claire Morel, a radiologist in Lyon who publishes."""
    return _member("claire.morel@example.org", "Claire Morel", "claire-morel")


def karim() -> Member:
    """Karim Benali, a radiologist who reviews what the gate has held."""
    return _member("karim.benali@example.org", "Karim Benali", "karim-benali", reviewer=True)


def olga() -> Member:
    """Olga Petit, an operator of the node."""
    return _member("olga.petit@example.org", "Olga Petit", "olga-petit", is_staff=True, is_superuser=True)


def signed_in(client: Client, member: Member) -> Client:
    """The client with that member's session."""
    client.force_login(member)
    return client


def _member(email: str, name: str, handle: str, **fields: object) -> Member:
    from allauth.account.models import EmailAddress

    member = Member.objects.create_user(
        email, name=pass_text(name, Purpose.NAME), handle=handle, profession="radiologist", **fields
    )
    EmailAddress.objects.create(user=member, email=email, verified=True, primary=True)
    return member
