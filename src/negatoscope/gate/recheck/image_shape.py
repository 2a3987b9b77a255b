"""The image attributes that the second reader needs (PS3.3 C.7.6.3), taken from the walk."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.recheck.walker import Walked

_SHORTS = {
    0x00280002: "samples",
    0x00280006: "planar",
    0x00280010: "rows",
    0x00280011: "columns",
    0x00280100: "allocated",
    0x00280101: "stored",
    0x00280102: "high",
    0x00280103: "signed",
}


@dataclass(frozen=True)
class Shape:
    """Image Pixel attributes of one file; sizes in pixels and bits. `start` and `stop` bound the pixel data."""

    rows: int = 0
    columns: int = 0
    samples: int = 1
    planar: int = 0
    allocated: int = 0
    stored: int = 0
    high: int = 0
    signed: int = 0
    frames: int = 1
    photometric: str = ""
    window: tuple[float, float] | None = None
    start: int = 0
    stop: int = 0
    pixel_tag: int = 0

    @property
    def has_pixels(self) -> bool:
        """Whether there is pixel data."""
        return self.pixel_tag != 0

    @property
    def frame_bits(self) -> int:
        """Bits of one native frame."""
        samples = 2 if self.photometric == "YBR_FULL_422" and self.samples == 3 else self.samples
        return self.rows * self.columns * samples * self.allocated


def shape_of(walked: Walked) -> Shape:
    """The shape of the image. What the file doesn't say or says wrongly keeps its default."""
    data, unpack = walked.data, struct.Struct(">H" if walked.big_endian else "<H").unpack_from
    found: dict[str, int] = {}
    texts: dict[int, str] = {}
    for tag, _, start, stop, path in walked.elements:
        if path:
            continue
        if tag in _SHORTS and stop - start == 2:
            found[_SHORTS[tag]] = unpack(data, start)[0]
        elif tag in {0x00280004, 0x00280008, 0x00281050, 0x00281051}:
            texts[tag] = data[start:stop].decode("latin-1").strip(" \0")
        elif tag in {0x7FE00010, 0x7FE00008, 0x7FE00009}:
            found["pixel_tag"], found["start"], found["stop"] = tag, start, stop
    frames = texts.get(0x00280008, "1")
    centre, width = _first_number(texts.get(0x00281050)), _first_number(texts.get(0x00281051))
    return Shape(
        **found,
        frames=int(frames) if frames.isdigit() and len(frames) < 10 else 1,
        photometric=texts.get(0x00280004, ""),
        window=(centre, width) if centre is not None and width is not None and width > 1 else None,
    )


def _first_number(text: str | None) -> float | None:
    try:
        return None if text is None else float(text.split("\\")[0])
    except ValueError:
        return None
