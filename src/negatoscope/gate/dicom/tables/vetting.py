"""Which rows of Table E.3.10-1 the gate trusts.

The list at hand reached us through a third party, which merged it with others; so a row is kept only when its own
description shows that the content is technical.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_TECHNICAL_VRS = frozenset({"CS", "DS", "FD", "FL", "IS", "SL", "SS", "UL", "US"})
_TELLING = re.compile(
    r"\b(name|date|time ?stamp|datetime|uid|uuid|guid|identifier|comment|description|text|operator|physician|patient"
    r"|serial|station|site|institution|source|transmitted|committed|reason|user|protocol)\b",
    re.IGNORECASE,
)
_NOT_TELLING = re.compile(r"^text color\b", re.IGNORECASE)
_ENCLOSING = re.compile(r"\(([0-9a-f]{4}),(xx[0-9a-f]{2}|[0-9a-f]{4})\)\[", re.IGNORECASE)


def objection(vr: str, meaning: str, path: str, listed: Collection[tuple[str, str]]) -> str | None:
    """Why a row is not trusted, or None.

    Args:
        vr: value representation in the table.
        meaning: the table's description.
        path: where the element stands, as "(0040,030e)[<0>](00e1,xx21)".
        listed: (group, element) of all rows of the same creator, "xxNN" as the table writes it.
    """
    if vr not in _TECHNICAL_VRS:
        return f"VR {vr} holds free text, bytes or further elements"
    if _TELLING.search(meaning) and not _NOT_TELLING.match(meaning):
        return "its description speaks of a name, date, identifier, text or of the workflow"
    for group, element in _ENCLOSING.findall(path):
        if int(group, 16) & 1 and (group, element) not in listed:
            return f"it lies in the private sequence ({group},{element}), which is not listed and goes"
    return None
