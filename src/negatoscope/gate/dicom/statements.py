"""What the cleaned file says of its own cleaning, and its File Meta Information (PS3.10 7.1).

Only what was carried out is said: PS3.15 E.3 and PS3.16 CID 7050.
"""

from __future__ import annotations

import struct
from functools import lru_cache

from negatoscope.gate.dicom import encode
from negatoscope.gate.dicom.stream import EXPLICIT, Syntax
from negatoscope.gate.dicom.unique_ids import IMPLEMENTATION_CLASS
from negatoscope.gate.policy import RULES_VERSION

VERSION_NAME = "NEGATOSCOPE"
_MEANINGS = {
    "113100": "Basic Application Confidentiality Profile",
    "113101": "Clean Pixel Data Option",
    "113102": "Clean Recognizable Visual Features Option",
    "113103": "Clean Graphics Option",
    "113104": "Clean Structured Content Option",
    "113105": "Clean Descriptors Option",
    "113107": "Retain Longitudinal Temporal Information Modified Dates Option",
    "113108": "Retain Patient Characteristics Option",
    "113111": "Retain Safe Private Option",
}
_METHOD = f"Negatoscope gate, rules {RULES_VERSION}, DICOM PS3.15 Annex E 2026d"


@lru_cache(maxsize=64)
def statements(
    written: Syntax, pixels_cleaned: bool, graphics_cleaned: bool, faces_cleaned: bool
) -> tuple[tuple[int, bytes], ...]:
    """The elements that say what was done, by tag.

    Args:
        written: encoding of the output.
        pixels_cleaned: burned-in text was looked for and blacked out in every frame (113101, BurnedInAnnotation NO).
        graphics_cleaned: no overlay or graphics was left unexamined (113103).
        faces_cleaned: faces were made unrecognizable (113102, RecognizableVisualFeatures NO).
    """
    done = {"113101": pixels_cleaned, "113102": faces_cleaned, "113103": graphics_cleaned}
    codes = [code for code in _MEANINGS if done.get(code, True)]
    items = [
        encode.element(0x00080100, b"SH", code.encode(), written)
        + encode.element(0x00080102, b"SH", b"DCM", written)
        + encode.element(0x00080104, b"LO", _MEANINGS[code].encode(), written)
        for code in codes
    ]
    elements = {
        0x00120062: encode.element(0x00120062, b"CS", b"YES", written),
        0x00120063: encode.element(0x00120063, b"LO", _METHOD.encode(), written),
        0x00120064: encode.sequence(0x00120064, items, written),
        0x00280303: encode.element(0x00280303, b"CS", b"MODIFIED", written),
    }
    if pixels_cleaned:
        elements[0x00280301] = encode.element(0x00280301, b"CS", b"NO", written)
    if faces_cleaned:
        elements[0x00280302] = encode.element(0x00280302, b"CS", b"NO", written)
    return tuple(elements.items())


def file_meta(sop_class: str, instance: str, transfer_syntax: str) -> bytes:
    """Preamble of zeros, prefix and group 0002."""
    body = (
        struct.pack("<HH2sxxI", 2, 1, b"OB", 2)
        + b"\0\1"
        + b"".join(
            encode.element(tag, vr, value.encode("ascii"), EXPLICIT)
            for tag, vr, value in (
                (0x00020002, b"UI", sop_class),
                (0x00020003, b"UI", instance),
                (0x00020010, b"UI", transfer_syntax),
                (0x00020012, b"UI", IMPLEMENTATION_CLASS),
                (0x00020013, b"SH", VERSION_NAME),
            )
        )
    )
    return bytes(128) + b"DICM" + encode.element(0x00020000, b"UL", struct.pack("<I", len(body)), EXPLICIT) + body
