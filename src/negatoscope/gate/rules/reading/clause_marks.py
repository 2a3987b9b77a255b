"""Marks that turn a phrase around when they stand just before it: narrower than the guards, which look at a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading.construction import Hit
    from negatoscope.gate.rules.reading.sentence import Sentence

_DENIAL = re.compile(
    r"\b(?:ne|n'|pas|jamais|sans|ni|non|plutot que d[e']|au lieu d[e']|refus\w+|evit\w+|not|never|don't|won't|no|without|avoid)"
    r"\s?(?:\w+\W){0,2}\W?$"
)
_SUPPOSITION = re.compile(
    r"(?:^|[,;:(]\s?|\b(?:et|mais|meme|que|and|but|even)\s)(?:si|s'ils?|if|imagin\w+|suppos\w+|admettons|whether)\b[^,;.]*$"
)


def denied(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands within two words before a hit."""
    return _DENIAL.search(sentence.text[sentence.start : hit.start]) is not None


def supposed(sentence: Sentence, hit: Hit) -> bool:
    """Whether the clause that a hit ends is a supposition."""
    return _SUPPOSITION.search(sentence.text[sentence.start : hit.start]) is not None
