"""The profile: what is said passes the gate, and the page is found under its owner's name."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import translation

from negatoscope.gate.policy import Audience
from negatoscope.members.forms import GatedFormField, ProfileForm
from negatoscope.members.gated import Gated, Purpose
from negatoscope.members.models import Member
from negatoscope.members.services import free_handle
from people import claire, signed_in

PROFILE = {
    "name": "Claire Morel",
    "profession": "radiologist",
    "field": "abdomen",
    "city": "Lyon",
    "about": "",
    "ties": "",
}


@pytest.mark.django_db
def test_a_stranger_has_no_profile(client):
    assert client.get(reverse("members:profile"))["Location"].startswith(reverse("account_login"))


@pytest.mark.django_db
def test_a_profile_is_kept_and_its_page_is_found_under_the_name(client):
    member = Member.objects.create_user("claire.morel@example.org")
    signed_in(client, member)
    answer = client.post(reverse("members:profile"), {**PROFILE, "about": "Imagerie digestive au CHU de Lyon."})
    assert answer.status_code == 302
    member.refresh_from_db()
    assert (member.name, member.handle, member.city) == ("Claire Morel", "claire-morel", "Lyon")
    assert member.about == "Imagerie digestive au CHU de Lyon."


@pytest.mark.django_db
def test_the_second_of_a_name_gets_a_number_and_keeps_it():
    claire()
    twin = Member.objects.create_user("another@example.org", name=GatedFormField(Purpose.NAME).clean("Claire Morel"))
    assert free_handle(twin) == "claire-morel-2"
    twin.handle = "claire-morel-2"
    twin.save()
    assert free_handle(twin) == "claire-morel-2"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["李偉", "…", "É"])
def test_a_name_that_makes_no_address_gets_one_that_says_nothing(name):
    member = Member(name=Gated(name))
    assert free_handle(member)


@pytest.mark.django_db
def test_the_page_says_that_nobody_has_checked_who_it_is(client):
    page = signed_in(client, claire()).get(reverse("members:profile")).content.decode()
    assert "Identité non vérifiée" in page


@pytest.mark.django_db
def test_a_patient_in_a_profile_is_refused_in_words_and_nothing_is_kept(client):
    signed_in(client, claire())
    answer = client.post(reverse("members:profile"), {**PROFILE, "about": "J’ai opéré Mme Jeanne Martin."})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Jeanne Martin\u00a0»\u00a0: Une personne est nommée (CSP R.4127-4)." in page
    assert "Rédaction proposée" in page
    assert "Mme [nom]" in page
    assert Member.objects.get(handle="claire-morel").about == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["12345678", "claire@example.org", "https://example.org", "Claire <b>", "", "Claire 06 12 34 56 78"]
)
def test_a_name_is_a_name(name):
    form = ProfileForm({**PROFILE, "name": name}, instance=Member())
    assert "name" in form.errors


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["Claire Morel", "Dr Karim Benali", "O’Connor", "Anne-Sophie de La Tour", "É. Dupré"])
def test_names_as_people_have_them_pass(name):
    form = ProfileForm({**PROFILE, "name": name}, instance=Member())
    assert form.errors == {}


def test_a_field_of_any_form_passes_its_text():
    field = GatedFormField(Purpose.REASON, audience=Audience.COLLEAGUES, max_length=300)
    passed = field.clean("  Lésion banale.  ")
    assert isinstance(passed, Gated)
    assert passed == "Lésion banale."


@pytest.mark.parametrize(("lang", "words"), [("fr", "Une personne est nommée"), ("en", "A person is named")])
def test_what_it_refuses_it_explains_in_the_readers_language(lang, words):
    from django.core.exceptions import ValidationError

    with translation.override(lang), pytest.raises(ValidationError) as refusal:
        GatedFormField(Purpose.REASON).clean("Accord de Jean Dupont")
    said = refusal.value.messages
    assert words in said[0]
    assert "R.4127-4" in said[0]
    assert "Jean Dupont" not in said[1]
