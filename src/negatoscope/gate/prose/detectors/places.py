"""Towns, villages and departments tied to a patient: "vue à Brest", "patient du Finistère", "Colmar, le 2 mai".

Eponyms of places (classification de Paris, critères de Rome) and the author's town in the signature stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.date_shapes import read as read_dates
from negatoscope.gate.prose.lexicon import CITIES, DEPARTMENTS
from negatoscope.gate.prose.names import is_common, is_first_name
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_NAME = (
    r"(?P<name>(?:(?:Le|La|Les|L'|LE|LA|LES)\s?)?[A-Z][A-Za-z']+(?:-[A-Za-z']+){0,4}(?:\s(?:sur|sous"
    r"|en)\s[A-Z][A-Za-z]+)?)(?![\w])"
)
_SEEN = re.compile(
    r"\b(?i:(?:re)?vue?s?|suivie?s?|operee?s?|hospitalisee?s?|admise?s?|prise?\sen\scharge|adressee?s?"
    r"|transferee?s?|examinee?s?|nee?s?|decedee?s?|scannee?s?"
    r"|seen|admitted|treated|followed|operated|scanned|born|lives|living|died"
    r"|transferred)\s(?i:(?:initialement\s|first\s)?(?:a|dans\sla\sville\sde|pres\sde|in|at|near|to))\s" + _NAME
)
_LIVING = re.compile(
    r"\b(?i:habit\w{1,5}|resid\w{1,6}|demeur\w{1,6}|domicili\w{0,3}|vi[tv]\w{0,4}|originaire|natif|native"
    r"|venue?|venant|provenant|installee?|coming|resident|resides|from)\s"
    r"(?i:(?:a|dans\sla\sville\sde|pres\sde|in|near|of|de|d'|du|des|la\sville\sde|le\svillage\sde|en|from)\s?){1,2}"
    + _NAME
)
_TOWN_WORD = re.compile(
    r"\b(?i:ville|village|commune|bourg|hameau|canton|departement|region\sde|ile|town|city"
    r"|village)\s(?i:de\s|d'|du\s|des\s|of\s)" + _NAME
)
_PATIENT_OF = re.compile(
    r"\b(?i:patiente?|malade|homme|femme|habitante?|retraitee?|agriculteur|agricultrice"
    r"|patient)\s(?i:de\sla\s|de\sl'|des\s|du\s|de\s|d'|from\s(?:the\s)?)" + _NAME
)
_AT = re.compile(r"(?<![\w'-])(?i:a|au|pres\sde|in|near)\s" + _NAME)
_LETTER = re.compile(r"(?:^|(?<=\n))\s{0,3}" + _NAME + r"(?=\s?,\s?(?:le|on|the)\s)", re.M)
_NOT_PLACE = re.compile(
    r"(?:hopital|clinique|chu|chru|ch|centre|institut|domicile|j\d|t\d|irm|tdm|scanner|distance|droite"
    r"|gauche|la|le|les)\b",
    re.I,
)
_AUTHOR = re.compile(
    r"\b(?:congres|faculte|universite|jfr|ecr|rsna|diplome|formation|reunion|seminaire|je\sconsulte"
    r"|j'exerce|cabinet|radiologues?|installe)\b",
    re.I,
)


def _is_place(name: str) -> bool:
    """Whether a capitalised word after a sure cue can be a place."""
    return not (is_common(name) or _NOT_PLACE.match(name) or len(name) < 3)


def _tied(page: Page) -> Iterator[Mark]:
    """Places tied to the patient by the words before them; any name will do."""
    for pattern in (_SEEN, _LIVING, _TOWN_WORD):
        for match in pattern.finditer(page.text):
            name = match["name"]
            if _is_place(name) and not (pattern is _LIVING and is_first_name(name) and name.lower() not in CITIES):
                yield Mark(match.start("name"), match.end("name"), _kind(name), rank=40)
    for match in _PATIENT_OF.finditer(page.text):
        if match["name"].lower() in DEPARTMENTS | CITIES:
            yield Mark(match.start("name"), match.end("name"), _kind(match["name"]), rank=40)


def _kind(name: str) -> str:
    return "place" if name.lower() in DEPARTMENTS - CITIES else "city"


def _listed(page: Page) -> Iterator[Mark]:
    """Towns of the list after "à" or at the head of a letter."""
    for match in _AT.finditer(page.text):
        before = page.text[max(0, match.start() - 60) : match.start()]
        if match["name"].lower() in CITIES and not _AUTHOR.search(before):
            yield Mark(match.start("name"), match.end("name"), "city", rank=35)
    for match in _LETTER.finditer(page.text):
        line = page.text[match.end() : match.end() + 30]
        dated = any(written.start < 8 for written in read_dates(line))
        if dated and _is_place(match["name"]):
            yield Mark(match.start("name"), match.end("name"), "city", rank=40)


def find(page: Page) -> Iterator[Mark]:
    """Places beside the case."""
    if not page.about_patient:
        return
    for mark in [*_tied(page), *_listed(page)]:
        if not page.signed(mark.start):
            yield mark
