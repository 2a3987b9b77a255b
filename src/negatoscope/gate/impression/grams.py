"""The runs of words and of letters by which the model knows a text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

_TOKEN = re.compile(r"\w+|[!?#%€]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "‘": "'", "«": '"', "»": '"', "“": '"', "”": '"'})
LONGEST_RUN = 3
"""Words of a run."""
SHORTEST_PIECE, LONGEST_PIECE = 3, 5
"""Letters of a piece of a word, its edges counted as blanks."""

Counts = Mapping[str, int]


def folded(text: str) -> str:
    """The text in small letters without accents."""
    parts = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    return "".join(part for part in parts if not unicodedata.combining(part))


def tokens(folded_text: str) -> list[str]:
    """Its words, and the signs of exclamation, question, tag, percentage and price."""
    return _TOKEN.findall(folded_text)


def runs(words: list[str]) -> Counter[str]:
    """Runs of one to three words, with how often each stands."""
    found = Counter(words)
    for length in range(2, LONGEST_RUN + 1):
        found.update(map(" ".join, zip(*(words[start:] for start in range(length)), strict=False)))
    return found


def pieces(words: list[str]) -> Counter[str]:
    """Pieces of three to five letters of each word between blanks, with how often each stands."""
    found: Counter[str] = Counter()
    for word, times in Counter(words).items():
        padded = f" {word} "
        size = len(padded)
        for length in range(SHORTEST_PIECE, LONGEST_PIECE + 1):
            for start in range(max(1, size - length + 1)):
                found[padded[start : start + length]] += times
    return found
