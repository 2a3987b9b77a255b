"""Who bears a name and how often a word is written: levels of `lexicons/*.txt.gz`, made by `build_names.py`.

Read at the first question, some 0.1 s. All words are folded (small letters, no accents).
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources


@cache
def _levels(name: str) -> dict[str, int]:
    packed = resources.files("negatoscope.gate.prose").joinpath("lexicons", f"{name}.txt.gz").read_bytes()
    found: dict[str, int] = {}
    for line in gzip.decompress(packed).decode("ascii").split("\n"):
        level, _, words = line.partition(" ")
        found.update(dict.fromkeys(words.split(), int(level)))
    return found


def surnames() -> dict[str, int]:
    """Surnames with log2 of their bearers in France (3 to 16)."""
    return _levels("surnames")


def given_names() -> dict[str, int]:
    """Given names with log2 of their bearers since 1900 (5 to 21)."""
    return _levels("given")


def words() -> dict[str, int]:
    """Words of French and English with twice their Zipf frequency (3 to 15)."""
    return _levels("words")
