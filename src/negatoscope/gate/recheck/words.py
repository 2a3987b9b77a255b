"""Words that are no sign of a person: the second reader's own list, other than the one the remedies use.

`words.txt.gz` holds one folded word a line. "+" marks words of imaging; "*" plain words: lower-case entries of the
Hunspell dictionaries for French (Dicollecte, MPL 2.0) and English (SCOWL) that are no given name and are among the
25,000 most frequent of their language (wordfreq 3, CC BY-SA 4.0). The others are frequent, but may be names.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    packed = (resources.files("negatoscope.gate.recheck") / "words.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().split()
    known = frozenset(line.rstrip("*+") for line in lines)
    plain = frozenset(line[:-1] for line in lines if line[-1] in "*+")
    imaging = frozenset(line[:-1] for line in lines if line[-1] == "+")
    return known, plain, imaging


def is_known(word: str) -> bool:
    """Whether a folded word is one of its own: it is then no misspelling of another."""
    return word in _lists()[0]


def is_plain(word: str) -> bool:
    """Whether a folded word means something without being a name ("petit", "axial")."""
    return word in _lists()[1]


def is_of_imaging(word: str) -> bool:
    """Whether a folded word is one that stands on images whoever the patient is ("axial", "zoom")."""
    return word in _lists()[2]


def is_of_consoles(word: str) -> bool:
    """Whether a folded word is one that machines and workstations write on images themselves."""
    return word in _of_consoles()


@cache
def _of_consoles() -> frozenset[str]:
    text = (resources.files("negatoscope.gate.recheck") / "consoles.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
