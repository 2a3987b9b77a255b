"""The French social security number (NIR, INS): 13 digits and a key of two.

The key is 97 minus the number modulo 97; in Corsica 2A counts as 19 and 2B as 18 (CSS R.115-1, INSEE). With a right key
the number is taken wherever it stands; with a wrong one (a slip of the pen still identifies) where a label or its
spacing says what it is; read digit by digit, as OCR of forms gives it, always.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_SEP = r"[ .\-]{0,2}"
_NUMBER = re.compile(
    rf"(?<![\w.])[1-478]{_SEP}\d\d{_SEP}\d\d{_SEP}(?:\d\d|2[ABab]){_SEP}\d{{3}}{_SEP}\d{{3}}"
    rf"(?:{_SEP}(?:(?:cle|/)\s?:?\s?)?\d\d)?(?![\w])",
    re.I,
)
_GROUPED = re.compile(r"[12] \d\d \d\d \d[\dABab] \d{3} \d{3}(?: \d\d)?")
_SPELLED = re.compile(r"(?<![\w.])[1-478](?:[ |]{1,3}\d){12}(?:(?:[ |]{1,3}\d){2})?(?![ |]{0,3}\d)(?!\w)")
_LABEL = re.compile(
    r"\b(?:nir|insi?|n(?:°|o|umero)?\s?ss|ss|secu(?:rite)?(?:\ssociale)?|immatriculation|matricule|assuree?|nss)\b",
    re.I,
)
_LABEL_REACH = 90


def has_right_key(number: str) -> bool:
    """Whether 15 characters (digits, or 2A and 2B at the sixth and seventh) end with the key of the rest."""
    body = number[:13].upper().replace("2A", "19").replace("2B", "18")
    if len(number) != 15 or not body.isdigit() or not number[13:].isdigit():
        return False
    return 97 - int(body) % 97 == int(number[13:])


def find(page: Page) -> Iterator[Mark]:
    """Numbers with a right key, labelled ones, and those in the usual groups."""
    for match in _NUMBER.finditer(page.text):
        compact = re.sub(r"cle|[^0-9A-Za-z]", "", match.group(), flags=re.I)
        labelled = _LABEL.search(page.text, max(0, match.start() - _LABEL_REACH), match.start())
        if has_right_key(compact) or labelled or _GROUPED.fullmatch(match.group()):
            yield Mark(match.start(), match.end(), "national_id", rank=90)
    for match in _SPELLED.finditer(page.text):
        yield Mark(match.start(), match.end(), "national_id", rank=85)
