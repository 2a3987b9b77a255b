"""The second reader's own walk over the bytes of a DICOM file (PS3.5 7.1, A.4; PS3.10 7.1): no pydicom, no dictionary.

Every byte of the file belongs to an element, to a delimiter or to a fragment; whatever does not is an error. Value
representations of implicit files are not looked up: what an element holds is judged by its bytes.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.policy import Limits

Element = tuple[int, str, int, int, str]
"""(tag, VR or "" when the file doesn't say, start of the value, end of the value, path of the enclosing items)."""

IMPLICIT_LITTLE = "1.2.840.10008.1.2"
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
EXPLICIT_BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
PIXEL_DATA = 0x7FE00010

_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_UNDEFINED = 0xFFFFFFFF
_LONG = frozenset(b"OB OW OF OD OL OV SQ UC UR UT UN SV UV".split())  # 32-bit length, PS3.5 table 7.1-1
_SHORT = frozenset(b"AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split())
_NAMES = {vr: vr.decode() for vr in _LONG | _SHORT}


class WalkError(Exception):
    """The bytes can't be walked. `reason` is a key of `codes.reasons.WORDS`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Walked:
    """All elements of a file in their order.

    `data` is the file, or the file with its data set inflated; offsets in `meta`, `elements` and `fragments` are into
    it. `fragments` are those of encapsulated pixel data, without the offset table; `tail` is the number of bytes of the
    file that lie after a deflated data set.
    """

    data: bytes = field(repr=False)
    transfer_syntax: str
    big_endian: bool
    meta: list[Element] = field(repr=False)
    elements: list[Element] = field(repr=False)
    fragments: list[tuple[int, int]] = field(repr=False)
    tail: int = 0


def walk(data: bytes, limits: Limits) -> Walked:
    """Walk a Part 10 file.

    Raises:
        WalkError: it is no Part 10 file, is malformed, or is over the limits.
    """
    if len(data) < 132 or data[128:132] != b"DICM":
        raise WalkError("not-dicom")
    head = _Walk(data, limits, big=False, explicit=True)
    start = head.meta(132)
    meta = head.elements
    syntax = next((_ascii(data, found) for found in meta if found[0] == 0x00020010), "")
    if not syntax:
        raise WalkError("malformed")
    tail = 0
    if syntax == DEFLATED:
        inflated, tail = _inflated(data[start:], limits)
        data = data[:start] + inflated
    body = _Walk(data, limits, big=syntax == EXPLICIT_BIG, explicit=syntax != IMPLICIT_LITTLE)
    body.items(start, len(data), "", 0)
    return Walked(data, syntax, syntax == EXPLICIT_BIG, meta, body.elements, body.fragments, tail)


def _ascii(data: bytes, element: Element) -> str:
    return data[element[2] : element[3]].rstrip(b"\0 ").decode("latin-1")


def _inflated(data: bytes, limits: Limits) -> tuple[bytes, int]:
    """The data set of a deflated file (PS3.5 A.5), and how many bytes follow it (one byte of padding is allowed)."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflated = engine.decompress(data, limits.deflated_bytes)
    except zlib.error:
        raise WalkError("malformed") from None
    if engine.unconsumed_tail or not engine.eof:
        raise WalkError("truncated")
    tail = engine.unused_data
    return inflated, 0 if tail in {b"", b"\0"} else len(tail)


class _Walk:
    def __init__(self, data: bytes, limits: Limits, *, big: bool, explicit: bool) -> None:
        order = ">" if big else "<"
        self.data = data
        self.limits = limits
        self.explicit = explicit
        self.elements: list[Element] = []
        self.fragments: list[tuple[int, int]] = []
        self._head = struct.Struct(f"{order}HH2sH").unpack_from
        self._tag = struct.Struct(f"{order}HHI").unpack_from
        self._long = struct.Struct(f"{order}I").unpack_from

    def meta(self, position: int) -> int:
        """Walk group 0002; return where the data set starts."""
        data, end = self.data, len(self.data)
        while position + 8 <= end and data[position : position + 2] == b"\x02\x00":
            position = self._explicit_element(position, end, "", 0)
        return position

    def items(self, position: int, end: int, path: str, depth: int) -> int:
        """Walk elements up to `end` or to the item's delimiter; return the position after them."""
        if depth > self.limits.depth:
            raise WalkError("too-deep")
        one = self._explicit_element if self.explicit else self._implicit_element
        data, delimiter = self.data, b"\xff\xfe" if self._is_big() else b"\xfe\xff"
        while position < end:
            if data[position : position + 2] == delimiter:
                return self._item_end(position, end, depth)
            position = one(position, end, path, depth)
            if len(self.elements) > self.limits.elements:
                raise WalkError("too-many-elements")
        return position

    def _is_big(self) -> bool:
        return self._long(b"\0\0\0\1")[0] == 1

    def _item_end(self, position: int, end: int, depth: int) -> int:
        if end - position < 8:
            raise WalkError("truncated")
        group, number, length = self._tag(self.data, position)
        if depth == 0 or (group << 16 | number) != _ITEM_END or length:
            raise WalkError("malformed")
        return position + 8

    def _explicit_element(self, position: int, end: int, path: str, depth: int) -> int:
        if end - position < 8:
            raise WalkError("truncated")
        group, number, vr, length = self._head(self.data, position)
        tag = group << 16 | number
        start = position + 8
        if vr in _LONG:
            if end - position < 12:
                raise WalkError("truncated")
            length = self._long(self.data, start)[0]
            start += 4
        elif vr not in _SHORT:
            raise WalkError("malformed")
        name = _NAMES[vr]
        stop = start + length
        if length != _UNDEFINED and name not in {"SQ", "UN"}:
            if stop > end:
                raise WalkError("truncated")
            self.elements.append((tag, name, start, stop, path))
            return stop
        return self._other(tag, name, start, length, end, path, depth)

    def _implicit_element(self, position: int, end: int, path: str, depth: int) -> int:
        if end - position < 8:
            raise WalkError("truncated")
        group, number, length = self._tag(self.data, position)
        return self._other(group << 16 | number, "", position + 8, length, end, path, depth)

    def _other(self, tag: int, vr: str, start: int, length: int, end: int, path: str, depth: int) -> int:
        """An element that may hold items: a sequence, an unknown value, encapsulated pixel data."""
        if length == _UNDEFINED:
            if tag == PIXEL_DATA and depth == 0 and vr != "SQ":
                return self._encapsulated(tag, vr, start, end, path)
            return self._sequence(tag, "SQ", start, end, path, depth, implicit=vr == "UN", delimited=True)
        stop = start + length
        if stop > end:
            raise WalkError("truncated")
        if vr == "SQ" and length:
            return self._sequence(tag, vr, start, stop, path, depth, implicit=False, delimited=False)
        if vr in {"", "UN"} and length >= 8 and self._looks_like_items(start, stop):
            mark = len(self.elements)
            try:
                return self._sequence(tag, "SQ", start, stop, path, depth, implicit=vr == "UN", delimited=False)
            except WalkError:
                del self.elements[mark:]  # bytes that only begin like a sequence: a value like any other
        self.elements.append((tag, vr, start, stop, path))
        return stop

    def _looks_like_items(self, start: int, stop: int) -> bool:
        group, number, length = self._tag(self.data, start)
        return group << 16 | number == _ITEM and (length == _UNDEFINED or start + 8 + length <= stop)

    def _sequence(
        self, tag: int, vr: str, start: int, end: int, path: str, depth: int, *, implicit: bool, delimited: bool
    ) -> int:
        """Walk the items of a sequence; those of an UN are implicit little endian (PS3.5 6.2.2)."""
        if implicit and self.explicit:
            inner = _Walk(self.data, self.limits, big=False, explicit=False)
            inner.elements = self.elements
            return inner._sequence(tag, vr, start, end, path, depth, implicit=False, delimited=delimited)
        self.elements.append((tag, vr, start, start, path))
        position, number = start, 0
        while position < end:
            if end - position < 8:
                raise WalkError("truncated")
            group, element, length = self._tag(self.data, position)
            found = group << 16 | element
            position += 8
            if found == _SEQUENCE_END and delimited and length == 0:
                return position
            if found != _ITEM:
                raise WalkError("malformed")
            stop = end if length == _UNDEFINED else position + length
            if stop > end:
                raise WalkError("truncated")
            inside = f"{path}{tag:08X}[{number}]."
            after = self.items(position, stop, inside, depth + 1)
            if length == _UNDEFINED and self.data[after - 8 : after - 4] != self._delimiter():
                raise WalkError("truncated")
            if length != _UNDEFINED and after != stop:
                raise WalkError("malformed")
            position, number = after, number + 1
        if delimited:
            raise WalkError("truncated")
        return position

    def _delimiter(self) -> bytes:
        return b"\xff\xfe\xe0\x0d" if self._is_big() else b"\xfe\xff\x0d\xe0"

    def _encapsulated(self, tag: int, vr: str, start: int, end: int, path: str) -> int:
        position, number = start, 0
        while True:
            if end - position < 8:
                raise WalkError("truncated")
            group, element, length = self._tag(self.data, position)
            found = group << 16 | element
            position += 8
            if found == _SEQUENCE_END and length == 0:
                break
            if found != _ITEM or position + length > end:
                raise WalkError("malformed")
            if number:
                self.fragments.append((position, position + length))
            position, number = position + length, number + 1
        self.elements.append((tag, vr, start, position, path))
        return position
