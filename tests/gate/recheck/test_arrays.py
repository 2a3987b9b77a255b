"""The second reading of arrays and colour profiles: nothing behind their end, no word between their numbers."""

from __future__ import annotations

import struct

import pytest
from PIL import ImageCms

from gate.recheck.made import clean_file, element, sequence
from negatoscope.gate.case import Kind
from negatoscope.gate.dicom.icc import cleaned
from negatoscope.gate.recheck import SecondReader

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
MARK = b"Kowalski, Moulin Perdu. "


def found(more: dict[int, bytes]) -> set[str]:
    return {str(one.params["place"]) for one in SecondReader(()).read(clean_file(more=more), Kind.DICOM)}


def table(data: bytes, entries: int = 16) -> dict[int, bytes]:
    inside = [element(0x00283002, "US", struct.pack("<3H", entries, 0, 16)), element(0x00283006, "OW", data)]
    return {0x00283010: sequence(0x00283010, [b"".join(inside)])}


def waveform(data: bytes) -> dict[int, bytes]:
    inside = [
        element(0x003A0005, "US", struct.pack("<H", 2)),
        element(0x003A0010, "UL", struct.pack("<I", 10)),
        element(0x54001004, "US", struct.pack("<H", 16)),
        element(0x54001010, "OW", data),
    ]
    return {0x54000100: sequence(0x54000100, [b"".join(inside)])}


@pytest.mark.parametrize(("make", "size"), [(table, 32), (waveform, 40)])
def test_it_sees_what_follows_the_last_entry(make, size) -> None:
    assert found(make(bytes(size))) == set()
    assert len(found(make(bytes(size) + MARK))) == 1


def profile(data: bytes) -> dict[int, bytes]:
    return {0x00282000: element(0x00282000, "OB", data + b"\0" * (len(data) % 2))}


def test_it_sees_words_in_a_colour_profile() -> None:
    anew = cleaned(SRGB)
    assert anew is not None
    assert found(profile(anew)) == set()
    for planted in (
        SRGB,
        anew + MARK,
        anew[:80] + b"KOWA" + anew[84:],
        anew[:100] + MARK + anew[100 + len(MARK) :],
        anew.replace(b"ICC\0", b"KOW\0") if b"ICC\0" in anew else anew.replace(b"I\0C\0C", b"K\0O\0W"),
        anew[:140],
        MARK * 8,
    ):
        assert found(profile(planted)) == {"00282000"}
