"""Marks just before or inside a phrase that turn it around: narrower than the guards, which see a whole sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.rules.reading.construction import Hit
    from negatoscope.gate.rules.reading.sentence import Sentence

_DENIAL = re.compile(
    r"\b(?:ne|n'|pas|jamais|sans|ni|non|plutot que d[e']|au lieu d[e']|refus\w+|evit\w+|not"
    r"|never|don't|won't|no|without|avoid)(?:\b|(?<='))"
    r"\s?(?:\w+\W){0,2}\W?$"
)
_SUPPOSITION = re.compile(
    r"(?:^|[,;:(]\s?|\b(?:et|mais|meme|que|and|but|even)\s)(?:si|s'ils?|if|imagin\w+|suppos\w+"
    r"|admettons|whether)\b[^,;.]*$"
)


def denied(sentence: Sentence, hit: Hit) -> bool:
    """Whether a negation stands within two words before a hit."""
    return _DENIAL.search(sentence.text[sentence.start : hit.start]) is not None


def supposed(sentence: Sentence, hit: Hit) -> bool:
    """Whether the clause that a hit ends is a supposition."""
    return _SUPPOSITION.search(sentence.text[sentence.start : hit.start]) is not None


_NEGATED_WITHIN = re.compile(
    r"\b(?:ne\s|n')\w+\s(?:pas|jamais|plus|nullement|aucunement)\b|\b(?:are|is|was|were)\snot\b|n't\b|\b(?:loin|pas)\sd"
)


def negated_within(sentence: Sentence, hit: Hit) -> bool:
    """Whether the verb inside a hit is negated."""
    return _NEGATED_WITHIN.search(sentence.text, hit.start, hit.end) is not None


_NO_SUCH = re.compile(
    r"\b(?:n'|ne\s)\w+(?:\s\w+)?\s(?:de\s|d'|pas\s|aucune?\s|plus\s|jamais\s){1,2}\W?$"
    r"|\baucune?\s(?:\w+\s)?$"
)


def negated_around(sentence: Sentence, hit: Hit) -> bool:
    """Whether what stands right before a hit says that there is no such thing: "n'a de partenariat avec aucune…"."""
    return _NO_SUCH.search(sentence.text[sentence.start : hit.start]) is not None
