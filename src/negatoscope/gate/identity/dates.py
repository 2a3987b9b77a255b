"""Dates: every way French and English write those that are known.

Candidates are read generically from the text and looked up, so the cost doesn't grow with the number of dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING

from negatoscope.gate.identity.spelled import pattern_of, under_hundred, year_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    "janvier janv jan january",
    "fevrier fevr fev february feb",
    "mars mar march",
    "avril avr april apr",
    "mai may",
    "juin june jun",
    "juillet juil jul july",
    "aout aou august aug",
    "septembre sept sep september",
    "octobre oct october",
    "novembre nov november",
    "decembre dec december",
)
_NUMERIC = re.compile(r"(\d(?<!\d\d)\d{0,3})(\s?[^\w\s]\s?|_|\s|年)(\d{1,2})(\s?[^\w\s]\s?|_|\s|月)(\d{1,4})(?!\d)")
_DAY_SENTINELS = frozenset({"19000101", "18000101", "18991230", "19010101", "17530101", "99991231", "22000101"})


_SHORTEST_MONTHS = tuple(
    tuple(m for m in names.split() if not any(m != n and m.startswith(n) for n in names.split())) for names in _MONTHS
)


@dataclass(frozen=True)
class Dated:
    """A date seen in a text: its span, the kind of the known date, and whether its writing is unmistakable."""

    start: int
    end: int
    kind: str
    strong: bool


def parse_da(value: str) -> date | None:
    """The date of a DA or DT, of the old "YYYY.MM.DD", or of an ISO date; None when it is none or stands for none."""
    found = re.match(r"\s*(\d{4})([-./]?)(\d{2})\2(\d{2})", value)
    if not found or "".join(found.group(1, 3, 4)) in _DAY_SENTINELS:
        return None
    try:
        day = date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None
    return day if 1850 <= day.year <= 2150 else None


@cache
def _worded(day: date) -> re.Pattern[str]:
    """ "12 avril 1960", "1er mai 60", "April 12th, 1960", "12APR1960", "sunday april 12 1960"."""
    month = "|".join(sorted(_MONTHS[day.month - 1].split(), key=len, reverse=True))
    spelled = "premier" if day.day == 1 else pattern_of(under_hundred(day.day))
    number = rf"(?:0?{day.day}(?:\s?(?:er|st|nd|rd|th|e|eme))?|{spelled})"
    year = rf"(?:(?:{day.year}|'?{day.year % 100:02d})(?!\d)|{pattern_of(year_words(day.year))}(?![^\W\d_]))"
    gap = r"[\s.,/_-]{0,3}(?:of\s|de\s|d')?"
    return re.compile(
        rf"(?<!\d){number}{gap}(?:{month})(?![^\W\d_]){gap}{year}"
        rf"|(?<![^\W\d_])(?:{month})[\s.,/_-]{{0,3}}{number}[\s.,/_-]{{1,3}}{year}"
    )


@cache
def _digit_forms(day: date) -> tuple[str, ...]:
    """The digits of every numeric way of writing, without separators."""
    forms: set[str] = set()
    for d in (f"{day.day}", f"{day.day:02d}"):
        for m in (f"{day.month}", f"{day.month:02d}"):
            for y in (f"{day.year}", f"{day:%y}"):
                forms.update((d + m + y, m + d + y, y + m + d))
    return tuple(sorted(forms))


@cache
def _bare_forms(day: date) -> tuple[str, ...]:
    orders = ("%Y%m%d", "%d%m%Y", "%m%d%Y", "%d%m%y", "%y%m%d", "%m%d%y")
    return tuple(dict.fromkeys(day.strftime(order) for order in orders))


@dataclass(frozen=True)
class KnownDates:
    """The dates to hunt, each with its kind ("birth_date" or "date")."""

    days: dict[date, str] = field(repr=False)

    @cached_property
    def _short_years(self) -> tuple[tuple[date, str, str], ...]:
        return tuple((day, kind, f"{day:%y}") for day, kind in self.days.items())

    @cached_property
    def _by_month(self) -> tuple[tuple[tuple[str, ...], tuple[tuple[date, str], ...]], ...]:
        """The shortest names of each month that has days, and these days."""
        days: dict[int, list[tuple[date, str]]] = {}
        for day, kind in self.days.items():
            days.setdefault(day.month, []).append((day, kind))
        return tuple((_SHORTEST_MONTHS[month - 1], tuple(found)) for month, found in days.items())

    def scan(self, text: str, digits: str) -> Iterator[Dated]:
        """All that are written in the folded text, whose digits without all else are `digits`."""
        for months, days in self._by_month:
            for month in months:
                if month in text:
                    yield from self._worded(text, month, days)
        days = {day: kind for day, kind, year in self._short_years if year in digits}
        if not days:
            return
        likely = {day: kind for day, kind in days.items() if any(form in digits for form in _digit_forms(day))}
        if likely:
            yield from self._numeric(text, likely)
            yield from self._bare(text, likely)
            yield from self._parted(text, digits, likely)

    @staticmethod
    def _worded(text: str, month: str, days: tuple[tuple[date, str], ...]) -> Iterator[Dated]:
        """Windows around the month's name, so that long texts cost a substring search."""
        at = text.find(month)
        while at >= 0:
            for day, kind in days:
                found = _worded(day).search(text, max(0, at - 24), at + 72)
                if found:
                    yield Dated(found.start(), found.end(), kind, strong=True)
            at = text.find(month, at + 1)

    def _numeric(self, text: str, days: dict[date, str]) -> Iterator[Dated]:
        found = _NUMERIC.search(text)
        while found:
            first, second, third = found.group(1, 3, 5)
            gaps = found.group(2).strip(), found.group(4).strip()
            kind = self._kind_of(first, second, third, days)
            if kind:
                full = len(first) == 4 or len(third) == 4
                even = gaps[0] == gaps[1] and gaps[0] != ""
                yield Dated(found.start(), found.end(), kind, strong=full or (even and gaps[0] in "./-"))
            found = _NUMERIC.search(text, found.end(1))

    @staticmethod
    def _kind_of(first: str, second: str, third: str, days: dict[date, str]) -> str | None:
        a, b, c = int(first), int(second), int(third)
        for day, kind in days.items():
            short = day.year % 100
            year_last = (len(third) == 4 and c == day.year) or (len(third) == 2 and c == short)
            if year_last and len(first) <= 2 and {(a, b), (b, a)} & {(day.day, day.month)}:
                return kind
            year_first = (len(first) == 4 and a == day.year) or (len(first) == 2 and a == short)
            if year_first and (b, c) == (day.month, day.day):
                return kind
        return None

    @staticmethod
    def _bare(text: str, days: dict[date, str]) -> Iterator[Dated]:
        """Digits in a row: eight anywhere in a run, six when they are all of it (and then weak)."""
        for day, kind in days.items():
            for form in _bare_forms(day):
                at = text.find(form)
                while at >= 0:
                    end = at + len(form)
                    long = len(form) == 8
                    if long or not (text[at - 1 : at].isdigit() or text[end : end + 1].isdigit()):
                        yield Dated(at, end, kind, strong=long)
                    at = text.find(form, at + 1)

    @staticmethod
    def _parted(text: str, digits: str, days: dict[date, str]) -> Iterator[Dated]:
        """Eight digits one by one, as in the boxes of a form: "1 2 0 4 1 9 6 0"."""
        for day, kind in days.items():
            for form in _bare_forms(day):
                if len(form) == 8 and form in digits:
                    for found in re.finditer(r"(?<!\d)" + r"[^\w]{1,2}".join(form) + r"(?!\d)", text):
                        yield Dated(found.start(), found.end(), kind, strong=True)
