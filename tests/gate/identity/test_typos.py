from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gate.identity.cast import matcher_of_name, pieces
from negatoscope.gate.identity.typos import is_one_slip


@pytest.mark.parametrize("typed", ["Vandermersch", "VANDERMEERSHC", "vandermeerscch", "Vandermeersah", "Wandermeersch"])
def test_a_long_name_is_found_with_one_slip(typed):
    text = f"Revu {typed} hier"
    assert pieces(text, matcher_of_name("VANDERMEERSCH^Yolande").find(text)) == [typed]


@pytest.mark.parametrize(
    ("name", "text"), [("CHARTIER^Jo", "un chantier"), ("FRACTURA^Jo", "fracture"), ("MARTIN^Jo", "Martine")]
)
def test_an_ordinary_word_or_a_short_name_is_no_slip(name, text):
    assert matcher_of_name(name).find(text) == []


@given(word=st.text("abcdef", min_size=7, max_size=12), other=st.text("abcdef", min_size=7, max_size=12))
def test_a_slip_is_the_same_both_ways_and_never_longer_than_one_letter(word, other):
    assert is_one_slip(word, other) == is_one_slip(other, word)
    if abs(len(word) - len(other)) > 1 or word == other:
        assert not is_one_slip(word, other)
