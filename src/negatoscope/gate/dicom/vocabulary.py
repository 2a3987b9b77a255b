"""Is this a word of imaging, or an ordinary one? Labels of protocols and series keep such words; what is none may be a
name.

A word of imaging stands in `words/imaging.txt` (written by hand), in `words/standard.txt` (concepts of PS3.16) or in
the lexicon of `identity`, with or without accents; or it has fewer than four letters (technical abbreviations; names
that short are the matcher's affair); or it is two known words written as one ("SAGFLAIR"), or
the beginning of one ("ABDOM").
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from negatoscope.gate.identity import lexicon

_WORDS = Path(__file__).parent / "words"
_SHORTEST = 4
_SHORTEST_PIECE = 3
_MEDICAL = re.compile(
    r"\w{4,}omas?|\w{3,}(?:graphy|graphie|graphies|ograms?|ogrammes?|scopy|scopie|metry|metrie|ectomy|ectomie|stomy|stomie|otomy|otomie|itis|osis|plasty"
    r"|plastie|ology|ologie|pathy|pathie|therapy|therapie|genesis|lysis)"
    r"|\w{3,}if(?:ying|ied|iant|iante|ie|iee)|\w{7,}ique|\w{3,}(?:chondral|blastic|blastique|plasique|trophic|trophique)"
)
"""Words built as those of medicine are; names hardly ever are."""


def fold(word: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


@cache
def _known() -> frozenset[str]:
    found: set[str] = set()
    for name in ("imaging.txt", "standard.txt"):
        for line in (_WORDS / name).read_text("utf-8").splitlines():
            if not line.startswith("#"):
                found.update(fold(word) for word in line.split())
    return frozenset(found)


@cache
def _beginnings() -> frozenset[str]:
    """All beginnings of the words written by hand: "ABDOM", "OBLI"."""
    lines = (_WORDS / "imaging.txt").read_text("utf-8").splitlines()
    words = {fold(word) for line in lines if not line.startswith("#") for word in line.split()}
    return frozenset(word[:length] for word in words for length in range(_SHORTEST, len(word)))


def _begins_a_listed_word(folded: str) -> bool:
    return len(folded) >= _SHORTEST and folded in _beginnings()


@lru_cache(maxsize=8192)
def is_imaging_word(word: str) -> bool:
    """Whether a run of letters is a word of imaging."""
    return len(word) < _SHORTEST or is_listed_word(word)


@lru_cache(maxsize=8192)
def is_listed_word(word: str) -> bool:
    """The same, but short words must be listed too."""
    folded = fold(word)
    known = _known()
    if (
        _begins_a_listed_word(folded)
        or folded in known
        or folded.rstrip("s") in known
        or lexicon.is_imaging(folded)
        or _MEDICAL.fullmatch(folded)
    ):
        return True
    return any(
        folded[:cut] in known and folded[cut:] in known
        for cut in range(_SHORTEST_PIECE, len(folded) - _SHORTEST_PIECE + 1)
    )


def is_known_word(word: str) -> bool:
    """Whether a run of letters is a word of imaging, or an ordinary word of French or English."""
    return is_imaging_word(word) or lexicon.is_word(fold(word))
