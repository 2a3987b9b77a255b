"""A member: an account without a password, shown by a name that passed the gate."""

from __future__ import annotations

import pytest
from django.db import transaction

from negatoscope.members.gated import NotPassed, Purpose, pass_text
from negatoscope.members.models import Member


@pytest.mark.django_db
def test_a_member_without_a_name_is_shown_by_a_handle_that_says_nothing():
    member = Member.objects.create_user("Claire.Morel@example.org")
    assert member.shown_name == member.handle
    assert "morel" not in member.handle
    assert member.email == "claire.morel@example.org"
    assert not member.has_usable_password()


@pytest.mark.django_db
def test_it_refuses_to_store_a_name_that_never_passed_the_gate():
    member = Member.objects.create_user("claire@example.org")
    member.name = "Claire Morel"
    with pytest.raises(NotPassed), transaction.atomic():
        member.save()
    member.name = pass_text("Claire Morel", Purpose.NAME)
    member.save()
    assert Member.objects.get(pk=member.pk).shown_name == "Claire Morel"


def test_it_refuses_a_member_without_an_address():
    with pytest.raises(ValueError, match="e-mail"):
        Member.objects.create_user("")
