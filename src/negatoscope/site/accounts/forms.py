"""Forms of allauth in which a person types a text that is kept."""

from __future__ import annotations

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from negatoscope.members.forms import GatedFormField
from negatoscope.members.gated import Purpose


def _key_name() -> forms.CharField:
    label = _("Name of the passkey")
    return GatedFormField(Purpose.REASON, label=label, required=False, max_length=60)


class AddKey(AddWebAuthnForm):
    """A new passkey; its name passes the gate. Unless it is told otherwise, it signs in by itself."""

    name = _key_name()
    passwordless = forms.BooleanField(label=_("Sign in with it alone, without a code"), required=False, initial=True)


class EditKey(EditWebAuthnForm):
    """A passkey's new name, which passes the gate."""

    name = _key_name()
