"""manage.py verify_publications: every published file against its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from negatoscope.moderation.serving import bring_back, verify_all

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Reads every file of every publication; takes offline what is not what was sealed, and fails when there is one."""

    help = "Check every published file against its hash; take offline what has changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--bring-back`, after files were restored from a backup."""
        parser.add_argument(
            "--bring-back", action="store_true", help="put online again what is offline and whole once more"
        )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (as Django declares it)
        """Say how many hold, and the addresses of those that don't."""
        if options["bring_back"]:
            back = bring_back()
            self.stdout.write(f"{len(back)} brought back: {', '.join(back) or 'none'}")
        count, broken = verify_all()
        if broken:
            raise CommandError(f"{len(broken)} of {count} taken offline: {', '.join(broken)}")
        self.stdout.write(f"{count} publications checked; all of them hold.")
