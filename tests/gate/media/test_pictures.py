"""Pictures: what comes out is upright, without text, and nothing but pixels."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from gate.pixels.drawing import NOBODY, Sought, burned, lettering
from negatoscope.gate.media import MediaError
from negatoscope.gate.media.picture import black_out, clean_image
from negatoscope.gate.policy import Limits

SECRET = b"DUPONT-Jean-1954"
LIMITS = Limits()


def written(image: Image.Image, format_: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


def screenshot() -> Image.Image:
    """A dark window with a banner that names the patient."""
    ground = np.full((160, 320, 3), (30, 34, 40), dtype=np.uint8)
    return Image.fromarray(burned(ground, lettering("DUPONT Jean 12/03/1954", 16), 12, 10, (240, 240, 240)))


def plain() -> Image.Image:
    return Image.fromarray(np.full((48, 64, 3), (30, 90, 150), dtype=np.uint8))


def exif(orientation: int = 1) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010E] = SECRET.decode()
    return tags


def places(data: bytes) -> set[object]:
    cleaned = clean_image(data, NOBODY, LIMITS)
    assert SECRET not in cleaned.data
    return {finding.params["place"] for finding in cleaned.findings if finding.code == "SEC113"}


def pixels(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


@pytest.mark.parametrize(("format_", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg")])
def test_the_text_is_gone_and_the_format_stays(format_: str, suffix: str) -> None:
    cleaned = clean_image(written(screenshot(), format_), Sought(strong=("DUPONT",)), LIMITS)
    assert cleaned.suffix == suffix
    assert [finding.code for finding in cleaned.findings] == ["SEC111"]
    again = clean_image(cleaned.data, NOBODY, LIMITS)
    assert again.findings == ()
    assert int(pixels(cleaned.data)[:40].max()) < 80


def test_boxes_are_told_in_the_upright_picture() -> None:
    cleaned = clean_image(written(screenshot(), "PNG", exif=exif(6)), NOBODY, LIMITS)
    assert (cleaned.width, cleaned.height) == (160, 320)
    (box,) = [finding.where.box for finding in cleaned.findings if finding.code == "SEC112"]
    assert box is not None
    assert box[3] > 4 * box[2]
    assert box[0] > 80


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_turned_as_the_camera_was_held(orientation: int) -> None:
    marked = np.zeros((32, 64, 3), dtype=np.uint8)
    marked[:16, :32] = 200
    lying = Image.fromarray(marked)
    cleaned = clean_image(written(lying, "PNG", exif=exif(orientation)), NOBODY, LIMITS)
    expected = {1: (0, 0), 2: (0, 1), 3: (1, 1), 4: (1, 0), 5: (0, 0), 6: (0, 1), 7: (1, 1), 8: (1, 0)}[orientation]
    shown = pixels(cleaned.data)[:, :, 0]
    rows, columns = shown.shape
    assert (rows > columns) == (orientation >= 5)
    assert shown[expected[0] * (rows - 1), expected[1] * (columns - 1)] == 200


def test_what_a_jpeg_hides_is_dropped_and_named() -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\x00" + SECRET
    photoshop = b"Photoshop 3.0\x00" + SECRET
    thumbnail = b"JFXX\x00\x10" + SECRET
    other = b"MAKER\x00" + SECRET
    segments = b"".join(
        bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content
        for marker, content in ((0xE1, xmp), (0xED, photoshop), (0xE0, thumbnail), (0xE5, other))
    )
    data = written(plain(), "JPEG", exif=exif(), comment=SECRET)
    data = data[:2] + segments + data[2:] + SECRET
    assert places(data) == {"xmp", "iptc", "thumbnail", "application-data", "exif", "comment", "trailing-bytes"}


def test_what_a_png_hides_is_dropped_and_named() -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Patient", SECRET.decode())
    texts.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    texts.add(b"prIv", SECRET, after_idat=True)
    data = written(plain(), "PNG", pnginfo=texts, exif=exif()) + SECRET
    assert places(data) == {"text-chunks", "xmp", "unknown-chunks", "exif", "trailing-bytes"}


def test_a_picture_that_hides_nothing_has_no_finding() -> None:
    assert places(written(plain(), "PNG")) == set()
    assert places(written(plain(), "JPEG")) == set()


def test_only_what_decodes_the_pixels_is_written() -> None:
    data = clean_image(written(plain(), "PNG", exif=exif()), NOBODY, LIMITS).data
    names, position = [], 8
    while position < len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        names.append(data[position + 4 : position + 8])
        position += 12 + length
    assert set(names) == {b"IHDR", b"IDAT", b"IEND"}


def test_pixels_under_transparency_are_dropped() -> None:
    layered = np.full((64, 96, 4), 255, dtype=np.uint8)
    layered[:, :48] = (200, 10, 10, 0)
    cleaned = clean_image(written(Image.fromarray(layered), "PNG"), NOBODY, LIMITS)
    shown = pixels(cleaned.data)
    assert not (shown == (200, 10, 10)).all(axis=2).any()
    assert {finding.params["place"] for finding in cleaned.findings} == {"transparent-pixels"}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_text_is_found_in_every_kind_of_png(mode: str) -> None:
    image = screenshot().convert("L")
    wide = Image.fromarray(np.asarray(image).astype(np.uint16) * 16)
    data = written(wide if mode == "I;16" else image.convert(mode), "PNG")
    assert [finding.code for finding in clean_image(data, NOBODY, LIMITS).findings] == ["SEC112"]


def test_a_cmyk_jpeg_becomes_rgb() -> None:
    cleaned = clean_image(written(plain().convert("CMYK"), "JPEG"), NOBODY, LIMITS)
    with Image.open(io.BytesIO(cleaned.data)) as opened:
        assert opened.mode == "RGB"
    assert np.abs(pixels(cleaned.data).astype(int) - (30, 90, 150)).max() < 12


def test_more_boxes_can_be_blacked_out() -> None:
    cleaned = clean_image(written(plain(), "PNG"), NOBODY, LIMITS)
    shown = pixels(black_out(cleaned, [(4, 6, 10, 8)]).data)
    assert int(shown[6:14, 4:14].max()) == 0
    assert (shown[20:] == (30, 90, 150)).all()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no-known-picture"),
        (b"8BPS" + SECRET, "no-known-picture"),
        (b"GIF89a" + SECRET, "damaged-picture"),
        (b"\x89PNG\r\n\x1a\n", "damaged-picture"),
        (b"\xff\xd8\xff\xe0" + SECRET, "damaged-picture"),
        (written(screenshot(), "JPEG")[:1500], "damaged-picture"),
        (written(screenshot(), "PNG")[:-40], "damaged-picture"),
        (written(plain(), "PNG", save_all=True, append_images=[plain().rotate(180), screenshot()]), "moving-picture"),
    ],
)
def test_what_cannot_be_read_whole_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(MediaError) as refused:
        clean_image(data, NOBODY, LIMITS)
    assert refused.value.reason == reason
    assert refused.value.__cause__ is None


def test_a_picture_over_the_limit_is_refused_before_it_is_decoded() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")]
    bomb = b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )
    with pytest.raises(MediaError, match="too-many-pixels"):
        clean_image(b"\x89PNG\r\n\x1a\n" + bomb, NOBODY, LIMITS)
    with pytest.raises(MediaError, match="too-many-pixels"):
        clean_image(written(plain(), "PNG"), NOBODY, Limits(image_pixels=64 * 48 - 1))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["PNG", "JPEG"]), st.integers(0, 2000), st.binary(min_size=1, max_size=8))
def test_hostile_bytes_are_refused_or_cleaned_and_nothing_else(format_: str, place: int, noise: bytes) -> None:
    data = bytearray(written(plain(), format_, exif=exif()))
    place %= len(data)
    data[place : place + len(noise)] = noise
    try:
        cleaned = clean_image(bytes(data), NOBODY, LIMITS)
    except MediaError as refused:
        assert SECRET.decode() not in str(refused)
    else:
        assert SECRET not in cleaned.data
