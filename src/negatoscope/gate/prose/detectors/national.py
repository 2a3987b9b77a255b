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

_DIGITS = re.compile(
    r"\d\d(?<![\w./+-]\d\d)(?:"
    r"(?P<ahv>(?<=75)6[ .]?\d{4}[ .]?\d{4}[ .]?\d\d(?![\w]))"
    r"|(?P<belgian>[. ]?[01]\d[. ]?[0-3]\d[- .]?\d{3}[. ]?\d\d(?![\w])(?![.,]\d))"
    r"|(?P<ssn>\d([- ])(?!00)\d\d\4(?!0000)\d{4}(?![\w/-])(?![.,]\d))"
    r"|(?P<nhs>\d([ -]?)\d{3}\6\d{4}(?![\w/-])(?![.,]\d))"
    r"|(?P<spanish>\d{6}-?[A-HJ-NP-TV-Z](?!\w)))"
)
_LETTERS = re.compile(
    r"[A-Z][A-Z](?<![\w-][A-Z]{2})(?:"
    r"(?P<iban>\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w))"
    r"|(?P<plate>-\d{3}-[A-Z]{2}(?![\w-]))"
    r"|(?P<italian>[A-Z]{4}\d\d[A-EHLMPR-T]\d\d[A-Z]\d{3}[A-Z](?!\w))"
    r"|(?P<quebec>[A-Z]{2} ?\d{4} ?\d{4}(?!\w)))"
)
_LABELLED = frozenset({"ahv", "belgian"})
_LABEL = re.compile(r"\b(?:national|niss|avs|ahv|registre|assure\w?|securite\ssociale)\b[^\n]{0,12}$", re.I)
"""What announces a number of these countries also when its key is wrong: a slip of the pen still identifies."""


def _squeezed(written: str) -> str:
    return "".join(filter(str.isalnum, written))


def _is_spanish(squeezed: str) -> bool:
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(squeezed[:8]) % 23] == squeezed[8]


def _is_ssn(squeezed: str) -> bool:
    return squeezed[:3] not in {"000", "666"} and squeezed[0] != "9"


_PROVED: dict[str, Callable[[str], bool]] = {
    "ahv": has_ean_key,
    "belgian": has_belgian_key,
    "iban": has_iban_key,
    "italian": bool,
}
_BESIDE_PATIENT: dict[str, Callable[[str], bool]] = {
    "ssn": _is_ssn,
    "nhs": has_nhs_key,
    "spanish": _is_spanish,
    "quebec": bool,
    "plate": bool,
}


def find(page: Page) -> Iterator[Mark]:
    """Numbers with a key of their own anywhere; those known by their form only beside a patient."""
    rules = {**_PROVED, **_BESIDE_PATIENT} if page.about_patient else _PROVED
    for pattern in (_DIGITS, _LETTERS):
        for match in pattern.finditer(page.text):
            holds = rules.get(match.lastgroup or "")
            labelled = match.lastgroup in _LABELLED and _LABEL.search(
                page.text, max(0, match.start() - 30), match.start()
            )
            if holds and (labelled or holds(_squeezed(match.group()))):
                yield Mark(match.start(), match.end(), "national_id", rank=68)
