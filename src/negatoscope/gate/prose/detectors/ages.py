"""Ages: 90 and over single a patient out; HIPAA 164.514(b)(2)(i)(C) draws the line there.

An exact age below that is clinical; it goes only where it is the known patient's, which the matcher says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.prose import wording
from negatoscope.gate.prose.number_words import NUMBER_WORD, value_of
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_FRENCH = re.compile(
    rf"(?<![\w.,/-])(?P<years>\d{{1,3}})\s?(?:ans?)(?![\w-])"
    rf"|(?<![\w-])(?P<words>{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{0,4}})\sans(?![\w-])",
    re.I,
)
_ENGLISH = re.compile(
    rf"(?<![\w.,/-])(?P<years>\d{{1,3}})(?:[\s-]years?[\s-](?:old|of age)|\s?(?:yo|y/o|y\.o\.|yrs?\sold"
    rf"|yrs?))(?![\w])"
    rf"|\b(?:aged|age(?:\sof)?|âge\s?:)\s(?P<aged>\d{{1,3}})(?![\w.,/%]*\d)(?!\s?(?:ans|weeks|months|days))"
    rf"|(?<![\w-])(?P<words>{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{0,3}})[\s-]years?[\s-]old(?![\w])",
    re.I,
)
_NOT_AGE = re.compile(
    r"\b(?:depuis|pendant|durant|il y a|apres|avant|plus de|moins de|jusqu'a|dans les|tous les|en|entre"
    r"|over|under|after|for|within|than|les|des|suivi de"
    r"|(?-i:a)|sur|survie a|par|et|recul de|duree de)\s(?:environ\s|pres de\s|about\s)?$",
    re.I,
)
_SURE = re.compile(
    r"\b(?:agee?s?\s(?:de|d')|aged|patiente?\s(?:de|d')|(?:homme|femme|dame|monsieur)\s(?:de|d'))\s?$", re.I
)
_BAND = re.compile(r"\s?(?:ou|et|or|and)\s(?:plus|over|above)", re.I)
_NOUN = re.compile(r"\s(?P<noun>(?:fe)?male|woman|man|lady|gentleman|girl|boy|patient|child|infant)(?![\w-])", re.I)
_CENTENARIAN = re.compile(r"\b(?:super)?(?:nonagenaire|centenaire|centenarian|nonagenarian)s?\b", re.I)
_RANGE = re.compile(r"\d\s?(?:-|a|to|et)\s?$")
_WOMAN = re.compile(
    r"\b(?:femme|patiente|dame|fille|fillette|mme|madame|mlle|elle|woman|female|lady|girl|she|mrs|ms)\b", re.I
)
_MAN = re.compile(r"\b(?:homme|patient|monsieur|garcon|mr|m\.|il|man|male|gentleman|boy|he)(?!\w)", re.I)
_OLDEST = 125


@dataclass(frozen=True)
class Age:
    """An age as written: its place and the years."""

    start: int
    end: int
    years: int
    english: bool
    noun: str = ""


def read(text: str) -> Iterator[Age]:
    """Every age in a text, whoever's."""
    for pattern in (_FRENCH, _ENGLISH):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            digits = groups["years"] or groups.get("aged")
            years = int(digits) if digits else value_of(match["words"])
            if 0 < years <= _OLDEST:
                noun = _NOUN.match(text, match.end()) if pattern is _ENGLISH and digits == groups["years"] else None
                end = noun.end() if noun else match.end()
                yield Age(match.start(), end, years, pattern is _ENGLISH, noun["noun"] if noun else "")


def band(page: Page, age: Age) -> str:
    """The band proposed for an age, with the sex that the words around it say."""
    if not age.english:
        return wording.age_fr(age.years)
    around = page.text[max(0, age.start - 60) : age.end + 40]
    possessive = "her" if _WOMAN.search(around) else "his" if _MAN.search(around) else "their"
    if not age.noun and "-" in page.text[age.start : age.end]:
        return wording.age_before_noun(age.years)
    return f"{age.noun} {wording.age_en(age.years, possessive)}".strip()


def _is_somebodys(page: Page, age: Age) -> bool:
    """Whether an age is that of the patient: not a duration, a threshold or a range."""
    before = page.text[max(0, age.start - 30) : age.start]
    if age.english and before.endswith((" a ", "\na ", " an ")):
        return True
    if _BAND.match(page.text, age.end) or _RANGE.search(before):
        return False
    return bool(_SURE.search(before)) or (page.about_patient and not _NOT_AGE.search(before))


def find(page: Page) -> Iterator[Mark]:
    """Ages of 90 and over."""
    for age in read(page.text):
        if age.years >= 90 and _is_somebodys(page, age):
            yield Mark(age.start, age.end, "age", band(page, age), rank=50)
    if page.about_patient:
        for match in _CENTENARIAN.finditer(page.text):
            word = "de 90 ans ou plus" if page.language == "fr" else "aged 90 or over"
            yield Mark(match.start(), match.end(), "age", word, rank=50)
