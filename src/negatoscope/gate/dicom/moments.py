"""Dates and times moved by the one shift of the case (PS3.15 E.3.6, Retain Longitudinal Temporal Information with
Modified Dates).

A time of day moves modulo 24 hours; a date moves with the time that belongs to it, so that an interval across midnight
stays what it was. A date without a time goes by a reference time, so that it stays beside those that have one. What
can't be read as one moment is emptied, never kept.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_DATE = re.compile(r"(\d{4})(?:(\d\d)(\d\d)|[.\-/](\d\d)[.\-/](\d\d))")
_TIME = re.compile(r"(\d\d)(?::?([0-5]\d)(?::?([0-5]\d|60)([.,]\d{1,6})?)?)?")
_DATE_TIME = re.compile(r"(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\.\d{1,6})?([+-]\d{4})?")
_DAY = 86_400


def shift_time(value: str, shift: timedelta) -> str:
    """One TM, with the precision that it had; "" when it is no time of day."""
    match = _TIME.fullmatch(value.strip(" \0"))
    seconds = None if match is None else _seconds(match)
    if match is None or seconds is None:
        return ""
    moved = (seconds + int(shift.total_seconds())) % _DAY
    text = f"{moved // 3600:02}{moved % 3600 // 60:02}{moved % 60:02}"
    if match[2] is None:
        return text[:2]
    return text[:4] if match[3] is None else text + (match[4] or "").replace(",", ".")


def shift_date(value: str, time: str, shift: timedelta) -> str:
    """One DA; `time` is the TM of the same moment as it was before, midnight when it can't be read. "" when the value
    is no date."""
    match = _DATE.fullmatch(value.strip(" \0"))
    if match is None:
        return ""
    clock = _TIME.fullmatch(time.strip(" \0"))
    seconds = (_seconds(clock) if clock else 0) or 0
    moved = _moved(
        int(match[1]), int(match[2] or match[4]), int(match[3] or match[5]), timedelta(seconds=seconds) + shift
    )
    return "" if moved is None else f"{moved.year:04}{moved.month:02}{moved.day:02}"


def shift_date_time(value: str, reference_time: str, shift: timedelta) -> str:
    """One DT with the precision that it had; its offset from UTC goes. "" when it can't be read."""
    match = _DATE_TIME.fullmatch(value.strip(" \0"))
    if match is None:
        return shift_date(value, reference_time, shift)
    year, month, day, hour, minute, second, fraction, _ = match.groups()
    if hour is None:
        if day is not None:
            return shift_date(year + month + day, reference_time, shift)
        moved = _moved(int(year), int(month or 7), 1, shift)  # the middle of the year, the first of the month
        if moved is None:
            return ""
        return f"{moved.year:04}" if month is None else f"{moved.year:04}{moved.month:02}"
    if int(hour) > 23 or int(minute or 0) > 59 or int(second or 0) > 60:
        return ""
    within = timedelta(hours=int(hour), minutes=int(minute or 0), seconds=int(second or 0))
    moved = _moved(int(year), int(month), int(day), within + shift)
    if moved is None:
        return ""
    text = f"{moved.year:04}{moved:%m%d%H%M%S}"
    if minute is None:
        return text[:10]
    return text[:12] if second is None else text + (fraction or "")


def _seconds(match: re.Match[str]) -> int | None:
    hours = int(match[1])
    if hours > 23:
        return None
    return hours * 3600 + int(match[2] or 0) * 60 + int(match[3] or 0)


def _moved(year: int, month: int, day: int, by: timedelta) -> datetime | None:
    try:
        return datetime(year, month, day) + by
    except (ValueError, OverflowError):
        return None
