"""Frames as stored values and as pictures, with pydicom as the judge of the values."""

from __future__ import annotations

import io

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.encaps import encapsulate
from pydicom.uid import MPEG2MPML, JPEGLSLossless

from gate.pixels.made_images import LIMITS, file_of, image, opened, shipped
from negatoscope.gate.pixels.frames import PixelError, open_frames

SHIPPED = [
    "CT_small.dcm",
    "ExplVR_BigEnd.dcm",
    "image_dfl.dcm",
    "MR_small_RLE.dcm",
    "MR_small_bigendian.dcm",
    "MR_small_jp2klossless.dcm",
    "MR_small_jpeg_ls_lossless.dcm",
    "JPEG2000.dcm",
    "SC_rgb_rle_2frame.dcm",
    "liver_1frame.dcm",
    "rtdose_1frame.dcm",
]


@pytest.mark.parametrize("name", SHIPPED)
def test_stored_values_are_those_that_pydicom_reads(name: str) -> None:
    data = shipped(name)
    expected = opened(data).pixel_array
    frames = open_frames(data, LIMITS)
    if frames.info.count > 1:
        expected = expected[0]
    assert np.array_equal(frames.raw(0), expected)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_view_is_of_eight_bits_and_of_the_size_of_the_image(name: str) -> None:
    frames = open_frames(shipped(name), LIMITS)
    for view in frames.views(frames.info.count - 1):
        assert view.dtype == np.uint8
        assert view.shape[:2] == (frames.info.rows, frames.info.columns)


def written_on(ground: np.ndarray, value: int) -> np.ndarray:
    marked = ground.copy()
    marked[10:20, 10:40:3] = value
    return marked


@pytest.mark.parametrize(("ground", "value"), [(60, 4095), (0, 20), (1800, 4095)])
def test_one_view_shows_what_a_window_hides(ground: int, value: int) -> None:
    pixels = np.tile(np.linspace(0, 2000, 64).astype("u2"), (64, 1))
    pixels[8:22, 8:42] = ground
    data = file_of(image(written_on(pixels, value), WindowCenter="1000", WindowWidth="400"))
    contrasts = [abs(int(view[12, 10]) - int(view[12, 11])) for view in open_frames(data, LIMITS).views(0)]
    assert max(contrasts) > 25


def test_inverted_images_are_shown_as_they_look() -> None:
    pixels = np.tile(np.arange(64, dtype="u1") * 4, (64, 1))
    shown = open_frames(file_of(image(pixels, PhotometricInterpretation="MONOCHROME1")), LIMITS).display(0)
    assert shown[0, 0] == 255
    assert shown[0, 63] < 10


def test_a_palette_gives_its_colours_and_what_equal_colours_hide() -> None:
    indexes = np.zeros((16, 16), np.uint8)
    indexes[4:8, 4:8], indexes[10:12, 10:12] = 1, 2
    reds, others = bytes([0, 0, 255, 0]), bytes(4)
    lookup = {
        f"{colour}PaletteColorLookupTable{part}": value
        for colour, table in (("Red", reds), ("Green", others), ("Blue", others))
        for part, value in (("Descriptor", [4, 0, 8]), ("Data", table))
    }
    dataset = image(indexes, PhotometricInterpretation="PALETTE COLOR", **lookup)
    colours, indexed = open_frames(file_of(dataset), LIMITS).views(0)
    assert tuple(colours[10, 10]) == (255, 0, 0)
    assert tuple(colours[4, 4]) == tuple(colours[0, 0])
    assert indexed[4, 4] != indexed[0, 0]


def test_equal_frames_have_equal_digests_and_other_windows_other_ones() -> None:
    pixels = np.arange(64 * 64, dtype="u2").reshape(64, 64)
    twice = open_frames(file_of(image(np.stack([pixels, pixels, pixels[::-1]]), NumberOfFrames=3)), LIMITS)
    assert twice.digest(0) == twice.digest(1) != twice.digest(2)
    windowed = open_frames(file_of(image(pixels, WindowCenter="9", WindowWidth="9")), LIMITS)
    assert windowed.digest(0) != open_frames(file_of(image(pixels)), LIMITS).digest(0)


def test_a_frame_in_several_fragments_is_one_frame() -> None:
    pixels = np.arange(64 * 64, dtype="u2").reshape(64, 64)
    dataset = image(pixels)
    dataset.compress(JPEGLSLossless)
    frame = next(pydicom.encaps.generate_frames(dataset.PixelData, number_of_frames=1))
    dataset.PixelData = encapsulate([frame], fragments_per_frame=3)
    assert np.array_equal(open_frames(file_of(dataset), LIMITS).raw(0), pixels)


def test_it_refuses_fewer_frames_than_are_stated() -> None:
    dataset = image(np.zeros((64, 64), "u2"))
    dataset.compress(JPEGLSLossless)
    dataset.NumberOfFrames = 2
    with pytest.raises(PixelError, match="frames-number"):
        open_frames(file_of(dataset), LIMITS)


def test_it_refuses_a_film_whose_header_says_that_it_has_no_colours() -> None:
    dataset = image(np.zeros((64, 64), "u1"))
    dataset.PixelData = encapsulate([b"\0\0\1\xb3"])
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = MPEG2MPML
    with pytest.raises(PixelError, match="bits"):
        open_frames(file_of(dataset), LIMITS)


def test_it_refuses_files_without_pixels() -> None:
    with pytest.raises(PixelError, match="no-pixel-data"):
        open_frames(shipped("rtplan.dcm"), LIMITS)


@pytest.mark.parametrize("name", ["MR_small_RLE.dcm", "MR_small_jpeg_ls_lossless.dcm", "CT_small.dcm"])
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_hostile_bytes_raise_nothing_else(name: str, drawn: st.DataObject) -> None:
    data = bytearray(shipped(name))
    for _ in range(drawn.draw(st.integers(1, 5))):
        data[drawn.draw(st.integers(0, len(data) - 1))] = drawn.draw(st.integers(0, 255))
    whole = bytes(data[: drawn.draw(st.integers(len(data) // 2, len(data)))])
    try:
        raw = open_frames(whole, LIMITS).raw(0)
    except PixelError as error:
        assert error.args == (error.reason,)
    else:
        assert raw.ndim >= 2


def test_what_a_decoder_says_is_not_passed_on(capfd: pytest.CaptureFixture[str]) -> None:
    data = shipped("JPEG2000.dcm")
    broken = io.BytesIO(data)
    broken.seek(len(data) - 3000)
    broken.write(b"\xff" * 2000)
    try:
        open_frames(broken.getvalue(), LIMITS).raw(0)
    except PixelError as error:
        assert error.__cause__ is None
    assert capfd.readouterr() == ("", "")
