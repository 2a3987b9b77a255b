"""The image attributes of one DICOM file and where its pixel data lie (PS3.3 C.7.6.3). No pixel is decoded here."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.part10 import DEFLATED_LE, Opened, open_file
from negatoscope.gate.pixels.errors import PixelError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negatoscope.gate.dicom.stream import Element
    from negatoscope.gate.policy import Limits

PIXEL_DATA = 0x7FE00010
FLOAT_PIXEL_DATA = 0x7FE00008
DOUBLE_PIXEL_DATA = 0x7FE00009
_FLOATS = {FLOAT_PIXEL_DATA: 32, DOUBLE_PIXEL_DATA: 64}
_PHOTOMETRIC = {  # samples per pixel of what can be shown; HSV, ARGB and CMYK are retired, PS3.3 C.7.6.3.1.2
    "MONOCHROME1": 1,
    "MONOCHROME2": 1,
    "PALETTE COLOR": 1,
    "RGB": 3,
    "YBR_FULL": 3,
    "YBR_FULL_422": 3,
    "YBR_PARTIAL_422": 3,
    "YBR_PARTIAL_420": 3,
    "YBR_ICT": 3,
    "YBR_RCT": 3,
}
_ALLOCATED = frozenset({1, 8, 16, 32, 64})
_MOST_FRAMES = 1_000_000


@dataclass(frozen=True)
class FrameInfo:
    """The image pixel description of a file, shared by its frames.

    `photometric` is that of the file as it came; frames decoded from a colour transform are RGB. `planar` is
    PlanarConfiguration; decoded frames always have their samples last. `floats` tells (Double) Float Pixel Data.
    """

    count: int
    rows: int
    columns: int
    samples: int
    bits_allocated: int
    bits_stored: int
    high_bit: int
    signed: bool
    photometric: str
    transfer_syntax: str
    planar: int
    floats: bool = False

    @property
    def frame_samples(self) -> int:
        """Samples of one decoded frame."""
        return self.rows * self.columns * self.samples


class Attributes:
    """Reads values of the top level of a data set. What is absent or has no such form is None."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.elements: dict[int, Element] = {element.tag: element for element in opened.elements}
        self._order = ">" if opened.syntax.big else "<"

    def raw(self, tag: int) -> bytes | None:
        """The bytes of a value."""
        element = self.elements.get(tag)
        return None if element is None else self.opened.data[element.value : element.end]

    def text(self, tag: int) -> str | None:
        """A value of ASCII text without its padding."""
        value = self.raw(tag)
        return None if value is None else value.decode("ascii", "replace").strip("\0 ")

    def numbers(self, tag: int, form: str = "H") -> tuple[int, ...]:
        """Binary integers of the `struct` form."""
        value = self.raw(tag)
        if not value or len(value) % struct.calcsize(form):
            return ()
        return struct.unpack(f"{self._order}{len(value) // struct.calcsize(form)}{form}", value)

    def number(self, tag: int, form: str = "H") -> int | None:
        """The first binary integer."""
        numbers = self.numbers(tag, form)
        return numbers[0] if numbers else None

    def decimal(self, tag: int) -> float | None:
        """The first decimal string (DS or IS)."""
        value = (self.text(tag) or "").split("\\")[0].strip()
        try:
            number = float(value)
        except ValueError:
            return None
        return number if abs(number) < 1e30 else None


@dataclass(frozen=True)
class Image:
    """One file with pixel data. `element` is where they lie."""

    attributes: Attributes = field(repr=False)
    info: FrameInfo
    element: Element = field(repr=False)
    was_deflated: bool

    @property
    def opened(self) -> Opened:
        """The file taken apart."""
        return self.attributes.opened

    @property
    def encapsulated(self) -> bool:
        """Whether the pixel data are encapsulated (PS3.5 A.4)."""
        return self.element.undefined


def read_attributes(data: bytes | Opened, limits: Limits) -> Attributes:
    """Takes a file apart, unless that is done already.

    Raises:
        PixelError: it is no DICOM file that can be read.
    """
    if isinstance(data, Opened):
        return Attributes(data)
    try:
        return Attributes(open_file(data, limits))
    except DicomError as error:
        raise PixelError(error.reason) from None


def pixel_elements(attributes: Attributes) -> list[Element]:
    """Every pixel data element of the top level."""
    if attributes.opened.elements and attributes.opened.elements[-1].tag < FLOAT_PIXEL_DATA:
        return []
    return [one for one in attributes.opened.elements if one.tag == PIXEL_DATA or one.tag in _FLOATS]


def read_image(attributes: Attributes, limits: Limits) -> Image:
    """The image of a file.

    Raises:
        PixelError: it has none, its attributes contradict each other, or it is beyond the limits.
    """
    found = pixel_elements(attributes)
    if len(found) != 1:
        raise PixelError("two-pixel-data" if found else "no-pixel-data")
    info = _frame_info(attributes, found[0].tag)
    if info.rows * info.columns > limits.frame_pixels:
        raise PixelError("frame-too-large")
    deflated = attributes.opened.meta.get(0x00020010, b"").strip(b"\0 ") == DEFLATED_LE.encode()
    return Image(attributes, info, found[0], deflated)


def _required(attributes: Mapping[str, int | None]) -> dict[str, int]:
    if any(value is None for value in attributes.values()):
        raise PixelError("image-attributes")
    return {name: value for name, value in attributes.items() if value is not None}


def _frame_info(attributes: Attributes, tag: int) -> FrameInfo:
    floats = tag in _FLOATS
    allocated = _FLOATS[tag] if floats else attributes.number(0x00280100)
    stored = allocated if floats else attributes.number(0x00280101)
    values = _required(
        {
            "rows": attributes.number(0x00280010),
            "columns": attributes.number(0x00280011),
            "bits_allocated": allocated,
            "bits_stored": stored if stored is not None else allocated,
            "count": _frames(attributes),
        }
    )
    high = None if floats else attributes.number(0x00280102)
    photometric = attributes.text(0x00280004) or ""
    samples = attributes.number(0x00280002) or (1 if floats else 0)
    info = FrameInfo(
        **values,
        samples=samples,
        high_bit=values["bits_stored"] - 1 if high is None else high,
        signed=bool(attributes.number(0x00280103)) and not floats,
        photometric=photometric,
        transfer_syntax=attributes.opened.transfer_syntax,
        planar=attributes.number(0x00280006) or 0,
        floats=floats,
    )
    _check(info)
    return info


def _frames(attributes: Attributes) -> int | None:
    stated = attributes.text(0x00280008)
    if not stated:
        return 1
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) <= 12 else None


def _check(info: FrameInfo) -> None:
    if not info.rows or not info.columns or not 0 < info.count <= _MOST_FRAMES:
        raise PixelError("image-attributes")
    if info.photometric not in _PHOTOMETRIC:
        raise PixelError("photometric")
    if info.samples != _PHOTOMETRIC[info.photometric]:
        raise PixelError("image-attributes")
    if info.bits_allocated not in _ALLOCATED or (info.samples > 1 and info.bits_allocated not in {8, 16, 32}):
        raise PixelError("bits")
    if not 0 < info.bits_stored <= info.high_bit + 1 <= info.bits_allocated or info.planar not in {0, 1}:
        raise PixelError("bits")
