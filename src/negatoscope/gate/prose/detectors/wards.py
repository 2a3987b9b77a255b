"""Wards, rooms and beds: beside a place of care, by the name of who heads them, or by a number.

A specialty alone ("chirurgie viscérale programmée", "avis neurochirurgical") is medicine, not a place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.page import Page

_SPECIALTY = (
    r"(?:neuro|pneumo|cardio|gastro|hepato|nephro|rhumato|dermato|hemato|endocrino|onco|uro|ortho|traumato|gyneco"
    r"|obstetri|pedia|geria|psychia|rea|reanimation|urgences?|chir|chirurgie|medecine|med|radiologie|radio|imagerie"
    r"|maternite|infectio|rythmo|stomato|orl|ophtalmo|anesthesie|soins|dechoc|dechocage|oncologie|usic?|uhcd|uhtcd"
    r"|umc|urg|vasc|visceral|hdj|usip|usinv|dialyse|consult"
    r"|ssr|icu|itu|hdu|nicu|picu|sicu|micu|ccu|brachy|radiotherapie|neonat)[a-z]{0,14}"
)
_PLACE_WORD = (
    r"(?:unite|service|pole|departement|secteur|salle|bloc|department|dept\.?|unit|ward"
    r"|hopital[ ]de[ ](?:jour|semaine))"
)
_PHRASE = (
    r"(?:(?:d['eu]s?[ ]?|of[ ])(?:la[ ]|l')?[A-Za-z][\w'-]{1,24}(?:[ ](?:et[ ]|de[ ]|du[ ]|des[ ]"
    r"|d')?[A-Za-z][\w'-]{2,24}){0,2}"
    r"(?:[ ][A-D1-9](?!\w))?)"
)
_BESIDE = re.compile(
    rf"(?:{_PLACE_WORD}[ ](?:\d{{1,3}}[ ]|[A-D][ ])?{_PHRASE}(?:,[ ]unit[ey]?[ ]\w{{1,4}})?"
    rf"|{_PLACE_WORD}[ ]{_SPECIALTY}(?:,[ ]salle[ ][\w ]{{1,10}})?"
    rf"|accueil[ ][A-D\d]|niv(?:eau|\.)[ ]-?\d(?:,[ ]accueil[ ][A-D\d])?|(?:MRI|CT"
    rf"|IRM)[ ]Suite[ ]\w{{1,3}}(?:,[ ]level[ ]\d)?|{_PLACE_WORD}[ ]\d{{1,3}}[ ]?[A-Z]?(?!\w)"
    rf"|{_SPECIALTY}(?:[ ](?:[a-z]{{4,16}}|[A-D1-9](?!\w))){{0,2}}|(?:ED|ER|A&E|SAU|SMUR|UHCD)(?!\w))",
    re.I,
)
_GAP = re.compile(r"\s?[-,(/:|]{1,2}\s?|\s?\n")
_GAP_BEFORE = re.compile(r"(?:\s?[-,(/:|]{1,2}\s?|\s?\n|\s(?:du|de\sl'|de\sla|d'|a\sl'|a\sla|au|at|of)\s?)$")
_HEADED = re.compile(
    rf"(?:l'|la[ ]|le[ ])?(?:service|unite|equipe|departement|pole|consultation|team|unit"
    rf"|secretariat)[ ](?:d[eu]s?[ ]|of[ ])"
    rf"(?:{_SPECIALTY}[ ](?:du[ ]|de[ ]|of[ ])?)?(?:Pr|Dr|Prof|Professeur|Docteur|Professor|PU-PH)s?\.?[ ]"
    r"(?-i:[A-Z][A-Za-z'-]+(?:[ ](?:et[ ]|and[ ])?[A-Z][A-Za-z'-]+){0,2})",
    re.I,
)
_ROOM = re.compile(
    r"(?:bureau|chambre|lit(?:[ ]porte)?|lits|box|ch|brancard|fauteuil|room|bed|bay|cubicle|rm|ward"
    r"|poste)\.?[ ]?(?:n°[ ]?|no\.?[ ]?"
    r"|numero[ ]|#)?"
    r"(?=[A-Z]{0,2}[ ]?\d|[A-D](?!\w))(?:[A-Z]{1,2}[ ]?-?)?\d{0,4}(?:[A-Z]\d{0,2}(?!\w))?"
    r"(?:[ ]?[-/][ ]?\d{1,3}(?!\w))?(?![\w/,.]\d)"
    r"(?![ ]?(?:mm|cm|jours?|h|days?|places?|lits?|%)(?!\w))(?:,?[ ](?:in[ ]|of[ ]|de[ ]|en[ ]|a[ ]l')?(?:the[ ])?"
    rf"{_SPECIALTY}(?!\w))?(?:[ ](?:[A-D1-9]|north|south|east|west|nord|sud|est|ouest)(?!\w))?"
    rf"(?:,?[ ](?:d'|d[eu][ ](?:l'|la[ ])?)(?:{_SPECIALTY}|hdj|long[ ]sejour"
    rf"|hospitalisation)(?:[ ][a-z]{{4,12}})?(?!\w)"
    r"|,[ ](?:porte|fenetre|cote[ ][a-z]{3,8}|window|door)(?!\w))?",
    re.I,
)
_NUMBERED = re.compile(
    rf"(?:{_PLACE_WORD}|aile|batiment|wing|niveau)[ ](?:n°[ ]?)?(?:(?-i:[A-D])(?!\w)"
    rf"|\d{{1,3}}(?![\w,.]\d)(?![ ]?(?:mm|cm"
    rf"|%)(?!\w)))"
    rf"(?:[ ](?:de[ ]|d')(?:la[ ]|l')?{_SPECIALTY}(?:[ ][a-z]{{4,16}})?)?"
    rf"|{_PLACE_WORD}[ ](?:de[ ]|d')(?:la[ ]|l')?{_SPECIALTY}(?:[ ][a-z]{{4,16}})?[ ](?-i:[A-D]|\d{{1,2}}"
    rf"|I{{1,3}})(?![\w,.])"
    rf"(?![ ](?:mm|cm|%|lits?|patients?|ans|cas|fois))",
    re.I,
)
_UNIT = re.compile(
    rf"(?:(?:hosp\w*|hopital|hop)[ ]de[ ](?:jour|semaine)|hdj)[ ]{_SPECIALTY}(?!\w)"
    rf"|uf[ ]?\d{{3,5}}(?:[ ][A-Z]{{3,16}}){{0,3}}"
    rf"|{_SPECIALTY}(?:[ ][a-z]{{3,12}})?[ ](?:box|lit|chambre|ch)[ ]?\d{{1,4}}[A-Z]?(?!\w)|(?:dechoc|vasc|ortho"
    rf"|urg)[ ]\d{{1,3}}[A-Z]?(?!\w)|"
    rf"{_SPECIALTY}(?:[ ](?:[a-z]{{4,18}}|[A-D](?!\w)))?[ ]?[(,-][ ]?(?:au[ ]|niveau[ ]-?\d|\d(?:e|eme|er"
    rf"|ere)\b(?:[ ](?:etage|nord"
    rf"|sud|est|ouest))?)"
    r"[^)\n]{0,10}\)?|"
    r"(?:rea(?:nimation)?|urgences?|chir|med(?:ecine)?|pneumo|cardio|neuro|gastro|hemato|onco|uhcd|usic?|usip|usinv"
    r"|ssr|icu|itu"
    r"|hdu|nicu|picu|ccu|sicu|micu|pediatrie|geriatrie|gyneco|ortho)"
    r"(?:[ ](?:chir|med|[a-z]{3,8}ique|[a-z]{3,8}ale|viscerale))?[ ](?-i:[1-9]\d?|[A-D]|I{1,3})(?![\w%/-]|[.,]\d)"
    r"(?![ ](?:mm|cm|%|lits?|patients?|ans|cas|fois|jours?|mois|semaines?|heures?|h\b|seances?|cures?|fl|cp|series?"
    r"|images?))"
    r"|(?:ICU|ITU|HDU|NICU|PICU|CCU)[ ]bed[ ]\d{1,3}(?!\w)"
    rf"|{_SPECIALTY}[ ,-]{{1,2}}(?:au[ ]|du[ ]|\()?(?:\d(?:e|eme|er|ere|nd|rd|th|st)[ ]?(?:etage|floor)"
    rf"|niveau[ ]-?\d)\)?",
    re.I,
)
_LINE = re.compile(
    rf"[ ]?(?:{_PLACE_WORD}|unite)[ ](?:d['eu]s?[ ]?)(?:la[ ]|l')?[A-Za-z][A-Za-z' -]{{3,60}}"
    r"(?=[ ]?(?:\n|- |$))",
    re.I,
)
_OURS = re.compile(
    rf"(?:notre|mon|ma|leur|our|my)[ ](?P<ward>(?:salle|unite|bloc|secteur|ward|unit)[ ]{_PHRASE})", re.I
)
_OURS_WORDS = word_set("notre mon ma leur our my")
_PLACES = word_set(
    "unite service pole departement secteur salle bloc department unit ward equipe consultation team secretariat aile"
)
_ROOMS = word_set("bureau chambre lit lits box ch brancard fauteuil room bed bay cubicle rm ward poste")
_UNITS = word_set(
    "dechoc dechocage vasc urg hosp hdj uf viscerale neuroradiologie pediatrie rea reanimation urgence urgences "
    "chir med medecine pneumo cardio neuro gastro hemato onco uhcd usi usic usip "
    "usinv ssr"
    " icu itu hdu nicu picu ccu sicu micu pediatrie geriatrie gyneco ortho chirurgie neurologie cardiologie pneumologie"
    " urologie orthopedie neurochirurgie"
)
_TRAILING = re.compile(r"[ ](?:pour|avec|sans|dans|par|qui|chez|lors|puis|est|a|et|le|la|les|des|de|du|d'|of)$", re.I)
_NOT_A_BED = re.compile(r"\b(?:sonde|dose|n[ée]cessite|\d)[ ]$", re.I)


def _trimmed(page: Page, start: int, end: int) -> int:
    """The end of a phrase without the little words that lead on from it."""
    text = page.text[start:end]
    while cut := _TRAILING.search(text):
        text = text[: cut.start()]
    return start + len(text)


def _next_to(page: Page, hospitals: Sequence[Mark]) -> Iterator[Mark]:
    """A ward before or after the name of the place, with a dash, a comma or a line between."""
    text = page.text
    for mark in hospitals:
        gap = _GAP.match(text, mark.end)
        ward = _BESIDE.match(text, gap.end()) if gap else None
        if (
            ward
            and text[ward.end() : ward.end() + 2].strip()[:1] != ":"
            and ("\n" not in text[mark.end : ward.start()] or _PLACED.match(ward.group()))
        ):
            yield Mark(ward.start(), _trimmed(page, ward.start(), ward.end()), "ward", rank=49)
        before = _GAP_BEFORE.search(text, max(0, mark.start - 12), mark.start)
        if before:
            line = max(text.rfind("\n", 0, before.start()), text.rfind(". ", 0, before.start()), before.start() - 70)
            for ward in _WARD_BEFORE.finditer(text, max(0, line), before.start()):
                if ward.end() == before.start():
                    yield Mark(ward.start(), ward.end(), "ward", rank=49)


_PLACED = re.compile(rf"{_PLACE_WORD}\b", re.I)
_TARIFF = re.compile(r"secteur[ ][12](?![ ]d)", re.I)
_WARD_BEFORE = re.compile(
    rf"(?<!\w)(?:{_PLACE_WORD}[ ](?:\d{{1,3}}[ ]|[A-D][ ])?{_PHRASE}|(?:reanimation|urgences|rea|SAU|UHCD|USIC|ICU"
    rf"|ED))(?!\w)",
    re.I,
)


def _at(page: Page, wanted: frozenset[str], patterns: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    for number in page.words.of(wanted):
        start = page.words.all[number].start
        for pattern in patterns:
            found = pattern.match(page.text, start)
            if found:
                yield start, found.end()
                break


def beside(page: Page, hospitals: Sequence[Mark]) -> Iterator[Mark]:
    """The wards of a page, given where its places of care are named."""
    text = page.text
    yield from _next_to(page, hospitals)
    for start, end in _at(page, _PLACES, (_HEADED, _NUMBERED)):
        if not _TARIFF.match(text, start):
            yield Mark(start, end, "ward", rank=61)
    for start, end in _at(page, _ROOMS, (_ROOM,)):
        if not _NOT_A_BED.search(text, max(0, start - 12), start):
            yield Mark(start, end, "ward", rank=61)
    for start, end in _at(page, _UNITS, (_UNIT,)):
        yield Mark(start, end, "ward", rank=40)
    for number in page.words.of(_OURS_WORDS):
        ours = _OURS.match(text, page.words.all[number].start)
        if ours:
            yield Mark(ours.start("ward"), _trimmed(page, ours.start("ward"), ours.end()), "ward", rank=40)
    if page.is_record:
        for line in page.words.lines:
            match = _LINE.match(text, line)
            if match:
                yield Mark(match.start(), match.end(), "ward", rank=40)
