"""The words that imaging burns into its own pictures, in English and French, and the letters of orientation."""

from __future__ import annotations

import unicodedata
from importlib.resources import files
from itertools import permutations, product


def _read(name: str) -> list[str]:
    """Words of a list: separated by spaces and lines; "#" begins a comment. All in NFKC and without case."""
    text = (files(__name__) / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [unicodedata.normalize("NFKC", line).casefold() for line in lines]


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _read(name) for word in line.split())


def _orientations() -> frozenset[str]:
    """Letters of orientation (PS3.3 C.7.6.1.1.1) and of the side: one, two together, three with H or F.

    Of three letters only those that name head or feet, as the others make first names ("ALI", "LIA", "PAL").
    """
    sides = frozenset("APRLHFSIDGTE")
    axes = ("AP", "RL", "HFSI")
    double = {a + b for one, other in permutations(axes, 2) for a, b in product(one, other)}
    triple = {a + b + c for three in permutations(("AP", "RL", "HF")) for a, b, c in product(*three)}
    return frozenset(sides | double | triple)


ORIENTATION = _orientations()
"""Compared with case: they are always capitals."""

MARKS = frozenset({"pa", "ap", "cc", "ml", "lm", "rt", "lt", "re", "li"})
"""Marks of side and projection, two letters that may stand alone."""

UNITS = _words("units.txt")
LABELS = _words("labels.txt") | {"slice thickness", "frame rate"}
WORDS = _words("words.txt")
BESIDE = _words("beside.txt")
"""Words that stay only beside what stays by itself."""

GLUED = _words("glued.txt")
"""Words that may stand in a run without spaces, as the reader often loses them: "AXIALT2FLAIR"."""
