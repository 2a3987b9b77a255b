"""JPEG-LS bitstreams with segments planted in them, made by CharLS."""

from __future__ import annotations

import jpeg_ls
import numpy as np
import pytest

from negatoscope.gate.pixels.bitstream import strip_jpeg_ls
from negatoscope.gate.pixels.errors import PixelError

PLANTED = b"LEMAITRE^CLEMENCE"
PIXELS = np.add.outer(np.arange(40) * 50, np.arange(48)).astype("u2")


def encoded(near: int = 0) -> bytes:
    return bytes(jpeg_ls.encode_array(PIXELS, lossy_error=near))


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


@pytest.mark.parametrize("marker", [0xFE, 0xE0, 0xE8, 0xEF])
def test_comments_and_application_segments_go_and_the_picture_stays(marker: int) -> None:
    data = encoded()
    stream = strip_jpeg_ls(data[:2] + segment(marker, PLANTED) + data[2:] + PLANTED)
    assert stream.data == data
    assert stream.removed == len(PLANTED) * 2 + 4


@pytest.mark.parametrize("marker", [0xFE, *range(0xE0, 0xF0)])
def test_it_is_sure_of_the_picture_only_without_segments_that_decoders_read(marker: int) -> None:
    data = encoded()
    planted = data[:2] + b"\xff\xff" + segment(marker, PLANTED) + data[2:] + PLANTED
    stream = strip_jpeg_ls(planted)
    assert stream.is_same_picture == (marker != 0xE8)
    assert np.array_equal(jpeg_ls.decode(np.frombuffer(stream.data, np.uint8)), PIXELS)


def test_the_colour_transform_stays() -> None:
    data = encoded()
    transform = segment(0xE8, b"mrfx\x01")
    assert transform in strip_jpeg_ls(data[:2] + transform + data[2:]).data


@pytest.mark.parametrize("near", [0, 3])
def test_it_says_whether_the_coding_is_lossy(near: int) -> None:
    assert strip_jpeg_ls(encoded(near)).lossy == (near > 0)


def test_mapping_tables_are_refused() -> None:
    data = encoded()
    with pytest.raises(PixelError, match="bitstream"):
        strip_jpeg_ls(data[:2] + segment(0xF8, b"\x02" + PLANTED) + data[2:])


def test_a_picture_that_is_cut_off_is_refused() -> None:
    with pytest.raises(PixelError, match="truncated"):
        strip_jpeg_ls(encoded()[:-2])
