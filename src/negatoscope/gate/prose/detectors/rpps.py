"""The number of a health professional (RPPS, ADELI, NPI, GMC) and of an establishment (FINESS, SIRET).

An RPPS is 11 digits, the last a Luhn key, beginning with 1 or 8; without a label it is taken when the key is right and
it begins with 10, as those given out so far do. The others have no form of their own and need their label.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.check_digits import has_luhn_key
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_PROFESSIONALS = word_set("rpps adeli cnom idps npi gmc inami prescripteur ordre am rppsadeli")
_FACILITIES = word_set("finess siret siren uai nofiness finesset finessej ej et")
_FILLER = (
    r"(?:\s{0,3}(?:[:=#(|*+/,\-]|n(?:°|os?\b\.?|umero\b)|no\b|number\b|est\b|le\b|de\b|du\b|a\b|l'etablissement"
    r"|etablissement"
    r"|entite|medecin|praticien|geographique|juridique|et\b|ej\b|am\b|id\b|rpps\b|finess\b)){0,6}\s{0,3}"
)
_PROFESSIONAL = re.compile(rf"{_FILLER}([\dO](?:[ .\-]?[\dO]){{5,11}})(?![\w])", re.I)
_FACILITY = re.compile(rf"{_FILLER}(\d(?:[ .\-]?[\dABO])(?:[ .\-]?[\dO]){{5,12}})(?![\w])", re.I)
_BARE = re.compile(
    r"10(?<![\w.,/-]10)(?:\d{9}|[ .]?\d{3}[ .]\d{3}[ .]\d{3}|(?:[ .]\d\d){4}[ .]?\d"
    r"|[ .]\d\d[ .]\d{3}[ .]\d{3}[ .]\d)(?![\w/-])"
)


def find(page: Page) -> Iterator[Mark]:
    """Labelled numbers, and bare RPPS with a right key."""
    text, places, words = page.text, page.words.places, page.words.all
    for labels, pattern, kind in (
        (_PROFESSIONALS, _PROFESSIONAL, "practitioner_id"),
        (_FACILITIES, _FACILITY, "facility_id"),
    ):
        for label in places.keys() & labels:
            for number in places[label]:
                match = pattern.match(text, words[number].end)
                if match and (len(label) > 2 or _is_sure(label, match.group(), text, words[number].start)):
                    yield Mark(match.start(1), match.end(1), kind, rank=80)
    for match in _BARE.finditer(text):
        if has_luhn_key("".join(filter(str.isdigit, match.group()))):
            yield Mark(match.start(), match.end(), "practitioner_id", rank=70)


def _is_sure(label: str, found: str, text: str, start: int) -> bool:
    """Whether two letters are a label: "EJ 750712184" with its key, "AM n° 75 1 12345 6", and no word of the "
    "sentence."""
    digits = "".join(filter(str.isdigit, found))
    if label == "am":
        return text[start : start + 2] == "AM" and len(digits) == 9
    return text[start : start + 2] == label.upper() and len(digits) == 9 and has_luhn_key(digits)
