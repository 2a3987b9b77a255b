"""JPEG bitstreams, made by Pillow with every kind of segment planted in them."""

from __future__ import annotations

import io
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from negatoscope.gate.pixels.bitstream import strip_jpeg
from negatoscope.gate.pixels.errors import PixelError

PLANTED = b"LEMAITRE^CLEMENCE"


def picture(*, colour: bool = True, **options: object) -> bytes:
    shades = np.add.outer(np.arange(40), np.arange(48)).astype(np.uint8)
    drawn = Image.fromarray(np.stack([shades, shades[::-1], shades * 2], -1) if colour else shades)
    written = io.BytesIO()
    drawn.save(written, "JPEG", comment=PLANTED, **options)  # type: ignore[arg-type]
    return written.getvalue()


def decoded(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)))


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("progressive", [True, False])
def test_what_is_not_the_picture_goes_and_the_picture_stays(colour: bool, progressive: bool) -> None:
    data = picture(colour=colour, progressive=progressive, restart_marker_rows=1)
    stream = strip_jpeg(data + PLANTED)
    assert PLANTED not in stream.data
    assert b"JFIF" not in stream.data
    assert stream.removed > 2 * len(PLANTED)
    assert (stream.rows, stream.columns, stream.components) == (40, 48, 3 if colour else 1)
    assert np.array_equal(decoded(stream.data), decoded(data))


def test_stripping_twice_changes_nothing_more() -> None:
    once = strip_jpeg(picture())
    assert strip_jpeg(once.data).removed == 0


def test_the_adobe_segment_keeps_its_flag_and_nothing_else() -> None:
    adobe = b"\xff\xee\x00\x1eAdobe\0\x65\xff\xff\xff\xff\x01" + PLANTED[:16]
    data = picture()
    stream = strip_jpeg(data[:2] + adobe + data[2:])
    assert b"Adobe\0\x64\0\0\0\0\x01" in stream.data
    assert PLANTED[:8] not in stream.data


def test_a_picture_without_end_is_refused() -> None:
    with pytest.raises(PixelError, match="truncated"):
        strip_jpeg(picture()[:-2])


@given(st.data())
@settings(max_examples=200)
def test_hostile_bytes_raise_nothing_else(drawn: st.DataObject) -> None:
    data = bytearray(picture())
    for _ in range(drawn.draw(st.integers(1, 6))):
        data[drawn.draw(st.integers(0, len(data) - 1))] = drawn.draw(st.integers(0, 255))
    try:
        strip_jpeg(bytes(data))
    except PixelError as error:
        assert error.reason in {"bitstream", "truncated", "jpeg-process"}


@pytest.mark.parametrize("marker", [b"\xff\xc0", b"\xff\xc2"], ids=["sequential", "progressive"])
def test_a_size_that_takes_more_bits_than_came_is_cut_off(marker: bytes) -> None:
    data = bytearray(picture(progressive=marker == b"\xff\xc2"))
    at = data.index(marker) + 5
    data[at : at + 4] = struct.pack(">HH", 14_000, 14_000)
    with pytest.raises(PixelError, match="truncated"):
        strip_jpeg(bytes(data))


@pytest.mark.parametrize("subsampling", [0, 1, 2])
@pytest.mark.parametrize("progressive", [True, False])
def test_a_picture_of_one_shade_is_no_cut_off_one(progressive: bool, subsampling: int) -> None:
    written = io.BytesIO()
    blank = Image.new("RGB", (1999, 1001))
    blank.save(written, "JPEG", optimize=True, progressive=progressive, subsampling=subsampling, quality=1)
    assert strip_jpeg(written.getvalue()).columns == 1999
