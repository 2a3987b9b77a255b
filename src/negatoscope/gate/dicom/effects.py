"""What cleaning did, counted while it works and told as findings at the end. No value is ever in it."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from negatoscope.gate.codes import make
from negatoscope.gate.dicom.dictionary import keyword_of
from negatoscope.gate.finding import Finding, Place, State

_INDEX = re.compile(r"\[\d+\]")


class Did(IntEnum):
    """The kinds of remedy."""

    IDENTIFIER = 101
    PRIVATE = 102
    UID = 103
    MOMENT = 104
    TEXT = 105
    UNLISTED = 106
    HIDDEN = 107


class Effect(NamedTuple):
    """One remedy. `where` is a path of tags ("00400275[0].00400007") or, for hidden bytes, the word for the place."""

    did: Did
    where: str
    number: int = 1
    kind: str | None = None


def within(effects: list[Effect], prefix: str) -> list[Effect]:
    """The effects inside an item, as seen from outside; counts need no place."""
    return [
        effect._replace(where=prefix + effect.where) if effect.did in {Did.IDENTIFIER, Did.TEXT} else effect
        for effect in effects
    ]


def findings(effects: list[Effect], sop_class: str) -> tuple[Finding, ...]:
    """One finding for each identifying attribute and each cleaned text, one for each thing that is counted.

    Args:
        effects: of one file.
        sop_class: the name of its class, safe to show.
    """
    found: list[Finding] = []
    counts: dict[tuple[Did, str], int] = {}
    seen: set[tuple[Did, str]] = set()
    for effect in effects:
        if effect.did in {Did.IDENTIFIER, Did.TEXT}:
            place = (effect.did, _INDEX.sub("", effect.where))
            if place not in seen:
                seen.add(place)
                found.append(_of_attribute(effect))
            continue
        where = effect.where if effect.did is Did.HIDDEN else ""
        counts[effect.did, where] = counts.get((effect.did, where), 0) + effect.number
    for (did, where), count in sorted(counts.items()):
        params: dict[str, str | int] = {"count": count}
        if did is Did.HIDDEN:
            params["place"] = where
        if did is Did.UNLISTED:
            params["sop_class"] = sop_class
        kind = {Did.UID: "uid", Did.MOMENT: "date"}.get(did)
        found.append(make(f"SEC{did}", state=State.REMEDIED, kind=kind, params=params))
    return tuple(found)


@lru_cache(maxsize=4096)
def _of_attribute(effect: Effect) -> Finding:
    return make(
        f"SEC{effect.did}",
        state=State.REMEDIED,
        where=Place(tag=effect.where),
        kind=effect.kind,
        params={"keyword": keyword_of(int(effect.where[-8:], 16))},
    )
