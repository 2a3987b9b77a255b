"""Writes elements (PS3.5 7.1): defined lengths, even values, the byte order of the output."""

from __future__ import annotations

import array
import struct
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.stream import SHORT_VRS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.dicom.stream import Syntax

_LONGEST_SHORT = 0xFFFE
_LONGEST = 0xFFFFFFFE
_ZERO_PADDED = frozenset({b"UI", b"OB", b"UN"})
_UNIT = {
    **dict.fromkeys((b"US", b"SS", b"OW", b"AT"), "H"),
    **dict.fromkeys((b"UL", b"SL", b"FL", b"OF", b"OL"), "I"),
    **dict.fromkeys((b"FD", b"OD", b"SV", b"UV", b"OV"), "Q"),
}
ITEM_HEAD = {False: b"\xfe\xff\x00\xe0", True: b"\xff\xfe\xe0\x00"}


def header(tag: int, vr: bytes, length: int, syntax: Syntax) -> bytes:
    """The header of an element.

    Raises:
        DicomError: the value is longer than the encoding can say.
    """
    order = ">" if syntax.big else "<"
    group, number = tag >> 16, tag & 0xFFFF
    if length > _LONGEST:
        raise DicomError("too-large-element")
    if not syntax.explicit:
        return struct.pack("<HHI", group, number, length)
    if vr in SHORT_VRS:
        if length <= _LONGEST_SHORT:
            return struct.pack(f"{order}HH2sH", group, number, vr, length)
        vr = b"UN"  # PS3.5 6.2.2 note 3
    return struct.pack(f"{order}HH2sxxI", group, number, vr, length)


def element(tag: int, vr: bytes, value: bytes, syntax: Syntax) -> bytes:
    """A whole element, padded to an even length.

    Raises:
        DicomError: the value is longer than the encoding can say.
    """
    if len(value) & 1:
        value += b"\0" if vr in _ZERO_PADDED else b" "
    return header(tag, vr, len(value), syntax) + value


def sequence(tag: int, items: Iterable[bytes], syntax: Syntax) -> bytes:
    """A sequence whose items are given as encoded contents.

    Raises:
        DicomError: the value is longer than the encoding can say.
    """
    pack = struct.Struct(">I" if syntax.big else "<I").pack
    parts: list[bytes] = []
    for item in items:
        parts += (ITEM_HEAD[syntax.big], pack(len(item)), item)
    return element(tag, b"SQ", b"".join(parts), syntax)


def swapped(vr: bytes, value: bytes) -> bytes:
    """The value in the other byte order.

    Raises:
        DicomError: its length is not a multiple of the unit.
    """
    unit = _UNIT.get(vr)
    if unit is None:
        return value
    words: array.array[int] = array.array(unit)
    try:
        words.frombytes(value)
    except ValueError:
        raise DicomError("malformed") from None
    words.byteswap()
    return words.tobytes()


def encapsulated(tag: int, fragments: Iterable[Iterable[bytes]], syntax: Syntax) -> list[bytes]:
    """Encapsulated pixel data, with an empty Basic Offset Table (PS3.5 A.4): parts to be joined.

    Args:
        tag: Pixel Data.
        fragments: those of each frame.
        syntax: explicit VR little endian.
    """
    head = struct.pack("<HH2sxxI", tag >> 16, tag & 0xFFFF, b"OB", 0xFFFFFFFF)
    parts = [head, ITEM_HEAD[syntax.big], b"\0\0\0\0"]
    for frame in fragments:
        for fragment in frame:
            padding = len(fragment) & 1
            parts += (ITEM_HEAD[False], struct.pack("<I", len(fragment) + padding), fragment)
            if padding:
                parts.append(b"\0")
    parts.append(b"\xfe\xff\xdd\xe0\0\0\0\0")
    return parts
