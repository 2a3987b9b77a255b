"""The process that builds the demo, once a node: `python -m negatoscope.site.serving.filling LANG`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import django

from negatoscope.site.logs import log_exception
from negatoscope.site.serving.leash import hold

if TYPE_CHECKING:
    from negatoscope.site.demo.ledger import Step


def main() -> None:
    """Build what isn't there yet, saying in the terminal how far it is."""
    hold()
    lang = sys.argv[1]
    django.setup()
    from negatoscope.site.demo import build  # noqa: PLC0415 (its models need the apps loaded)

    said: list[str] = []

    def tell(step: Step) -> None:
        words = step.in_words(lang)
        # A terminal shows one line that changes; a file gets a line each time another story begins.
        if sys.stdout.isatty():
            print(words, end="\r", flush=True)
        elif not said or said[0] != str(step.story):
            said[:] = [str(step.story)]
            print(words, flush=True)

    try:
        built = build(tell)
    except Exception as error:  # noqa: BLE001 (the site works without its demo; the log says where it ended)
        log_exception("demo.failed", error)
        return
    if built:
        print({"fr": "\nLa démonstration est prête.", "en": "\nThe demo is ready."}[lang], flush=True)


if __name__ == "__main__":
    main()
