"""What the matcher hunts, laid out for speed: words, dates, times, numbers and phrases of all the evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.identity.dates import KnownDates, parse_da
from negatoscope.gate.identity.names import Person, Word, Worth, gather_words, parse_person
from negatoscope.gate.identity.numbers import Number, parse_number, parse_phone
from negatoscope.gate.identity.phrases import Phrase, parse_phrases
from negatoscope.gate.identity.times import KnownTimes, Time, parse_tm
from negatoscope.gate.identity.uids import KnownUids

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from negatoscope.gate.evidence import Evidence

PERSON_KINDS = frozenset({"person"})
_NUMBER_KINDS = frozenset({"patient_id", "national_id", "encounter_id", "accession", "practitioner_id", "facility_id"})


@dataclass(frozen=True)
class Dictionary:
    """All that is hunted. Everything in it is folded."""

    words: dict[str, Word] = field(repr=False)
    persons: tuple[Person, ...] = field(repr=False)
    dates: KnownDates = field(repr=False)
    times: KnownTimes = field(repr=False)
    uids: KnownUids = field(repr=False)
    ages: tuple[re.Pattern[str], ...] = field(repr=False)
    numbers: tuple[Number, ...] = field(repr=False)
    phrases: tuple[Phrase, ...] = field(repr=False)

    @classmethod
    def of(cls, evidence: Iterable[Evidence]) -> Dictionary:
        """Takes each piece of evidence apart by its kind."""
        persons: list[Person] = []
        days: dict[datetime.date, str] = {}
        times: set[Time] = set()
        uids: set[str] = set()
        ages: list[re.Pattern[str]] = []
        numbers: list[Number] = []
        phrases: list[Phrase] = []
        for item in evidence:
            value, kind = item.value, item.kind
            if kind in PERSON_KINDS or is_name_as_number(value, kind):
                person = parse_person(value, kind)
                persons.extend([person] if person else [])
            if kind in PERSON_KINDS:
                continue
            if kind in ("date", "birth_date"):
                _add_date(value, kind, days, times)
            elif kind == "age":
                ages.extend(_age_pattern(value))
            elif kind == "uid":
                uids.add(value.strip(" \0"))
            elif kind == "initials":
                continue  # the names themselves give them; alone they say nothing
            else:
                number = _number_of(value, kind)
                numbers.extend([number] if number else [])
                if number is None or not number.strong:
                    phrases.extend(parse_phrases(value, kind))
        phrases.extend(_damaged_spellings(persons))
        return cls(
            gather_words(persons),
            tuple(persons),
            KnownDates(days),
            KnownTimes(frozenset(times)),
            KnownUids(frozenset(uids)),
            tuple(ages),
            tuple({(n.kind, n.pattern.pattern): n for n in numbers}.values()),
            tuple({(p.kind, p.pattern.pattern): p for p in phrases}.values()),
        )

    @property
    def rare_words(self) -> tuple[str, ...]:
        """Words that count alone, longest first."""
        rare = (w.text for w in self.words.values() if w.worth >= Worth.EPONYM and not w.unspaced)
        return tuple(sorted(rare, key=len, reverse=True))


def is_name_as_number(value: str, kind: str) -> bool:
    """Whether words stand where the patient's number belongs: a name, as some sites type it there."""
    return kind == "patient_id" and not any(c.isdigit() for c in value)


def _add_date(value: str, kind: str, days: dict[datetime.date, str], times: set[Time]) -> None:
    day = parse_da(value)
    if day:
        if days.get(day) != "birth_date":
            days[day] = kind
        value = re.sub(r"^\s*\d{4}([-./]?)\d{2}\1\d{2}[T\s]?", "", value)  # a DT goes on with a time
    time = parse_tm(value)
    if time and kind == "date":
        times.add(time)


def _age_pattern(value: str) -> list[re.Pattern[str]]:
    found = re.fullmatch(r"\s*0*(\d{1,3})\s*(?:Y|ans?|years?|)\s*", value)
    if not found:
        return []
    years = found[1]
    return [re.compile(rf"(?<!\d)0*{years}(?:y(?![^\W\d_])|[\s-]{{0,2}}(?:ans?|years?|yo|y\.o\.?|yrs?)(?![^\W\d_]))")]


def _number_of(value: str, kind: str) -> Number | None:
    if kind == "phone":
        return parse_phone(value)
    digits = sum(c.isdigit() for c in value)
    if kind in _NUMBER_KINDS or (kind in ("place", "ward", "hospital") and digits >= 3 and " " not in value.strip()):
        return parse_number(value, kind) if digits else None
    return None


def _damaged_spellings(persons: Iterable[Person]) -> list[Phrase]:
    return [
        Phrase(person.kind, spelling, re.compile(rf"(?<![^\W_]){re.escape(spelling)}(?![^\W_])"), strong=True)
        for person in persons
        for spelling in person.spellings
    ]
