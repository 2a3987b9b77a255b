from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.identity.folding import fold, fold_text, unescape_text

TEXTS = st.text(st.sampled_from("aÉéßœÆ’…%&;=\u0301\u200b王Ж홍1 -\n🩻"), max_size=40) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élodie", "elodie"),
        ("ŒUVRÉ", "oeuvre"),
        ("Straße", "strasse"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("ＤＵＰＯＮＴ", "dupont"),
        ("٠٦", "06"),
        ("D’Arc–Jean", "d'arc-jean"),
        ("O`Connor", "o'connor"),
        ("O`Connor née", "o'connor nee"),
        ("du\u00adpont\u200b", "dupont"),
    ],
)
def test_it_folds_case_accents_and_compatibility_forms(text, folded):
    assert fold(text) == folded
    assert fold_text(text).text == folded


@pytest.mark.parametrize("escaped", ["H%C3%A9l%C3%A8ne", "H&eacute;l&egrave;ne", "H\\u00e9l\\u00e8ne", "H%E9l%E8ne"])
def test_it_undoes_escapes_and_points_back_at_them(escaped):
    folded = unescape_text(f"é {escaped}!")
    assert folded is not None
    assert folded.text == "e helene!"
    assert folded.source(2, 8) == escaped


@given(text=TEXTS)
def test_both_ways_of_folding_agree(text):
    assert fold_text(text).text == fold(text)


@given(before=TEXTS, after=TEXTS)
def test_a_folded_span_points_at_what_was_folded(before, after):
    planted = "Hélène"
    text = f"{before} {planted} {after}"
    folded = fold_text(text)
    start = len(fold(before)) + 1
    assert folded.text[start : start + 6] == "helene"
    assert unicodedata.normalize("NFC", folded.source(start, start + 6)) == planted
