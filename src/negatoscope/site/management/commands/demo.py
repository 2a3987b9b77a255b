"""manage.py demo: build the demo in this node."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from negatoscope.site.demo import build
from negatoscope.site.demo.building import DemoError

if TYPE_CHECKING:
    from negatoscope.site.demo.ledger import Step


class Command(BaseCommand):
    """Build the demo, once."""

    help = "Build the demo: computed images and fictional people, taken through the real gate. Done once a node."

    def handle(self, *_: Any, **__: Any) -> None:  # noqa: ANN401 (as Django declares it)
        """Raises:
        CommandError: a story did not come through the gate as it should, or the disk refuses.
        """
        os.umask(0o077)
        try:
            if not build(self._tell):
                self.stdout.write("The demo is already there.")
        except DemoError as error:
            raise CommandError(str(error)) from None
        except OSError:
            raise CommandError("The disk is full, or refuses to be written to.") from None

    def _tell(self, step: Step) -> None:
        self.stdout.write(step.in_words("en"), ending="\r" if self.stdout.isatty() else "\n")
        self.stdout.flush()
