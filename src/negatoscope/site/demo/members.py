"""The members of the demo: accounts without a password and without a mailbox."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from negatoscope.members.gated import Purpose, pass_text
from negatoscope.members.models import Member
from negatoscope.site.accounts.demo_entry import DEMO_DOMAIN
from negatoscope.site.demo.people import PEOPLE, Person


def members() -> dict[str, Member]:
    """The members by key; those that are missing are made."""
    return {person.key: _member(person) for person in PEOPLE}


def _member(person: Person) -> Member:
    email = f"{person.key}@{DEMO_DOMAIN}"
    with transaction.atomic():
        known = Member.objects.filter(email=email).first()
        if known is not None:
            return known
        made = Member.objects.create_user(
            email,
            handle=person.key,
            name=pass_text(person.name, Purpose.NAME),
            profession=person.profession,
            field=person.field,
            city=pass_text(person.city, Purpose.NAME),
            about=pass_text(person.about, Purpose.PROFILE),
            ties=pass_text(person.ties, Purpose.PROFILE),
            reviewer=person.reviewer,
        )
        EmailAddress.objects.create(user=made, email=email, verified=True, primary=True)
        return made
