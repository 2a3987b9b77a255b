"""In French, what argparse says in English: it has no other way in than its sentences."""

from __future__ import annotations

import re

_SENTENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), french)
    for pattern, french in (
        (r"the following arguments are required: (.*)", r"il manque : \1"),
        (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1 : \2 n’est pas possible (au choix : \3)"),
        (r"argument (\S+): expected one argument", r"\1 : il manque la valeur"),
        (r"argument (\S+): a number from 1 up is needed", r"\1 : il faut un nombre, à partir de 1"),
        (
            r"argument (\S+): a number of pixels from 64 to 1920 is needed",
            r"\1 : il faut un nombre de pixels, de 64 à 1920",
        ),
        (r"argument (\S+): a number from 1 to 30 is needed", r"\1 : il faut un nombre de 1 à 30"),
        (r"argument (\S+): not allowed with argument (\S+)", r"\1 ne va pas avec \2"),
        (r"argument (\S+): a date such as (\S+) is needed", r"\1 : il faut une date, par exemple \2"),
        (r"argument (\S+): a port from 0 to 65535 is needed", r"\1 : il faut un port, de 0 à 65535"),
        (r"argument (\S+): ignored explicit argument (.*)", r"\1 : \2 est de trop"),
        (r"unrecognized arguments: (.*)", r"arguments inconnus : \1"),
        (r"ambiguous option: (\S+) could match (.*)", r"option ambiguë : \1 peut être \2"),
    )
)


def in_french(message: str) -> str:
    """The sentence in French when it is one of those; else as it is."""
    for pattern, french in _SENTENCES:
        match = pattern.fullmatch(message)
        if match:
            return match.expand(french)
    return message
