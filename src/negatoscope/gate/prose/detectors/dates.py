"""Exact dates of a patient's care and birth, in the ways French and English write them.

An examination is found again by its day, so a day goes and the year stays. A date that leads to no patient (of a
congress, a law, a publication) stays whole; so does a bare year. Impossible dates, scores, blood pressures and sizes
are no dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.prose import dates as shapes
from negatoscope.gate.prose import wording
from negatoscope.gate.prose.dates import days, english
from negatoscope.gate.prose.dates.calendar_words import WEEKDAY_BEFORE
from negatoscope.gate.prose.page import Mark, sentence_after, sentence_before
from negatoscope.gate.prose.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from negatoscope.gate.prose.dates import Written
    from negatoscope.gate.prose.page import Page

_BIRTH = re.compile(
    r"(?:\bnee?s?(?:\s?\(e?\)|\.e)?|\bnaissance|\bnais(?:s|\.)?|\bne\(e\)|\bddn|\bdn\b|\bd\.?o\.?b\.?|\bborn"
    r"|\bbirth(?:day|date)?|\bgeb\."
    r"|\bdate of birth|\|\s?[MFH]|\(0010,0030\)\s?\w{0,2}\s?=?\[?)[\s.:|\"'=-]{0,4}(?:le\s|on\s|the\s|en\s|du\s|in\s"
    r"|1e\s?:\s?|:\s?)?"
    r"(?:\w{5,9}\s)?$",
    re.I,
)
_PUBLIC = re.compile(
    r"""\b(?:congres|journees|jfr|ecr|rsna|sfr|ct2i|webinaires?|webinars?|seminaire|colloque|symposium|publiee?s?|parue?s?
    |publication|parution|published|loi|decret|directive|reglement\s\(?ue|circulaire|journal\sofficiel|has
    |mise?\sa\sjour|updated|inscriptions?|date\slimite|deadline|conference|formation|guidelines?
    |arrete\s(?:du|n)|recommandations?|consulte\sle|accessed|installation|ouverture|a\spartir\sdu|jusqu'au
    |en\svigueur|entree\sen|r\.?\s?4127|article|version|appel\s(?:a|d')|portes\souvertes|assemblee\sgenerale
        |diplome)\b""",
    re.I | re.X,
)
_PUBLIC_AFTER = re.compile(
    r"^.{0,30}\b(?:congres|jfr|ecr|rsna|webinaire|seminaire|symposium|publie|paru|published|conference|interdiction"
    r"|obligation|loi\b|decret)",
    re.I,
)
_ANNOUNCED_PUBLIC = re.compile(
    r"""\b(?:congres|journees|jfr|ecr|rsna|webinaires?|webinars?|seminaire|colloque|symposium|conference|publiee?s?
    |parue?s?|publication|parution|published|updated|mise?\sa\sjour|loi|decret|directive|reglement\s\(?ue|circulaire
    |journal\sofficiel|arrete|guidelines?|recommandations?|consultee?s?\sle|accessed)\b[^,.;:!?()\n]{0,30}$""",
    re.I | re.X,
)
"""Where a patient is certain, only what says so right before a date makes it public."""
_CARE = re.compile(
    r"""\b(?:vue?s?|revue?s?|operee?s?|hospitalisee?s?|admise?s?|sortie?s?|decedee?s?|adressee?s?|examen\sdu|scanner\s(?:\w+\s)?du
    |irm\s(?:\w+\s)?du|tdm\s(?:\w+\s)?du|radio\w*\sdu|echo\w*\sdu|mammo\w*\sdu|bio\w*\sdu|prelev\w+|recueilli\w*
        |inject\w+
    |positif|negatif|detecte\w*|traitement|rdv|rendez-vous|realisee?s?\sle|visitee?|visite|arrivee?|consultation
    |seen|scanned|admitted|discharged|operated|visit|exam|patiente?|dossier|depuis|cure|cycle|dose|posee?s?\sle)\b""",
    re.I | re.X,
)
_PARTIAL_CUE = re.compile(
    r"(?:^|[\s(,;:-])(?:le|du|au|des|et|on|the|of|depuis|vers|rdv|s\d{1,2}|j\d{1,3}|avant|en|[,;(])\s?$", re.I
)
_WEAK_CUE = re.compile(
    r"\b(?:le|du|des|nee?|on|depuis|avant|apres|vers|rdv|seance|examen|irm|scanner|tdm|echo|radio|[rc]?vue?|operee?|rcp"
    r"|controle|dated?)\s(?:le\s|du\s)?$",
    re.I,
)
_EXAM_CUE = re.compile(
    r"\b(?:irm|scanner|tdm|echo|radio|examen|rdv|vue?|revue?|operee?|consultation|seance)\s(?:du|le)\s$", re.I
)
_FRACTION_AFTER = re.compile(
    r"\s(?:moyen|sup|inf|prox|dist|ext|int|post|ant|lateral|de\s(?:la|l'|champ)|du|des|d'|au\sfoyer|pulm|systol"
    r"|upper|lower)",
    re.I,
)
_FRACTION = re.compile(r"[1-3]\s?/\s?[2-6]|\d\s?-\s?\d")
_LINE_START = re.compile(r"(?:^|\n|\|)[ *>-]{0,3}$")
_AGENDA = re.compile(r"\s?[:|]|\s{1,4}(?:\d{1,2}\s?h|[A-Z])")
_CHAIN = re.compile(r"(\d{1,2}(?:er)?)\s?(?:-|/|a|au|et|to|and|ou|,)\s?(?:le\s)?$", re.I)
_WEEKDAY = re.compile(rf"\b{WEEKDAY_BEFORE}\s?,?\s?(?:le\s|the\s)?$", re.I)
_ORDINAL_THE = re.compile(r"\b(?:the|ce|cette|this)\s$", re.I)
_TIME = re.compile(
    r"(?:\s?,?\s?(?:a|at|vers)\s\d{1,2}\s?(?:[h:]\s?(?:\d\d)?|heures?)(?:\s?[ap]\.?m\.?)?"
    r"|[ T]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?Z?)(?!\w)",
    re.I,
)


_STAY = 60
"""Days within which several dates are of one story, told by intervals."""


@dataclass(frozen=True)
class _Seen:
    """A date as written, and whether it is one of birth."""

    written: Written
    birth: bool


def _leads_to_patient(page: Page, written: Written) -> bool:
    """Whether a date is one of care: beside a patient or in a sentence about care, and of nothing public."""
    before = sentence_before(page.text, written.start)
    if page.is_record or page.policy.shift is not None:
        return not is_announced_public(page.text, written.start)
    if _PUBLIC.search(before[-80:]) or _PUBLIC_AFTER.search(sentence_after(page.text, written.end)[:60]):
        return False
    if page.about_patient:
        return True
    return bool(_CARE.search(before))


def is_announced_public(text: str, start: int) -> bool:
    """Whether what stands right before a date makes it one of a law, a congress or a publication, and not of care."""
    announced = _ANNOUNCED_PUBLIC.search(sentence_before(text, start))
    return announced is not None and not _CARE.search(announced.group())


def _stands(page: Page, written: Written) -> bool:
    """Whether what looks like a date is one: a year or a month by name, or something that announces it."""
    text = page.text
    if written.weak:
        return _stands_weak(page, written)
    if written.year is not None or written.spelled:
        return True
    before = text[max(0, written.start - 12) : written.start]
    cued = _WEEKDAY.search(before) or _PARTIAL_CUE.search(before)
    return bool(cued or _heads_line(text, written) or days.is_followed_by_hour(text, written.end))


def _heads_line(text: str, written: Written) -> bool:
    """Whether a date without year opens a line of an agenda."""
    opens = _LINE_START.search(text, max(0, written.start - 5), written.start)
    return bool(opens and _AGENDA.match(text, written.end))


def _stands_weak(page: Page, written: Written) -> bool:
    text = page.text
    before = text[max(0, written.start - 20) : written.start]
    if written.year is not None:  # six or eight digits in a row
        return False
    if _FRACTION_AFTER.match(text, written.end):
        return False
    if _FRACTION.fullmatch(text, written.start, written.end):
        return bool(_WEEKDAY.search(before) or _EXAM_CUE.search(before))
    if text[written.end : written.end + 1] == "-" or not page.about_patient:
        return False
    if page.language == "en" and english.stands(text, written):
        return True
    return bool(_WEEKDAY.search(before) or _WEAK_CUE.search(before) or days.is_followed_by_hour(text, written.end))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the weekday, the first days of a range and the time of day that belong to it."""
    for pattern in (_WEEKDAY, _CHAIN, _WEEKDAY, _ORDINAL_THE):
        before = pattern.search(text, max(0, start - 14), start)
        if before and not text[max(0, before.start() - 1) : before.start()].isalnum():
            start = before.start()
    after = _TIME.match(text, end)
    return start, after.end() if after else end


def _replacement(page: Page, seen: _Seen) -> str | None:
    """The year, moved as the dates of the case move; nothing for a birth, whose year is the exact age."""
    year = seen.written.year
    if year is None or seen.birth:
        return None
    shift = page.policy.shift
    if shift is not None:
        year = shapes.moved_year(seen.written, shift)
    return wording.year(year, page.language)


def proposal(page: Page, start: int, end: int, *, birth: bool) -> str | None:
    """The wording for a date known to be one of the patient's; None where no year can be read or kept."""
    for written in shapes.read(Words(page.text[start:end])):
        if written.year is not None:
            return _replacement(page, _Seen(written, birth))
    return None


def find(page: Page) -> Iterator[Mark]:
    """Dates of birth wherever they stand, other dates where they lead to a patient."""
    seen = list(_seen(page))
    first = _first_day(page, seen)
    for each in seen:
        start, end = _widened(page.text, each.written.start, each.written.end)
        proposed = _replacement(page, each) if first is None else _counted(page, each, first)
        yield Mark(start, end, "birth_date" if each.birth else "date", proposed, rank=55)


def _first_day(page: Page, seen: list[_Seen]) -> date | None:
    """The day from which the others are counted, where a text of one stay says several days; None elsewhere.

    Where headers shift the dates of a case, the years move with them and days are not counted.
    """
    exact = {day for each in seen if not each.birth and (day := shapes.day_of(each.written))}
    if page.policy.shift is not None or len(exact) < 2 or (max(exact) - min(exact)).days > _STAY:
        return None
    return min(exact)


def _counted(page: Page, seen: _Seen, first: date) -> str | None:
    """The day counted from the first one, which keeps its year."""
    day = None if seen.birth else shapes.day_of(seen.written)
    if day is None:
        return _replacement(page, seen)
    return wording.counted_day((day - first).days, day.year, page.language)


def _seen(page: Page) -> Iterator[_Seen]:
    told = english.read(page.words) if page.language == "en" else ()
    for written in (*shapes.read(page.words), *days.read(page.words), *told):
        birth = bool(_BIRTH.search(page.text, max(0, written.start - 40), written.start))
        if page.signed(written.start) or not (birth or _stands(page, written)):
            continue
        if birth or _leads_to_patient(page, written):
            yield _Seen(written, birth)
