"""Picking single slices."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negatoscope.gate.codes.reasons import WORDS
from negatoscope.gate.dicom.heading import Geometry, Heading
from negatoscope.gate.dicom.slices import SlicesError, parse_slices, pick_slices

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def heading(z=None, frames=1):
    position = None if z is None else (0.0, 0.0, z)
    geometry = Geometry(256, 256, frames, (1.0, 1.0), 1.0, None, position, AXIAL)
    return Heading("", "", "MR", "", "s", "t", "", "", "", "", (), (), geometry, True, ())


def test_it_reads_series_and_slices():
    assert parse_slices("1:12,40;3:7") == ((1, (12, 40)), (3, (7,)))
    assert parse_slices(" 3 : 7 , 7 ; 1:2;") == ((1, (2,)), (3, (7,)))


@pytest.mark.parametrize(
    ("spec", "key"),
    [
        ("", "slices-form"),
        ("1", "slices-form"),
        ("1:", "slices-form"),
        ("0:1", "slices-form"),
        ("1:0", "slices-form"),
        ("1:-2", "slices-form"),
        ("1:2;;3:4", "slices-form"),
        ("1:²", "slices-form"),
        ("one:2", "slices-form"),
        ("1:2;1:3", "slices-twice"),
        ("1:1,2,3,4,5,6", "slices-many"),
    ],
)
def test_it_says_what_is_wrong_with_a_specification(spec, key):
    with pytest.raises(SlicesError) as caught:
        parse_slices(spec)
    assert caught.value.key == key
    assert set(WORDS[key]) == {"fr", "en"}


@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(spec):
    try:
        picked = parse_slices(spec)
    except SlicesError as error:
        assert str(error)
    else:
        assert all(1 <= len(numbers) <= 5 for _, numbers in picked)


def test_it_counts_slices_along_the_normal_whatever_the_order_of_files():
    series = [heading(z) for z in (30.0, 10.0, 20.0)]
    assert pick_slices(series, (1,)) == (1,)
    assert pick_slices(series, (3,)) == (0,)
    assert pick_slices(series, (2, 1)) == (1, 2)


def test_it_goes_by_the_order_of_files_where_a_position_is_missing():
    series = [heading(30.0), heading(), heading(20.0)]
    assert pick_slices(series, (1, 3)) == (0, 2)


@pytest.mark.parametrize(
    ("series", "chosen", "key"),
    [
        ([heading(1.0)], (2,), "slices-range"),
        ([heading(1.0)], (0,), "slices-range"),
        ([heading(1.0, frames=20)], (1,), "slices-multi-frame"),
        ([heading(float(z)) for z in range(9)], (1, 2, 3, 4, 5, 6), "slices-many"),
    ],
)
def test_it_refuses_what_cannot_be_picked(series, chosen, key):
    with pytest.raises(SlicesError) as caught:
        pick_slices(series, chosen)
    assert caught.value.key == key
