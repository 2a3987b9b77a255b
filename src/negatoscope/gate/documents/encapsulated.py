"""A PDF inside a DICOM file (PS3.3 C.24.2): taken out, and put back as it was written anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.media.errors import MediaError

if TYPE_CHECKING:
    from negatoscope.gate.dicom.part10 import Opened
    from negatoscope.gate.dicom.pixel_decision import PixelDecision

_DOCUMENT, _MIME_TYPE, _MIME_TYPES, _LENGTH = 0x00420011, 0x00420012, 0x00420014, 0x00420015


def document_in(opened: Opened) -> bytes:
    """The document of an Encapsulated PDF object.

    Raises:
        MediaError: it has none.
    """
    found = [element for element in opened.elements if element.tag == _DOCUMENT and not element.undefined]
    if len(found) != 1:
        raise MediaError("pdf-missing")
    return bytes(opened.data[found[0].value : found[0].end])


def with_document(decision: PixelDecision, document: bytes) -> PixelDecision:
    """What is written in place of the document, beside what was decided of the file."""
    attributes = {**decision.attributes, _DOCUMENT: document, _LENGTH: len(document)}
    return replace(decision, attributes=attributes | {_MIME_TYPE: "application/pdf", _MIME_TYPES: None})
