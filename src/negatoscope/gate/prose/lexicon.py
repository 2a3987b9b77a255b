"""The word lists that detectors share, read once from the package; all lower case, without accents."""

from __future__ import annotations

from importlib.resources import files


def _words(name: str) -> frozenset[str]:
    text = files("negatoscope.gate.prose").joinpath("lexicons", name).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def _phrases(name: str) -> frozenset[str]:
    text = files("negatoscope.gate.prose").joinpath("lexicons", name).read_text("utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


FIRST_NAMES = _words("first_names.txt")
"""Given names that are seldom anything else."""
COMMON_WORDS = _words("common_words.txt")
"""Words that can follow a title or a heading without being a name."""
MEDICAL_WORDS = _words("medical_words.txt")
"""Words of imaging and of file names of imaging."""
CITIES = _phrases("cities.txt")
"""Towns of France and large ones around, as they are spelled without accents."""
DEPARTMENTS = _phrases("departments.txt")
"""French departments, by name."""
ADJECTIVES = _words("adjectives.txt")
"""Adjectives that are common family names too."""
EPONYMS = _words("eponyms.txt")
"""Names that live in medicine, beside those of `identity`."""
TRADES = _words("trades.txt")
"""Trades, functions and sports by which people of a place are known."""
