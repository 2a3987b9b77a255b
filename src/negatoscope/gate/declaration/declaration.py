"""The answers as data. Every field may be unanswered, which is None; nothing has a default answer."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from negatoscope.gate.spoken_error import SpokenError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Concerns(str, Enum):
    """Whom this is about."""

    PATIENT = "patient"  # an adult patient, living
    MINOR = "minor"
    DECEASED = "deceased"
    FETUS = "fetus"
    SELF = "self"  # the author's own images
    PUBLISHED = "published"  # a patient of a publication or of a public data set
    NOBODY = "nobody"  # a drawing, a phantom, a general explanation


class Likely(str, Enum):
    """Whether somebody could recognise the patient."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Objection(str, Enum):
    """Whether the patient has objected."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


class Scope(str, Enum):
    """For whom the agreement was given."""

    COLLEAGUES = "colleagues"
    PUBLIC = "public"


class Source(str, Enum):
    """Whose images these are."""

    OWN = "own"
    OTHER_SITE = "other-site"
    PUBLICATION = "publication"
    DATA_SET = "data-set"
    DRAWN = "drawn"


class DeclarationError(SpokenError):
    """An answer is not one of those that its question offers."""

    SENTENCES: ClassVar[dict[str, dict[str, str]]] = {
        "unknown-question": {"fr": "il n’y a pas de question « {name} »", "en": "there is no question “{name}”"},
        "no-answer": {
            "fr": "la réponse à « {name} » n’est pas de celles qui sont proposées",
            "en": "the answer to “{name}” is not among those offered",
        },
    }


@dataclass(frozen=True)
class Declaration:
    """What the author answers of one draft. None is unanswered.

    Attributes:
        concerns: whom this is about.
        recognisable_by_others, recognisable_by_patient: CSP R.4127-73.
        took_part: whether the author took part in the care (CSP L.1110-4).
        requisition, leave_of_authority: whether this comes from a requisition, an expert assessment or an
            investigation, and whether the authority's leave is recorded (CPP 11).
        objected: whether the patient has objected.
        agreement: whether the patient agreed; `agreement_date`, `agreement_keeper` (who keeps the paper) and
            `agreement_scope` are its record.
        both_parents, child_heard: for a minor (loi 2024-120).
        source: whose images these are; `licensed`, `licence` and `credit` when they are somebody else's.

    Free text (`agreement_keeper`, `licence`, `credit`) never shows in a repr, nor in a finding.
    """

    concerns: Concerns | None = None
    recognisable_by_others: Likely | None = None
    recognisable_by_patient: Likely | None = None
    took_part: bool | None = None
    requisition: bool | None = None
    leave_of_authority: bool | None = None
    objected: Objection | None = None
    agreement: bool | None = None
    agreement_date: date | None = field(default=None, repr=False)
    agreement_keeper: str | None = field(default=None, repr=False)
    agreement_scope: Scope | None = None
    both_parents: bool | None = None
    child_heard: bool | None = None
    source: Source | None = None
    licensed: bool | None = None
    licence: str | None = field(default=None, repr=False)
    credit: str | None = field(default=None, repr=False)

    @staticmethod
    def read(answers: Mapping[str, object]) -> Declaration:
        """A declaration from what a form sends or `as_json` wrote: field -> text. Empty text is unanswered.

        Raises:
            DeclarationError: a field or a choice that no question has.
        """
        names = {one.name for one in fields(Declaration)}
        read: dict[str, object] = {}
        for name, value in answers.items():
            if name not in names:
                raise DeclarationError("unknown-question", name="?")
            if value is None or (isinstance(value, str) and not value.strip()):
                continue
            try:
                read[name] = _READERS.get(name, _read_text)(value)
            except (ValueError, KeyError, TypeError):
                raise DeclarationError("no-answer", name=name) from None
        return Declaration(**read)  # pyright: ignore[reportArgumentType] (each field was read by its own reader)

    def as_json(self) -> dict[str, str]:
        """Only what was answered, in the words of the choices; dates as ISO 8601."""
        written: dict[str, str] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if value is not None:
                written[one.name] = _write(value)
        return written


_MAX_TEXT = 500
_YES_NO = {"yes": True, "no": False}


def _read_yes_no(value: object) -> bool:
    return value if isinstance(value, bool) else _YES_NO[str(value)]


def _read_date(value: object) -> date:
    return date.fromisoformat(str(value))


def _read_text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        raise ValueError
    return value.strip()


_READERS: dict[str, Callable[[object], object]] = {
    "concerns": Concerns,
    "recognisable_by_others": Likely,
    "recognisable_by_patient": Likely,
    "took_part": _read_yes_no,
    "requisition": _read_yes_no,
    "leave_of_authority": _read_yes_no,
    "objected": Objection,
    "agreement": _read_yes_no,
    "agreement_date": _read_date,
    "agreement_scope": Scope,
    "both_parents": _read_yes_no,
    "child_heard": _read_yes_no,
    "source": Source,
    "licensed": _read_yes_no,
}


def _write(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    return value.isoformat() if isinstance(value, date) else str(value)
