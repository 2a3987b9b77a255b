"""Finds what is left of a patient in an output, and says at which place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pydicom.encaps import generate_frames
from pydicom.uid import UID

from benchmarks.needles import Needles, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydicom.dataelem import DataElement
    from pydicom.dataset import Dataset

PLACES = (
    "file name",
    "preamble",
    "file meta",
    "identifiers",
    "names of persons",
    "dates and times",
    "UIDs",
    "free text",
    "technical text",
    "nested sequences",
    "private elements",
    "overlays and curves",
    "report content",
    "trailing padding",
    "pixel data: segments of the stream",
    "pixel data: bits above BitsStored",
    "pixel data: bytes after the frame",
)

_TECHNICAL = {
    *("ProtocolName", "SoftwareVersions", "SequenceName", "ContrastBolusAgent", "ReceiveCoilName", "BodyPartExamined"),
    *("AcquisitionProtocolDescription", "FilterMaterial", "DeviceSerialNumber", "StationName"),
}
_PIXELS = 0x7FE00010
_PADDING = 0xFFFCFFFC


def leaks_of(ds: Dataset, path: str, needles: Needles) -> set[str]:
    """The places of one output file at which its patient is still found.

    Args:
        ds: the output, read with its bytes undecoded.
        path: its path below the output folder.
        needles: of the patient it is of.
    """
    found: set[str] = set()
    if needles.folded.search(fold(path)):
        found.add("file name")
    if needles.raw.search(ds.preamble or b""):
        found.add("preamble")
    if any(_tells(element, needles) for element in ds.file_meta):
        found.add("file meta")
    for place, element in _walk(ds):
        if place not in found and _tells(element, needles):
            found.add(place)
    if _PIXELS in ds:
        found |= _in_pixels(ds, needles)
    return found


def _walk(ds: Dataset, inside: str | None = None) -> Iterator[tuple[str, DataElement]]:
    """All elements at all levels but the pixels, each with its place."""
    for element in ds:
        if element.tag == _PIXELS:
            continue
        place = _place(element, inside)
        if element.VR == "SQ":
            for item in element.value:
                yield from _walk(item, place)
        else:
            yield place, element


def _place(element: DataElement, inside: str | None) -> str:
    if element.tag.is_private or inside == "private elements":
        return "private elements"
    if inside == "report content" or element.keyword == "ContentSequence":
        return "report content"
    if inside is not None or element.VR == "SQ":
        return "nested sequences"
    if element.tag.group >> 8 in (0x60, 0x50):
        return "overlays and curves"
    if element.tag == _PADDING:
        return "trailing padding"
    if element.keyword in _TECHNICAL:
        return "technical text"
    by_vr = {"PN": "names of persons", "UI": "UIDs", "DA": "dates and times", "TM": "dates and times"}
    by_vr |= {"DT": "dates and times", "LT": "free text", "ST": "free text", "UT": "free text"}
    if element.keyword.endswith(("Description", "Comments", "ReasonForStudy")):
        return "free text"
    return by_vr.get(element.VR, "identifiers")


def _tells(element: DataElement, needles: Needles) -> bool:
    value = element.value
    if isinstance(value, bytes):
        return needles.raw.search(value) is not None
    values = value if isinstance(value, list | tuple) or hasattr(value, "__iter__") else [value]
    if isinstance(value, str) or element.VR == "PN":
        values = value if element.VM > 1 else [value]
    text = "\\".join(str(one) for one in values)
    if needles.folded.search(fold(text)):
        return True
    # UTF-8 that was declared as Latin-1 reads as nonsense, but to a person's eye only.
    try:
        return needles.folded.search(fold(text.encode("latin-1").decode("utf-8"))) is not None
    except (UnicodeEncodeError, UnicodeDecodeError):
        return False


def _in_pixels(ds: Dataset, needles: Needles) -> set[str]:
    data = ds[_PIXELS].value
    found: set[str] = set()
    if UID(ds.file_meta.TransferSyntaxUID).is_compressed:
        frames = b"".join(generate_frames(data, number_of_frames=1))
        if needles.raw.search(frames) or needles.raw.search(data):
            found.add("pixel data: segments of the stream")
        return found
    expected = int(ds.Rows) * int(ds.Columns) * int(ds.BitsAllocated) // 8
    if needles.raw.search(data[expected:]):
        found.add("pixel data: bytes after the frame")
    if ds.BitsAllocated == 16:
        high = (np.frombuffer(data[:expected], "<u2") >> 15).astype(np.uint8)
        if high.any() and needles.raw.search(np.packbits(high).tobytes()):
            found.add("pixel data: bits above BitsStored")
    return found
