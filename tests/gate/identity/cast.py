"""The patients of these tests, and the shorthand to learn them and to read what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.evidence import Evidence
from negatoscope.gate.identity import Identity

if TYPE_CHECKING:
    from negatoscope.gate.identity import Match, Matcher

DUPONT = (
    Evidence("person", "DUPONT^Marie-Hélène^^Mme", "PatientName"),
    Evidence("birth_date", "19600412", "PatientBirthDate"),
    Evidence("patient_id", "00047431395", "PatientID"),
    Evidence("phone", "+33 6 12 34 56 78", "PatientTelephoneNumbers"),
    Evidence("address", "12 rue des Glycines 33000 Bordeaux", "PatientAddress"),
    Evidence("hospital", "CHU Pellegrin Bordeaux", "InstitutionName"),
    Evidence("date", "20190307", "StudyDate"),
    Evidence("date", "143005.120", "StudyTime"),
)


def matcher_of(*evidence: Evidence) -> Matcher:
    """The matcher of an identity."""
    return Identity.learn(evidence).matcher()


def matcher_of_name(name: str) -> Matcher:
    """The matcher of a patient of whom the name alone is known."""
    return matcher_of(Evidence("person", name, "PatientName"))


def pieces(text: str, matches: list[Match]) -> list[str]:
    """What the matches point at."""
    return [text[m.start : m.end] for m in matches]


def covers(text: str, planted: str, matches: list[Match]) -> bool:
    """Whether the first place of `planted` lies within the matches, separators aside."""
    start = text.index(planted)
    covered = {at for m in matches for at in range(m.start, m.end)}
    return all(at in covered for at in range(start, start + len(planted)) if text[at].isalnum())
