"""Where anchors stand: the sieves let through what comparing every position would."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from negatoscope.gate.recheck.anchors import Anchors, odd_bytes

ANCHORS = (b"lefe", b"duha", b"4192", b"eeee", b"zoe1", b"kowa")
PIECES = st.one_of(
    st.sampled_from(
        [b"LEFE", b"duha", b"4192", b"eeeee", b"l\0E\0f\0e", b"\0Z\0o\0e\0001\0", b"k\0o\0w\0b\0", b"L.FE"]
    ),
    st.binary(max_size=5),
    st.integers(0, 60).map(bytes),
)
GROUNDS = (
    lambda generator, size: generator.integers(0, 256, size, dtype=np.uint8),
    lambda generator, size: np.clip(generator.normal(108, 6, size), 0, 4095).astype("<u2").view(np.uint8),
    lambda generator, size: np.clip(generator.normal(105, 8, size), 0, 255).astype(np.uint8),
)


def slowly(data: bytes) -> set[tuple[int, int]]:
    """Every position of an anchor, by comparing at each."""
    found: set[tuple[int, int]] = set()
    for position in range(len(data)):
        if data[position : position + 4].lower() in ANCHORS:
            found.add((position, 1))
        if data[position : position + 7 : 2].lower() in ANCHORS and data[position + 1 : position + 6 : 2] == b"\0\0\0":
            found.add((position, 2))
    return found


def seen(data: bytes) -> set[tuple[int, int]]:
    """What the sieves find, without the few that only have an anchor's hash."""
    view = np.frombuffer(data, np.uint8)
    positions = Anchors(ANCHORS).positions(view, odd_bytes(view))
    return {(at, step) for at, step in positions if data[at : at + 4 * step : step].lower() in ANCHORS}


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map(b"".join))
def test_they_are_found_where_comparing_finds_them(data):
    assert seen(data) == slowly(data)


@settings(max_examples=20, deadline=None)
@given(
    ground=st.sampled_from(GROUNDS),
    seed=st.integers(0, 1000),
    piece=st.sampled_from([b"LeFe", b"d\0u\0h\0a", b"\0k\0o\0w\0a"]),
    offset=st.integers(0, 60_000) | st.integers(98_290, 98_310),
)
def test_they_are_found_in_pixels_and_across_blocks(ground, seed, piece, offset):
    data = bytearray(ground(np.random.default_rng(seed), 101_000).tobytes())
    data[offset : offset + len(piece)] = piece
    assert seen(bytes(data)) == slowly(bytes(data))


@given(st.binary(max_size=300))
def test_the_range_of_odd_bytes_holds_them_all(data):
    odd = odd_bytes(np.frombuffer(data, np.uint8))
    assert all((byte ^ 0x80) - 0x80 in odd for byte in data[1::2])
