"""What an author typed and the gate has not passed yet: texts by role, the patient's identity. In quarantine only."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from negatoscope.drafts import storage
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.beginning import DeclaredIdentity
from negatoscope.drafts.choices import CASE_ROLES, POST_ROLES, Kind
from negatoscope.drafts.intake import private_folder
from negatoscope.drafts.problems import DraftProblem, of_disk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.drafts.models import Draft
    from negatoscope.gate.evidence import Evidence

MOST_CHARACTERS = 20_000
MOST_IN_ALL = 200_000  # characters of all texts of a draft: they are read while the page waits
_TEXTS = "texts.json"
_IDENTITY = "identity.json"


def roles(kind: str) -> tuple[str, ...]:
    """The texts that a draft of that kind has, in their order; alternative texts of pictures come after."""
    return CASE_ROLES if kind == Kind.CASE else POST_ROLES


def read_texts(draft: Draft) -> dict[str, str]:
    """The texts as typed, by role, in the order of the page."""
    texts: dict[str, str] = private_folder.read_json(storage.intake_of(draft.id) / _TEXTS, {})
    order = roles(draft.kind)
    return dict(sorted(texts.items(), key=lambda one: (order.index(one[0]) if one[0] in order else len(order), one[0])))


def write_texts(draft: Draft, texts: Mapping[str, str]) -> None:
    """Put texts beside or in place of those that are there; an empty one goes.

    Raises:
        DraftProblem: a role that the draft hasn't, a text that is too long, or the disk is full.
    """
    for role, text in texts.items():
        if role not in roles(draft.kind) and picture_of(role) is None:
            raise DraftProblem("role")
        if len(text) > MOST_CHARACTERS:
            raise DraftProblem("text-too-long", most=MOST_CHARACTERS)
    cleaned = {role: text.replace("\r\n", "\n").strip() for role, text in texts.items()}
    kept = {role: text for role, text in {**read_texts(draft), **cleaned}.items() if text}
    if sum(map(len, kept.values())) > MOST_IN_ALL:
        raise DraftProblem("text-too-long", most=MOST_IN_ALL)
    _write(draft, _TEXTS, kept)


def write_identity(draft: Draft, identity: DeclaredIdentity) -> None:
    """Keep who the patient is.

    Raises:
        DraftProblem: nothing is declared, the date isn't one, or the disk is full.
    """
    identity.evidence()
    _write(draft, _IDENTITY, asdict(identity))


def read_identity(draft: Draft) -> DeclaredIdentity | None:
    """Who the patient is, as the author said; None when nothing was said."""
    said = private_folder.read_json(storage.intake_of(draft.id) / _IDENTITY, None)
    return None if said is None else DeclaredIdentity(**said)


def declared_evidence(draft: Draft) -> tuple[Evidence, ...]:
    """The same for the gate; nothing when nothing was said."""
    identity = read_identity(draft)
    return () if identity is None else identity.evidence()


def _write(draft: Draft, name: str, content: object) -> None:
    try:
        private_folder.write_json(storage.intake_of(draft.id) / name, content)
    except OSError as error:
        raise of_disk(error) from None
