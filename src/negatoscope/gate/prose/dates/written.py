"""A date as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_PIVOT = 40  # two digits: 40 and later are of the last century
_EARLIEST = 1850


@dataclass(frozen=True)
class Written:
    """A date as it stands in a text; what it doesn't say is None.

    `spelled`: nothing else is written like that (a month by its whole name). `weak`: figures that are as often
    something else ("3/5", "190645"), a date only where something announces one.
    """

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None
    spelled: bool = False
    weak: bool = False


def whole_year(text: str) -> int:
    """The year that two or four digits mean."""
    year = int(text)
    if len(text) == 4:
        return year
    return (1900 if year >= _PIVOT else 2000) + year


def is_real(day: int, month: int, year: int) -> bool:
    """Whether a calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return _EARLIEST <= year < 2100


def day_of(written: Written) -> date | None:
    """The day of a date that says day, month and year."""
    if written.day is None or written.month is None or written.year is None:
        return None
    return date(written.year, written.month, written.day)


def moved_year(written: Written, shift: timedelta) -> int:
    """The year of a date after the shift of its case; the middle of the month or the year stands for what is not said.

    Raises:
        ValueError: the date has no year.
    """
    if written.year is None:
        raise ValueError("a date without a year can’t be moved")
    return (date(written.year, written.month or 7, written.day or 15) + timedelta(days=shift.days)).year
