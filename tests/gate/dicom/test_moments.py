from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.case_key import CaseKey
from negatoscope.gate.dicom.moments import shift_date, shift_date_time, shift_time

SHIFTS = st.binary(min_size=32, max_size=32).map(lambda secret: CaseKey(secret).shift)
MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1))


def together(moment: datetime, shift: timedelta) -> datetime:
    date, time = f"{moment:%Y%m%d}", f"{moment:%H%M%S.%f}"
    return datetime.strptime(shift_date(date, time, shift) + shift_time(time, shift), "%Y%m%d%H%M%S.%f")


@given(MOMENTS, MOMENTS, SHIFTS)
def test_intervals_between_dates_with_times_stay(first, second, shift):
    assert together(second, shift) - together(first, shift) == second - first


@given(MOMENTS, SHIFTS)
def test_a_date_time_moves_as_the_date_and_the_time_do(moment, shift):
    moved = shift_date_time(f"{moment:%Y%m%d%H%M%S.%f}+0100", "", shift)
    assert datetime.strptime(moved, "%Y%m%d%H%M%S.%f") == together(moment, shift)


@given(MOMENTS, SHIFTS)
def test_no_date_stays_within_a_month_of_its_own(moment, shift):
    assert abs(together(moment, shift) - moment) >= timedelta(days=29)


@pytest.mark.parametrize("value", ["1997.04.24", "1997-04-24", "1997/04/24"])
def test_old_ways_to_write_a_date_are_read(value):
    shift = timedelta(days=1)
    assert shift_date(value, "", shift) == shift_date("19970424", "", shift) == "19970425"


@pytest.mark.parametrize("value", ["20190102-20190304", "2019", "20191332", "DUPONT", "201901011", "***"])
def test_what_is_no_single_date_is_emptied(value):
    assert shift_date(value, "", timedelta(days=40)) == ""


@pytest.mark.parametrize(
    ("value", "moved"), [("10:23:11", "102411"), ("23", "23"), ("2359", "0000"), ("235959.5", "000059.5")]
)
def test_a_time_keeps_its_precision_and_wraps_at_midnight(value, moved):
    assert shift_time(value, timedelta(seconds=60)) == moved


@pytest.mark.parametrize("value", ["2561", "1000-1200", "noon", "99"])
def test_what_is_no_time_is_emptied(value):
    assert shift_time(value, timedelta(days=40, seconds=5)) == ""


def test_a_date_time_without_a_time_keeps_its_precision():
    shift = timedelta(days=366)
    assert shift_date_time("2020", "", shift) == "2021"
    assert shift_date_time("202001", "", shift) == "202101"
    assert shift_date_time("20200101", "", shift) == "20210101"
