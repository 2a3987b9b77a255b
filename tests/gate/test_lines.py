"""Lines and columns as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.lines import Lines, Position, Region

TEXTS = st.text(st.sampled_from("aé😀\r\n\u2028\x0b "), max_size=30)


def test_a_line_ends_at_the_marks_of_editors_and_at_nothing_else():
    lines = Lines("a\nb\r\nc\rd\u2028e\x0bf\x85g")
    assert [lines.position(offset).line for offset in (0, 2, 5, 7, 9, 11, 13)] == [0, 1, 2, 3, 3, 3, 3]


def test_a_column_counts_a_character_beyond_the_first_plane_twice():
    assert Lines("😀 Mme X").region(2, 5) == Region(Position(0, 3), Position(0, 6))


@pytest.mark.parametrize("offset", [-1, 0])
def test_an_offset_before_the_text_stands_at_its_start(offset):
    assert Lines("ab").position(offset) == Position(0, 0)


def test_an_offset_past_the_text_stands_at_its_end():
    assert Lines("ab\ncd").position(99) == Position(1, 2)


def test_a_position_past_the_end_of_its_line_stands_at_that_end():
    lines = Lines("ab\r\ncd")
    assert (lines.offset(Position(0, 99)), lines.offset(Position(9, 0))) == (2, 6)


def test_half_a_surrogate_has_a_column_too():
    assert Lines("\ud800x").position(2) == Position(0, 2)


@given(TEXTS, st.data())
def test_an_offset_comes_back_from_its_position_unless_it_is_within_a_line_end(text, data):
    offset = data.draw(st.integers(0, len(text)))
    inside = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
    lines = Lines(text)
    assert lines.offset(lines.position(offset)) == offset - inside
