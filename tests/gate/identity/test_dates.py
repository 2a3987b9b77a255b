from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import DUPONT, covers, matcher_of, pieces
from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity.dates import parse_da

FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SHORT = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
ENGLISH = "January February March April May June July August September October November December"


@pytest.mark.parametrize(
    "written",
    [
        "12/04/1960",
        "12.04.60",
        "12-04-1960",
        "1960-04-12",
        "1960/4/12",
        "19600412",
        "12041960",
        "04/12/1960",
        "12 avril 1960",
        "12 avr. 60",
        "12 AVRIL 1960",
        "April 12, 1960",
        "Apr 12 1960",
        "12APR1960",
        "12-Apr-1960",
        "12th of April 1960",
        "12|04|1960",
        "1960年4月12日"[:-1],
        "12 / 04 / 1960",
    ],
)
def test_it_finds_a_birth_date_however_it_is_written(written):
    matches = matcher_of(*DUPONT).find(f"DDN : {written}.")
    assert [m.kind for m in matches] == ["birth_date"]
    assert covers(f"DDN : {written}.", written, matches)


@pytest.mark.parametrize(
    "text", ["1960", "en 1960", "59 ans", "120460", "12/04", "13/04/1960", "12/05/1960", "14h30", "143005"]
)
def test_a_year_an_age_six_digits_or_a_time_say_nothing_alone(text):
    assert matcher_of(*DUPONT).find(text) == []


@pytest.mark.parametrize(
    ("text", "planted"),
    [
        ("Dupont 120460", "120460"),
        ("examen du 07/03/2019 à 14h30", "14h30"),
        ("examen du 07/03/2019 à 14:30:05", "14:30:05"),
        ("DUPONT 143005", "143005"),
    ],
)
def test_beside_a_second_element_they_count(text, planted):
    assert covers(text, planted, matcher_of(*DUPONT).find(text))


def test_a_date_inside_a_longer_number_or_a_uid_is_found():
    text = "1.2.840.113619.2.20190307143005.7"
    assert pieces(text, matcher_of(*DUPONT).find(text)) == ["20190307"]


@pytest.mark.parametrize("value", ["", "00000000", "19000101", "19601340", "unknown", "1960"])
def test_what_is_no_date_or_stands_for_none_is_not_hunted(value):
    assert parse_da(value) is None


def ways(day: date) -> list[str]:
    month = day.month - 1
    ordinal = "1er" if day.day == 1 else str(day.day)
    return [
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%y}",
        f"{day:%Y-%m-%d}",
        f"{day:%Y%m%d}",
        f"{day:%m/%d/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{ordinal} {FRENCH.split()[month]} {day.year}",
        f"{ordinal} {SHORT.split()[month]} {day:%y}",
        f"{ENGLISH.split()[month]} {day.day}, {day.year}",
        f"{day.day}{ENGLISH.split()[month][:3].upper()}{day.year}",
    ]


@given(day=st.dates(date(1901, 2, 1), date(2030, 1, 1)), data=st.data())
def test_any_day_is_found_in_every_form(day, data):
    written = data.draw(st.sampled_from(ways(day)))
    text = f"vu le {written} au matin"
    matches = matcher_of(Evidence("birth_date", f"{day:%Y%m%d}", "PatientBirthDate")).find(text)
    assert covers(text, written, matches)
    assert [m.kind for m in matches] == ["birth_date"]


@given(known=st.dates(date(1920, 1, 1), date(2020, 1, 1)), other=st.dates(date(1920, 1, 1), date(2020, 1, 1)))
def test_another_day_is_left_alone(known, other):
    swapped = (other.day, other.month) == (known.month, known.day)
    if other != known and not (swapped and other.year == known.year):
        matcher = matcher_of(Evidence("birth_date", f"{known:%Y%m%d}", "PatientBirthDate"))
        assert matcher.find(f"vu le {other:%d/%m/%Y}, {other:%Y-%m-%d}") == []
