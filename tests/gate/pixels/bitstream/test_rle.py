"""RLE frames: a wrong header is refused, and a frame written anew has no room for anything else."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from pydicom.encaps import encapsulate, generate_frames
from pydicom.uid import RLELossless

from gate.pixels.made_images import LIMITS, decided, file_of, image, opened
from negatoscope.gate.pixels.bitstream import check_rle, trim_rle
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.settle import settle

PIXELS = np.add.outer(np.arange(40) * 50, np.arange(48)).astype("u2")
PLANTED = b"LEMAITRE^CLEMENCE"


def frame() -> bytes:
    dataset = image(PIXELS)
    dataset.compress(RLELossless)
    return next(generate_frames(dataset.PixelData, number_of_frames=1))


def file_with(fragment: bytes) -> bytes:
    dataset = image(PIXELS)
    dataset.compress(RLELossless)
    dataset.PixelData = encapsulate([fragment])
    return file_of(dataset)


def test_bytes_after_the_last_run_go() -> None:
    data = file_with(frame() + PLANTED)
    decision = settle(data, LIMITS)
    assert decision.fragments is not None
    assert PLANTED not in decision.fragments[0][0]
    assert np.array_equal(decided(data, decision).pixel_array, opened(data).pixel_array)


@pytest.mark.parametrize(
    "header",
    [(3, 64, 70, 80), (2, 64, 64), (2, 70, 64), (2, 60, 100), (0,), (16, 64)],
)
def test_a_wrong_header_is_refused(header: tuple[int, ...]) -> None:
    words = (*header, *(0,) * (16 - len(header)))
    with pytest.raises(PixelError, match="bitstream"):
        check_rle(struct.pack("<16I", *words) + bytes(200), 2)


def test_offsets_after_the_end_are_refused() -> None:
    with pytest.raises(PixelError, match="truncated"):
        check_rle(struct.pack("<16I", 2, 64, 900, *(0,) * 13) + bytes(200), 2)


@pytest.mark.parametrize("run", [b"\x7f" + bytes(128), b"\x81\x05"])
def test_a_run_that_goes_past_the_last_pixel_is_refused(run: bytes) -> None:
    header = struct.pack("<16I", 1, 64, *(0,) * 14)
    with pytest.raises(PixelError, match="bitstream"):
        trim_rle(header + run, 1, 100)


def test_a_segment_that_is_too_short_is_refused() -> None:
    header = struct.pack("<16I", 1, 64, *(0,) * 14)
    with pytest.raises(PixelError, match="truncated"):
        trim_rle(header + b"\xf0\x01", 1, 100)


def test_a_clean_frame_is_left_alone() -> None:
    decision = settle(file_with(frame()), LIMITS)
    assert decision.fragments is None
    assert decision.padded_value == 0
