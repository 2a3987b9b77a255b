"""What is known of a draft when it begins, and who the patient is as the author says."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from negatoscope.drafts.choices import Audience, Certainty, Kind, Modality, Region
from negatoscope.drafts.problems import DraftProblem
from negatoscope.gate.identity.declared import DeclaredError, read_identity

if TYPE_CHECKING:
    from negatoscope.gate.evidence import Evidence


@dataclass(frozen=True)
class Beginning:
    """The choices on the first page."""

    kind: Kind
    audience: Audience = Audience.COLLEAGUES
    language: str = "fr"
    modality: Modality | str = ""
    region: Region | str = ""
    certainty: Certainty | str = ""


@dataclass(frozen=True)
class DeclaredIdentity:
    """Who the patient is, for images whose headers are silent. Lists are separated by commas. It lies in the quarantine
    only, and never shows in a repr."""

    family: str = ""
    given: str = ""
    other_names: str = ""
    birth_date: str = ""  # DD/MM/YYYY or YYYY-MM-DD
    numbers: str = ""
    city: str = ""

    def __repr__(self) -> str:
        return "DeclaredIdentity(…)"

    def evidence(self) -> tuple[Evidence, ...]:
        """What the gate hunts for.

        Raises:
            DraftProblem: nothing is declared, or the date isn't one.
        """
        said = {one.name: re.sub(r"\s+", " ", getattr(self, one.name)).strip() for one in fields(self)}
        if not any(said.values()):
            raise DraftProblem("identity-nothing")
        lines = [_line(name, value) for name, value in said.items() if value]
        try:
            return tuple(read_identity("\n".join(lines)))
        except DeclaredError:
            raise DraftProblem("identity-date") from None


_KEYS = {
    "family": "nom",
    "given": "prenom",
    "other_names": "autres noms",
    "birth_date": "naissance",
    "numbers": "numeros",
    "city": "ville",
}
_SINGLE = frozenset({"family", "given", "city"})


def _line(name: str, value: str) -> str:
    """One line of an `--identity` file; a single value is quoted, so that nothing in it is taken for a remark."""
    return f'{_KEYS[name]}: "{value}"' if name in _SINGLE else f"{_KEYS[name]}: {value}"
