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


class Origin(models.TextChoices):
    """Whose images a publication shows, by the values of `gate.declaration.Source`."""

    OWN = "own", _("From the author's practice")
    OTHER_SITE = "other-site", _("From another site")
    PUBLICATION = "publication", _("From a publication")
    DATA_SET = "data-set", _("From a public data set")
    DRAWN = "drawn", _("Computed phantom or drawing, no patient")


class Publication(models.Model):
    """A published case or post. It can't exist without its certificate."""

    class State(models.TextChoices):
        """Whether its page is served."""

        ONLINE = "online", _("Online")
        OFFLINE = "offline", _("Offline: a file is not what was sealed")

    id = models.CharField(primary_key=True, max_length=12, default=new_address, editable=False)
    draft = models.UUIDField(unique=True, editable=False)  # the number of the draft it was: published once only
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="publications")
    kind = models.CharField(max_length=8, choices=Kind)
    audience = models.CharField(max_length=12, choices=Audience)
    language = models.CharField(max_length=2, choices=[("fr", _("French")), ("en", _("English"))])
    modality = models.CharField(max_length=4, choices=Modality, blank=True)
    region = models.CharField(max_length=12, choices=Region, blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty, blank=True)
    title = GatedCharField(max_length=200, blank=True)
    origin = models.CharField(max_length=12, choices=Origin, blank=True)
    licence = GatedCharField(max_length=200, blank=True)
    credit = GatedCharField(max_length=300, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.ONLINE)
    certificate = models.TextField()  # certificate.json as sealed: hashes, codes and answers, no value
    share_sha256 = models.CharField(max_length=64, blank=True)  # of the picture for link previews
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-published_at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(certificate__length__gte=200) & Q(certificate__contains='"verdict": "released"'),
                name="published_only_with_certificate",
            )
        ]
        indexes = [models.Index(fields=("state", "audience", "-published_at"), name="publication_feed")]

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
    is_key = models.BooleanField(default=False)  # of its series
    thumb = models.CharField(
        max_length=40, blank=True
    )  # the small one for cards: of the key picture and some around it
    thumb_sha256 = models.CharField(max_length=64, blank=True)
    alt = GatedTextField(max_length=1500, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=("publication", "number"), name="one_picture_a_number")]

    def __str__(self) -> str:
        return f"picture {self.number} of {self.publication_id}"


class Tombstone(models.Model):
    """What stays under the address of a publication that was withdrawn: that it was, when, and the reason given.

    The audience is whom it was published for: nobody else reads the reason.
    """

    id = models.CharField(primary_key=True, max_length=12)
    kind = models.CharField(max_length=8, choices=Kind)
    audience = models.CharField(max_length=12, choices=Audience)
    withdrawn_at = models.DateTimeField(default=timezone.now)
    reason = GatedCharField(max_length=300)

    def __str__(self) -> str:
        return self.id


class Action(models.TextChoices):
    """What is written in the decision log."""

    PUBLISHED = "publication.published", _("Published")
    WITHDRAWN = "publication.withdrawn", _("Withdrawn")
    OFFLINE = "publication.offline", _("Taken offline: a file is not what was sealed")
    ONLINE = "publication.online", _("Back online: its files are those that were sealed")
    APPROVED = "review.approved", _("Held draft approved")
    SENT_BACK = "review.sent-back", _("Held draft sent back with what to change")
    REFUSED = "review.refused", _("Held draft refused")
    BOX_ADDED = "review.box-added", _("Box added by the reviewer")
    EXPIRED = "review.expired", _("Review ended: nobody decided in time")


class Decision(models.Model):
    """One line of the decision log: that something was done and why, without anybody's identity but the actor's."""

    action = models.CharField(max_length=40, choices=Action)
    subject = models.CharField(max_length=40)  # the address of the publication, or the draft's number
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = GatedTextField(blank=True)
    codes = models.JSONField(default=list)  # codes of the findings concerned
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.action} {self.subject}"

    @property
    def is_of_publication(self) -> bool:
        """Whether the subject is the address of a publication, not the number of a draft."""
        return self.action.startswith("publication.")


class Review(models.Model):
    """What a named reviewer decided on a draft, and why, for its author to read. It goes with the draft."""

    class Outcome(models.TextChoices):
        """What was decided."""

        APPROVED = "approved", _("Approved")
        SENT_BACK = "sent-back", _("To be changed")
        REFUSED = "refused", _("Refused")

    draft = models.ForeignKey("drafts.Draft", models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome)
    reason = GatedTextField(max_length=2000)
    decided_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.outcome} on {self.draft_id}"
