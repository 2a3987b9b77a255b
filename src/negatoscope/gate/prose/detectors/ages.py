"""Ages: 90 and over single a patient out; HIPAA 164.514(b)(2)(i)(C) draws the line there.

An exact age below that is clinical; it goes only where it is the known patient's, which the matcher says. A year of
birth that makes somebody 90 or more tells the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose import wording
from negatoscope.gate.prose.number_words import NUMBER_WORD, value_of
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_NUMBER = rf"{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{0,4}}"
_FRENCH = re.compile(
    rf"(?<![\w.,/-])(?P<years>\d{{1,3}})\s?(?:ans?)(?![\w-])"
    rf"|(?<![\w-])(?P<words>{_NUMBER})\sans(?![\w-])",
    re.I,
)
_ENGLISH = re.compile(
    rf"(?<![\w.,/-])(?P<years>\d{{1,3}})(?:[\s-]years?[\s-](?:old|of age)|\s?(?:yo|y/o|y\.o\.|yrs?\sold"
    rf"|yrs?))(?![\w])"
    rf"|\b(?:aged|age(?:\sof)?|age\s?:)\s(?P<aged>\d{{1,3}})(?![\w.,/%]*\d)(?!\s?(?:ans|weeks|months|days))"
    rf"|(?<![\w-])(?P<words>{_NUMBER})[\s-]years?[\s-]old(?![\w])",
    re.I,
)
_UNITS = word_set("ans an a yo y yrs yr year years printemps balais piges jahrig jahrige jahriger annee m f h")
_FIGURES = re.compile(r"(?<![\w.,/-])(?P<years>9[0-9lIO]|1[01lIO][0-9lIO])(?P<gap>[\s-]{0,2})$")
_SPELLED = re.compile(rf"(?<![\w-])(?P<words>{_NUMBER})[\s-]$", re.I)
_UNIT = re.compile(
    r"(?:ans?(?:\set\sdemie?)?(?![\w-])|printemps|balais|piges|jahrig\w{0,2}|years?[\s-](?:old|of\sage)(?![\w])"
    r"|y(?:rs?)?(?:/o|\.o\.|o|\sold)?(?![\w/])|years?(?=\s?[,.;)\n]))",
    re.I,
)
_GLUED = re.compile(r"[aAMFH](?![\w'])")
_ORDINAL_YEAR = re.compile(r"(?<![\w.,/])(?P<years>9\d|1[01]\d)\s?(?:e|eme)\s$", re.I)
_MISREAD = str.maketrans("lIO", "110")
_BARE_WORDS = word_set("ninety nonante aged age")
_AGED = re.compile(
    r"(?:aged?|turned|is|was|nearly|almost|about)\s(?P<words>ninety(?:[\s-](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?)(?![\w-])",
    re.I,
)
_AGED_FIGURES = re.compile(
    r"aged?(?:\sof)?[:\s]{1,3}(?P<years>9\d|1[01]\d)(?![\w.,/%]*\d)(?!\s?(?:weeks|months|days"
    r"|%))(?:\syears?(?:\sold)?)?",
    re.I,
)
_NOW = re.compile(
    r"(?:(?:s?he|who|it)(?:'s|\sis|\swas|'ll\sbe|\swill\sbe)|i'm|turn(?:s|ed|ing)?|reach(?:ed|es|ing)|celebrat(?:ed"
    r"|es|ing)(?:\s\w{3,5})?|at|nearly|almost|just)"
    r"\s(?:(?:just|now|about|nearly|almost|only|over)\s)?(?P<years>9\d|1[01]\d)(?:st|nd|rd"
    r"|th)?(?![\w.,/%:-]*\d)(?!\s?(?:%|kg|kgs|cm|mm|ml|mg|bpm|over|degrees"
    r"|percent|per|weeks|months|days|minutes|mins|hours|beats|units|km|miles|°))(?=\s?(?:[.,;:!?)\n]|$|\s(?:next"
    r"|this|last|in|and|but|years?|now|on|today|with"
    r"|who|birthday|when)\b))",
    re.I,
)
_NTH_YEAR = re.compile(
    r"(?:in\s)?(?:his|her|their)\s(?P<nth>(?:ninety[\s-](?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth)|hundredth|one\shundredth"
    r"|9[1-9](?:st|nd|rd|th)|100th|10[1-9](?:st|nd|rd|th))\s(?:year|birthday))(?!\w)",
    re.I,
)
_NOW_WORDS = word_set(
    "she he who it i turn turns turned turning reach reached reaches reaching celebrate celebrated celebrates "
    "celebrating "
    "at nearly almost just"
)
_POSSESSIVES = word_set("his her their")
_BORN = re.compile(r"(?:nee?|born)\s(?P<when>(?:en|in)\s(?P<year>1[89]\d\d))(?!\w)", re.I)
_BORN_WORDS = word_set("ne nee born")
_NOT_EXACT = re.compile(
    r"(?:\b(?:plus\sde|moins\sde|jusqu'a|entre|over|under|above|below|than|les|des|apres|avant|pendant|il\sy\sa|for"
    r"|within|upto"
    r"|suivi\sde|recul\sde|depuis|survie\sa|duree\sde|anniversaire\sde)\s(?:environ\s|pres\sde\s|l'age\sde\s"
    r"|about\s)?|[<>=]\s?)$",
    re.I,
)
_BAND = re.compile(r"\s?(?:ou|et|or|and)\s(?:plus|over|above)|\s?\+", re.I)
_NOUN = re.compile(r"\s(?P<noun>(?:fe)?male|woman|man|lady|gentleman|girl|boy|patient|child|infant)(?![\w-])", re.I)
_CENTENARIANS = word_set(
    "nonagenaire nonagenaires centenaire supercentenaire centenarian nonagenarian nonagenarians centenarians"
)
_JUBILEE = re.compile(
    r"\s(?:de|du|d')\s?(?:l'|la\s)?(?:hopital|naissance|mort|fondation|societe|decouverte|radiologie|chu)", re.I
)
_OF_SOMETHING = re.compile(r"\s(?:de|d')\s?(?!plus\b|vie\b)[a-z]{4}")
_RANGE = re.compile(r"\d\s?(?:-|a|to|et)\s?$")
_WOMAN = re.compile(
    r"\b(?:femme|patiente|dame|fille|fillette|mme|madame|mlle|elle|woman|female|lady|girl|she|mrs|ms)\b", re.I
)
_MAN = re.compile(r"\b(?:homme|patient|monsieur|garcon|mr|m\.|il|man|male|gentleman|boy|he)(?!\w)", re.I)
_OLDEST = 125
_LINE = 90


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


def _with_noun(text: str, start: int, end: int, years: int, *, english: bool) -> Age:
    noun = _NOUN.match(text, end) if english else None
    return Age(start, noun.end() if noun else end, years, english, noun["noun"] if noun else "")


def _before_unit(text: str, start: int) -> Age | None:
    """The age whose unit begins at a place: the figures or the words before it."""
    figures = _FIGURES.search(text, max(0, start - 8), start)
    unit = _UNIT.match(text, start)
    english = text[start : start + 1] in {"y", "Y"}
    if figures and (unit or (not figures["gap"] and _GLUED.match(text, start))):
        years = int(figures["years"].translate(_MISREAD))
        return _with_noun(text, figures.start(), unit.end() if unit else start + 1, years, english=english)
    ordinal = (
        _ORDINAL_YEAR.search(text, max(0, start - 8), start) if text[start : start + 5].lower() == "annee" else None
    )
    if ordinal:
        return Age(ordinal.start(), start + 5, int(ordinal["years"]), english=False)
    if unit is None or not text[start - 2 : start - 1].isalpha():
        return None
    spelled = _SPELLED.search(text, max(0, start - 40), start)
    years = value_of(spelled["words"]) if spelled else 0
    return _with_noun(text, spelled.start(), unit.end(), years, english=english) if spelled else None


def _old(page: Page) -> Iterator[Age]:
    """Every age that can be 90 and over."""
    text = page.text
    for number in page.words.of(_UNITS):
        start = page.words.all[number].start
        before = text[start - 1 : start]
        if before.isdigit() or before in {" ", "-"} or before in {"l", "I", "O"}:
            age = _before_unit(text, start)
            if age is not None:
                yield age
    for number in page.words.of(_BARE_WORDS):
        word = page.words.all[number]
        figures = _AGED_FIGURES.match(text, word.start)
        if figures:
            yield Age(figures.start("years"), figures.end(), int(figures["years"]), english=page.language == "en")
        elif word.lower == "ninety":
            aged = _AGED.search(text, max(0, word.start - 8), word.end + 6)
            if aged:
                yield Age(aged.start("words"), aged.end(), value_of(aged["words"]), english=True)


def _is_somebodys(page: Page, age: Age) -> bool:
    """Whether an age is that of the patient: not a threshold or a range."""
    before = page.text[max(0, age.start - 30) : age.start]
    if (
        _OF_SOMETHING.match(page.text, age.end)
        or _BAND.match(page.text, age.end)
        or _RANGE.search(before)
        or _NOT_EXACT.search(before)
    ):
        return False
    return page.about_patient or (age.english and before.endswith((" a ", "\na ", " an ")))


def _born_long_ago(page: Page) -> Iterator[Mark]:
    """Years of birth of those who are 90 or more."""
    latest = (page.policy.as_of or datetime.now(UTC).date()).year - _LINE
    for number in page.words.of(_BORN_WORDS):
        born = _BORN.match(page.text, page.words.all[number].start)
        if born and int(born["year"]) <= latest:
            word = f"avant {latest + 1}" if page.language == "fr" else f"before {latest + 1}"
            yield Mark(born.start("when"), born.end(), "age", word, rank=45)


def _told(page: Page) -> Iterator[Mark]:
    """Ages that English tells without a unit: "she's 101 next month", "in his ninety-fifth year"."""
    text = page.text
    for number in page.words.of(_NOW_WORDS):
        match = _NOW.match(text, page.words.all[number].start)
        if match:
            band = wording.age_band(int(match["years"]), page.language)
            yield Mark(match.start("years"), match.end("years"), "age", band, rank=46)
    for number in page.words.of(_POSSESSIVES):
        match = _NTH_YEAR.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start("nth"), match.end("nth"), "age", "nineties", rank=46)


def find(page: Page) -> Iterator[Mark]:
    """Ages of 90 and over, and years of birth that say so."""
    for age in _old(page):
        if _LINE <= age.years <= _OLDEST and _is_somebodys(page, age):
            yield Mark(age.start, age.end, "age", band(page, age), rank=50)
    if not page.about_patient:
        return
    for number in page.words.of(_CENTENARIANS):
        word = page.words.all[number]
        if not _JUBILEE.match(page.text, word.end):
            wording_of_it = "de 90 ans ou plus" if page.language == "fr" else "aged 90 or over"
            yield Mark(word.start, word.end, "age", wording_of_it, rank=50)
    yield from _born_long_ago(page)
    if page.language == "en":
        yield from _told(page)
