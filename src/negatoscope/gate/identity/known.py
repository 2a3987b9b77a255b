"""Who the patient is, as all the headers and the author say together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity.dates import parse_da
from negatoscope.gate.identity.dictionary import PERSON_KINDS, Dictionary
from negatoscope.gate.identity.matcher import Matcher
from negatoscope.gate.identity.names import is_dummy, parse_person
from negatoscope.gate.identity.numbers import parse_number, parse_phone

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMING_KEYWORDS = frozenset(
    {"PatientName", "OtherPatientNames", "PatientBirthName", "PatientMotherBirthName", "declared"}
)
_NUMBER_KINDS = frozenset({"patient_id", "national_id", "encounter_id", "accession"})
_STUDY_DATES = frozenset({"StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate"})


def _says_something(item: Evidence) -> bool:
    if item.kind in PERSON_KINDS:
        return parse_person(item.value, item.kind) is not None
    if item.kind in ("date", "birth_date"):
        text = item.value.strip()
        return parse_da(text) is not None or (item.kind == "date" and re.match(r"\d{2}:?\d{2}", text) is not None)
    if item.kind in _NUMBER_KINDS and any(c.isdigit() for c in item.value):
        return parse_number(item.value, item.kind) is not None
    if item.kind == "phone":
        return parse_phone(item.value) is not None
    if any(c.isdigit() for c in item.value):
        return True
    return not is_dummy(item.value)


@dataclass(frozen=True)
class Identity:
    """All that is known of the patient and of those around. Frozen, can be pickled, and its repr shows counts only."""

    evidence: tuple[Evidence, ...] = field(repr=False)

    @classmethod
    def learn(cls, evidence: Iterable[Evidence]) -> Identity:
        """Keeps each value once, the patient's own first, and drops what is empty or stands for nobody."""
        kept: dict[tuple[str, str], Evidence] = {}
        for item in evidence:
            value = item.value.strip(" \0\t\r\n")
            if not value:
                continue
            clean = item if value == item.value else Evidence(item.kind, value, item.keyword)
            if (clean.kind, value) not in kept and _says_something(clean):
                kept[clean.kind, value] = clean
        ordered = sorted(kept.values(), key=lambda e: e.keyword not in _NAMING_KEYWORDS)
        return cls(tuple(ordered))

    def __repr__(self) -> str:
        counts: dict[str, int] = {}
        for item in self.evidence:
            counts[item.kind] = counts.get(item.kind, 0) + 1
        return "Identity(" + ", ".join(f"{kind}: {count}" for kind, count in sorted(counts.items())) + ")"

    def __getstate__(self) -> dict[str, object]:
        return {"evidence": self.evidence}

    def is_known(self) -> bool:
        """Whether anything names the patient: a name, a birth date or a number of theirs."""
        return any(
            item.kind in ("birth_date", "patient_id", "national_id")
            or (item.kind == "person" and item.keyword in _NAMING_KEYWORDS)
            for item in self.evidence
        )

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(Dictionary.of(self.evidence))

    def matcher(self) -> Matcher:
        """What finds this identity in texts; made at the first call."""
        return self._matcher

    @property
    def age_years(self) -> int | None:
        """The patient's age at the study, in whole years, from PatientAge or from birth and study dates."""
        for item in self.evidence:
            age = re.fullmatch(r"(\d{3})([DWMY])", item.value)
            if item.kind == "age" and age:
                return int(age[1]) // {"D": 365, "W": 52, "M": 12, "Y": 1}[age[2]]
        births = [parse_da(e.value) for e in self.evidence if e.kind == "birth_date"]
        studies = [parse_da(e.value) for e in self.evidence if e.kind == "date" and e.keyword in _STUDY_DATES]
        birth = next((b for b in births if b), None)
        study = next((s for s in studies if s), None)
        if birth is None or study is None or study < birth:
            return None
        return study.year - birth.year - ((study.month, study.day) < (birth.month, birth.day))
