"""Caches that values of a case fill are emptied; tables and models stay."""

from __future__ import annotations

from datetime import date

from negatoscope.gate.forgetting import forget_values
from negatoscope.gate.identity import dates
from negatoscope.gate.prose import folding
from negatoscope.gate.recheck import words


def test_what_a_patient_left_in_caches_goes_and_tables_stay() -> None:
    dates._worded(date(1957, 3, 12))
    folding._fold("é")
    words.is_known("axial")
    forget_values()
    assert dates._worded.cache_info().currsize == 0
    assert folding._fold.cache_info().currsize == 0
    assert words._lists.cache_info().currsize == 1
