"""What is done with a member's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.text import slugify

from negatoscope.members.models import Member, new_handle

if TYPE_CHECKING:
    from negatoscope.members.forms import ProfileForm

_LONGEST = 50


def save_profile(form: ProfileForm) -> Member:
    """Keep a valid profile. The address of the member's page follows the name."""
    member: Member = form.save(commit=False)
    if "name" in form.changed_data:
        member.handle = free_handle(member)
    member.save()
    return member


def free_handle(member: Member) -> str:
    """The name as an address, with a number when another member has it."""
    base = slugify(member.name)[:_LONGEST] or new_handle()
    taken = set(Member.objects.exclude(pk=member.pk).filter(handle__startswith=base).values_list("handle", flat=True))
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(handle for handle in numbered if handle not in taken)
