"""Dates as people write them, read into day, month and year; which lead to a patient is the detector's matter."""

from __future__ import annotations

from negatoscope.gate.prose.dates.reading import read
from negatoscope.gate.prose.dates.written import Written, day_of, moved_year

__all__ = ["Written", "day_of", "moved_year", "read"]
