"""What is cleared of pixels, and boxes blacked out, in every transfer syntax; pydicom is the judge."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless

from gate.pixels.made_images import LIMITS, SHARED, decided, file_of, image, opened, shipped
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.settle import redact, settle

BOX = (5, 3, 12, 6)
INSIDE = (slice(3, 9), slice(5, 17))
REAL = [
    "CT_small.dcm",
    "ExplVR_BigEnd.dcm",
    "MR_small_RLE.dcm",
    "MR_small_jp2klossless.dcm",
    "MR_small_jpeg_ls_lossless.dcm",
    "SC_rgb_rle_2frame.dcm",
    "SC_rgb_gdcm_KY.dcm",
    "examples_rgb_color.dcm",
    "image_dfl.dcm",
    "JPEG2000.dcm",
]
PLANTED = b"LEMAITRE^CLEMENCE 19580317"


def ramp(dtype: str = "u2", top: int = 4000) -> np.ndarray:
    return np.linspace(1, top, 32 * 40).astype(dtype).reshape(32, 40)


def shown(data: bytes, decision: object) -> np.ndarray:
    return decided(data, decision).pixel_array  # type: ignore[arg-type]


@pytest.mark.parametrize("name", REAL)
def test_it_blacks_out_boxes_and_changes_no_other_pixel(name: str) -> None:
    data = shipped(name)
    before = opened(data).pixel_array
    after = shown(data, redact(data, {0: [BOX]}, LIMITS))
    first = (0,) if before.ndim == 4 or (before.ndim == 3 and before.shape[-1] != 3) else ()
    box = after[(*first, *INSIDE)]
    assert (box == box[0, 0]).all()
    mask = np.ones(before.shape, bool)
    mask[(*first, *INSIDE)] = False
    assert np.array_equal(after[mask], before[mask])


@pytest.mark.parametrize("name", ["SC_rgb_jpeg_dcmtk.dcm", "JPGExtended.dcm", "JPEGLSNearLossless_16.dcm"])
def test_it_keeps_lossy_pixels_as_they_were_decoded_and_says_so(name: str) -> None:
    data = shipped(name)
    result = decided(data, redact(data, {0: [(0, 0, 2, 2)]}, LIMITS))
    before = opened(data).pixel_array.astype(int)
    assert abs(result.pixel_array.astype(int) - before)[4:, 4:].max() <= 2  # colours are converted by another decoder
    assert result.LossyImageCompression == "01"
    assert result.file_meta.TransferSyntaxUID in {JPEG2000Lossless, JPEGLSLossless, RLELossless}


def test_an_untouched_lossy_image_says_that_it_is_one() -> None:
    data = shipped("JPEGLSNearLossless_16.dcm")
    decision = settle(data, LIMITS)
    result = decided(data, decision)
    assert decision.fragments is None
    assert "LossyImageCompression" not in opened(data)
    assert (result.LossyImageCompression, result.LossyImageCompressionMethod) == ("01", "ISO_14495_1")
    assert result.LossyImageCompressionRatio > 1


@pytest.mark.parametrize("name", ["MR_small_jpeg_ls_lossless.dcm", "MR_small_jp2klossless.dcm"])
def test_a_lossless_image_says_nothing_of_losses(name: str) -> None:
    assert not settle(shipped(name), LIMITS).attributes


def test_what_a_header_says_of_earlier_losses_stays() -> None:
    dataset = opened(shipped("JPEGLSNearLossless_16.dcm"))
    dataset.LossyImageCompression, dataset.LossyImageCompressionRatio = "01", "20"
    assert not settle(file_of(dataset), LIMITS).attributes


def test_it_leaves_a_clean_native_image_alone() -> None:
    decision = settle(file_of(image(ramp())), LIMITS)
    assert decision.native is None
    assert decision.fragments is None
    assert decision.padded_value == 0


@given(st.integers(0, 31), st.integers(0, 39), st.integers(1, 15))
def test_it_clears_bits_above_bits_stored(row: int, column: int, hidden: int) -> None:
    pixels = ramp() & 0x0FFF
    marked = pixels.copy()
    marked[row, column] |= hidden << 12
    data = file_of(image(marked, BitsStored=12, HighBit=11))
    decision = settle(data, LIMITS)
    assert np.array_equal(shown(data, decision), pixels)
    assert decision.padded_value == 1


def test_it_sets_the_high_bits_of_signed_values_to_their_sign() -> None:
    pixels = (ramp("i2", 2000) - 1000).astype("i2")
    marked = (pixels.view("u2") & 0x0FFF | 0x5000).view("i2")
    data = file_of(image(marked, BitsStored=12, HighBit=11))
    assert np.array_equal(shown(data, settle(data, LIMITS)), pixels)


@pytest.mark.parametrize("name", ["CT_small.dcm", "ExplVR_BigEnd.dcm"])
def test_it_drops_bytes_after_the_last_frame(name: str) -> None:
    dataset = opened(shipped(name))
    before = dataset.pixel_array
    dataset.PixelData += PLANTED
    data = file_of(dataset)
    decision = settle(data, LIMITS)
    assert PLANTED not in (decision.native or PLANTED)
    assert np.array_equal(shown(data, decision), before)


def test_inverted_images_are_blacked_out_with_bright_values() -> None:
    data = file_of(image(ramp(), PhotometricInterpretation="MONOCHROME1"))
    assert (shown(data, redact(data, {0: [BOX]}, LIMITS))[INSIDE] == 4000).all()


def test_signed_images_are_blacked_out_with_the_lowest_value_in_use() -> None:
    data = file_of(image((ramp("i2", 2000) - 1000).astype("i2"), WindowCenter="40", WindowWidth="400"))
    assert (shown(data, redact(data, {0: [BOX]}, LIMITS))[INSIDE] == -999).all()


def test_ybr_images_are_blacked_out_without_a_tint() -> None:
    pixels = np.full((32, 40, 3), 90, np.uint8)
    data = file_of(image(pixels, PhotometricInterpretation="YBR_FULL"))
    decision = redact(data, {0: [BOX]}, LIMITS)
    box = np.frombuffer(decision.native or b"", np.uint8).reshape(32, 40, 3)[INSIDE]
    assert (box == (0, 128, 128)).all()


@given(st.integers(-20, 60), st.integers(-20, 60), st.integers(1, 50), st.integers(1, 50))
@settings(max_examples=30)
def test_boxes_are_cut_at_the_border(left: int, top: int, width: int, height: int) -> None:
    pixels = ramp()
    data = file_of(image(pixels))
    after = shown(data, redact(data, {0: [(left, top, width, height)]}, LIMITS))
    for (row, column), value in np.ndenumerate(after):
        inside = left <= column < left + width and top <= row < top + height
        assert value == (0 if inside else pixels[row, column])


def test_frames_without_a_box_stay_as_they_came() -> None:
    dataset = image(np.stack([ramp(), ramp()[::-1]]), NumberOfFrames=2)
    dataset.compress(JPEGLSLossless)
    data = file_of(dataset)
    after = shown(data, redact(data, {1: [BOX]}, LIMITS))
    assert np.array_equal(after[0], ramp())
    assert (after[1][INSIDE] == 0).all()


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless, JPEG2000Lossless])
@given(st.data())
@settings(max_examples=15, deadline=None)
def test_what_is_encoded_anew_decodes_to_the_same_values(syntax: str, drawn: st.DataObject) -> None:
    stored = drawn.draw(st.integers(2, 16))
    signed = drawn.draw(st.booleans())
    low, high = (-(1 << stored - 1), (1 << stored - 1) - 1) if signed else (0, (1 << stored) - 1)
    random = np.random.default_rng(drawn.draw(st.integers(0, 1 << 30)))
    pixels = random.integers(low, high, (33, 35), endpoint=True).astype(
        ("i" if signed else "u") + ("1" if stored <= 8 else "2")
    )
    dataset = image(pixels, BitsStored=stored, HighBit=stored - 1)
    dataset.compress(syntax)
    data = file_of(dataset)
    after = shown(data, redact(data, {0: [(0, 0, 1, 1)]}, LIMITS))
    assert np.array_equal(after[1:], pixels[1:])
    assert after[0, 0] in {0, min(pixels.min(), 0)}


def test_it_refuses_a_box_in_a_frame_that_is_not_there() -> None:
    with pytest.raises(PixelError, match="frames-number"):
        redact(file_of(image(ramp())), {1: [BOX]}, LIMITS)


def test_it_refuses_pixels_that_are_cut_off() -> None:
    dataset = image(ramp())
    dataset.PixelData = dataset.PixelData[:-10]
    with pytest.raises(PixelError, match="truncated"):
        settle(file_of(dataset), LIMITS)


@given(st.integers(0, 65_535), st.integers(0, 65_535), st.integers(0, 10**12))
def test_absurd_sizes_are_refused_before_anything_is_allocated(rows: int, columns: int, frames: int) -> None:
    dataset = image(ramp("u1", 200), Rows=rows, Columns=columns, NumberOfFrames=frames)
    if 0 < rows * columns * frames <= 32 * 40:
        return
    with pytest.raises(PixelError):
        settle(file_of(dataset), LIMITS)


def real_files() -> list[str]:
    if not (SHARED / "MANIFEST.tsv").exists():
        return []
    with (SHARED / "MANIFEST.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if ".1.2.4." in row["transfer_syntax"]]
    return [row["path"] for row in rows if (SHARED / row["path"]).stat().st_size < 1 << 19]


@pytest.mark.parametrize("path", real_files())
def test_no_comment_and_no_application_segment_is_left_in_real_files(path: str) -> None:
    data = (SHARED / path).read_bytes()
    try:
        decision = settle(data, LIMITS)
    except PixelError as error:
        assert error.reason in {"truncated", "transfer-syntax", "decoder-failed"}
        return
    for (fragment,) in decision.fragments or ():
        head = fragment[: fragment.find(b"\xff\xda")] if fragment[:2] == b"\xff\xd8" else fragment[:200]
        assert not any(bytes((0xFF, 0xE0 + number)) in head for number in range(14) if number != 8)
        assert b"\xff\x64" not in head
