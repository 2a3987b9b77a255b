"""A file that is clean already, with other pixels: every header element that pixels don't decide stays as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom import pixel_writing
from negatoscope.gate.dicom.profile import SOP_CLASS, SOP_INSTANCE
from negatoscope.gate.dicom.statements import file_meta
from negatoscope.gate.dicom.stream import PIXEL_DATA

if TYPE_CHECKING:
    from negatoscope.gate.dicom.part10 import Opened
    from negatoscope.gate.dicom.pixel_decision import PixelDecision

_BULK = (0x7FE00008, 0x7FE00009, PIXEL_DATA)


def with_pixels(opened: Opened, decision: PixelDecision) -> bytes:
    """A copy of a file that the gate wrote, with the pixels of the decision.

    Raises:
        DicomError: the pixel data can't be written in the syntax they are to have.
    """
    by_tag = {element.tag: element for element in opened.elements}
    data, syntax = memoryview(opened.data), opened.syntax
    parts: list[tuple[int, bytes | memoryview]] = [
        (element.tag, data[element.start : element.stop])
        for element in pixel_writing.headers(opened.elements, decision)
        if element.tag >> 16 > 2
    ]
    parts += pixel_writing.attributes(decision, syntax)
    for tag in _BULK:
        if tag in by_tag:
            _, pieces = pixel_writing.bulk(opened.walker, by_tag[tag], decision, syntax, syntax)
            parts += [(tag, piece) for piece in pieces]
    parts.sort(key=lambda part: part[0])

    def uid(tag: int) -> str:
        element = by_tag[tag]
        return opened.data[element.value : element.end].decode("ascii").strip("\0 ")

    head = file_meta(uid(SOP_CLASS), uid(SOP_INSTANCE), decision.transfer_syntax or opened.transfer_syntax)
    return b"".join([head, *(part for _, part in parts)])
