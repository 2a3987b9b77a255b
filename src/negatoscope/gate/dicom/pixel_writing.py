"""Writes the pixel data, as it was or as `pixels` decided, and the image attributes and overlays that go with it."""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate.dicom import encode
from negatoscope.gate.dicom.dictionary import vr_of
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.stream import PIXEL_DATA, Element, Syntax, Walker

if TYPE_CHECKING:
    from negatoscope.gate.dicom.pixel_decision import PixelDecision

Parts = list[bytes | memoryview]

_OFFSET_TABLES = frozenset({0x7FE00001, 0x7FE00002, 0x7FE00003})
_FIRST = 0x60000000
_BULK = frozenset({PIXEL_DATA, 0x7FE00008, 0x7FE00009})


def headers(elements: list[Element], decision: PixelDecision) -> list[Element]:
    """The elements that are cleaned as headers: all but those that are written here."""
    if decision.attributes:
        return [element for element in elements if not _is_replaced(element, decision)]
    first = next((at for at, element in enumerate(elements) if element[0] >= _FIRST), len(elements))
    return elements[:first] + [element for element in elements[first:] if not _is_replaced(element, decision)]


def _is_replaced(element: Element, decision: PixelDecision) -> bool:
    """Whether the element is written here rather than cleaned as a header."""
    tag = element.tag
    if tag in _BULK or tag in decision.attributes:
        return True
    if tag in _OFFSET_TABLES:
        return decision.fragments is not None or decision.native is not None
    group = tag >> 16
    if group in decision.overlays:
        return decision.overlays[group] is None or tag & 0xFFFF == 0x3000
    return False


def attributes(decision: PixelDecision, written: Syntax) -> list[tuple[int, bytes]]:
    """The image attributes and overlays that the decision sets.

    Raises:
        DicomError: a number doesn't fit.
    """
    out: list[tuple[int, bytes]] = []
    for tag, value in decision.attributes.items():
        if value is None:
            continue
        if isinstance(value, int):
            vr = vr_of(tag).split(" or ", maxsplit=1)[0]
            form = {"US": "H", "SS": "h", "UL": "I", "SL": "i"}.get(vr)
            encoded = str(value).encode() if form is None else struct.pack((">" if written.big else "<") + form, value)
        else:
            vr, encoded = vr_of(tag), value if isinstance(value, bytes) else value.encode("ascii")
        out.append((tag, encode.element(tag, vr.encode(), encoded, written)))
    for group, data in decision.overlays.items():
        if data is not None:
            tag = group << 16 | 0x3000
            out.append((tag, encode.element(tag, b"OW", data, written)))
    return out


def bulk(
    walker: Walker, element: Element, decision: PixelDecision, syntax: Syntax, written: Syntax
) -> tuple[int, Parts]:
    """Pixel data (also of float), with its tag: parts to be joined, which share the memory of the input.

    Raises:
        DicomError: it can't be written in the new syntax.
    """
    tag = element.tag
    if tag == PIXEL_DATA and decision.fragments is not None:
        return tag, list(encode.encapsulated(tag, decision.fragments, written))
    if tag == PIXEL_DATA and decision.native is not None:
        padding = b"\0" if len(decision.native) & 1 else b""
        size = len(decision.native) + len(padding)
        vr = element.vr if element.vr in {b"OB", b"OW"} and not element.undefined else b"OW"
        return tag, [encode.header(tag, vr, size, written), decision.native, padding]
    if element.undefined:
        return tag, _encapsulated_as_it_was(walker, element, syntax, written)
    vr = {0x7FE00008: b"OF", 0x7FE00009: b"OD"}.get(tag) or (element.vr if element.vr in {b"OB", b"OW"} else b"OW")
    value = memoryview(walker.data)[element.value : element.end]
    if syntax.big != written.big:
        value = memoryview(encode.swapped(vr, bytes(value)))
    parts: Parts = [encode.header(tag, vr, len(value) + (len(value) & 1), written), value]
    return tag, [*parts, b"\0"] if len(value) & 1 else parts


def _encapsulated_as_it_was(walker: Walker, element: Element, syntax: Syntax, written: Syntax) -> Parts:
    if syntax.big or not written.explicit:
        raise DicomError("malformed")
    fragments = walker.fragments(element, syntax)
    if not fragments:
        raise DicomError("malformed")
    start, end = fragments[0]
    table = walker.data[start:end]
    if not _is_offset_table(table, len(walker.data) - end):
        table = b""
    head = struct.pack("<HH2sxxI", element.tag >> 16, element.tag & 0xFFFF, b"OB", 0xFFFFFFFF)
    delimiter = b"\xfe\xff\xdd\xe0\0\0\0\0"
    return [
        head,
        encode.ITEM_HEAD[False],
        struct.pack("<I", len(table)),
        table,
        memoryview(walker.data)[end : element.end],
        delimiter,
    ]


def _is_offset_table(table: bytes, size: int) -> bool:
    """Whether the bytes are offsets that ascend from 0 within the pixel data: anything else hides something."""
    if not table:
        return True
    if len(table) % 4:
        return False
    offsets = struct.unpack(f"<{len(table) // 4}I", table)
    return offsets[0] == 0 and offsets[-1] < size and all(first < second for first, second in pairwise(offsets))
