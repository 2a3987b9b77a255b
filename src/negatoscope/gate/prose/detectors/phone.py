"""Phone numbers: French ones in all groupings, international ones after + or 00, labelled ones of any shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark, sentence_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_START = r"(?<![\w.,+/-])"
_END = r"(?![\w/@-])(?![.,]\d)"
_S = r"[ .\-/]{0,2}"
_FRENCH = re.compile(
    rf"{_START}(?:(?:\+|00){_S}33{_S}(?:\(0\){_S})?|\(0\){_S}|0)[1-9](?:{_S}\d\d){{4}}{_END}"
    rf"|{_START}0[1-9][ .-]\d{{4}}[ .-]\d{{4}}{_END}"
    rf"|{_START}0[1-9]\d[ .-]\d{{3}}[ .-]\d\d[ .-]?\d\d{_END}"
)
_INTERNATIONAL = re.compile(rf"(?<![\w.,+/-])(?:\+|00)(?=[1-9])(?!33)\d{{1,3}}(?:{_S}\(?\d{{1,4}}\)?){{2,6}}{_END}")
_AMERICAN = re.compile(rf"{_START}(?:1[ .-])?\(\d{{3}}\)[ .-]{{0,2}}\d{{3}}[ .-]\d{{4}}(?: \d\d)?{_END}")
_LABELLED = re.compile(
    r"\b(?:tel(?:ephone|eph)?|telecopie|fax|portable|mobile|gsm|phone|cell|dect|bip|poste|whatsapp)\b\.?"
    r"(?:\s?(?:n°|no\.?|numero|du\spatient|est\sle|:|=)){0,3}\s{0,2}(\+?\(?\d(?:[ .()/-]{0,2}\d){3,14})(?!\w)",
    re.I,
)
_PRACTICE = re.compile(
    r"\b(?:secretariat|standard|rendez-vous|rdv|cabinet|accueil|prise\sde|appointments?|urgences|permanence)\b", re.I
)
_HOTLINES = re.compile(r"0?8[0-9]{2}|3\d{3}")


def find(page: Page) -> Iterator[Mark]:
    """Numbers of people. The number of a practice, in a post without a patient, is public."""
    for pattern in (_FRENCH, _INTERNATIONAL, _AMERICAN, _LABELLED):
        group = pattern.groups
        for match in pattern.finditer(page.text):
            if not page.about_patient and _PRACTICE.search(sentence_before(page.text, match.start())):
                continue
            if pattern is _LABELLED and _HOTLINES.fullmatch(match.group(1)):
                continue
            if pattern is _INTERNATIONAL and not 8 <= sum(c.isdigit() for c in match.group()) <= 17:
                continue
            yield Mark(match.start(group), match.end(group), "phone", rank=60)
