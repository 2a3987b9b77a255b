"""The initials of a patient: "patient F.D.", "Observation : L.A., 72 ans". X, Y and Z stand for nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_DOTTED = r"[A-Z]\.[ -]?[A-Z](?:\.(?:[ -]?[A-Z]\.)?)?"
_CUE = (
    r"(?:patiente?|pt|malade|observation|cas|enfant|homme|femme|nourrisson|garcon|fille|jeune|bebe|case"
    r"|initiales|initials|sujet)"
    r"(?:\s(?:n°\s?\d{1,3}|du jour|clinique|\d{1,2}))?"
)
_AFTER_CUE = re.compile(
    rf"(?<![\w-]){_CUE}(?!\w)\s?[:,(]?\s{{0,2}}(?P<initials>(?-i:{_DOTTED}|[A-Z] [A-Z](?![\w'.-])"
    rf"|(?<=: )[A-Z]{{2}}(?=, \d)))(?!\w)(?!-\w)",
    re.I,
)
_TITLED = re.compile(
    r"(?<![\w.])(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|MM\.|Monsieur|Madame|MME|MR|MRS"
    r"|Mademoiselle)\s(?P<initials>[A-WZ]\.(?:[ -]?[A-Z]\.)?(?!\s?[A-Z][a-z])"
    r"|[A-W](?= |,|$)(?!\s[A-Z])|[A-Z]{2}(?=,| (?:de|est|a|age|agee|was|is)\b))"
)
_BEFORE_AGE = re.compile(
    r"(?:(?<=\n)|(?<=^)|(?<=: )|(?<=\. ))(?P<initials>[A-Z]\. ?[A-Z]\.)(?=,? (?:\d{1,3} ans|agee? de"
    r"|\d{1,3}[ -]year))"
)


def find(page: Page) -> Iterator[Mark]:
    """Initials after the word for a patient, after a title, or before an age."""
    for pattern in (_AFTER_CUE, _TITLED, _BEFORE_AGE):
        for match in pattern.finditer(page.text):
            yield Mark(match.start("initials"), match.end("initials"), "initials", rank=57)
