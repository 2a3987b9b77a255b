"""Where decoded frames come from, whatever the transfer syntax: one at a time, nothing kept."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from negatoscope.gate.dicom.part10 import EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE
from negatoscope.gate.pixels.bitstream import STRIPPERS, Stream, trim_rle
from negatoscope.gate.pixels.decode import (
    DEFLATED_FRAMES,
    RLE,
    check_stream,
    decode_rle,
    decode_stream,
    inflated_frame,
)
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.fragments import encoded_frames, joined_fragments
from negatoscope.gate.pixels.native import native_frame, native_values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.image import FrameInfo, Image

_NATIVE = frozenset({IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE})
_JPEG = "1.2.840.10008.1.2.4.50"
_MPEG = "1.2.840.10008.1.2.4."
_FILMS = {  # PS3.5 8.2.5 to 8.2.8; ".1" are the fragmentable ones
    _MPEG + last + more: method
    for lasts, method in (
        ("100 101", "ISO_13818_2"),
        ("102 103 104 105 106", "ISO_14496_10"),
        ("107 108", "ISO_23008_2"),
    )
    for last in lasts.split()
    for more in ("", ".1")
}
_TRANSFORMED = frozenset({"YBR_ICT", "YBR_RCT"})


class Source:
    """The frames of one image.

    Raises:
        PixelError: the transfer syntax is none that can be read, or the pixel data don't hold the frames it states.
    """

    def __init__(self, image: Image) -> None:
        self.image = image
        self.syntax = image.info.transfer_syntax
        self.film_method = _FILMS.get(self.syntax, "")
        if self.film_method:
            self.syntax = _JPEG  # in which its frames are read, and written
        self.is_native = self.syntax in _NATIVE
        if not (self.is_native or self.syntax in STRIPPERS or self.syntax in {RLE, DEFLATED_FRAMES}):
            raise PixelError("transfer-syntax")
        if image.encapsulated == self.is_native or (image.info.floats and not self.is_native):
            raise PixelError("encapsulation")
        self.is_marked = self.syntax in STRIPPERS
        self.info = self._effective(image.info)

    def _effective(self, info: FrameInfo) -> FrameInfo:
        """The header's description, corrected by what the bitstream of the first frame says of bits and signs."""
        if self.film_method:
            if info.samples != 3 or info.bits_stored != 8 or info.bits_allocated != 8:
                raise PixelError("bits")
            return replace(info, high_bit=7, signed=False, photometric="YBR_FULL_422", planar=0, transfer_syntax=_JPEG)
        if self.is_marked:
            stream = self.stream(0)
            info = replace(info, high_bit=info.bits_stored - 1)
            if stream.data[:2] != b"\xff\xd8":
                info = replace(info, signed=stream.signed)
        return info

    @cached_property
    def values(self) -> NDArray[Any]:
        """Native samples as they lie in the file."""
        return native_values(self.image)

    @cached_property
    def encoded(self) -> list[bytes]:
        """The bitstreams of an encapsulated image as they came; of a film, its frames as JPEG."""
        if self.film_method:
            return self.film_frames({})
        return encoded_frames(self.image)

    def film_frames(self, boxes: Mapping[int, Sequence[Box]]) -> list[bytes]:
        """The frames of a film as JPEG, with the boxes of each black.

        Raises:
            PixelError: they can't be decoded, or are others than the header says.
        """
        from negatoscope.gate.video.inside import Inside, jpeg_frames  # noqa: PLC0415 (FFmpeg, for films only)

        info, is_hevc = self.info, self.film_method == "ISO_23008_2"
        return jpeg_frames(Inside(self.film, is_hevc, info.rows, info.columns, info.count), boxes)

    @cached_property
    def film(self) -> bytes:
        """The one stream of a film."""
        return joined_fragments(self.image)

    def stream(self, index: int) -> Stream:
        """The stripped bitstream of a frame of the JPEG family."""
        return self._stripped(self.encoded[index])

    def strip(self, encoded: bytes) -> bytes:
        """A frame of the JPEG family without what is no part of the picture."""
        return self._stripped(encoded).data

    def _stripped(self, encoded: bytes) -> Stream:
        stream = STRIPPERS[self.syntax](encoded)
        check_stream(stream, self.image.info)
        return stream

    def packed(self, index: int) -> bytes:
        """A frame of RLE without the bytes that no decoder reads."""
        segments = self.info.samples * max(1, self.info.bits_allocated // 8)
        return trim_rle(self.encoded[index], segments, self.info.rows * self.info.columns)

    def containers(self, index: int) -> NDArray[Any]:
        """One decoded frame, shape (rows, columns[, 3]), unsigned containers or floats; a view where it can be one."""
        if self.is_native:
            return native_frame(self.image, self.values, index)
        encoded = self.encoded[index]
        if self.syntax == RLE:
            return decode_rle(self.packed(index), self.info)
        if self.syntax == DEFLATED_FRAMES:
            return inflated_frame(encoded, self.info)
        stream = self.stream(index)
        if stream.data[:2] != b"\xff\xd8" and stream.signed != self.info.signed:
            raise PixelError("size-differs")
        return decode_stream(stream, stream.data, self.info)

    @cached_property
    def photometric(self) -> str:
        """PhotometricInterpretation of the decoded samples."""
        stated = self.info.photometric
        if self.info.samples == 1:
            return stated
        if self.film_method or (self.is_marked and self.stream(0).is_dct):
            return "RGB"
        if stated in _TRANSFORMED:
            if self.is_native:
                raise PixelError("photometric")
            return "RGB"
        return stated
