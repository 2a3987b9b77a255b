"""Colour profiles are written anew: the same colours, and no word of whoever made them."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms
from pydicom import dcmread

from cast import SHARED
from gate.dicom.made import clean, image
from negatoscope.gate.dicom.icc import cleaned

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def profile_with(extra: dict[bytes, bytes], based_on: bytes = SRGB, version: int | None = None) -> bytes:
    """A profile with more tags, or other content in some."""
    count = int.from_bytes(based_on[128:132], "big")
    tags: dict[bytes, bytes] = {}
    for number in range(count):
        name, offset, size = struct.unpack_from(">4sII", based_on, 132 + 12 * number)
        tags[name] = based_on[offset : offset + size]
    tags |= extra
    position = 132 + 12 * len(tags)
    table, contents = b"", b""
    for name, value in tags.items():
        table += struct.pack(">4sII", name, position + len(contents), len(value))
        contents += value + bytes(-len(value) % 4)
    head = bytearray(based_on[:128])
    head[:4] = (position + len(contents)).to_bytes(4, "big")
    if version is not None:
        head[8] = version
    return bytes(head) + struct.pack(">I", len(tags)) + table + contents


def converted(profile: bytes, colours: Image.Image) -> np.ndarray:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    out = ImageCms.profileToProfile(colours, source, ImageCms.createProfile("LAB"), outputMode="LAB")
    assert out is not None
    return np.asarray(out)


def test_the_colours_are_the_same() -> None:
    colours = Image.fromarray(np.random.default_rng(3).integers(0, 256, (32, 32, 3), np.uint8))
    anew = cleaned(SRGB)
    assert anew is not None and anew != SRGB
    assert np.array_equal(converted(anew, colours), converted(SRGB, colours))
    gamma = profile_with(
        {name: b"curv" + bytes(4) + struct.pack(">IH", 1, 563) for name in (b"rTRC", b"gTRC", b"bTRC")}
    )
    again = cleaned(gamma)
    assert again is not None
    assert np.array_equal(converted(again, colours), converted(gamma, colours))


@pytest.mark.parametrize("version", [2, 4])
def test_no_word_of_its_maker_is_left(version: int) -> None:
    words = b"Dr Kowalski, Moulin Perdu"
    planted = profile_with(
        {
            b"desc": b"desc" + struct.pack(">4xI", len(words) + 1) + words + bytes(80),
            b"dmnd": b"text" + bytes(4) + words,
            b"priv": words,
            b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061) + words,
        },
        version=version,
    )
    planted = planted[:80] + b"KOWA" + planted[84:] + words
    anew = cleaned(planted)
    assert anew is not None
    assert b"Kowalski" not in anew and b"KOWA" not in anew and b"Perdu" not in anew
    opened = ImageCms.ImageCmsProfile(io.BytesIO(anew))
    assert opened.profile.profile_description == "ICC"
    assert cleaned(anew) == anew


@pytest.mark.parametrize(
    "profile",
    [
        b"",
        b"Kowalski" * 40,
        SRGB[:200],
        SRGB[:128] + b"\xff\xff\xff\xff" + SRGB[132:],
        profile_with({b"rTRC": b"curv" + bytes(4) + (40).to_bytes(4, "big") + b"Kowalski Zbigniew, Moulin Perdu " * 3}),
        profile_with({b"A2B0": b"mAB " + bytes(60)}),
        profile_with({b"A2B0": b"mft2" + bytes(4) + bytes((9, 9, 9, 0)) + bytes(60)}),
    ],
)
def test_what_is_no_profile_or_is_not_understood_goes(profile: bytes) -> None:
    assert cleaned(profile) is None


REAL = SHARED / "data" / "dicom" / "highdicom" / "seg_image_sm_control_labelmap_palette_color.dcm"


@pytest.mark.parametrize("path", [REAL] if REAL.exists() else [], ids=["shared"])
def test_a_real_profile_of_chained_stages_shows_the_same_colours(path: Path) -> None:
    profile = dcmread(path).ICCProfile
    colours = Image.fromarray(np.random.default_rng(4).integers(0, 256, (32, 32, 3), np.uint8))
    anew = cleaned(profile)
    assert anew is not None and len(anew) < len(profile)
    assert np.array_equal(converted(anew, colours), converted(profile, colours))
    assert cleaned(anew) == anew


def test_an_image_keeps_its_profile_without_the_words() -> None:
    out = clean(image(ICCProfile=SRGB + b"Kowalski", PhotometricInterpretation="MONOCHROME2"))
    assert b"Kowalski" not in out.get("ICCProfile", b"")
