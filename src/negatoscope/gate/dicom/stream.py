"""Walks the bytes of a data set (PS3.5 chapter 7) and says where each element lies. Nothing is decoded or copied.

Every walk is bounded: an element can't end after the level that holds it, levels nest to `Limits.depth`, and one file
has at most `Limits.elements` elements. Anything else raises DicomError.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from negatoscope.gate.dicom.errors import DicomError

if TYPE_CHECKING:
    from negatoscope.gate.policy import Limits

UNDEFINED = 0xFFFFFFFF
ITEM = 0xFFFEE000
ITEM_END = 0xFFFEE00D
SEQUENCE_END = 0xFFFEE0DD
PIXEL_DATA = 0x7FE00010
TRAILING_PADDING = 0xFFFCFFFC
_PIXEL_GROUP = 0x7FE00000

SHORT_VRS = frozenset(
    b"AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split()
)  # 16-bit length, PS3.5 table 7.1-2
LONG_VRS = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())  # 32-bit length, PS3.5 table 7.1-1


class Syntax(NamedTuple):
    """How elements are encoded."""

    explicit: bool
    big: bool


EXPLICIT = Syntax(True, False)
IMPLICIT = Syntax(False, False)
EXPLICIT_BIG = Syntax(True, True)


class Element(NamedTuple):
    """Where one element lies. `vr` is empty in implicit VR; `end` is the end of the value, `stop` that of the element
    with its delimiter."""

    tag: int
    vr: bytes
    start: int
    value: int
    end: int
    stop: int
    undefined: bool


class Budget:
    """What one file may still cost."""

    def __init__(self, limits: Limits) -> None:
        self.elements = limits.elements
        self.depth = limits.depth

    def spend(self, elements: int) -> None:
        """Counts elements.

        Raises:
            DicomError: there are too many.
        """
        self.elements -= elements
        if self.elements < 0:
            raise DicomError("too-many-elements")

    def check(self, depth: int) -> None:
        """Checks the level of nesting.

        Raises:
            DicomError: it is too deep.
        """
        if depth > self.depth:
            raise DicomError("too-deep")


_HEAD = {False: struct.Struct("<HH2sH").unpack_from, True: struct.Struct(">HH2sH").unpack_from}
_LONG = {False: struct.Struct("<I").unpack_from, True: struct.Struct(">I").unpack_from}
_IMPLICIT_HEAD = struct.Struct("<HHI").unpack_from
_TAG_LENGTH = {False: struct.Struct("<HHI").unpack_from, True: struct.Struct(">HHI").unpack_from}


class Walker:
    """Walks one buffer.

    Args:
        data: the whole data set.
        budget: shared by all the levels of one file.
    """

    def __init__(self, data: bytes, budget: Budget) -> None:
        self.data = data
        self.budget = budget

    def level(self, start: int, end: int, syntax: Syntax, depth: int = 0) -> list[Element]:
        """The elements from `start` to `end`, which must fill it exactly.

        Raises:
            DicomError: they don't, or a bound is passed.
        """
        found: list[Element] = []
        stop = self._walk(start, end, syntax, depth, found)
        if stop != end:
            raise DicomError("malformed")
        return found

    def data_set(self, start: int, syntax: Syntax) -> tuple[list[Element], int]:
        """The elements of the whole data set, and where it ends: what follows is no element of it.

        Only padding (zeros, or fewer bytes than a header) may follow, or anything once the pixel data has been read.

        Raises:
            DicomError: the bytes are no data set, it is cut off, or a bound is passed.
        """
        found: list[Element] = []
        end = len(self.data)
        try:
            stop = self._walk(start, end, syntax, 0, found)
        except DicomError as error:
            if error.reason not in {"malformed", "truncated"}:
                raise
            stop = found[-1].stop if found else start
            is_over = bool(found) and found[-1].tag >= _PIXEL_GROUP
            if not is_over and end - stop >= 8 and self.data.count(0, stop, end) != end - stop:
                raise
        if not found:
            raise DicomError("empty-file")
        return found, stop

    def items(self, element: Element, syntax: Syntax, depth: int) -> list[tuple[int, int]]:
        """Start and end of the content of each item of a sequence (PS3.5 7.5).

        Raises:
            DicomError: the value is no sequence of items.
        """
        self.budget.check(depth)
        found: list[tuple[int, int]] = []
        position, end = element.value, element.end
        unpack = _TAG_LENGTH[syntax.big]
        while position < end:
            if end - position < 8:
                raise DicomError("malformed")
            group, number, length = unpack(self.data, position)
            tag = group << 16 | number
            if tag == SEQUENCE_END and length == 0:  # a needless delimiter in a sequence of defined length
                position += 8
                continue
            if tag != ITEM:
                raise DicomError("malformed")
            self.budget.spend(1)
            if length == UNDEFINED:
                inside, position = self._item_end(position + 8, end, syntax, depth)
                found.append((inside[0], inside[1]))
                continue
            if length > end - position - 8:
                raise DicomError("truncated")
            found.append((position + 8, position + 8 + length))
            position += 8 + length
        return found

    def fragments(self, element: Element, syntax: Syntax) -> list[tuple[int, int]]:
        """Start and end of each fragment of encapsulated pixel data, the Basic Offset Table first (PS3.5 A.4).

        Raises:
            DicomError: the value is not encapsulated.
        """
        found: list[tuple[int, int]] = []
        self._pass_fragments(element.value, len(self.data), syntax, found)
        return found

    def _walk(self, position: int, end: int, syntax: Syntax, depth: int, found: list[Element]) -> int:
        """Appends elements until `end` or a delimiter; returns where it stopped."""
        self.budget.check(depth)
        data = self.data
        known = len(found)
        append = found.append
        new = cast("Any", tuple).__new__  # what NamedTuple does, without its call
        explicit, most = syntax.explicit, self.budget.elements
        head, long_length = _HEAD[syntax.big], _LONG[syntax.big]
        while position < end:
            if end - position < 8:
                raise DicomError("truncated")
            if explicit:
                group, number, vr, length = head(data, position)
                value = position + 8
                if vr in LONG_VRS:
                    if end - position < 12:
                        raise DicomError("truncated")
                    (length,) = long_length(data, value)
                    value += 4
                elif vr not in SHORT_VRS:
                    if group == 0xFFFE:
                        break
                    raise DicomError("malformed")
            else:
                group, number, length = _IMPLICIT_HEAD(data, position)
                vr, value = b"", position + 8
                if group == 0xFFFE:
                    break
            tag = group << 16 | number
            if length == UNDEFINED:
                stop_value, stop = self._undefined(tag, vr, value, end, syntax, depth)
                found.append(Element(tag, vr, position, value, stop_value, stop, True))
            else:
                stop = value + length
                if stop > end:
                    raise DicomError("truncated")
                append(new(Element, (tag, vr, position, value, stop, stop, False)))
                if len(found) - known > most:
                    raise DicomError("too-many-elements")
            position = stop
        self.budget.spend(len(found) - known)
        return position

    def _undefined(self, tag: int, vr: bytes, value: int, end: int, syntax: Syntax, depth: int) -> tuple[int, int]:
        """End of the value and of the element for a value of undefined length."""
        if tag == PIXEL_DATA or vr in {b"OB", b"OW"}:
            return self._pass_fragments(value, end, syntax, [])
        if vr not in {b"SQ", b"UN", b""}:
            raise DicomError("malformed")
        inner = IMPLICIT if vr == b"UN" else syntax  # PS3.5 6.2.2 note 4: UN of undefined length is implicit VR
        unpack = _TAG_LENGTH[inner.big]
        position = value
        self.budget.check(depth + 1)
        while True:
            if end - position < 8:
                raise DicomError("truncated")
            group, number, length = unpack(self.data, position)
            marker = group << 16 | number
            if marker == SEQUENCE_END:
                return position, position + 8
            if marker != ITEM:
                raise DicomError("malformed")
            self.budget.spend(1)
            if length == UNDEFINED:
                _, position = self._item_end(position + 8, end, inner, depth + 1)
            else:
                position += 8 + length
                if position > end:
                    raise DicomError("truncated")

    def _item_end(self, start: int, end: int, syntax: Syntax, depth: int) -> tuple[tuple[int, int], int]:
        """(start and end of the content), and where the item's delimiter ends."""
        stop = self._walk(start, end, syntax, depth, [])
        if end - stop < 8:
            raise DicomError("truncated")
        group, number, _ = _TAG_LENGTH[syntax.big](self.data, stop)
        if group << 16 | number != ITEM_END:
            raise DicomError("malformed")
        return (start, stop), stop + 8

    def _pass_fragments(self, position: int, end: int, syntax: Syntax, found: list[tuple[int, int]]) -> tuple[int, int]:
        unpack = _TAG_LENGTH[syntax.big]
        count = 0
        while True:
            if end - position < 8:
                raise DicomError("truncated")
            group, number, length = unpack(self.data, position)
            tag = group << 16 | number
            if tag == SEQUENCE_END:
                return position, position + 8
            if tag != ITEM or length == UNDEFINED:
                raise DicomError("malformed")
            if length > end - position - 8:
                raise DicomError("truncated")
            found.append((position + 8, position + 8 + length))
            position += 8 + length
            count += 1
            if count > self.budget.elements:
                raise DicomError("too-many-elements")
