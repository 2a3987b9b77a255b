"""The words of a view: places, shapes, what they open."""

from __future__ import annotations

from negatoscope.gate.prose.words import Opening, Shape, Words


def test_it_places_each_run_of_letters_with_its_shape() -> None:
    words = Words("Le Dr McDonald a vu J. DUPONT en T2.").all
    assert [(word.text, word.shape) for word in words] == [
        ("Le", Shape.TITLE),
        ("Dr", Shape.TITLE),
        ("McDonald", Shape.MIXED),
        ("a", Shape.LOWER),
        ("vu", Shape.LOWER),
        ("J", Shape.INITIAL),
        ("DUPONT", Shape.UPPER),
        ("en", Shape.LOWER),
        ("T", Shape.INITIAL),
    ]
    assert all(word.lower == word.text.lower() for word in words)


def test_a_dot_opens_a_sentence_but_not_after_a_title_or_an_initial() -> None:
    words = Words("Vu ce jour. Normal. M. Petit et J. Brun.\nSuite").all
    opening = {word.text: word.opens for word in words}
    assert opening["Vu"] is Opening.LINE
    assert opening["Normal"] is Opening.SENTENCE
    assert opening["Petit"] is Opening.NOTHING
    assert opening["Brun"] is Opening.NOTHING
    assert opening["Suite"] is Opening.LINE


def test_its_index_gives_every_place_of_a_word() -> None:
    words = Words("Dupont, DUPONT et dupont")
    assert words.places["dupont"] == [0, 1, 3]
    assert words.gap(1) == ", "


def test_a_line_in_capitals_is_shouted_and_a_name_in_capitals_is_not() -> None:
    words = Words("PATIENT VU CE JOUR AUX URGENCES\nVu Jean DUPONT MARTIN")
    assert words.shouted == [True] * 6 + [False] * 4
