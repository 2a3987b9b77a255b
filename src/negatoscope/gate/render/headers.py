"""What the headers of a released file say of one of its frames, functional groups included (PS3.3 C.7.6.16)."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any, cast

import pydicom
from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset

from negatoscope.gate.render.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_FILE = (
    "Modality",
    "BodyPartExamined",
    "SeriesDescription",
    "InstanceNumber",
    "NumberOfFrames",
    "Rows",
    "Columns",
    "SamplesPerPixel",
    "PhotometricInterpretation",
    "BitsAllocated",
    "BitsStored",
    "HighBit",
    "PixelRepresentation",
    "PixelPaddingValue",
    "PixelPaddingRangeLimit",
    "PixelAspectRatio",
    "ImagerPixelSpacing",
    "NominalScannedPixelSpacing",
    "SequenceOfUltrasoundRegions",
    "PatientOrientation",
    "RecommendedDisplayFrameRate",
    "CineRate",
    "FrameTime",
)
_OF_FRAME = (
    "PixelSpacing",
    "ImagePositionPatient",
    "ImageOrientationPatient",
    "RescaleSlope",
    "RescaleIntercept",
    "ModalityLUTSequence",
    "VOILUTSequence",
    "WindowCenter",
    "WindowWidth",
    "VOILUTFunction",
)
_GROUPS = ("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence")
_FRAME_TAGS = frozenset(tag_for_keyword(keyword) for keyword in _OF_FRAME)


def read_header(data: bytes) -> Dataset:
    """The header of a file, as far as pictures need it.

    Raises:
        RenderError: it can't be read.
    """
    try:
        return pydicom.dcmread(  # pyright: ignore[reportUnknownMemberType]
            io.BytesIO(data), stop_before_pixels=True, specific_tags=[*_OF_FILE, *_OF_FRAME, *_GROUPS]
        )
    except Exception:  # noqa: BLE001 (whatever is wrong with it, and the text of an exception can hold a value)
        raise RenderError("unreadable") from None


def of_frame(header: Dataset, frame: int) -> Dataset:
    """One level of attributes: those of the file, and over them those of the frame's functional groups.

    Raises:
        RenderError: the groups can't be read.
    """
    if not any(keyword in header for keyword in _GROUPS):
        return header
    try:
        flat = Dataset()
        for keyword in (*_OF_FILE, *_OF_FRAME):
            if keyword in header:
                flat[keyword] = header[keyword]
        shared = cast("Sequence[Dataset]", header.get(_GROUPS[0]) or [])
        own = cast("Sequence[Dataset]", header.get(_GROUPS[1]) or [])
        for groups in (*shared[:1], *own[frame : frame + 1]):
            for group in groups:
                for inner in cast("Sequence[Dataset]", group.value)[:1] if group.VR == "SQ" else ():
                    for element in inner:
                        if element.tag in _FRAME_TAGS:
                            flat[element.tag] = element
    except Exception:  # noqa: BLE001 (as in `read_header`)
        raise RenderError("unreadable") from None
    return flat


def numbers(header: Dataset, keyword: str, count: int) -> tuple[float, ...] | None:
    """The first `count` finite numbers of an attribute, None when it has fewer or others."""
    try:
        value: Any = header.get(keyword)
        if value is None or isinstance(value, bytes):
            return None
        values = [value] if isinstance(value, (int, float, str)) else list(value)
        found = tuple(float(each) for each in values[:count])
    except (ValueError, TypeError, OverflowError):
        return None
    return found if len(found) == count and all(map(math.isfinite, found)) else None


def number(header: Dataset, keyword: str) -> float | None:
    """The first number of an attribute."""
    found = numbers(header, keyword, 1)
    return None if found is None else found[0]


def text(header: Dataset, keyword: str) -> str:
    """A text, "" when there is none."""
    try:
        value: Any = header.get(keyword)
    except Exception:  # noqa: BLE001 (a value that can't be read says nothing)
        return ""
    return value.strip() if isinstance(value, str) else ""
