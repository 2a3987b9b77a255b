"""Numbers of persons in other countries, and of accounts and cars, that prove themselves by a key or by their form.

Sources: NHS Data Dictionary (NHS number), SSA (forms of the SSN), the Belgian national register, the Swiss AHV number
(EAN key), the RAMQ (health card of Québec), the Italian codice fiscale, ISO 13616 (IBAN).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.check_digits import has_belgian_key, has_ean_key, has_iban_key, has_nhs_key
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from negatoscope.gate.prose.page import Page

_SSN = re.compile(r"\d{3}(?<![\w./-]\d{3})([- ])(?<!000.)(?<!666.)(?!00)\d\d\1(?!0000)\d{4}(?![\w/-])(?![.,]\d)")
_NHS = re.compile(r"\d{3}(?<![\w.,/+-]\d{3})([ -]?)\d{3}\1\d{4}(?![\w/-])(?![.,]\d)")
_AHV = re.compile(r"756(?<![\w.]756)[ .]?\d{4}[ .]?\d{4}[ .]?\d\d(?![\w])")
_BELGIAN = re.compile(r"\d\d(?<![\w.]\d\d)[. ]?[01]\d[. ]?[0-3]\d[- .]?\d{3}[. ]?\d\d(?![\w])(?![.,]\d)")
_QUEBEC = re.compile(r"[A-Z]{4}(?<![\w][A-Z]{4}) ?\d{4} ?\d{4}(?!\w)")
_ITALIAN = re.compile(r"[A-Z]{6}(?<![\w][A-Z]{6})\d\d[A-EHLMPR-T]\d\d[A-Z]\d{3}[A-Z](?!\w)")
_SPANISH = re.compile(r"\d{8}(?<![\w.]\d{8})-?[A-HJ-NP-TV-Z](?!\w)")
_IBAN = re.compile(r"[A-Z]{2}(?<![\w][A-Z]{2})\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_PLATE = re.compile(r"[A-Z]{2}(?<![\w-][A-Z]{2})-\d{3}-[A-Z]{2}(?![\w-])")


def _squeezed(written: str) -> str:
    return "".join(filter(str.isalnum, written))


def _is_spanish(squeezed: str) -> bool:
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(squeezed[:8]) % 23] == squeezed[8]


_PROVED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_AHV, has_ean_key),
    (_BELGIAN, has_belgian_key),
    (_IBAN, has_iban_key),
    (_ITALIAN, bool),
)
_BESIDE_PATIENT: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    (_SSN, bool),
    (_NHS, has_nhs_key),
    (_SPANISH, _is_spanish),
    (_QUEBEC, bool),
    (_PLATE, bool),
)


def find(page: Page) -> Iterator[Mark]:
    """Numbers with a key of their own anywhere; those known by their form only beside a patient."""
    rules = (*_PROVED, *_BESIDE_PATIENT) if page.about_patient else _PROVED
    for pattern, holds in rules:
        for match in pattern.finditer(page.text):
            if holds(_squeezed(match.group())):
                yield Mark(match.start(), match.end(), "national_id", rank=68)
