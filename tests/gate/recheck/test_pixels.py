"""Text that is left in pixels, and pictures that hold more than their image."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from gate.recheck.made import EVIDENCE, clean_file, element, encapsulated
from negatoscope.gate.case import Kind
from negatoscope.gate.policy import Limits
from negatoscope.gate.recheck import SecondReader
from negatoscope.gate.recheck.frames import pictures, raw_frames
from negatoscope.gate.recheck.harmless import is_harmless
from negatoscope.gate.recheck.image_shape import shape_of
from negatoscope.gate.recheck.walker import walk

READER = SecondReader(EVIDENCE)
LIMITS = Limits()


def picture(text: str) -> np.ndarray:
    image = np.random.default_rng(3).normal(60, 6, (160, 480)).astype(np.uint8)
    cv2.putText(image, text, (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 240, 2, cv2.LINE_AA)
    return image


def png(image: np.ndarray) -> bytes:
    return cv2.imencode(".png", image)[1].tobytes()


def test_it_sees_the_name_that_is_left_and_where():
    (seen, *_) = READER.read(png(picture("Mme LEFEVRE A.")), Kind.IMAGE)
    assert (seen.code, seen.kind) == ("RCK102", "person")
    x, y, width, height = seen.where.box
    assert x < 90 and y < 45 and x + width > 200 and y + height > 58


def test_it_sees_text_of_which_it_knows_nothing():
    assert {finding.code for finding in READER.read(png(picture("Zorro Garfunkel")), Kind.IMAGE)} == {"RCK102"}


@pytest.mark.parametrize("text", ["AXIAL T2 FLAIR", "TE 98 ms  TR 4500", "L  5 mm", ""])
def test_it_lets_harmless_text_and_texture_be(text):
    assert READER.read(png(picture(text)), Kind.IMAGE) == []


def test_it_sees_text_in_dicom_pixels_of_12_bits():
    pixels = (picture("KOWALCZYK 1960").astype("<u2") * 16).tobytes()
    data = clean_file(pixels, rows=160, columns=480, stored=12)
    seen = READER.read(data, Kind.DICOM)
    assert {finding.code for finding in seen} == {"RCK102"}
    assert all(finding.where.frame == 0 and finding.where.box for finding in seen)


def test_it_sees_text_in_an_overlay():
    bits = np.packbits((picture("LEFEVRE") > 150).ravel(), bitorder="little").tobytes()
    more = {
        0x60000010: element(0x60000010, "US", (160).to_bytes(2, "little")),
        0x60000011: element(0x60000011, "US", (480).to_bytes(2, "little")),
        0x60003000: element(0x60003000, "OW", bits),
    }
    assert [finding.where.tag for finding in READER.read(clean_file(more=more), Kind.DICOM)] == ["60003000"]


def test_it_refuses_pixels_that_it_cannot_decode():
    broken = clean_file(pixel_element=encapsulated([b"\xff\xd8\xff\xd9"]), allocated=8, stored=8)
    data = broken.replace(
        element(0x00020010, "UI", b"1.2.840.10008.1.2.1"), element(0x00020010, "UI", b"1.2.840.10008.1.2.4.50")
    )
    assert {finding.code for finding in READER.read(data, Kind.DICOM)} == {"RCK103"}


def test_it_refuses_a_stream_on_which_a_codec_panics():
    header = b"".join(number.to_bytes(4, "little") for number in (4, 64, 82, *[0] * 13))
    panics = header + bytes.fromhex("b253846de042771c8f794a0c4d8ba610670fbede34f033e74d4d4b10591ed74f24b9659d4cccfb")
    broken = clean_file(pixel_element=encapsulated([panics + bytes(len(panics) % 2)]), rows=4, columns=4)
    native, packed = (element(0x00020010, "UI", b"1.2.840.10008.1.2" + end) for end in (b".1", b".5"))
    assert native in broken
    findings = READER.read(broken.replace(native, packed), Kind.DICOM)
    assert {finding.code for finding in findings} == {"RCK103"}


@pytest.mark.parametrize(
    ("syntax", "codec"),
    [("1.2.840.10008.1.2.4.80", "jpeg_ls"), ("1.2.840.10008.1.2.4.90", "openjpeg"), ("1.2.840.10008.1.2.5", "rle")],
)
def test_it_decodes_with_its_own_codecs(syntax, codec):
    image = (np.arange(64 * 48) % 4096).astype("<u2").reshape(48, 64)
    if codec == "jpeg_ls":
        import jpeg_ls

        stream = bytes(jpeg_ls.encode_array(image))
    elif codec == "openjpeg":
        import openjpeg

        stream = (
            openjpeg.encode_array(image, photometric_interpretation=2, bits_stored=12)
            if hasattr(openjpeg, "encode_array")
            else openjpeg.encode(image, bits_stored=12)
        )
    else:
        from rle.utils import encode_array

        stream = b"".join(
            encode_array(image, rows=48, columns=64, samples_per_pixel=1, bits_allocated=16, number_of_frames=1)
        )
    file = clean_file(pixel_element=encapsulated([bytes(stream)]), rows=48, columns=64, stored=12)
    data = file.replace(element(0x00020010, "UI", b"1.2.840.10008.1.2.1"), element(0x00020010, "UI", syntax.encode()))
    walked = walk(data, LIMITS)
    shape = shape_of(walked)
    ((_, _, found),) = raw_frames(walked, shape)
    view = pictures(found, walked, shape, LIMITS)[0]
    expected = (image.astype(np.float32) - image.min()) * (255 / (image.max() - image.min()))
    assert np.abs(view.astype(np.float32) - expected).max() <= 1


def test_pictures_hold_nothing_but_their_image():
    clean = png(picture(""))
    text_chunk = b"\0\0\0\x07tEXta\0Duval" + b"\0\0\0\0"
    at = clean.index(b"IDAT") - 4
    for data in (clean + b"more", clean[:at] + text_chunk + clean[at:]):
        assert {finding.code for finding in READER.read(data, Kind.IMAGE)} == {"RCK104"}
    jpeg = cv2.imencode(".jpg", picture(""))[1].tobytes()
    assert READER.read(jpeg, Kind.IMAGE) == []
    exif = jpeg[:2] + b"\xff\xe1\x00\x0aExif\0\0II" + jpeg[2:]
    for data in (exif, jpeg + b"more"):
        assert {finding.code for finding in READER.read(data, Kind.IMAGE)} == {"RCK104"}
    for data in (b"GIF89a", clean[:60], jpeg[:100]):
        assert {finding.code for finding in READER.read(data, Kind.IMAGE)} == {"RCK103"}


def test_its_grammar_of_harmless_text_has_no_place_for_days_people_and_long_numbers():
    for text in ("AXIAL", "SAG T1", "W 350 C 40", "R", "5.0 mm", "28Hz", "TE 98ms", "AXIALT2", "3/4", "C5-1"):
        assert is_harmless(text)
    for text in ("12/04/1960", "LEFEVRE", "1960", "08:48:26", "120907058", "M. Petit", "CHU", "2019-11-03"):
        assert not is_harmless(text)


def test_a_comment_in_jpeg_2000_is_seen_unless_it_is_the_version_of_the_encoder():
    import openjpeg

    stream = bytes(openjpeg.encode(np.arange(4096, dtype="<u2").reshape(64, 64), bits_stored=12))
    at = stream.index(b"\xff\x64") if b"\xff\x64" in stream else stream.index(b"\xff\x90")
    comment = b"\xff\x64\x00\x0b\x00\x01M. Zola"
    for coded, expected in ((stream, set()), (stream[:at] + comment + stream[at:], {"RCK104"})):
        file = clean_file(pixel_element=encapsulated([coded]), rows=64, columns=64, stored=12)
        meta = element(0x00020010, "UI", b"1.2.840.10008.1.2.1")
        data = file.replace(meta, element(0x00020010, "UI", b"1.2.840.10008.1.2.4.90"))
        seen = SecondReader(EVIDENCE, read_pixels=False).read(data, Kind.DICOM)
        assert {finding.code for finding in seen} == expected
