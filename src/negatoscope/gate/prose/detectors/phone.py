"""Phone numbers: those of France and its neighbours in all groupings, international ones, announced ones of any shape.

Sources: the French numbering plan (ARCEP), Ofcom, NANP, BIPT, OFCOM (CH); only the forms, never lists of numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.detectors.phone_words import in_words
from negatoscope.gate.prose.page import Mark, sentence_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_END = r"(?![\w/@])(?!-\w)(?![.,]\d)"
_S = r"[ .\-/_|]{0,3}"
_D = r"[\dOolI]"
_BACK = r"(?<![\w.,+/-]0)"
_FRENCH = re.compile(
    rf"0{_BACK}[1-9](?:{_S}\d\d){{4}}{_END}|0{_BACK}[1-9][ .-]\d{{4}}[ .-]\d{{4}}{_END}"
    rf"|0{_BACK}[1-9](?:[ .]?\d){{8}}{_END}|0{_BACK}(?:[ .-]{{1,3}}\d){{9}}{_END}"
)
_LINE_CUT = re.compile(rf"0{_BACK}[1-9](?:[ .\n>-]{{1,4}}\d\d){{4}}{_END}")
_OCR = re.compile(rf"[0Oo](?<![\w.,+/-][0Oo])[1-9lI](?:[ .\-/]{{0,2}}{_D}{{2}}){{4}}{_END}")
_ZERO_KEPT = re.compile(rf"\(0\){_S}[1-9](?:{_S}\d\d){{4}}{_END}")
_INTERNATIONAL = re.compile(
    rf"(?:\+|00(?<![\w.,+/-]00))[ ]?(?:33{_S}(?:\(0\){_S})?[1-9](?:{_S}\d\d){{4}}{_END}"
    rf"|(?=[1-9])(?!33)\d{{1,3}}(?:[ .\-/()]{{0,3}}\(?\d{{1,4}}\)?){{2,7}}{_END})"
)
_AREA = re.compile(rf"\((?<![\w]\()\d{{3}}\)[ .-]{{0,2}}\d{{3}}[ .-]\d{{4}}(?: \d\d)?{_END}")
_AMERICAN = re.compile(rf"[2-9]\d\d(?:(?<=1[ .-]\d\d\d)|(?<![\w.,+/-]\d\d\d))[ .-][2-9]\d\d[.-]\d{{4}}{_END}")
_BRITISH = re.compile(
    rf"0{_BACK}(?:\d{{4}}\)? \d{{5,6}}|\d{{4}}\)? \d{{3}} \d{{3}}|\d{{2,3}}\)? \d{{3,4}} \d{{4}}){_END}"
)
_CUES = word_set(
    "tel teleph telephone telephones telephonique int interne telecopie fax portable mobile mobiles mob gsm phone "
    "cell cellphone natel "
    "dect bip beeper bleep pager ext extension poste whatsapp signal sms tph fixe port numero num no joindre joignable "
    "jointe joint rappeler rappelez appeler appelez rappel appel contacter contactez call ring text contact ligne"
)
_WEAK = word_set(
    "numero num no int interne port poste joindre joignable jointe joint rappeler rappelez appeler appelez rappel "
    "appel contacter "
    "contactez call ring text contact ligne ext extension signal portable mobile fixe"
)
"""Cues that are words of the sentence too: a number behind them needs four digits and no unit."""
_ANNOUNCED = re.compile(
    r"\.?(?:\s?(?:n°|no\.?|numero|number|interne|directe?|perso(?:nnel)?|pro|portable|mobile|fixe|dect|bip|poste|ext"
    r"|du|de|la|le|au"
    r"|a|on|me|moi|sur|at|is|me\sat|patiente?|mari|femme|fils|fille|secretariat|est|:|=|\(|\)|\.)(?![\w]))"
    r"{0,5}[\s:=(]{0,3}(\+?\(?\d(?:[ .()/-]{0,2}\d){2,14})(?![\w])(?!\s?(?:ans|mm|cm|mg|ml|kg|%|h\b|euros?|€|jours?"
    r"|mois|min"
    r"|patients?|fois|x\b|heures?|images?|days?|months?|years?|hours?|/\d))(?![.,/]\d)",
    re.I,
)
_DIGIT_NEAR = re.compile(r"\D{0,60}\d")
_PRACTICE = re.compile(
    r"\b(?:secretariat|standard|rendez-vous|rdv|cabinet|accueil|prise\sde|appointments?|urgences|permanence|inscriptions?|renseignements?|reservations?)\b",
    re.I,
)
_PUBLIC = re.compile(r"0?8[0-9]{2}|3\d{3}|1[0-9]|11[0-9]{1,4}|999|911|111|101|15|17|18")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENS_WITH_DATE = re.compile(r"0[1-9]([ .\-/])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)")
_DATE = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d")


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _shaped(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_FRENCH, _LINE_CUT, _ZERO_KEPT, _AREA, _AMERICAN, _BRITISH):
        for match in pattern.finditer(text):
            if 9 <= _digits(match.group()) <= 13 and not _OPENS_WITH_DATE.match(match.group()):
                yield match.span()
    for match in _OCR.finditer(text):
        if 6 <= _digits(match.group()) < 10 and len(set(match.group())) > 2:
            yield match.span()
    for match in _INTERNATIONAL.finditer(text):
        if (8 if match.group()[0] == "+" else 10) <= _digits(match.group()) <= 17:
            yield match.span()


def _announced(page: Page) -> Iterator[tuple[int, int]]:
    """Numbers behind a word for calling: short ones too, those of a house (DECT, bip, poste)."""
    places, words = page.words.places, page.words.all
    for cue in places.keys() & _CUES:
        for number in places[cue]:
            end = words[number].end
            match = _ANNOUNCED.match(page.text, end) if _DIGIT_NEAR.match(page.text, end) else None
            if match is None:
                continue
            value = match.group(1)
            compact = "".join(filter(str.isdigit, value))
            if _PUBLIC.fullmatch(compact) or _DATE.fullmatch(value):
                continue
            if cue in _WEAK and (len(compact) < 4 or (_YEAR.fullmatch(compact) and not page.is_record)):
                continue
            if len(compact) >= 3:
                yield match.span(1)


def find(page: Page) -> Iterator[Mark]:
    """Numbers of people. The number of a practice, in a post without a patient, is public."""
    for start, end in (*_shaped(page.text), *_announced(page), *in_words(page)):
        if page.about_patient or not _PRACTICE.search(sentence_before(page.text, start)):
            yield Mark(start, end, "phone", rank=60)
