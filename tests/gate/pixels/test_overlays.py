"""Overlay planes: read, blacked out, written back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gate.pixels.made_images import LIMITS, file_of, image
from negatoscope.gate.dicom.pixel_decision import PixelDecision
from negatoscope.gate.pixels.overlays import Overlay, blacken, blacken_overlays, read_overlays
from negatoscope.gate.pixels.settle import settle

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

DRAWN = np.random.default_rng(7).integers(0, 1, (3, 21, 35), endpoint=True).astype(np.uint8)
PLANTED = b"LEMAITRE"


def with_overlay(group: int = 0x6000, after: bytes = b"", **changed: object) -> Dataset:
    dataset = image(np.zeros((21, 35), "u2"))
    packed = np.packbits(DRAWN.reshape(-1), bitorder="little").tobytes()
    values: dict[int, tuple[str, object]] = {
        0x0010: ("US", 21),
        0x0011: ("US", 35),
        0x0015: ("IS", 3),
        0x0040: ("CS", "G"),
        0x0050: ("SS", [1, 1]),
        0x0100: ("US", changed.get("allocated", 1)),
        0x0102: ("US", changed.get("position", 0)),
        0x3000: ("OW", packed + b"\0" * (len(packed) % 2) + after),
    }
    for element, (vr, value) in values.items():
        dataset.add_new(group << 16 | element, vr, value)
    return dataset


def test_what_is_drawn_is_read_frame_by_frame() -> None:
    overlay = read_overlays(file_of(with_overlay(0x6002)))[0x6002]
    assert overlay is not None
    assert np.array_equal(np.stack(overlay.frames), DRAWN * 255)


@given(st.integers(0, 2), st.integers(-5, 40), st.integers(-5, 25), st.integers(1, 30), st.integers(1, 30))
def test_boxes_are_cleared_and_nothing_else_is(frame: int, left: int, top: int, width: int, height: int) -> None:
    overlay = Overlay(0x6000, tuple(DRAWN * np.uint8(255)))
    packed = blacken(overlay, {frame: [(left, top, width, height)]})
    after = np.unpackbits(np.frombuffer(packed, np.uint8), count=DRAWN.size, bitorder="little").reshape(DRAWN.shape)
    for (at, row, column), value in np.ndenumerate(after):
        inside = at == frame and left <= column < left + width and top <= row < top + height
        assert value == (0 if inside else DRAWN[at, row, column])


def test_overlays_in_unused_bits_of_the_pixels_go_with_their_bits() -> None:
    dataset = with_overlay(position=12, allocated=16)
    del dataset[0x60003000]
    dataset.PixelData = np.full((21, 35), 0x1005, "u2").tobytes()
    dataset.BitsStored, dataset.HighBit = 12, 11
    decision = settle(file_of(dataset), LIMITS)
    assert decision.overlays == {0x6000: None}
    assert (np.frombuffer(decision.native or b"", "u2")[: 21 * 35] == 5).all()


def test_bytes_after_the_last_frame_go() -> None:
    decision = settle(file_of(with_overlay(after=PLANTED)), LIMITS)
    assert PLANTED not in (decision.overlays[0x6000] or PLANTED)


def test_a_clean_overlay_stays_as_it_is() -> None:
    assert settle(file_of(with_overlay()), LIMITS).overlays == {}


def test_an_overlay_that_was_not_read_is_removed_and_one_with_text_is_blacked_out() -> None:
    data = file_of(with_overlay())
    assert blacken_overlays(data, PixelDecision(), {0x6000: None}).overlays == {0x6000: None}
    cleared = blacken_overlays(data, PixelDecision(), {0x6000: {0: ((0, 0, 35, 21),)}}).overlays[0x6000]
    assert cleared is not None
    assert not any(np.unpackbits(np.frombuffer(cleared, np.uint8), count=21 * 35, bitorder="little"))
