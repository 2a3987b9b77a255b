"""Hidden places of a DICOM file: what an allow list would not name, and bytes that belong to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.recheck.arrays import hidden_in_arrays
from negatoscope.gate.recheck.codestreams import frames_of, hidden_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.recheck.image_shape import Shape
    from negatoscope.gate.recheck.walker import Walked

# Elements that carry a second copy of something: icons, encapsulated documents and meshes, original attributes,
# encrypted attributes, digital signatures, curves' and overlays' retired kin, file meta about who sent the file.
_SECOND_COPIES = frozenset(
    {
        *(0x00880200, 0x00420011, 0x00660023, 0x04000500, 0x04000550, 0x04000561, 0x4FFE0001, 0xFFFAFFFA),
        *(0x00020016, 0x00020017, 0x00020018, 0x00020026, 0x00020027, 0x00020028, 0x00020100, 0x00020102),
    }
)
_SOP_CLASS, _DOCUMENT, _LENGTH = 0x00080016, 0x00420011, 0x00420015
_ENCAPSULATED_PDF = b"1.2.840.10008.5.1.4.1.1.104.1"
_NO_GROUP = frozenset({0x0001, 0x0003, 0x0005, 0x0007, 0xFFFF})  # PS3.5 7.8: never private groups
_TRAILING_PADDING = 0xFFFCFFFC


def hidden_data(data: bytes, walked: Walked, shape: Shape) -> list[Finding]:
    """RCK104 for each hidden place; `data` is the file as it lies on disk.

    Raises:
        WalkError: a codestream can't be followed.
    """
    places = (*_around(data, walked), *_elements(walked), *hidden_in_arrays(walked), *_pixel_data(walked, shape))
    return [_finding(place) for place in dict.fromkeys(places)]


def encapsulated(walked: Walked) -> range | None:
    """Where the PDF of an Encapsulated PDF object lies, without the byte that makes it even; None in other objects."""
    root = {tag: (start, stop) for tag, _, start, stop, path in walked.elements if not path}
    start, stop = root.get(_SOP_CLASS, (0, 0))
    if walked.data[start:stop].rstrip(b"\0") != _ENCAPSULATED_PDF or _DOCUMENT not in root or _LENGTH not in root:
        return None
    (start, stop), (at, end) = root[_DOCUMENT], root[_LENGTH]
    length = int.from_bytes(walked.data[at:end], "big" if walked.big_endian else "little")
    if length + length % 2 != stop - start or walked.data[start + length : stop].strip(b"\0"):
        return None
    return range(start, start + length)


def _finding(place: str) -> Finding:
    where = Place(tag=place) if place[:8].isalnum() and len(place.rpartition(".")[2]) == 8 else Place()
    return codes.make("RCK104", where=where, params={"place": place})


def _around(data: bytes, walked: Walked) -> Iterator[str]:
    if data[:128].strip(b"\0"):
        yield "preamble"
    if walked.tail:
        yield "after-end"


def _elements(walked: Walked) -> Iterator[str]:
    creators: set[tuple[str, int]] = set()
    document = encapsulated(walked)
    for tag, _, start, stop, path in (*walked.meta, *walked.elements):
        group, number = tag >> 16, tag & 0xFFFF
        if document is not None and (tag, start) == (_DOCUMENT, document.start):
            continue  # it is read as a document
        if tag in _SECOND_COPIES or (group & 0xFF01 == 0x5000) or group in _NO_GROUP:
            yield f"{path}{tag:08X}"
        elif group & 1:
            if 0x10 <= number <= 0xFF:
                creators.add((path, tag))
            elif (number > 0xFF and (path, group << 16 | number >> 8) not in creators) or (number < 0x10 and number):
                yield f"{path}{tag:08X}"
        elif tag == _TRAILING_PADDING and walked.data[start:stop].strip(b"\0"):
            yield "trailing-padding"


def _pixel_data(walked: Walked, shape: Shape) -> Iterator[str]:
    if not shape.has_pixels:
        return
    if walked.fragments:
        for stream in frames_of(walked.data, walked.fragments, shape.frames, walked.transfer_syntax):
            hidden = hidden_in(stream, walked.transfer_syntax)
            if hidden:
                yield hidden
    elif shape.frame_bits:
        expected = (shape.frame_bits * shape.frames + 7) // 8
        size = shape.stop - shape.start
        padding = walked.data[min(shape.start + expected, shape.stop) : shape.stop]
        if walked.big_endian and expected % 2:  # the last byte and its padding may be swapped as a word
            last = walked.data[max(shape.start, shape.stop - 2) : shape.stop]
            padding = bytes((min(last, default=1),))
        if size > expected + expected % 2 or padding.strip(b"\0"):
            yield "after-last-frame"
        elif _has_bits_above(walked, shape):
            yield "bits-above-stored"


def _has_bits_above(walked: Walked, shape: Shape) -> bool:
    """Whether native pixels use bits outside of BitsStored, other than to carry the sign on."""
    if shape.pixel_tag != 0x7FE00010 or shape.stored >= shape.allocated or shape.allocated not in {8, 16, 32}:
        return False
    order = ">" if walked.big_endian else "<"
    size = shape.allocated // 8
    count = (shape.stop - shape.start) // size
    if not count or not shape.stored:
        return False
    values = np.frombuffer(walked.data, f"{order}u{size}", count, shape.start)
    low = max(0, shape.high + 1 - shape.stored)
    if low and (values & ((1 << low) - 1)).any():
        return True
    bits = shape.stored + low
    if int(values.max()) < 1 << bits:
        return False
    signs = values.view(f"{order}i{size}")
    return not shape.signed or int(signs.max()) >= 1 << bits - 1 or int(signs.min()) < -(1 << bits - 1)
