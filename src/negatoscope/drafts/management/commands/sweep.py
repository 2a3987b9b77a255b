"""`sweep`: what the quick lane's worker does each minute, by hand."""

from __future__ import annotations

from django.core.management.base import BaseCommand

from negatoscope.drafts import life


class Command(BaseCommand):
    """Destroys originals whose time is over and what crashes left; begins passages of dead workers again."""

    help = "Do what is due for drafts: destroy originals after their time, tidy up, begin lost passages again."

    def handle(self, **_: object) -> None:
        """Sweep once."""
        life.sweep()
