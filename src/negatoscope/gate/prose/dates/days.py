"""Days without a month that care or an hour makes dates ("sorti le 14", "le 3 au matin"), and feasts ("Noël 2022")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.dates.calendar_words import FEAST, FEASTS
from negatoscope.gate.prose.dates.written import Written, whole_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.words import Words

_PART_OF_DAY = (
    r"(?:au\s(?:matin|soir|petit\smatin|midi|reveil)|dans\sla\s(?:nuit|matinee|soiree|journee)"
    r"|(?:en\s)?(?:fin\sd')?apres-midi"
    r"|(?:le\s)?(?:matin|soir)|a\s(?:partir\sde\s)?\d{1,2}\s?h|vers\s\d{1,2}\s?h|a\smidi|courant|prochain|dernier)"
)
_DAY = re.compile(rf"(?:le|du|au)\s(?P<day>[1-9]|[12]\d|3[01])(?:er)?\s(?:{_PART_OF_DAY})(?!\w)", re.I)
_DAY_KEPT = re.compile(r"(?:le|du|au)\s\d{1,2}(?:er)?(?!\w)", re.I)
_AFTER_CARE = re.compile(
    r"(?:vue?s?|revue?s?|operee?s?|sortie?s?|sort|admise?s?|entree?|hospitalisee?s?|decedee?s?|rdv|prevue?s?"
    r"|programmee?s?|expire"
    r"|controle|consult\w*|examen|realisee?s?|faite?s?|reconvoque\w*|convoque\w*|revient|revenir|attendue?"
    r"|transferee?s?|seance"
    r"|staff|rcp|bloc|scanner|irm|tdm|echo|[a-z]{3,14}(?:ees?|ies?|ites?|e|i|u|it|is))\s"
    r"(?:(?:est|sera|prevue?|encore|seulement|donc|demandee?)\s)?$",
    re.I,
)
_BARE_DAY = re.compile(
    r"le\s(?P<day>[1-9]|[12]\d|3[01])(?:er)?(?=\s?(?:[.,;:)!?]\s|[.,;)!?]?$|\n|\s(?:pour|avec|par|au|aux|a|chez|et"
    r"|puis|en|car"
    r"|mais|suite|dans)\s))",
    re.I,
)
_EXAM_DAY = re.compile(
    r"(?<=\s)du\s(?P<day>[1-9]|[12]\d|3[01])(?:er)?(?![\w/%])(?![.,]\d)(?!\s(?:au|mm|cm|e|eme|a|ans|mg|h)\b)", re.I
)
_AFTER_EXAM = re.compile(
    r"\b(?:scanner|irm|tdm|echo\w*|radio\w*|examen|bilan|controle|cr|nuit|matin|soiree|staff|rcp)\s$", re.I
)
_SPAN = re.compile(
    r"du\s(?P<day>[1-9]|[12]\d|3[01])(?:er)?\sau\s(?:[1-9]|[12]\d|3[01])(?!\w|[.,/]\d)(?!\s(?:mm|cm|%|ans|h)\b)", re.I
)
_AFTER_STAY = re.compile(
    r"\b(?:hospitalis\w+|sejour|arret|absent\w*|garde|astreinte|reanimation|vacances|conges?)\s(?:\w+\s){0,2}$", re.I
)
_HOUR = re.compile(r"\s(?:a\s)?\d{1,2}\s?h(?!\w)")
_FEAST = re.compile(rf"(?P<feast>{FEAST})(?:\s(?:de\s)?(?:(?P<year>(?:19|20)\d\d)|'(?P<short>\d\d)))?(?!\w)", re.I)
_FEAST_DAY = re.compile(r"(?P<day>\d{1,2})\s$")
_BEFORE_FEAST = re.compile(
    r"\b(?:a|la\sveille\sde|veille\sde|lendemain\sde|depuis|avant|apres|pour|pour\sla|jour\sde|soir\sde|nuit\sde"
    r"|matin\sde|on|at"
    r"|before|after|since|around|for|la|le|l'|de\sla|vers|lundi\sde|week-end\sde|the\sday\safter)\s?$",
    re.I,
)
_FEAST_REACH = 24
_ARTICLES = word_set("le du au")


def is_followed_by_hour(text: str, end: int) -> bool:
    """Whether an hour follows: "8/8 7h"."""
    return bool(_HOUR.match(text, end))


def _numbered(words: Words) -> Iterator[Written]:
    text = words.text
    for number in words.of(_ARTICLES):
        start, end = words.all[number].start, words.all[number].end
        if not text[end + 1 : end + 2].isdigit():
            continue
        match = _DAY.match(text, start)
        if match is None and _AFTER_CARE.search(text, max(0, start - 40), start):
            match = _BARE_DAY.match(text, start)
        if match is None and _AFTER_EXAM.search(text, max(0, start - 16), start):
            match = _EXAM_DAY.match(text, start)
        if match is None and _AFTER_STAY.search(text, max(0, start - 40), start):
            match = _SPAN.match(text, start)
        if match is not None:
            bare = _DAY_KEPT.match(text, start) if match.re is _DAY else None
            yield Written(
                match.start("day"), bare.end() if bare else match.end(), int(match["day"]), None, None, spelled=True
            )


def _feasts(words: Words) -> Iterator[Written]:
    text = words.text
    for number in words.of(FEASTS):
        word = words.all[number]
        for match in _FEAST.finditer(text, max(0, word.start - _FEAST_REACH), min(len(text), word.end + _FEAST_REACH)):
            if not match.start() <= word.start < match.end() or text[match.start() - 1 : match.start()].isalnum():
                continue
            digits = match["year"] or match["short"]
            day = _FEAST_DAY.search(text, max(0, match.start() - 3), match.start())
            begins = day.start() if day else match.start()
            if digits or day or _BEFORE_FEAST.search(text, max(0, match.start() - 20), match.start()):
                year = whole_year(digits) if digits else None
                yield Written(begins, match.end(), None, None, year, spelled=True)


def read(words: Words) -> Iterator[Written]:
    """The days and feasts of a text (plain, without accents)."""
    yield from _numbered(words)
    yield from _feasts(words)
