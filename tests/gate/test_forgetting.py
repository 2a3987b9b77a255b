"""Caches that values of a case fill are emptied; tables and models stay."""

from __future__ import annotations

from datetime import date

from negatoscope.gate.forgetting import forget_values
from negatoscope.gate.identity import dates
from negatoscope.gate.prose.names import facts, lexicon
from negatoscope.gate.recheck import words
from negatoscope.gate.rules.reading import prefixes


def test_what_a_patient_left_in_caches_goes_and_tables_stay() -> None:
    dates._worded(date(1957, 3, 12))
    words.is_known("axial")
    lexicon.surnames()
    prefixes.beginnings("genou")
    forget_values()
    assert dates._worded.cache_info().currsize == 0
    assert words._lists.cache_info().currsize == 1
    assert lexicon._levels.cache_info().currsize
    assert prefixes.beginnings.cache_info().currsize


def test_no_name_is_kept_from_one_text_to_the_next() -> None:
    assert facts.facts("dupont").surname
    assert facts.facts("odette").given
    assert facts.facts("klebanovitch") == facts.facts("klebanovitch")
    facts.facts("avec")
    assert not {"dupont", "odette", "klebanovitch"} & set(facts._ordinary)
    assert "avec" in facts._ordinary
