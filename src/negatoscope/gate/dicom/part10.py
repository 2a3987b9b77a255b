"""Opens a DICOM file (PS3.10): preamble, File Meta Information, transfer syntax, inflation."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydicom._uid_dict import UID_dictionary

from negatoscope.gate.dicom.dictionary import is_known
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.stream import (
    EXPLICIT,
    EXPLICIT_BIG,
    IMPLICIT,
    LONG_VRS,
    SHORT_VRS,
    Budget,
    Element,
    Syntax,
    Walker,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.policy import Limits

IMPLICIT_LE = "1.2.840.10008.1.2"
EXPLICIT_LE = "1.2.840.10008.1.2.1"
DEFLATED_LE = "1.2.840.10008.1.2.1.99"
EXPLICIT_BE = "1.2.840.10008.1.2.2"
_VRS = SHORT_VRS | LONG_VRS
_TRANSFER_SYNTAX = 0x00020010
_NEWER = re.compile(r"1\.2\.840\.10008\.1\.2\.\d{1,2}(?:\.\d{1,3}){0,2}")
_REFERENCED_BY_URL = frozenset({"1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.95"})


@dataclass(frozen=True)
class Opened:
    """A file taken apart.

    `data` holds the data set from `start` on (inflated when it was deflated); `meta` the raw values of group 0002 by
    tag; `hidden` counts bytes that are no part of it: a preamble that isn't zero, bytes after the data set.
    """

    data: bytes = field(repr=False)
    elements: list[Element] = field(repr=False)
    walker: Walker = field(repr=False)
    syntax: Syntax
    transfer_syntax: str
    meta: Mapping[int, bytes] = field(repr=False)
    preamble: int
    trailing: int


def open_file(data: bytes, limits: Limits) -> Opened:
    """Takes a DICOM file apart; one without preamble and meta information too, when its start leaves no doubt.

    Raises:
        DicomError: it isn't DICOM, it is malformed, cut off or beyond the limits.
    """
    if not data:
        raise DicomError("empty-file")
    budget = Budget(limits)
    if data[128:132] == b"DICM":
        position, preamble = 132, 128 - data.count(0, 0, 128)
    elif _starts_data_set(data):
        position, preamble = 0, 0
    else:
        raise DicomError("not-dicom")
    meta, position = _meta(data, position)
    declared = meta.get(_TRANSFER_SYNTAX, b"").strip(b"\0 ").decode("ascii", "replace")
    if declared in _REFERENCED_BY_URL:
        raise DicomError("pixels-elsewhere")
    if declared and not _is_transfer_syntax(declared):
        raise DicomError("transfer-syntax")
    trailing = 0
    if declared == DEFLATED_LE:
        data, trailing = _inflate(data, position, limits.deflated_bytes)
        position, declared = 0, EXPLICIT_LE
    syntax = _syntax(data, position, declared)
    walker = Walker(data, budget)
    elements, stop = walker.data_set(position, syntax)
    return Opened(
        data, elements, walker, syntax, _truthful(declared, syntax), meta, preamble, trailing + len(data) - stop
    )


def _is_transfer_syntax(uid: str) -> bool:
    """Whether the UID is registered as one, or has the form of those that later editions register."""
    return UID_dictionary.get(uid, ("", ""))[1] == "Transfer Syntax" or _NEWER.fullmatch(uid) is not None


def _truthful(declared: str, syntax: Syntax) -> str:
    """The transfer syntax that the bytes are in: a declared one that they belie is not repeated."""
    if syntax.big:
        return EXPLICIT_BE
    if declared in {"", IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE}:
        return EXPLICIT_LE if syntax.explicit else IMPLICIT_LE
    return declared


def _starts_data_set(data: bytes) -> bool:
    """Whether a file without preamble starts as a data set does: an element of group 0002 or 0008 that PS3.6 knows,
    with a length that fits in."""
    if len(data) < 16:
        return False
    for order in "<>":
        group, number, vr, length = struct.unpack_from(f"{order}HH2sH", data)
        if group not in {2, 8} or not (number == 0 or is_known(group << 16 | number)):
            continue
        if vr in _VRS and length < len(data):
            return True
        if order == "<" and struct.unpack_from("<I", data, 4)[0] <= min(64, len(data) - 8):
            return True
    return False


def _meta(data: bytes, position: int) -> tuple[dict[int, bytes], int]:
    """Values of group 0002 (explicit VR little endian, PS3.10 7.1) and where the data set starts."""
    values: dict[int, bytes] = {}
    while len(data) - position >= 8:
        group, number, vr, length = struct.unpack_from("<HH2sH", data, position)
        if group != 2:
            break
        start = position + 8
        if vr in LONG_VRS:
            if len(data) - position < 12:
                raise DicomError("truncated")
            (length,) = struct.unpack_from("<I", data, start)
            start += 4
        elif vr not in SHORT_VRS:  # some writers encode the group in implicit VR
            (length,) = struct.unpack_from("<I", data, position + 4)
        if length > len(data) - start:
            raise DicomError("truncated")
        if len(values) > 64:
            raise DicomError("malformed")
        values[group << 16 | number] = data[start : start + length]
        position = start + length
    return values, position


def _inflate(data: bytes, position: int, limit: int) -> tuple[bytes, int]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        expanded = inflater.decompress(memoryview(data)[position:], limit)
    except zlib.error:
        raise DicomError("malformed") from None
    if not inflater.eof:
        raise DicomError("expands-too-much" if inflater.unconsumed_tail else "truncated")
    return expanded, len(inflater.unused_data.strip(b"\0"))


def _syntax(data: bytes, position: int, declared: str) -> Syntax:
    """The encoding of the bytes. The first element decides when it belies what is declared."""
    if len(data) - position < 8:
        raise DicomError("empty-file" if len(data) == position else "truncated")
    group, _, vr = struct.unpack_from(">HH2s", data, position)
    explicit = vr in _VRS
    if explicit and declared == IMPLICIT_LE:
        (length,) = struct.unpack_from("<I", data, position + 4)
        explicit = length > len(data) - position - 8
    if not explicit:
        return IMPLICIT
    if declared == EXPLICIT_BE:
        return EXPLICIT_BIG if group < 0x100 else EXPLICIT
    return EXPLICIT_BIG if declared == "" and group < 0x100 and group else EXPLICIT
