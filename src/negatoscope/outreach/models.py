"""Clips that authors make of what they have published. They go with the publication."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

_PRESETS = "brain subdural stroke temporal bone lung mediastinum abdomen liver spine angio"
WINDOWS = ("", "auto", *_PRESETS.split(), "own")
"""The windows that can be chosen, by the names of `gate.render`; "" is that of the file where it says one."""

SHAPES = ("square", "portrait", "landscape")
FORMATS = ("mp4", "webp", "gif")
"""As `gate.render` has them, which isn't imported here: whatever starts Django would load its codecs."""


class Clip(models.Model):
    """One clip: what was chosen, how far its making is, and the file. No text of anybody is in it."""

    class Outcome(models.TextChoices):
        """How its making ended."""

        DONE = "done", _("Done")
        STOPPED = "stopped", _("The making was stopped.")
        TOO_LARGE = "too-large", _("The clip is too large even when made small: choose fewer slices, or MP4.")
        ALTERED = "altered", _("A file is no longer the one that was sealed: nothing is made of it.")
        BROKEN = "broken", _("The making broke off. Make it again.")
        FAILED = "failed", _("Something went wrong, and nothing was made. Make it again.")

    publication = models.ForeignKey("moderation.Publication", models.CASCADE, related_name="+")
    series = models.PositiveIntegerField()
    first = models.PositiveIntegerField()
    last = models.PositiveIntegerField()
    window = models.CharField(max_length=12, choices=[(name, name) for name in WINDOWS], blank=True)
    center = models.FloatField(default=0)
    width = models.FloatField(default=0)
    shape = models.CharField(max_length=12, choices=[(name, name) for name in SHAPES])
    format = models.CharField(max_length=4, choices=[(name, name) for name in FORMATS])

    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    stop_asked = models.BooleanField(default=False)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveIntegerField(default=0)  # bytes

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"clip {self.pk}"

    @property
    def is_made(self) -> bool:
        """Whether there is a file to take."""
        return self.outcome == self.Outcome.DONE
