"""Digits that a scanner took for letters: "l2/O3/2024", "2O22", "1S"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set

if TYPE_CHECKING:
    from negatoscope.gate.prose.words import Words

_DIGIT_OF = str.maketrans("OoQIlSsBZz", "0001155822")
_LETTERS = word_set("o l i s b z q oo ol lo io oi il li ll so os")
_TOKEN = re.compile(r"(?<![A-Za-z0-9])[0-9OoQIlSsBZz]{2,4}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[OoIl](?=[/.]\d)")
_REACH = 14


def as_digits(words: Words) -> tuple[str, list[tuple[int, int]]]:
    """The text with such letters read as digits, and the places around them; no places when there are none."""
    text = words.text
    places: list[tuple[int, int]] = []
    for number in words.of(_LETTERS):
        word = words.all[number]
        if text[word.start - 1 : word.start].isdigit() or text[word.end : word.end + 1].isdigit():
            places.append((max(0, word.start - _REACH), word.end + _REACH))
    if not places:
        return text, []
    read = list(text)
    for start, end in places:
        for match in _TOKEN.finditer(text, start, end):
            token = match.group()
            if any(map(str.isdigit, token)) or text[match.end() : match.end() + 1] in {"/", "."}:
                read[match.start() : match.end()] = token.translate(_DIGIT_OF)
    return "".join(read), places
