"""The shapes of a date: digits, ISO, compact, month by name or in Roman figures, in words, digit by digit.

Each shape answers with what it reads; a day that no calendar has is no date. Source: ISO 8601, PS3.5 (DA, DT), usage.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from negatoscope.gate.prose.number_words import NUMBER_WORD, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Written:
    """A date as it stands in a text. Without `year` it is a day and a month; without `day` a month and a year.

    `spelled`: nothing else is written like that (a month by its whole name).
    """

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    spelled: bool = False


_MONTHS = {
    1: "janvier|january|janv|jan",
    2: "fevrier|february|fevr|fev|feb",
    3: "mars|march|mar",
    4: "avril|april|avr|apr",
    5: "mai|may",
    6: "juin|june|jun",
    7: "juillet|july|juil|jul",
    8: "aout|august|aug",
    9: "septembre|september|sept|sep",
    10: "octobre|october|oct",
    11: "novembre|november|nov",
    12: "decembre|december|dec",
}
_MONTH_OF = {name: month for month, names in _MONTHS.items() for name in names.split("|")}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")(?:\.(?=[\s-]?\d))?"
_ROMAN: dict[str, int] = dict(
    zip(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], range(1, 13), strict=True)
)
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_NOT_SIZE = r"(?!\s?(?:mm|cm|ml|mg|kg|µg|g/|x\s?\d|×|%|mmhg|cmhg|ans\b|years\b))"
_END = rf"(?![\w])(?![.,/-]\d){_NOT_SIZE}"
_START = r"(?<![\w])(?<!\d[./,|-])(?<!\d\s[/|x])"
_SEP = r"\s?[./|_\\-]\s?"

_PIVOT = 40  # two digits: 40 and later are of the last century


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_FIRST_OF_RANGE = r"(?:\d\d?-(?=\d\d?[/.]))?"
_DMY = _compiled(rf"{_START}{_FIRST_OF_RANGE}(?P<first>\d{{1,2}}){_SEP}(?P<second>\d{{1,2}}){_SEP}{_YEAR}{_END}")
_DMY_SPACED = _compiled(rf"(?<![\w])(?<!\d\s)(?P<first>\d\d)\s(?P<second>\d\d)\s{_YEAR}(?!\s?\d){_END}")
_DMY_SHORT = _compiled(
    rf"{_START}{_FIRST_OF_RANGE}(?P<first>\d\d)(?P<sep>\s?[./|-]\s?)(?P<second>\d\d)(?P=sep)(?P<year>\d\d){_END}"
    rf"|{_START}(?P<first2>\d{{1,2}})/(?P<second2>\d{{1,2}})/(?P<year2>\d\d){_END}"
)
_YMD = _compiled(
    rf"(?<![\w.,])(?<!\d[/-]){_YEAR}(?P<sep>[-/._])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)(?![.,/-]\d)"
)
_COMPACT = _compiled(
    r"(?<![\w.,/=#-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T_-]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?(?![\w/@-])(?![.,]\d)"
)
_MY = _compiled(rf"(?<![\w])(?<![./,-])(?P<month>0?[1-9]|1[0-2])\s?/\s?(?P<year>(?:19|20)\d\d){_END}")
_DM = _compiled(rf"{_START}(?P<first>\d\d)\s?[/.]\s?(?P<second>\d\d){_END}")
_DAY_MONTH = _compiled(
    rf"(?<![\w.,/])(?P<day>\d{{1,2}})(?:er|e|eme|st|nd|rd|th)?[\s.-]{{0,3}}(?:of\s|de\s)?{_MONTH}"
    rf"(?:\s?,?[\s.-]{{0,3}}(?:(?P<year>(?:1[89]|20)\d\d)|'?(?P<short>\d\d)(?!\s?(?:ans|%|mm|cm|h\b|/"
    rf"|patient|cas\b))))?(?![\w])"
)
_MONTH_DAY = _compiled(
    rf"(?<![\w]){_MONTH}\s?-?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,\s?|\s|-)(?P<year>(?:1[89]|20)\d\d)(?!\w)"
    rf"|(?<![\w])(?P<month2>january|february|march|april|june|july|august|september|october|november|december)\s"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.,/]?\d)(?!\w)"
)
_MONTH_YEAR = _compiled(
    rf"(?<![\w]){_MONTH}\s?(?:de\s|of\s|,\s?)?(?:(?P<year>(?:1[89]|20)\d\d)"
    rf"|'?(?P<short>[4-9]\d)(?!\s?(?:ans|%|mm|cm)))(?!\w)"
)
_ROMAN_MONTH = re.compile(
    rf"(?<![\w])(?P<day>\d{{1,2}})[\s./-]?(?P<month>I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}}|V|X)[\s./-]?{_YEAR}(?!\w)"
)
_SPELLED_DIGITS = re.compile(r"(?<![\w.,])(?<!\d )\d(?: \d){7}(?! ?\d)(?!\w)")
_WORDS = _compiled(
    rf"(?<![\w])(?P<day>premier|{NUMBER_WORD}(?:[\s-]{NUMBER_WORD}){{0,3}})\s{_MONTH}"
    rf"\s(?P<year>(?:mil|mille|deux[\s-]mille|two\sthousand|nineteen|dix[\s-]neuf[\s-]cent)(?:[\s-](?:et\s"
    rf"|and\s)?{NUMBER_WORD}){{0,8}})(?!\w)"
)


def _whole_year(text: str) -> int:
    """The year that two or four digits mean."""
    year = int(text)
    if len(text) == 4:
        return year
    return (1900 if year >= _PIVOT else 2000) + year


def _real(day: int, month: int, year: int) -> bool:
    """Whether a calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1850 <= year < 2100


