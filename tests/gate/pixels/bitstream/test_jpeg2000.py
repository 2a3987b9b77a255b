"""JPEG 2000 codestreams with boxes, comments and length markers, made by OpenJPEG."""

from __future__ import annotations

import struct

import numpy as np
import openjpeg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openjpeg.utils import encode_array

from negatoscope.gate.pixels.bitstream import strip_jpeg2000
from negatoscope.gate.pixels.errors import PixelError

PLANTED = b"LEMAITRE^CLEMENCE"
PIXELS = np.add.outer(np.arange(40) * 50, np.arange(48)).astype("u2")


def comment() -> bytes:
    return b"\xff\x64" + struct.pack(">HH", 4 + len(PLANTED), 1) + PLANTED


def with_comments(data: bytes) -> bytes:
    """A comment in the main header and one in the header of the only tile-part, its lengths put right."""
    place = data.index(b"\xff\x90\x00\x0a")
    (length,) = struct.unpack_from(">I", data, place + 6)
    start = data[place : place + 6] + struct.pack(">I", length + len(comment())) + data[place + 10 : place + 12]
    return data[:place] + comment() + start + comment() + data[place + 12 :]


@pytest.mark.parametrize("boxed", [False, True])
@pytest.mark.parametrize("lengths", [False, True])
def test_what_is_not_the_picture_goes_and_the_picture_stays(boxed: bool, lengths: bool) -> None:
    data = encode_array(PIXELS, bits_stored=12, codec_format=int(boxed), add_tlm=lengths, add_plt=lengths)
    data = data + PLANTED if boxed else with_comments(data) + PLANTED
    stream = strip_jpeg2000(data)
    assert PLANTED not in stream.data
    assert b"\xff\x64" not in stream.data[:200]
    assert stream.data.startswith(b"\xff\x4f\xff\x51")
    assert stream.data.endswith(b"\xff\xd9")
    assert (stream.rows, stream.columns, stream.precision, stream.lossy) == (40, 48, 12, False)
    assert np.array_equal(openjpeg.decode(stream.data), PIXELS)


def test_stripping_twice_changes_nothing_more() -> None:
    once = strip_jpeg2000(encode_array(PIXELS))
    assert strip_jpeg2000(once.data).removed == 0


def test_a_codestream_that_is_cut_off_is_refused() -> None:
    data = encode_array(PIXELS)
    with pytest.raises(PixelError, match="truncated"):
        strip_jpeg2000(data[: len(data) // 2])


def test_missing_tiles_are_refused() -> None:
    data = bytearray(encode_array(PIXELS))
    struct.pack_into(">II", data, 24, 16, 16)  # twelve tiles are stated, one is there
    with pytest.raises(PixelError, match="truncated"):
        strip_jpeg2000(bytes(data))


@given(st.data())
@settings(max_examples=120)
def test_hostile_bytes_raise_nothing_else(drawn: st.DataObject) -> None:
    data = bytearray(encode_array(PIXELS, codec_format=drawn.draw(st.integers(0, 1)), add_tlm=True))
    for _ in range(drawn.draw(st.integers(1, 6))):
        data[drawn.draw(st.integers(0, min(250, len(data) - 1)))] = drawn.draw(st.integers(0, 255))
    try:
        strip_jpeg2000(bytes(data))
    except PixelError as error:
        assert error.reason in {"bitstream", "truncated"}
