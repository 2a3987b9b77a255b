"""Asking the model of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import exp

from negatoscope.gate.impression.grams import folded, pieces, runs, tokens
from negatoscope.gate.impression.model import model

ANY = "any"
"""The label of a text that breaks a rule, whichever."""
PATIENT = "patient"
"""The label of a text with a particular patient in sight."""
_WINDOW = 1200
"""Characters of a window: the model was trained on posts, and one clause of an article drowns in the rest of it."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


@dataclass(frozen=True)
class Impression:
    """What the model makes of a text: the log-odds of each label."""

    odds: dict[str, float]

    @property
    def patient(self) -> float:
        """How probable it is that a particular patient is in sight."""
        return probability(self.odds[PATIENT])

    @property
    def families(self) -> dict[str, float]:
        """The log-odds of each family of rules."""
        return {label: odds for label, odds in self.odds.items() if label not in (ANY, PATIENT)}


def probability(odds: float) -> float:
    """The probability of log-odds."""
    return 1.0 / (1.0 + exp(-odds)) if odds > -30.0 else 0.0


def impression(text: str) -> Impression:
    """What the model makes of a text of the length of a post; for longer ones ask of their `windows`."""
    words = tokens(folded(text))
    return Impression(model().scores(runs(words), pieces(words)))


def windows(text: str, size: int = _WINDOW) -> list[tuple[int, int]]:
    """Pieces of a text of about `size` characters, cut between sentences; the whole of one shorter than two."""
    if len(text) <= 2 * size:
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    start = 0
    for cut in _SENTENCE.finditer(text):
        if cut.end() - start >= size:
            found.append((start, cut.end()))
            start = cut.end()
    if start < len(text):
        found.append((start, len(text)))
    return [piece for span in found for piece in _bounded(*span)]


def _bounded(start: int, end: int) -> list[tuple[int, int]]:
    """A window, cut where it is very long because no sentence ends in it."""
    return [(place, min(place + 4 * _WINDOW, end)) for place in range(start, end, 4 * _WINDOW)]


_FEW = 12
"""Words below which a text says too little to be sure of."""
_GLANCE = 400
"""Characters looked at together for a patient, who may be named in one sentence of many."""
_SURELY_NOBODY = 0.1
"""The probability below which no patient is in sight: on authors left out, fewer than one clinical text in a hundred
lies below it, and two posts about nobody in three."""


def reads_of_patient(text: str) -> bool:
    """Whether a particular patient may be in sight anywhere in a text; a few words can always be about somebody."""
    if len(tokens(text[: 20 * _FEW])) < _FEW:
        return True
    return any(impression(text[start:end]).patient >= _SURELY_NOBODY for start, end in windows(text, _GLANCE))
