"""Pictures in other formats than PNG and JPEG: read, emptied of what they hide, or refused by name."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gate.pixels.drawing import NOBODY, Sought, burned, lettering
from negatoscope.gate.media import MediaError
from negatoscope.gate.media.decoding import upright_size
from negatoscope.gate.media.picture import clean_image
from negatoscope.gate.policy import Limits

pillow_heif.register_heif_opener()
SECRET = b"DUPONT-Jean-1954"
LIMITS = Limits()
FORMATS = ("BMP", "GIF", "TIFF", "WEBP", "JPEG2000", "HEIF", "AVIF")
SUFFIXES = {"HEIF": ".jpg", "AVIF": ".jpg"}


def written(image: Image.Image, format_: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def screenshot() -> Image.Image:
    ground = np.full((160, 320, 3), (30, 34, 40), dtype=np.uint8)
    return Image.fromarray(burned(ground, lettering("DUPONT Jean 12/03/1954", 16), 12, 10, (240, 240, 240)))


def marked() -> Image.Image:
    pixels = np.zeros((64, 128, 3), dtype=np.uint8)
    pixels[:32, :64] = 200
    return Image.fromarray(pixels)


def exif(orientation: int = 1) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = SECRET.decode()
    return tags


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


def places(data: bytes) -> set[object]:
    cleaned = clean_image(data, NOBODY, LIMITS)
    assert SECRET not in cleaned.data
    return {finding.params["place"] for finding in cleaned.findings if finding.code == "SEC113"}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_text_is_gone_and_the_picture_stays(format_: str) -> None:
    cleaned = clean_image(written(screenshot(), format_), Sought(strong=("DUPONT",)), LIMITS)
    assert cleaned.suffix == SUFFIXES.get(format_, ".png")
    assert (cleaned.width, cleaned.height) == (320, 160)
    # What a lossy format blurs may be blacked out as text that can't be read.
    assert {"SEC111", "SEC112"} & {finding.code for finding in cleaned.findings}
    shown = pixels(cleaned.data)
    assert int(shown[12:28, 14:200].max()) < 80
    assert np.abs(shown[100:].astype(int) - (30, 34, 40)).max() < 12


@pytest.mark.parametrize("format_", ["TIFF", "WEBP", "HEIF", "AVIF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photograph_is_turned_as_the_camera_was_held(format_: str, orientation: int) -> None:
    """HEIF and AVIF state it as a property of the picture (`irot`), which is written from bytes of EXIF only."""
    data = written(marked(), format_, exif=exif(orientation).tobytes())
    assert (b"irot" in data) == (format_ in ("HEIF", "AVIF") and orientation > 1)
    cleaned = clean_image(data, NOBODY, LIMITS)
    assert (cleaned.width, cleaned.height) == ((64, 128) if orientation > 4 else (128, 64))
    assert upright_size(data) == (cleaned.width, cleaned.height)
    row, column = {1: (4, 4), 3: (-5, -5), 6: (4, -5), 8: (-5, 4)}[orientation]
    assert int(pixels(cleaned.data)[row, column, 0]) > 150


def test_the_exif_of_heif_turns_nothing_since_the_file_has_its_own_rotation() -> None:
    cleaned = clean_image(written(marked(), "HEIF", exif=exif(6)), NOBODY, LIMITS)
    assert (cleaned.width, cleaned.height) == (128, 64)
    assert int(pixels(cleaned.data)[4, 4, 0]) > 150


@pytest.mark.parametrize("format_", FORMATS)
def test_bytes_behind_the_picture_are_dropped(format_: str) -> None:
    cleaned = clean_image(written(marked(), format_) + SECRET, NOBODY, LIMITS)
    assert SECRET not in cleaned.data


@pytest.mark.parametrize("format_", ["BMP", "GIF", "WEBP", "HEIF", "AVIF"])
def test_bytes_behind_the_picture_are_told(format_: str) -> None:
    assert "trailing-bytes" not in places(written(marked(), format_))
    assert "trailing-bytes" in places(written(marked(), format_) + SECRET)


@pytest.mark.parametrize("format_", ["WEBP", "HEIF", "AVIF"])
def test_exif_and_xmp_are_dropped_and_told(format_: str) -> None:
    assert places(written(marked(), format_, exif=exif(), xmp=b"<x:xmpmeta>" + SECRET)) >= {"exif", "xmp"}


def test_what_a_tiff_tells_of_itself_is_dropped_and_told() -> None:
    tags = {270: SECRET.decode(), 315: SECRET.decode(), 700: SECRET, 33723: SECRET, 65000: SECRET.decode()}
    assert places(written(marked(), "TIFF", tiffinfo=tags)) == {"text-chunks", "xmp", "iptc", "application-data"}
    assert places(written(marked(), "TIFF")) == set()


def test_comments_are_dropped_and_told() -> None:
    assert "comment" in places(written(marked(), "GIF", comment=SECRET))
    assert "comment" in places(written(marked(), "JPEG2000", comment=SECRET))


def test_the_film_of_a_motion_photograph_is_dropped_and_told() -> None:
    film = struct.pack(">L4s", 8 + len(SECRET), b"mpvd") + SECRET
    assert "further-pictures" in places(written(marked(), "HEIF") + film)


@pytest.mark.parametrize(
    ("format_", "reason"),
    [
        ("TIFF", "several-pages"),
        ("HEIF", "several-pages"),
        ("GIF", "moving-picture"),
        ("WEBP", "moving-picture"),
        ("AVIF", "moving-picture"),
    ],
)
def test_several_pictures_in_one_file_are_refused_by_name(format_: str, reason: str) -> None:
    others = [marked().rotate(180), screenshot().resize((128, 64))]
    data = written(marked(), format_, save_all=True, append_images=others)
    with pytest.raises(MediaError, match=reason):
        clean_image(data, NOBODY, LIMITS)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_picture_with_too_many_pixels_is_refused(format_: str) -> None:
    with pytest.raises(MediaError, match="too-many-pixels"):
        clean_image(written(marked(), format_), NOBODY, Limits(image_pixels=64 * 128 - 1))


@pytest.mark.parametrize("format_", FORMATS)
def test_a_picture_cut_short_is_refused(format_: str) -> None:
    data = written(screenshot(), format_)
    with pytest.raises(MediaError, match="damaged-picture"):
        clean_image(data[: len(data) // 2], NOBODY, LIMITS)


def test_a_bitmap_that_states_a_bomb_is_refused() -> None:
    bomb = struct.pack("<2sLLLLllHHLLllLL", b"BM", 54, 0, 54, 40, 60_000, 60_000, 1, 24, 0, 0, 0, 0, 0, 0)
    with pytest.raises(MediaError, match="too-many-pixels"):
        clean_image(bomb, NOBODY, LIMITS)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA", "I;16", "F"])
def test_every_kind_of_tiff_is_read(mode: str) -> None:
    grey = screenshot().convert("L")
    image = Image.fromarray(np.asarray(grey).astype(np.uint16) * 16) if mode == "I;16" else screenshot()
    data = written(image if mode == "I;16" else (grey if mode == "F" else image).convert(mode), "TIFF")
    cleaned = clean_image(data, Sought(strong=("DUPONT",)), LIMITS)
    # What a lossy format blurs may be blacked out as text that can't be read.
    assert {"SEC111", "SEC112"} & {finding.code for finding in cleaned.findings}


def test_a_tiff_whose_levels_are_no_numbers_is_refused() -> None:
    levels = np.full((16, 16), np.nan, dtype=np.float32)
    with pytest.raises(MediaError, match="damaged-picture"):
        clean_image(written(Image.fromarray(levels), "TIFF"), NOBODY, LIMITS)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FORMATS), st.integers(0, 600), st.binary(min_size=1, max_size=8))
def test_a_tampered_picture_is_cleaned_or_refused(format_: str, position: int, noise: bytes) -> None:
    data = bytearray(written(marked(), format_))
    data[position : position + len(noise)] = noise
    try:
        assert clean_image(bytes(data), NOBODY, LIMITS).data
    except MediaError as error:
        assert error.reason
