"""What the database knows of a draft: no text as typed, no file name, no identifier. Those lie in the quarantine."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.drafts.states import State
from negatoscope.members.gated import GatedCharField, GatedTextField


class Verdict(models.TextChoices):
    """The verdict of the last passage, by the values of `gate.verdict`."""

    RELEASED = "released", _("Released")
    HELD = "held", _("Held")
    REFUSED = "refused", _("Refused")


class Signer(models.TextChoices):
    """Who sealed a release that came from another node."""

    KNOWN = "known", _("Known")
    UNKNOWN = "unknown", _("Unknown")
    ACCEPTED = "accepted", _("Accepted by a reviewer")


class DraftManager(models.Manager["Draft"]):
    """Drafts without what is large: the report of thousands of slices is read when it is asked for, and not before."""

    def get_queryset(self) -> models.QuerySet[Draft]:
        """Rows with report and contents deferred."""
        return super().get_queryset().defer("report", "contents")


class Draft(models.Model):
    """One case or post before it is published."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="drafts")
    kind = models.CharField(max_length=8, choices=Kind)
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.COLLEAGUES)
    language = models.CharField(max_length=2, choices=[("fr", _("French")), ("en", _("English"))], default="fr")
    modality = models.CharField(max_length=4, choices=Modality, blank=True)
    region = models.CharField(max_length=12, choices=Region, blank=True)
    certainty = models.CharField(max_length=10, choices=Certainty, blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.COLLECTING)
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    revision = models.PositiveIntegerField(default=0)  # number of the copy on disk; 0 when there is none
    report = models.JSONField(null=True, blank=True)  # as `reports.as_object`: it never holds a value
    contents = models.JSONField(default=list, blank=True)  # what the copy holds, for pages (`contents.py`)
    slices = models.JSONField(default=dict, blank=True)  # kept of series that can hold a head: series -> its numbers
    signer = models.CharField(max_length=8, choices=Signer, blank=True)  # of a release that was sealed elsewhere
    created_at = models.DateTimeField(default=timezone.now)
    touched_at = models.DateTimeField(default=timezone.now)  # the author's last action: the originals' clock
    originals_gone_at = models.DateTimeField(null=True, blank=True)
    result = models.PositiveIntegerField(default=0)  # number of the attempt that wrote verdict and report
    dossier = models.PositiveIntegerField(default=0)  # number of the gate's dossier in the quarantine
    review_asked_at = models.DateTimeField(null=True, blank=True)  # set while a reviewer has the draft

    objects = DraftManager()

    class Meta:
        ordering = ("-touched_at",)

    def __str__(self) -> str:
        return str(self.id)


class Passage(models.Model):
    """One run through the gate, in the background: how far it is, whether it lives, how it ended."""

    class Work(models.TextChoices):
        """What is done."""

        EXAMINE = "examine", _("Examine everything")
        REVISE = "revise", _("Look again at what has changed")
        VERIFY = "verify", _("Check a release that was sealed elsewhere")

    class Outcome(models.TextChoices):
        """How it ended."""

        DONE = "done", _("Done")
        STOPPED = "stopped", _("Stopped")
        FAILED = "failed", _("Failed")
        INTERRUPTED = "interrupted", _("Interrupted")
        DISK_FULL = "disk-full", _("No space left on the disk")
        NO_SUCH_BOX = "no-such-box", _("The box is not one of that image")
        NO_SUCH_SLICE = "no-such-slice", _("Those slices can't be taken from their series")
        NEEDS_ORIGINALS = "originals", _("Can't be done without the originals")
        NOT_A_RELEASE = "not-release", _("Not a sealed release")
        BROKEN = "broken", _("A release that does not hold")
        UNSAFE = "unsafe", _("A release in which something was found")

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="passages")
    work = models.CharField(max_length=8, choices=Work)
    attempts = models.PositiveSmallIntegerField(default=0)
    stage = models.CharField(max_length=20, blank=True)  # a key of `gate.progress.STAGES`
    stage_at = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    stop_asked = models.BooleanField(default=False)
    outcome = models.CharField(max_length=16, choices=Outcome, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"passage {self.pk}"

    @property
    def copy_number(self) -> int:
        """The number of the copy that this attempt makes: no other attempt of any passage has it."""
        return self.pk * 10 + self.attempts


class BoxChange(models.Model):
    """A box that a person added, or took back with a reason. Items are named as in the report ("dicom 3")."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="box_changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    item = models.CharField(max_length=32)
    frame = models.PositiveIntegerField()
    x = models.PositiveIntegerField()
    y = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    adds = models.BooleanField()
    reason = GatedCharField(max_length=300, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    applied = models.BooleanField(default=False)  # the copy is as this says
    undone = models.BooleanField(default=False)  # whoever made it takes it back; it goes once the copy is without it

    def __str__(self) -> str:
        return f"box on {self.item}"


class Declaration(models.Model):
    """The author's answers to the questions that the gate owes to the law (`gate.declaration`)."""

    draft = models.OneToOneField(Draft, models.CASCADE, related_name="declaration")
    answers = models.JSONField(default=dict)  # question -> one of its choices; dates in ISO 8601: no free text
    agreement_keeper = GatedCharField(max_length=200, blank=True)  # who keeps the signed agreement
    licence = GatedCharField(max_length=200, blank=True)
    credit = GatedCharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"declaration of {self.draft_id}"


class GivenAnswer(models.Model):
    """An answer to one finding: the author's to a WARN, a named reviewer's to a HOLD."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="given_answers")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    code = models.CharField(max_length=8)
    item = models.CharField(max_length=32, blank=True)
    where = models.JSONField(default=dict)  # as `Place.as_json`: numbers and tags
    sentence = models.CharField(max_length=16, blank=True)  # what binds an answer about a sentence to it; its digits
    answer = GatedCharField(max_length=200)
    reason = GatedTextField(max_length=2000, blank=True)
    as_reviewer = models.BooleanField(default=False)
    given_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"answer to {self.code}"


class Tally(models.Model):
    """How often one account or address did one thing in the current span of time (`rates.py`)."""

    key = models.CharField(primary_key=True, max_length=64)  # a keyed hash: it tells nobody who
    since = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.key[:8]
