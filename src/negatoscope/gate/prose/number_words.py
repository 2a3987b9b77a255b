"""Numbers in words, French and English, as far as dates and ages need them (0 to 9999)."""

from __future__ import annotations

import re

_UNITS = {
    **dict(
        zip(
            [
                "zero",
                "un",
                "deux",
                "trois",
                "quatre",
                "cinq",
                "six",
                "sept",
                "huit",
                "neuf",
                "dix",
                "onze",
                "douze",
                "treize",
                "quatorze",
                "quinze",
                "seize",
            ],
            range(17),
            strict=True,
        )
    ),
    **dict(
        zip(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
            ],
            range(1, 20),
            strict=True,
        )
    ),
    "une": 1,
}
_TENS = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_HUNDREDS = {"cent": 100, "cents": 100, "hundred": 100}
_THOUSANDS = {"mille": 1000, "mil": 1000, "thousand": 1000}
_ALL = {**_UNITS, **_TENS, **_HUNDREDS, **_THOUSANDS}
NUMBER_WORD = "(?:" + "|".join(sorted(_ALL, key=len, reverse=True)) + "|et|and)(?![a-z])"
"""One word of a number; use it with re.IGNORECASE on text without accents."""


def value_of(words: str) -> int:
    """What a number in words is worth: "mille neuf cent soixante dix huit" is 1978, "nineteen eighty" 1980."""
    total, current = 0, 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _THOUSANDS:
            total, current = total + max(current, 1) * 1000, 0
        elif word in _HUNDREDS:
            current = max(current, 1) * 100
        elif word in {"vingt", "vingts"} and current % 100 == 4:
            current += 76
        elif current in {19, 20} and _TENS.get(word):
            current = current * 100 + _TENS[word]
        else:
            current += _TENS.get(word, 0) + _UNITS.get(word, 0)
    return total + current
