"""Dates with a month by its name, in words, and days of the week with their number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.dates.calendar_words import MONTH, MONTH_OF, WEEKDAY, misspelt_month
from negatoscope.gate.prose.dates.written import Written, is_real, whole_year
from negatoscope.gate.prose.number_words import NUMBER_WORD, value_of

if TYPE_CHECKING:
    from negatoscope.gate.prose.dates.figures import Shape

_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_NAMED = rf"(?P<month>{MONTH})(?:\.(?=[\s-]?\d))?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_DAY_MONTH = _compiled(
    rf"(?<![\w.,/])(?P<day>\d{{1,2}})(?:er|e|eme|st|nd|rd|th)?[\s.-]{{0,3}}(?:of\s|de\s|du\smois\sde\s)?{_NAMED}"
    rf"(?:\s?,?[\s.-]{{0,3}}(?:{_YEAR}|'?(?P<short>\d\d)(?!\s?(?:ans|%|mm|cm|h\b|/"
    rf"|patient|cas\b|[:.,]\d))))?(?![\w])"
)
_MISSPELT = _compiled(rf"(?<![\w.,/])(?P<day>\d{{1,2}})(?:er)?\s(?P<month>[a-z]{{4,10}})(?!\w)(?:\.?\s{_YEAR}(?!\w))?")
_MISSPELT_MONTH = _compiled(rf"(?<![\w'-])(?P<month>[a-z]{{4,10}})\s{_YEAR}(?!\w)")
_MONTH_DAY = _compiled(
    rf"(?<![\w]){_NAMED}\s?-?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s|-){_YEAR}(?!\w)"
    rf"|(?<![\w])(?P<month2>january|february|march|april|june|july|august|september|october|november|december|may|sept"
    rf"|jan|feb|apr|aug|oct|nov|dec)\.?\s(?:the\s)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.,/]?\d)(?!\w)"
)
_MONTH_YEAR = _compiled(
    rf"(?<![\w]){_NAMED}\s?(?:de\s|of\s|,\s?)?(?:de\sl'annee\s|l'an\s)?(?:{_YEAR}"
    rf"|'(?P<short>\d\d)|(?P<late>[4-9]\d)(?!\s?(?:ans|%|mm|cm)))(?!\w)"
)
_IN_MONTH_YEAR = _compiled(
    rf"(?:(?<=en\s)|(?<=depuis\s)|(?<=since\s)|(?<=in\s)){_NAMED}\s(?P<short>\d\d)(?![\w/])(?![.,]\d)(?!\s?(?:ans|%"
    rf"|mm|cm))"
)
_PART_OF_MONTH = _compiled(
    rf"(?:debut|mi|fin|courant|late|early|mid)(?:\s(?:du\smois\sde\s|de\s)?|-){_NAMED}"
    rf"(?:\s{_YEAR}|\s'?(?P<short>\d\d))(?!\w)"
)
_NEXT_MONTH = _compiled(
    rf"(?:(?<=en\s)|(?<=de\s)){_NAMED}\s(?:dernier|prochain)(?!\w)|(?:(?<=last\s)|(?<=next\s)){MONTH}(?!\w)"
)
_DAY_IN_WORDS = _compiled(rf"(?<![\w-])(?P<day>premier|{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{0,3}})\s(?:de\s|of\s)?$")
_YEAR_IN_WORDS = _compiled(
    rf"\s(?P<year>(?:mil|mille|deux[\s-]mille|two\sthousand|nineteen|twenty|dix[\s-]neuf[\s-]cent)"
    rf"(?:[\s-](?:et\s|and\s)?{NUMBER_WORD}){{0,8}}|{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{1,3}})(?!\w)"
    rf"|\s{_YEAR.replace('year', 'figures')}(?!\w)"
)
_WEEKDAY_DAY = _compiled(
    rf"(?:{WEEKDAY})\s?,?\s(?:le\s|the\s)?(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?"
    r"(?:\s?-\s?\d{1,2})?(?![\w])(?![.,/:-]\d)(?!\s?(?:h|heures?|:|am|pm|mm|cm|ans|mg|ml|%|patients?|cas)(?!\w))"
)
_DAY_REACH = 40
_ALSO_WORDS = frozenset({"may", "mar", "march"})
"""Months that are other words after a number: "grade 4 may progress"."""


def _month_year(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    digits = groups.get("year") or groups.get("late") or match["short"]
    return Written(match.start(), match.end(), None, MONTH_OF[match["month"].lower()], whole_year(digits))


def _part_of_month(match: re.Match[str]) -> Written | None:
    digits = match["year"] or match["short"]
    year = whole_year(digits) if digits else None
    return Written(match.start(), match.end(), None, MONTH_OF[match["month"].lower()], year, spelled=True)


def _next_month(match: re.Match[str]) -> Written | None:
    return Written(match.start(), match.end(), None, None, None, spelled=True)


def _named_month(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    name = (match["month"] or groups.get("month2") or "").lower()
    day, month = int(match["day"] or groups["day2"]), MONTH_OF[name]
    digits = groups.get("year") or groups.get("short")
    year = whole_year(digits) if digits else None
    if not is_real(day, month, year or 2000):
        return None
    glued = match.group()[-1].isalpha() and match.group().isalnum()
    return Written(match.start(), match.end(), day, month, year, spelled=name not in _ALSO_WORDS or glued)


def _misspelt(match: re.Match[str]) -> Written | None:
    month, year = misspelt_month(match["month"].lower()), int(match["year"]) if match["year"] else None
    day = match.groupdict().get("day")
    if month is None or (day and not is_real(int(day), month, year or 2000)):
        return None
    return Written(match.start(), match.end(), int(day) if day else None, month, year)


def _weekday(match: re.Match[str]) -> Written | None:
    day = int(match["day"])
    return Written(match.start(), match.end(), day, None, None, spelled=True) if 0 < day < 32 else None


def in_words(text: str, start: int, end: int) -> Written | None:
    """The date whose month stands at [start, end) and whose day, before it, is a number in words."""
    before = _DAY_IN_WORDS.search(text, max(0, start - _DAY_REACH), start)
    month = MONTH_OF[text[start:end].lower()]
    day = 0 if before is None else 1 if before["day"].lower() == "premier" else value_of(before["day"])
    if before is None or not is_real(day, month, 2000):
        return None
    after = _YEAR_IN_WORDS.match(text, end)
    year = None
    if after:
        value = int(after["figures"]) if after["figures"] else value_of(after["year"])
        year = value if value > 99 else whole_year(f"{value:02}")
    if after and year is not None and is_real(day, month, year):
        return Written(before.start(), after.end(), day, month, year, spelled=True)
    return Written(before.start(), end, day, month, None, weak=True)


AFTER_DAY: tuple[Shape, ...] = ((_DAY_MONTH, _named_month), (_MISSPELT, _misspelt))
"""The shapes that begin with one or two digits."""
AT_MONTH: tuple[Shape, ...] = (
    (_MONTH_DAY, _named_month),
    (_MONTH_YEAR, _month_year),
    (_IN_MONTH_YEAR, _month_year),
    (_NEXT_MONTH, _next_month),
)
AT_PART: tuple[Shape, ...] = ((_PART_OF_MONTH, _part_of_month),)
AT_WEEKDAY: tuple[Shape, ...] = ((_WEEKDAY_DAY, _weekday),)
BEFORE_YEAR: tuple[Shape, ...] = ((_MISSPELT_MONTH, _misspelt),)
