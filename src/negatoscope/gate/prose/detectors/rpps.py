"""The number of a health professional (RPPS, ADELI) and of an establishment (FINESS, SIRET).

An RPPS is 11 digits, the last a Luhn key, beginning with 1 or 8; without a label it is taken when the key is right and
it begins with 10, as those given out so far do. The others have no form of their own and need their label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_FILLER = r"(?:\s?[:=#(]|\sn(?:°|o\.?|umero)|\sest|\sle){0,3}\s{0,3}"
_PROFESSIONAL = re.compile(
    rf"\b(?:(?:n(?:°|o\.?|umero)\s?)?(?:rpps|adeli|am\b|cnom|idps|npi|gmc))(?:\s?\+)?{_FILLER}"
    r"(\d(?:[ .]?\d){5,11})(?!\d)",
    re.I,
)
_FACILITY = re.compile(
    rf"\b(?:finess|siret|siren|uai)(?:\s(?:geographique|juridique|et"
    rf"|ej))?{_FILLER}(\d(?:[ .]?[\dABab])(?:[ .]?\d){{5,12}})(?!\d)",
    re.I,
)
_BARE = re.compile(r"(?<![\w.,/-])10\d{9}(?![\w/-])")


def has_luhn_key(digits: str) -> bool:
    """Whether the last digit is the Luhn key (ISO/IEC 7812-1) of the others."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def find(page: Page) -> Iterator[Mark]:
    """Labelled numbers, and bare RPPS with a right key."""
    for match in _PROFESSIONAL.finditer(page.text):
        yield Mark(match.start(1), match.end(1), "practitioner_id", rank=80)
    for match in _FACILITY.finditer(page.text):
        yield Mark(match.start(1), match.end(1), "facility_id", rank=80)
    for match in _BARE.finditer(page.text):
        if has_luhn_key(match.group()):
            yield Mark(match.start(), match.end(), "practitioner_id", rank=70)
