"""manage.py verify_publications: every published file against its hash."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from negatoscope.moderation.serving import verify_all


class Command(BaseCommand):
    """Reads every file of every publication; takes offline what is not what was sealed, and fails when there is one."""

    help = "Check every published file against its hash; take offline what has changed."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (as Django declares it)
        """Say how many hold, and the addresses of those that don't."""
        count, broken = verify_all()
        if broken:
            raise CommandError(f"{len(broken)} of {count} taken offline: {', '.join(broken)}")
        self.stdout.write(f"{count} publications checked; all of them hold.")
