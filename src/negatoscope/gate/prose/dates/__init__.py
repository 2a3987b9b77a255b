"""Dates as people write them, read into day, month and year; which lead to a patient is the detector's matter."""

from __future__ import annotations

from negatoscope.gate.prose.dates.reading import read
from negatoscope.gate.prose.dates.written import Written, moved_year

__all__ = ["Written", "moved_year", "read"]
