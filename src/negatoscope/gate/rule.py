"""The shape of a rule in the registry: what it says, how grave it is for whom, what it rests on and since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from negatoscope.gate.policy import Audience

if TYPE_CHECKING:
    from negatoscope.gate.finding import Severity

LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Basis:
    """What a rule rests on. `kind` says what it is: `law`, `recommendation` or `house`."""

    ref: str
    kind: str


@dataclass(frozen=True)
class InForce:
    """The days on which what a rule applies is the law: from `since` on, up to and with `until`. None: no bound."""

    since: date | None = None
    until: date | None = None

    def on(self, day: date | None) -> bool:
        """Whether it is in force on a day; None asks about today's law, which is what has no end."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


ALWAYS = InForce()
DECREE_2020 = InForce(since=date(2020, 12, 25))
"""Décret 2020-1662 of 22 December 2020: information instead of the general ban on advertising."""
BAN_ON_ADVERTISING = InForce(until=date(2020, 12, 24))
"""The general ban on advertising, which ended the day before that decree took effect."""
LAW_OF_SECTS = InForce(since=date(2024, 5, 12))
"""Loi 2024-420 of 10 May 2024 on sectarian excesses, in force the day after its publication on 11 May."""

DECREE_2007 = InForce(since=date(2007, 3, 25))
"""Décret 2007-454 of 25 March 2007: how a doctor declares ties with health companies."""
INFLUENCE_2023 = InForce(since=date(2023, 6, 9))
"""Loi 2023-451 of 9 June 2023 on commercial influence."""
CERTIFICATION_2023 = InForce(since=date(2023, 1, 1))
"""Periodic certification of doctors (CSP L.4022-1)."""
AI_ACT_2026 = InForce(since=date(2026, 8, 2))
"""Article 50 of the AI Act: synthetic images are labelled."""


@dataclass(frozen=True)
class Rule:
    """One code of the registry.

    Attributes:
        family: what the rule guards, as in the JSON report ("secrecy", "testimonial"); several codes share one.
        severity: the one that its findings have unless the examiner says otherwise.
        since: the version of the rules that brought it.
        messages, remedies: templates by language; the finding's `params` fill them.
        preview: shown as a warning at most, not yet judged stable.
        in_force: the days on which the law that it applies is in force.
        for_public: its severity where the public reads, when that differs.
    """

    code: str
    name: str
    family: str
    severity: Severity
    since: str
    basis: tuple[Basis, ...]
    messages: dict[str, str]
    remedies: dict[str, str]
    preview: bool = False
    in_force: InForce = ALWAYS
    for_public: Severity | None = None

    @property
    def series(self) -> str:
        """The letters and the first digit of its code: "SEC1"."""
        return self.code[:4]

    def severity_for(self, audience: Audience) -> Severity:
        """How grave it is before that audience. A rule in preview warns at most."""
        public = audience is Audience.PUBLIC and self.for_public is not None
        severity = self.for_public if public and self.for_public is not None else self.severity
        return min(severity, type(severity).WARN) if self.preview else severity


SECRECY = Basis("CSP R.4127-4", "law")
TEACHING = Basis("CSP R.4127-73", "law")
PENAL = Basis("Code pénal 226-13", "law")
PERSONAL_DATA = Basis("RGPD 4(1)", "law")
PSEUDONYM = Basis("RGPD 4(5)", "law")
PRIVATE_LIFE = Basis("Code civil 9", "law")
CNIL_LINKAGE = Basis("CNIL SAN-2024-013", "recommendation")
SINGLING_OUT = Basis("G29 05/2014", "recommendation")
PROFILE = Basis("DICOM PS3.15 E.1-1", "recommendation")
CLEAN_PIXELS = Basis("DICOM PS3.15 E.3.1", "recommendation")
CLEAN_VISUAL = Basis("DICOM PS3.15 E.3.2", "recommendation")
CLEAN_DESCRIPTORS = Basis("DICOM PS3.15 E.3.5", "recommendation")
MODIFIED_DATES = Basis("DICOM PS3.15 E.3.6", "recommendation")
SAFE_PRIVATE = Basis("DICOM PS3.15 E.3.10", "recommendation")
FAIL_CLOSED = Basis("Négatoscope: fail closed", "house")
SECOND_READING = Basis("Négatoscope: second reading", "house")

SHARED_CARE = Basis("CSP L.1110-4", "law")
PUBLIC_INFORMATION = Basis("CSP R.4127-13", "law")
UNPROVEN_METHODS = Basis("CSP R.4127-14", "law")
NOT_A_TRADE = Basis("CSP R.4127-19", "law")
NOT_A_TRADE_UNTIL_2020 = Basis("CSP R.4127-19 (2004)", "law")
ABOUT_ONESELF = Basis("CSP R.4127-19-1", "law")
USE_OF_NAME = Basis("CSP R.4127-20", "law")
HONOUR = Basis("CSP R.4127-31", "law")
NO_ILLUSION = Basis("CSP R.4127-39", "law")
FEES = Basis("CSP R.4127-53", "law")
CONFRATERNITY = Basis("CSP R.4127-56", "law")
PSEUDONYMS = Basis("CSP R.4127-75", "law")
DIRECTORIES = Basis("CSP R.4127-80", "law")
CHARTER = Basis("CNOM charter 2025", "recommendation")
TIES = Basis("CSP L.4113-13", "law")
TIES_FORM = Basis("CSP R.4113-110", "law")
MEDICINES = Basis("CSP L.5122-1", "law")
DEVICES = Basis("CSP L.5213-1", "law")
INFLUENCE = Basis("Loi 2023-451", "law")
MEDICINES_TO_PUBLIC = Basis("CSP L.5122-6", "law")
ILLEGAL_PRACTICE = Basis("CSP R.4127-30", "law")
SYNTHETIC = Basis("AI Act 50", "law")
DROPPING_CARE = Basis("Code pénal 223-1-2", "law")
CREDITS = Basis("CSP L.4022-1", "law")
JUDICIAL = Basis("CPP 11", "law")
AUTHORS = Basis("Code de la propriété intellectuelle", "law")
