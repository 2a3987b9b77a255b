"""The member: an account with its profile."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from negatoscope.members.choices import Field, Profession
from negatoscope.members.gated import GatedCharField, GatedTextField
from negatoscope.members.manager import MemberManager


def new_handle() -> str:
    """An address for a member's page that says nothing of who it is until a name is chosen."""
    return f"m-{secrets.token_hex(4)}"


class Member(AbstractBaseUser, PermissionsMixin):
    """A person with an account. The e-mail address signs in and is shown to nobody."""

    email = models.EmailField(_("e-mail address"), unique=True)
    handle = models.SlugField(_("handle"), max_length=60, unique=True, default=new_handle)
    name = GatedCharField(_("name"), max_length=120, blank=True)
    profession = models.CharField(_("profession"), max_length=20, choices=Profession, blank=True)
    field = models.CharField(_("field"), max_length=20, choices=Field, blank=True)
    city = GatedCharField(_("city"), max_length=80, blank=True)
    about = GatedTextField(_("about"), max_length=1000, blank=True)
    ties = GatedTextField(_("ties of interest"), max_length=600, blank=True)
    reviewer = models.BooleanField(
        _("reviewer"), default=False, help_text=_("May decide on drafts that the gate has held.")
    )
    is_staff = models.BooleanField(_("operator"), default=False, help_text=_("May enter the administration."))
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("member since"), default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    objects = MemberManager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")

    def __str__(self) -> str:
        return self.handle

    @property
    def shown_name(self) -> str:
        """The name on pages; a member who has given none is shown by handle."""
        return self.name or self.handle

    def get_full_name(self) -> str:
        """As Django's admin asks for it."""
        return self.shown_name
