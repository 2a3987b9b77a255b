"""Which words are ordinary: a name that is also a word, a town or a term of imaging is weak evidence on its own.

`words.txt.gz` is made by `build.py`; the other lists (imaging, places, makers, eponyms) are written by hand. All words
are folded (lower case, no accents).
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources

from negatoscope.gate.forgetting import table

_HERE = "negatoscope.gate.identity.lexicon"


def _lines(name: str) -> str:
    return (resources.files(_HERE) / name).read_text(encoding="utf-8")


@table
def _listed(name: str) -> frozenset[str]:
    kept = (line for line in _lines(name).splitlines() if not line.startswith("#"))
    return frozenset(" ".join(kept).split())


@cache
def _ordinary() -> frozenset[str]:
    packed = (resources.files(_HERE) / "words.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("ascii").split("\n"))


def is_word(token: str) -> bool:
    """Whether a text may hold the folded token as an ordinary word, in French or English or in imaging."""
    return token in _ordinary() or token in _listed("imaging.txt")


def is_imaging(token: str) -> bool:
    """Whether the folded token is a term of imaging, of anatomy, or of a hospital's administration."""
    return token in _listed("imaging.txt")


def is_place(token: str) -> bool:
    """Whether the folded token is a town, a region, or a part of such a name."""
    return token in _listed("places.txt")


def is_maker(token: str) -> bool:
    """Whether the folded token names a maker of equipment, which stands in every header."""
    return token in _listed("makers.txt")


def is_eponym(token: str) -> bool:
    """Whether the folded token names a disease, a sign, a score or a part of the body."""
    return token in _listed("eponyms.txt")


def ordinary_words() -> frozenset[str]:
    """All ordinary words, for tests and measurements."""
    return _ordinary() | _listed("imaging.txt")
