"""A text made ready for the rules: its sentences, who speaks in them, and constructions to look for."""

from __future__ import annotations

from negatoscope.gate.rules.reading.construction import Construction, Hit
from negatoscope.gate.rules.reading.finding_hits import beside, hits, hits_in, with_both
from negatoscope.gate.rules.reading.guards import ALL, Guard
from negatoscope.gate.rules.reading.reading import Reading
from negatoscope.gate.rules.reading.sentence import Sentence, stems

__all__ = [
    "ALL",
    "Construction",
    "Guard",
    "Hit",
    "Reading",
    "Sentence",
    "beside",
    "hits",
    "hits_in",
    "stems",
    "with_both",
]
