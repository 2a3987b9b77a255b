"""Who bears a name and how often a word is written: levels of `lexicons/*.txt.gz`, made by `build_names.py`.

Read at the first question, some 0.1 s. All words are folded (small letters, no accents).
"""

from __future__ import annotations

import gzip
from importlib import resources

from negatoscope.gate.forgetting import table


@table
def _levels(name: str) -> dict[str, int]:
    packed = resources.files("negatoscope.gate.prose").joinpath("lexicons", f"{name}.txt.gz").read_bytes()
    found: dict[str, int] = {}
    for line in gzip.decompress(packed).decode("ascii").split("\n"):
        level, _, words = line.partition(" ")
        found.update(dict.fromkeys(words.split(), int(level)))
    return found


_WORLD_GIVEN = 11
_WORLD_SURNAME = 8
"""Levels of names of `names_world.txt`: those that some thousands bear here."""


@table
def _with_world(name: str, kind: str, least: int) -> dict[str, int]:
    """A list of levels, with the names of other countries at least at a level."""
    found = dict(_levels(name))
    path = resources.files("negatoscope.gate.prose").joinpath("lexicons", "names_world.txt")
    for line in path.read_text("ascii").splitlines():
        sort, _, names = line.partition(" ")
        if sort == kind:
            found.update((each, max(least, found.get(each, 0))) for each in names.split())
    return found


def surnames() -> dict[str, int]:
    """Surnames with log2 of their bearers in France (3 to 16), and those of other countries."""
    return _with_world("surnames", "surname", _WORLD_SURNAME)


def given_names() -> dict[str, int]:
    """Given names with log2 of their bearers since 1900 (5 to 21), and those of other countries."""
    return _with_world("given", "given", _WORLD_GIVEN)


def words() -> dict[str, int]:
    """Words of French and English with twice their Zipf frequency (3 to 15)."""
    return _levels("words")
