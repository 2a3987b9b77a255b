from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gate.dicom.made import LIMITS, element, part10
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.dicom.stream import EXPLICIT, EXPLICIT_BIG, IMPLICIT
from negatoscope.gate.policy import Limits

ROWS = element(0x00280010, b"US", b"\4\0")
CLASS = element(0x00080016, b"UI", b"1.2.840.10008.5.1.4.1.1.4\0")
DEFLATED = "1.2.840.10008.1.2.1.99"


def nested(depth: int, inner: bytes = b"", undefined: bool = False) -> bytes:
    for _ in range(depth):
        if undefined:
            item = b"\xfe\xff\x00\xe0\xff\xff\xff\xff" + inner + b"\xfe\xff\x0d\xe0\0\0\0\0"
            head = struct.pack("<HH2sxxI", 0x0040, 0x0275, b"SQ", 0xFFFFFFFF)
            inner = head + item + b"\xfe\xff\xdd\xe0\0\0\0\0"
        else:
            inner = element(0x00400275, b"SQ", b"\xfe\xff\x00\xe0" + struct.pack("<I", len(inner)) + inner)
    return inner


def deflated(body: bytes) -> bytes:
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return part10(deflater.compress(body) + deflater.flush(), syntax=DEFLATED)


def reason(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(DicomError) as caught:
        open_file(data, limits)
    return caught.value.reason


def test_it_says_where_each_element_lies():
    opened = open_file(part10(CLASS, ROWS), LIMITS)
    assert [(e.tag, opened.data[e.value : e.end]) for e in opened.elements] == [
        (0x00080016, b"1.2.840.10008.5.1.4.1.1.4\0"),
        (0x00280010, b"\4\0"),
    ]


@pytest.mark.parametrize("undefined", [True, False])
def test_items_of_sequences_are_found(undefined):
    opened = open_file(part10(CLASS, nested(2, ROWS, undefined)), LIMITS)
    depth, level = 0, opened.elements
    while level[-1].vr == b"SQ":
        depth += 1
        ((start, end),) = opened.walker.items(level[-1], EXPLICIT, depth)
        level = opened.walker.level(start, end, EXPLICIT, depth)
    assert (depth, level[0].tag) == (2, 0x00280010)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty-file"),
        (b"plain text, and more of it than a header", "not-dicom"),
        (part10(CLASS, element(0x00280010, b"US", b"\4\0")[:-1]), "truncated"),
        (part10(CLASS, struct.pack("<HH2sH", 0x10, 0x10, b"PN", 4000) + b"x" * 40), "truncated"),
        (part10(CLASS, struct.pack("<HH2sH", 0x10, 0x10, b"??", 4) + b"x" * 40), "malformed"),
        (part10(), "empty-file"),
        (part10(CLASS, syntax="1.2.840.10008.1.2.4.94"), "pixels-elsewhere"),
    ],
)
def test_what_is_no_data_set_is_refused(data, expected):
    assert reason(data) == expected


@pytest.mark.parametrize("undefined", [True, False])
def test_nesting_is_bounded(undefined):
    data = part10(CLASS, nested(200, ROWS, undefined))
    with pytest.raises(DicomError, match="too-deep"):
        opened = open_file(data, LIMITS)
        level, depth = opened.elements, 0
        while level[-1].vr == b"SQ":
            depth += 1
            ((start, end),) = opened.walker.items(level[-1], EXPLICIT, depth)
            level = opened.walker.level(start, end, EXPLICIT, depth)


def test_the_number_of_elements_is_bounded():
    assert reason(part10(CLASS, *[ROWS] * 100), Limits(elements=50)) == "too-many-elements"


def test_inflation_is_bounded():
    body = CLASS + element(0x7FE00010, b"OW", bytes(1 << 20))
    assert open_file(deflated(body), LIMITS).data == body
    assert reason(deflated(body), Limits(deflated_bytes=1 << 16)) == "expands-too-much"
    assert reason(deflated(body)[:-20]) == "truncated"


def test_the_bytes_decide_when_they_belie_what_is_declared():
    implicit = struct.pack("<HHI", 8, 0x16, 26) + b"1.2.840.10008.5.1.4.1.1.4\0"
    big = struct.pack(">HH2sH", 8, 0x16, b"UI", 26) + b"1.2.840.10008.5.1.4.1.1.4\0"
    assert open_file(part10(implicit), LIMITS).syntax == IMPLICIT
    assert open_file(part10(CLASS, syntax="1.2.840.10008.1.2"), LIMITS).syntax == EXPLICIT
    assert open_file(part10(big, syntax="1.2.840.10008.1.2.2"), LIMITS).syntax == EXPLICIT_BIG
    for data in (implicit, big, CLASS):
        assert open_file(data, LIMITS).elements[0].tag == 0x00080016


def test_garbage_after_the_pixels_is_no_part_of_the_data_set_but_before_them_it_is_an_error():
    pixels = element(0x7FE00010, b"OW", b"\0\0")
    assert open_file(part10(CLASS, pixels, b"garbage, garbage"), LIMITS).trailing == 16
    assert open_file(part10(CLASS, bytes(64)), LIMITS).trailing == 64
    assert reason(part10(CLASS, b"garbage, garbage")) == "malformed"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.booleans())
def test_random_bytes_are_refused_or_read_within_their_bounds(data, with_preamble):
    try:
        opened = open_file(part10(data) if with_preamble else data, LIMITS)
    except DicomError:
        return
    assert all(e.start < e.value <= e.end <= e.stop <= len(opened.data) for e in opened.elements)
