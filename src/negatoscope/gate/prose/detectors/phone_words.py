"""Phone numbers read aloud: "zéro six douze trente-quatre…", digits and words mixed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.number_words import NUMBER_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_STEP = r"[ ,.\-\n]{1,3}"
_SAID = rf"(?:{NUMBER_WORD}|double|triple|oh)"
_RUN = re.compile(rf"{_SAID}(?:{_STEP}(?:{_SAID}|o|\d{{1,2}}(?!\d))){{3,24}}", re.I)
_OPENINGS = ("zero", "plus", "oh")
_LEAST, _MOST = 8, 13
_TENS = word_set(
    "vingt vingts trente quarante cinquante soixante twenty thirty forty fifty sixty seventy eighty ninety"
)
_TWO = word_set("dix onze douze treize quatorze quinze seize ten eleven twelve thirteen fifteen")


def _digits(words: list[str]) -> int:
    """About how many digits words stand for: each number in words is one or two of them."""
    count, joined = 0, False
    for word in words:
        if word.isdigit():
            count, joined = count + len(word), False
        elif word in {"et", "and", "cent", "mille"}:
            continue
        elif word in _TENS:
            count, joined = count + (0 if joined else 2), True
        elif joined:  # "trente-quatre", "quatre-vingt"
            joined = False
        else:
            count += 2 if word in _TWO else 1
    return count


def in_words(page: Page) -> Iterator[tuple[int, int]]:
    """Places of numbers that begin with zero and go on for as many digits as a phone number has."""
    places, words = page.words.places, page.words.all
    for opening in _OPENINGS:
        end = 0
        for number in places.get(opening, ()):
            start = words[number].start
            if start < end:
                continue
            match = _RUN.match(page.text, start)
            if match and _LEAST <= _digits(re.findall(r"[a-z]+|\d+", match.group().lower())) <= 2 * _MOST:
                end = match.end()
                yield match.span()
