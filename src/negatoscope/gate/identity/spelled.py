"""Numbers in French words, as a date may be spelled out: "deux janvier mille neuf cent soixante-dix-huit"."""

from __future__ import annotations

_UNITS = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}


def under_hundred(number: int) -> str:
    """A number from 0 to 99, folded, its words joined by "-"."""
    units = _UNITS.split()
    if number < 20:
        return units[number]
    base = max(ten for ten in _TENS if ten <= number)
    rest = number - base
    if rest == 0:
        return _TENS[base] + ("s" if base == 80 else "")
    joint = "-et-" if rest in (1, 11) and base != 80 else "-"
    return _TENS[base] + joint + units[rest]


def year_words(year: int) -> str:
    """A year from 1900 to 2099."""
    century, rest = divmod(year, 100)
    head = "mille-neuf-cents?" if century == 19 else "deux-milles?"
    return head + (f"-{under_hundred(rest)}" if rest else "")


def pattern_of(words: str) -> str:
    """A regular expression for words that hyphens or spaces join, with or without "et", "mil" for "mille"."""
    return words.replace("-et-", "-(?:et-)?").replace("mille-", "mil(?:le)?-").replace("-", r"[\s-]+")