def _day_first(match: re.Match[str], first: str, second: str, year: str) -> Written | None:
    """Day, month, year as in French, or month first as in American when only that is a date."""
    whole = _whole_year(year)
    for day, month in ((int(first), int(second)), (int(second), int(first))):
        if _real(day, month, whole):
            return Written(match.start(), match.end(), day, month, whole)
    return None


def _dmy(match: re.Match[str]) -> Written | None:
    return _day_first(match, match["first"], match["second"], match["year"])


def _dmy_short(match: re.Match[str]) -> Written | None:
    if match["first"]:
        return _day_first(match, match["first"], match["second"], match["year"])
    return _day_first(match, match["first2"], match["second2"], match["year2"])


def _ymd(match: re.Match[str]) -> Written | None:
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    return Written(match.start(), match.end(), day, month, year) if _real(day, month, year) else None


def _month_year(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    month = _MONTH_OF.get(match["month"].lower()) or int(match["month"])
    year = _whole_year(match["year"] or groups["short"])
    return Written(match.start(), match.end(), None, month, year)


def _day_month_digits(match: re.Match[str]) -> Written | None:
    day, month = int(match["first"]), int(match["second"])
    return Written(match.start(), match.end(), day, month, None) if _real(day, month, 2000) else None


def _named_month(match: re.Match[str]) -> Written | None:
    groups = match.groupdict()
    name = (match["month"] or groups.get("month2") or "").lower()
    day, month = int(match["day"] or groups["day2"]), _MONTH_OF[name]
    digits = match["year"] or groups.get("short")
    year = _whole_year(digits) if digits else None
    if not _real(day, month, year or 2000):
        return None
    glued = match.group()[-1].isalpha() and match.group().isalnum()
    return Written(match.start(), match.end(), day, month, year, spelled=len(name) > 3 or glued)


def _roman(match: re.Match[str]) -> Written | None:
    day, month, year = int(match["day"]), _ROMAN[match["month"]], int(match["year"])
    return Written(match.start(), match.end(), day, month, year) if _real(day, month, year) else None


def _digit_by_digit(match: re.Match[str]) -> Written | None:
    digits = match.group().replace(" ", "")
    return _day_first(match, digits[:2], digits[2:4], digits[4:])


def _in_words(match: re.Match[str]) -> Written | None:
    day = 1 if match["day"].lower() == "premier" else value_of(match["day"])
    year, month = value_of(match["year"]), _MONTH_OF[match["month"].lower()]
    return Written(match.start(), match.end(), day, month, year, True) if _real(day, month, year) else None


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Written | None]], ...] = (
    (_YMD, _ymd),
    (_DMY, _dmy),
    (_DMY_SPACED, _dmy),
    (_DMY_SHORT, _dmy_short),
    (_COMPACT, _ymd),
    (_WORDS, _in_words),
    (_DAY_MONTH, _named_month),
    (_MONTH_DAY, _named_month),
    (_ROMAN_MONTH, _roman),
    (_SPELLED_DIGITS, _digit_by_digit),
    (_MONTH_YEAR, _month_year),
    (_MY, _month_year),
    (_DM, _day_month_digits),
)


def read(text: str) -> Iterator[Written]:
    """Every date in a text (plain, without accents), the most precise shapes first; places can overlap."""
    for pattern, meaning in _SHAPES:
        for match in pattern.finditer(text):
            written = meaning(match)
            if written is not None:
                yield written


def moved_year(written: Written, shift: timedelta) -> int:
    """The year of a date after the shift of its case; the middle of the month or the year stands for what is not said.

    Raises:
        ValueError: the date has no year.
    """
    if written.year is None:
        raise ValueError("a date without a year can’t be moved")
    return (date(written.year, written.month, written.day or 15) + timedelta(days=shift.days)).year
