"""Names spelled letter by letter: "P-E-T-I-T", "D.U.P.O.N.T", "P E T I T".

Letters one by one are also levels, types and headings set wide; those follow the alphabet, or make an ordinary word.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names import is_common, is_first_name, is_ordinary
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_BORNE = 1.5
_PARTICLE = re.compile(r"\b(?:le|la|de|du|van|el)\s$", re.I)
_RUN = re.compile(r"(?<![\w.'-])[A-Za-z](?P<sign>\s?[-._]\s?|\s)[A-Za-z](?:(?P=sign)[A-Za-z]){2,39}(?![\w-])", re.ASCII)
_ANNOUNCED = re.compile(
    r"(?:\b(?:Mr?s?|Mme|Mlle|madame|monsieur|dr|nom|prenom|name|surname)\s?[.:]?\s?(?:(?:le|la|de|du|van|el)\s)?|\b(?:epel\w+|repete|spel[lt]\w*|s'ecrit)\b"
    r"[^.\n]{0,20})$",
    re.I,
)


def runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Each run of four single letters and more with one sign between: where it stands, and the letters."""
    for match in _RUN.finditer(text):
        yield match.start(), match.end(), "".join(c for c in match.group() if c.isalpha())


def _is_list(letters: str) -> bool:
    """Whether letters follow the alphabet, or are numerals and one and the same."""
    codes = [ord(c) for c in letters.lower()]
    return len(set(codes)) < 3 or all(b - a == 1 for a, b in pairwise(codes))


def _is_borne(letters: str) -> bool:
    """Whether letters make a name that is no word."""
    known = facts(letters.lower())
    return known.score >= _BORNE and not known.word and not known.eponym


def find(page: Page) -> Iterator[Mark]:
    """Spelled names that something announces, or that hyphens take apart beside a patient."""
    for start, end, letters in runs(page.text):
        if _is_list(letters) or is_common(letters):
            continue
        announced = _ANNOUNCED.search(page.text, max(0, start - 40), start)
        hyphens = "-" in page.text[start:end]
        if (
            announced
            or is_first_name(letters)
            or _is_borne(letters)
            or (page.about_patient and hyphens and not is_ordinary(letters))
        ):
            particle = _PARTICLE.search(page.text, max(0, start - 6), start) if announced else None
            yield Mark(particle.start() if particle else start, end, "person", rank=64)
