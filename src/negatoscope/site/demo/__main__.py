"""The process that builds the demo beside the running site: `python -m negatoscope.site.demo [LANG]`.

It ends well whatever happens: a demo that can't be built is no reason to end the site.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import django

from negatoscope.site.serving.leash import hold

if TYPE_CHECKING:
    from negatoscope.site.demo.ledger import Step

_WORDS = {
    "done": {
        "fr": "Démonstration : tout est passé au négatoscope.",
        "en": "Demo: all has been taken through the gate.",
    },
    "failed": {
        "fr": "La démonstration n’a pas pu être construite jusqu’au bout : {why}. Elle reprendra au prochain démarrage.",
        "en": "The demo could not be built to its end: {why}. It goes on at the next start.",
    },
    "disk": {"fr": "le disque est plein ou refuse l’écriture", "en": "the disk is full, or refuses to be written to"},
}


def main() -> None:
    """Build the demo, telling how far it is."""
    hold()
    django.setup()
    from negatoscope.site.demo import build  # noqa: PLC0415 (models, once Django is set up)
    from negatoscope.site.demo.building import DemoError  # noqa: PLC0415

    lang = sys.argv[1] if len(sys.argv) > 1 else "fr"
    with contextlib.suppress(KeyboardInterrupt):
        try:
            if build(lambda step: _tell(step, lang)):
                print(_line(_WORDS["done"][lang]), flush=True)
        except DemoError as error:
            print(_line(_WORDS["failed"][lang].format(why=error)), flush=True)
        except OSError:
            print(_line(_WORDS["failed"][lang].format(why=_WORDS["disk"][lang])), flush=True)


def _line(words: str) -> str:
    """In a terminal it takes the place of the line before."""
    return f"\r\033[K{words}" if sys.stdout.isatty() else words


_told: list[str] = []


def _tell(step: Step, lang: str) -> None:
    """One line that changes in a terminal; elsewhere a line a change."""
    words = step.in_words(lang)
    if _told != [words]:
        _told[:] = [words]
        print(_line(words), end="" if sys.stdout.isatty() else "\n", flush=True)


if __name__ == "__main__":
    main()
