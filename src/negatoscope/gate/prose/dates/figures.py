"""Dates in figures: 12/04/1960, 12.4.60, 1960-04-12, 19600412, 12/04, 04/1960, 12.IV.1960, digit by digit.

Source: ISO 8601, PS3.5 (DA, DT), usage.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.dates.written import Written, is_real, whole_year

if TYPE_CHECKING:
    from collections.abc import Callable

    Shape = tuple[re.Pattern[str], Callable[[re.Match[str]], Written | None]]

_ROMAN: dict[str, int] = dict(
    zip(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], range(1, 13), strict=True)
)
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_NOT_SIZE = r"(?!\s?(?:mm|cm|ml|mg|kg|µg|g/|x\s?\d|×|%|mmhg|cmhg|ans\b|years\b))"
_END = rf"(?![\w])(?![.,/-]\d){_NOT_SIZE}"
_START = r"(?<![\w])(?<!\d[./,|-])(?<!\d\s[/|x])"
_SEP = r"\s?[./|_\\-]\s?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_RANGE = r"(?:\d\d?-(?=\d\d?[/.]))?"
_DMY = _compiled(
    rf"{_START}{_RANGE}(?P<first>\d{{1,2}}){_SEP}(?P<second>\d{{1,2}}){_SEP}{_YEAR}{_END}"
    rf"|(?<![\w])(?<!\d\s)(?P<first2>\d\d)\s(?P<second2>\d\d)\s(?P<year2>(?:1[89]|20)\d\d)(?!\s?\d){_END}"
)
_DMY_SHORT = _compiled(
    rf"{_START}{_RANGE}(?P<first>\d\d)(?P<sep>\s?[./|-]\s?)(?P<second>\d{{1,2}})(?P=sep)(?P<year>\d\d){_END}"
    rf"|{_START}(?P<first2>\d{{1,2}})/(?P<second2>\d{{1,2}})/(?P<year2>\d\d){_END}"
)
_SPACED = _compiled(
    r"(?<!\w)(?<!\d )(?P<first>\d \d)\s{0,3}[/.-]\s{0,3}(?P<second>\d \d)\s{0,3}[/.-]\s{0,3}"
    r"(?P<year>\d \d(?: \d \d)?)(?! ?\d)"
    r"|(?<![\w.,])(?<!\d )(?P<first2>\d \d) (?P<second2>\d \d) (?P<year2>\d \d \d \d)(?! ?\d)(?!\w)"
)
_YMD = _compiled(
    rf"(?<![\w.,])(?<!\d[/-]){_YEAR}(?P<sep>[-/._])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?!\d)(?![.,/-]\d)"
)
_COMPACT = _compiled(
    r"(?<![\w.,/=#-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T_-]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d{1,6})?)?)?(?![\w/@-])(?![.,]\d)"
)
_PACKED = _compiled(
    r"(?<![\w.,/=#-])(?P<first>0[1-9]|[12]\d|3[01])(?P<second>0[1-9]|1[0-2])(?P<year>(?:19|20)\d\d|\d\d)"
    r"(?![\w/@-])(?![.,]\d)"
)
_MY = _compiled(rf"(?<![\w])(?<![./,-])(?P<month>0?[1-9]|1[0-2])\s?[/.]\s?(?P<year>(?:19|20)\d\d){_END}")
_DM = _compiled(rf"{_START}(?P<first>\d{{1,2}})(?P<sep>\s?[/.-]\s?)(?P<second>\d{{1,2}}){_END}")
_ROMAN_MONTH = re.compile(
    rf"(?<![\w])(?P<day>\d{{1,2}})(?P<sep>[\s./-]?)(?P<month>I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}}|V|X)"
    rf"(?:[\s./-]?{_YEAR}|[./-](?P<short>\d\d))?(?![\w])(?![./-]\d)"
)


def _day_first(match: re.Match[str], first: str, second: str, year: str, *, weak: bool = False) -> Written | None:
    """Day, month, year as in French, or month first as in American when only that is a date."""
    whole = whole_year(year)
    for day, month in ((int(first), int(second)), (int(second), int(first))):
        if is_real(day, month, whole):
            return Written(match.start(), match.end(), day, month, whole, weak=weak)
    return None


def _parts(match: re.Match[str]) -> tuple[str, str, str]:
    if match["first"]:
        return match["first"], match["second"], match["year"]
    return match["first2"], match["second2"], match["year2"]


def _dmy(match: re.Match[str]) -> Written | None:
    return _day_first(match, *_parts(match))


def _spaced(match: re.Match[str]) -> Written | None:
    first, second, year = (part.replace(" ", "") for part in _parts(match))
    return _day_first(match, first, second, year)


def _packed(match: re.Match[str]) -> Written | None:
    return _day_first(match, match["first"], match["second"], match["year"], weak=True)


def _ymd(match: re.Match[str]) -> Written | None:
    year = int(match["year"])
    for day, month in ((int(match["day"]), int(match["month"])), (int(match["month"]), int(match["day"]))):
        if is_real(day, month, year):
            return Written(match.start(), match.end(), day, month, year)
    return None


def _my(match: re.Match[str]) -> Written | None:
    return Written(match.start(), match.end(), None, int(match["month"]), whole_year(match["year"]))


def _dm(match: re.Match[str]) -> Written | None:
    day, month = int(match["first"]), int(match["second"])
    weak = len(match["first"]) < 2 or len(match["second"]) < 2 or "-" in match["sep"]
    if match["sep"].strip() == "/" and not is_real(day, month, 2000):  # month first, as in American
        day, month, weak = month, day, True
    return Written(match.start(), match.end(), day, month, None, weak=weak) if is_real(day, month, 2000) else None


def _roman(match: re.Match[str]) -> Written | None:
    day, month = int(match["day"]), _ROMAN[match["month"]]
    digits = match["year"] or match["short"]
    year = whole_year(digits) if digits else None
    if not is_real(day, month, year or 2000) or not (digits or match["sep"] in {".", "/", "-"}):
        return None
    return Written(match.start(), match.end(), day, month, year, weak=not digits)


OF_TWO: tuple[Shape, ...] = ((_DMY, _dmy), (_DMY_SHORT, _dmy), (_MY, _my), (_DM, _dm), (_ROMAN_MONTH, _roman))
"""The shapes that begin with one or two digits and a sign; the first that is a date stands."""
OF_ONE: tuple[Shape, ...] = ((_SPACED, _spaced),)
OF_FOUR: tuple[Shape, ...] = ((_YMD, _ymd),)
OF_MANY: tuple[Shape, ...] = ((_COMPACT, _ymd), (_PACKED, _packed))
