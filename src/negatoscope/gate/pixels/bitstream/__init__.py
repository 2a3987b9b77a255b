"""Encoded frames at the level of their markers, stripped of all that is no part of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.pixels.bitstream.jpeg import strip_jpeg
from negatoscope.gate.pixels.bitstream.jpeg2000 import strip_jpeg2000
from negatoscope.gate.pixels.bitstream.jpeg_ls import strip_jpeg_ls
from negatoscope.gate.pixels.bitstream.rle import check_rle, trim_rle
from negatoscope.gate.pixels.bitstream.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["STRIPPERS", "Stream", "check_rle", "strip_jpeg", "strip_jpeg2000", "strip_jpeg_ls", "trim_rle"]

_JPEG = "1.2.840.10008.1.2.4."
STRIPPERS: Mapping[str, Callable[[bytes], Stream]] = {
    **dict.fromkeys((_JPEG + "50", _JPEG + "51", _JPEG + "57", _JPEG + "70"), strip_jpeg),
    **dict.fromkeys((_JPEG + "80", _JPEG + "81"), strip_jpeg_ls),
    **dict.fromkeys((_JPEG + "90", _JPEG + "91", _JPEG + "201", _JPEG + "202", _JPEG + "203"), strip_jpeg2000),
}
"""Transfer syntax UID -> what strips a frame of it."""
