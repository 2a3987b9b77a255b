"""Names that identify nobody: diseases and signs named after someone, drugs, devices, societies, journals, makers.

`lexicons/medical_names.txt` holds them, one `kind<TAB>name` a line, compiled by hand for this project. It is read at
the first question. Names are compared by their runs of letters and of figures alone: "BI-RADS", "bi rads" and "Bi Rads"
are one. That a name is listed does not say that nobody bears it: "weber" is a fracture, and many people. The kinds of
`PERSONAL` are names of persons; the others hold no common given name or surname that stands alone.
Where patients are cared for is no entry, however famous: that a hospital is named can tell who somebody is.
"""

from __future__ import annotations

import re
from enum import Enum
from importlib.resources import files
from typing import TYPE_CHECKING

from negatoscope.gate.forgetting import table
from negatoscope.gate.prose.characters import fold_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_RUNS = re.compile(r"[a-z]+|[0-9]+")
_PASSED_OVER = frozenset("-'./+&’‐‑–")
"""Signs that stand inside a name, as "guillain-barre": a reader who takes signs for words need not leave them out."""


class Kind(Enum):
    """What a listed name names."""

    EPONYM = "eponym"
    AUTHOR = "author"
    DRUG = "drug"
    DEVICE = "device"
    SOCIETY = "society"
    JOURNAL = "journal"
    PLACE_TERM = "place-term"
    BRAND = "brand"
    FIGURE = "figure"


PERSONAL = frozenset({Kind.EPONYM, Kind.AUTHOR, Kind.FIGURE})
"""Kinds whose names people bear too: what stands around them must tell. The commonest given names are left out."""


def runs(text: str) -> tuple[str, ...]:
    """The runs of letters and of figures of a text, folded: ("bi", "rads"), ("tc", "99", "m")."""
    return tuple(_RUNS.findall(fold_all(text).lower()))


@table
def entries() -> Mapping[tuple[str, ...], Kind]:
    """The listed names, each by its runs."""
    path = files("negatoscope.gate.prose").joinpath("lexicons", "medical_names.txt")
    lines = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {runs(name): Kind(kind) for kind, _, name in (line.partition("\t") for line in lines)}


@table
def _reach() -> Mapping[str, int]:
    """The first run of each listed name, with how many runs the longest such name has."""
    found: dict[str, int] = {}
    for name in entries():
        found[name[0]] = max(len(name), found.get(name[0], 0))
    return found


def is_medical_name(words: Sequence[str] | str) -> Kind | None:
    """What a word or a group of words names when it is listed whole; None otherwise."""
    name = runs(words if isinstance(words, str) else " ".join(words))
    return entries().get(name)


def longest_at(words: Sequence[str], index: int) -> int:
    """How many words from an index on form the longest listed name; 0 when none begins there.

    Hyphens, apostrophes and points that are words of their own are passed over inside a name, and are counted. A word
    of several runs ("bi-rads", "tc99m") is taken whole.

    Raises:
        IndexError: the index is past the last word.
    """
    first = runs(words[index])
    reach = _reach().get(first[0], 0) if first else 0
    name: list[str] = []
    longest = 0
    for at in range(index, len(words)):
        if at > index and words[at] in _PASSED_OVER:
            continue
        following = runs(words[at])
        name.extend(following)
        if not following or len(name) > reach:
            break
        if tuple(name) in entries():
            longest = at - index + 1
    return longest


def kind_at(words: Sequence[str], index: int) -> Kind | None:
    """What the longest listed name that begins at an index names; None when none does.

    Raises:
        IndexError: the index is past the last word.
    """
    length = longest_at(words, index)
    return is_medical_name(words[index : index + length]) if length else None
