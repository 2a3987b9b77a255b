"""The key images that the author picks, with their alternative texts, from the form to texts by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.drafts import queries
from negatoscope.drafts.alternatives import picture_of
from negatoscope.drafts.page.films import strips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.drafts.models import Draft


def described(draft: Draft, sent: Mapping[str, str]) -> dict[str, str]:
    """The texts by role that change: "alt-2" is the text of the second strip, "key-2" the slice that it is of."""
    known = {role: text for role, text in queries.texts(draft).items() if picture_of(role)}
    changed: dict[str, str] = {}
    for number, strip in enumerate(strips(queries.items(draft), None, known, draft.language), 1):
        if f"alt-{number}" not in sent:
            continue
        role = strip.shots[_index(sent.get(f"key-{number}", ""), len(strip.shots), strip.key)].role
        if strip.has_key and strip.key_shot.role != role:
            changed[strip.key_shot.role] = ""
        changed[role] = sent[f"alt-{number}"]
    return {role: text for role, text in changed.items() if text.strip() != known.get(role, "")}


def _index(sent: str, count: int, otherwise: int) -> int:
    number = int(sent) if sent.isdecimal() and len(sent) < 9 else 0
    return number - 1 if 1 <= number <= count else otherwise
