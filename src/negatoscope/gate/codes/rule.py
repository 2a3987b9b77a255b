"""The shape of a rule in the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.finding import Severity

LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Basis:
    """What a rule rests on. `kind` says what it is: `law`, `recommendation` or `house`."""

    ref: str
    kind: str


@dataclass(frozen=True)
class Rule:
    """One code of the registry.

    `messages` and `remedies` are templates by language; the finding's `params` fill them. `severity` is the one it
    has unless the examiner says otherwise; `preview` rules are shown but are not yet judged stable.
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
