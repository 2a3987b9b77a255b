"""What is published, what was withdrawn, and the log of decisions."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.members.gated import GatedCharField, GatedTextField

models.TextField.register_lookup(Length)
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_address() -> str:
    """The random part of a publication's address; it says nothing of the case."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(10))


class Publication(models.Model):
    """A published case or post. It can't exist without its certificate."""

    class State(models.TextChoices):
        """Whether its page is served."""

        ONLINE = "online", _("Online")
        OFFLINE = "offline", _("Offline: a file is not what was sealed")

    id = models.CharField(primary_key=True, max_length=12, default=new_address, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="publications")
    kind = models.CharField(max_length=8, choices=Kind)
    audience = models.CharField(max_length=12, choices=Audience)
    language = models.CharField(max_length=2, choices=[("fr", _("French")), ("en", _("English"))])
    modality = models.CharField(max_length=4, choices=Modality, blank=True)
    region = models.CharField(max_length=12, choices=Region, blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty, blank=True)
    title = GatedCharField(max_length=200)
    state = models.CharField(max_length=8, choices=State, default=State.ONLINE)
    certificate = models.TextField()  # certificate.json as sealed: hashes, codes and answers, no value
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-published_at",)
        constraints = [
            models.CheckConstraint(condition=Q(certificate__length__gte=200), name="published_only_with_certificate")
        ]

    def __str__(self) -> str:
        return self.id


class Section(models.Model):
    """One text of a publication, as it stands in the release."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="sections")
    role = models.CharField(max_length=41)  # "question", "diagnosis", "body"
    text = GatedTextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("publication", "role"), name="one_section_a_role")]

    def __str__(self) -> str:
        return f"{self.role} of {self.publication_id}"


class Picture(models.Model):
    """One picture on a page: an 8-bit render of a frame of the release, with the hash it was made with."""

    publication = models.ForeignKey(Publication, models.CASCADE, related_name="pictures")
    series = models.PositiveIntegerField()  # from 1, in the order shown
    number = models.PositiveIntegerField()  # from 1, over the whole publication
    source = models.CharField(max_length=300)  # path inside the release: new UIDs or a number, never a name
    frame = models.PositiveIntegerField(default=0)
    file = models.CharField(max_length=40)  # name among the renders
    sha256 = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    is_key = models.BooleanField(default=False)
    alt = GatedTextField(max_length=1500, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=("publication", "number"), name="one_picture_a_number")]

    def __str__(self) -> str:
        return f"picture {self.number} of {self.publication_id}"


class Tombstone(models.Model):
    """What stays under the address of a publication that was withdrawn: that it was, when, and the reason given."""

    id = models.CharField(primary_key=True, max_length=12)
    kind = models.CharField(max_length=8, choices=Kind)
    withdrawn_at = models.DateTimeField(default=timezone.now)
    reason = GatedCharField(max_length=300)

    def __str__(self) -> str:
        return self.id


class Decision(models.Model):
    """One line of the decision log: that something was done and why, without anybody's identity but the actor's."""

    action = models.CharField(max_length=40)  # "cases.case.published", "cases.case.withdrawn", ...
    subject = models.CharField(max_length=40)  # the address of the publication, or the draft's number
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = GatedTextField(blank=True)
    codes = models.JSONField(default=list)  # codes of the findings concerned
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.action} {self.subject}"
