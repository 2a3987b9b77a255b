"""Numbers of the patient, the stay and the examination, known by their label (IPP, NDA, MRN, accession, serial).

In a text about a patient a bare run of nine digits or more is taken too: no measurement is that long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_NO = r"n(?:°|os?\.?|b|um(?:ero)?s?|umbers?)"
_VALUE = r"((?:[A-Za-z]{1,5}[-/]?)?\d[\dA-Za-z]*(?:[-/_.]\d[\dA-Za-z]*|[-_][A-Za-z]{1,3}\d+| \d{2,6}(?![\d/.,:]))*)"
_FILLER = (
    rf"(?:\s?[)\]]|\s?[:=#|]|\s?{_NO}(?=\W)|\s?(?:du\spatient|patient)(?=\W)|\s(?:etant|est|is|le|:)(?=\s)"
    rf"|\s?[(\[]){{0,4}}"
)


def _labelled(label: str, filler: str = _FILLER) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9_])(?:{label}){filler}[ \t]{{0,3}}{_VALUE}(?![\w@])", re.I)


_ENCOUNTER = _labelled(
    rf"{_NO}\s?(?:de\s|du\s|d')?(?:sejour|venue|passage|hospitalisation|admission|episode|visite|encounter"
    rf"|visit|stay)"
    r"|nda|iep|visite\sdossier|(?:visit|encounter|admission)\s(?:no\.?|number|id)"
)
_ACCESSION = _labelled(
    rf"{_NO}\s?(?:de\s|du\s|d')?(?:accession|examen|demande|bon|cliche|prelevement|lame|piece|etude|exam"
    rf"|study|order|request)"
    r"|accession(?:\s(?:no\.?|number|id|#))?|acc(?:ession)?\.?\s?(?:no\.?|n°|#|number)|study\s?id|exam\s?id"
)
_PATIENT = _labelled(
    rf"ipp|nip|mrn|ins-c|nhs\s(?:no\.?|number)|ssn|hospital\s(?:no\.?|number)|chart\s(?:no\.?|number|#)"
    rf"|{_NO}\s?(?:de\s|du\s|d')?(?:dossier|patient|malade|ipp|identification|ident(?:ifiant)?|id)(?:\spatient)?"
    r"|(?:identification|identifiant|id)\s(?:du\s)?patient|patient\s?(?:id|no\.?|number|#)|(?<![\w-])id(?=\s?[:#=])"
    r"|identifiant(?=\s?:)|medical\srecord\s(?:no\.?|number)|dossier(?=\s(?:n°|no?\.?\s|\d{5}))"
)
_SERIAL = _labelled(
    rf"{_NO}\s?(?:de\s)?(?:serie|lot)|s/n|serial(?:\s(?:no\.?|number|#))?|numero\sd'implant|iud-pi|udi(?:-pi)?"
)
_PASSPORT = _labelled(
    rf"{_NO}\s?(?:de\s)?(?:passeport|carte\s(?:d'identite|vitale)|permis|mutuelle|adherent|contrat)"
    rf"|passport\s(?:no\.?|number)"
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (_ENCOUNTER, "encounter_id"),
    (_ACCESSION, "accession"),
    (_PATIENT, "patient_id"),
    (_SERIAL, "patient_id"),
    (_PASSPORT, "national_id"),
)
_SHORTEST = 4
_BARE = re.compile(r"(?<![\w.,/@#=%-])[A-Za-z]{0,3}\d{9,20}(?![\w/@%-])(?![.,]\d)")


def _digits(value: str) -> int:
    return sum(character.isdigit() for character in value)


def find(page: Page) -> Iterator[Mark]:
    """Labelled numbers of four characters and more, and bare runs of digits beside a patient."""
    for pattern, kind in _RULES:
        for match in pattern.finditer(page.text):
            if len(match.group(1)) >= _SHORTEST and _digits(match.group(1)) >= 3:
                yield Mark(match.start(1), match.end(1), kind, rank=75)
    if page.about_patient:
        for match in _BARE.finditer(page.text):
            yield Mark(match.start(), match.end(), "patient_id", rank=20)
