"""manage.py daily: what is done once a day."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from negatoscope.moderation.daily import run


class Command(BaseCommand):
    """Ends reviews that nobody decided in time, clears remains away, checks every published file."""

    help = "Do what is due once a day: end late reviews, clear remains away, check every published file."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (as Django declares it)
        """Say what was done, in one line of numbers."""
        done = run()
        self.stdout.write(f"reviews ended: {done.expired}; checked: {done.checked}; taken offline: {len(done.broken)}")
