"""Lossless encoding of changed frames, and what the header must then say (PS3.5 8.2).

There are encoders for RLE, JPEG-LS and JPEG 2000 only. What came by a DCT process or by High-Throughput JPEG 2000
goes to JPEG 2000, what came as lossless JPEG goes to JPEG-LS, and what is too small for these goes to RLE. Each encoded
frame is decoded again and compared.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import jpeg_ls  # pyright: ignore (it ships no types)
import numpy as np
from openjpeg.utils import encode_buffer
from rle.utils import encode_pixel_data as encode_packed

from negatoscope.gate.pixels.bitstream import STRIPPERS
from negatoscope.gate.pixels.decode import DEFLATED_FRAMES, RLE, decode_rle, decode_stream, inflated_frame
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.native import settled, stored_values

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.image import FrameInfo
    from negatoscope.gate.pixels.source import Source

JPEG_LS = "1.2.840.10008.1.2.4.80"
JPEG_2000 = "1.2.840.10008.1.2.4.90"
_JPEG_LOSSLESS = frozenset({"1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70"})
_NEAR_LOSSLESS = "1.2.840.10008.1.2.4.81"
_ANY_SIZE = frozenset({RLE, DEFLATED_FRAMES})
_SMALLEST = 32  # the encoder of JPEG 2000 always makes six resolutions; that of JPEG-LS wants room for its header
_SRGB, _UNSPECIFIED = 1, 0  # openjpeg's colour spaces


@dataclass(frozen=True)
class Target:
    """How changed frames are encoded. `keeps_others` tells that unchanged frames can stay as they came."""

    info: FrameInfo
    keeps_others: bool

    @property
    def syntax(self) -> str:
        """The transfer syntax of the new pixel data."""
        return self.info.transfer_syntax


def choose_target(source: Source) -> Target:
    """The syntax for the changed frames of an encapsulated image."""
    info = source.info
    if source.syntax in _ANY_SIZE or (source.syntax == JPEG_LS and min(info.rows, info.columns) >= _SMALLEST):
        return Target(info, keeps_others=True)
    if min(info.rows, info.columns) < _SMALLEST:
        return Target(replace(info, transfer_syntax=RLE, photometric=source.photometric, planar=0), keeps_others=False)
    if source.syntax in _JPEG_LOSSLESS or source.syntax == _NEAR_LOSSLESS:
        return Target(replace(info, transfer_syntax=JPEG_LS, planar=0), keeps_others=False)
    photometric = source.photometric
    if info.samples == 3 and photometric == "RGB":
        photometric = "YBR_RCT"
    new = replace(info, transfer_syntax=JPEG_2000, photometric=photometric, planar=0)
    is_same = source.syntax == JPEG_2000 and (
        info.samples == 1 or (info.photometric == photometric and source.stream(0).colour_transform)
    )
    return Target(new, keeps_others=is_same)


def encode_frame(containers: NDArray[Any], info: FrameInfo) -> bytes:
    """One frame in the syntax of `info`, of an even length.

    Args:
        containers: the samples, shape (rows, columns[, 3]), with nothing outside BitsStored.
        info: the image as it will be.

    Raises:
        PixelError: it can't be encoded, or doesn't decode to the same samples.
    """
    try:
        encoded = _encode(containers, info)
    except (PixelError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 (plugins raise anything, Rust code panics; what they say may hold what they read)
        raise PixelError("encoder-failed") from None
    if not np.array_equal(_decoded(encoded, info), containers):
        raise PixelError("encoder-failed")
    return encoded + b"\0" * (len(encoded) % 2)


def _encode(containers: NDArray[Any], info: FrameInfo) -> bytes:
    if info.transfer_syntax == RLE:
        source = np.packbits(containers, bitorder="little") if info.bits_allocated == 1 else containers
        return bytes(
            encode_packed(
                source.tobytes(),
                rows=info.rows,
                columns=info.columns,
                samples_per_pixel=info.samples,
                bits_allocated=info.bits_allocated,
                byteorder="<",
            )
        )
    if info.transfer_syntax == DEFLATED_FRAMES:
        return _deflated(containers, info)
    values = stored_values(containers, info)
    if info.transfer_syntax == JPEG_LS:
        return _jpeg_ls(values, info)
    if info.bits_stored > 24:
        raise PixelError("bits")
    width = 1 if info.bits_stored <= 8 else 2 if info.bits_stored <= 16 else 4
    return bytes(
        encode_buffer(
            values.astype(f"<{'i' if info.signed else 'u'}{width}").tobytes(),
            rows=info.rows,
            columns=info.columns,
            samples_per_pixel=info.samples,
            bits_stored=info.bits_stored,
            is_signed=info.signed,
            photometric_interpretation=_SRGB if info.photometric == "YBR_RCT" else _UNSPECIFIED,
            use_mct=info.photometric == "YBR_RCT",
        )
    )


def _jpeg_ls(values: NDArray[Any], info: FrameInfo) -> bytes:
    """JPEG-LS knows no signs: values are written as the bits that they are."""
    if info.bits_stored > 16:
        raise PixelError("bits")
    bits = values.astype(np.int64) & (1 << info.bits_stored) - 1
    return bytes(
        jpeg_ls.encode_pixel_data(
            bits.astype("u1" if info.bits_stored <= 8 else "<u2").tobytes(),
            rows=info.rows,
            columns=info.columns,
            samples_per_pixel=info.samples,
            bits_stored=max(2, info.bits_stored),
            planar_configuration=0,
        )
    )


def _deflated(containers: NDArray[Any], info: FrameInfo) -> bytes:
    if info.bits_allocated == 1:
        containers = np.packbits(containers, bitorder="little")
    elif info.samples > 1 and info.planar:
        containers = containers.transpose(2, 0, 1)
    native = containers.tobytes()
    deflater = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return deflater.compress(native + b"\0" * (len(native) % 2)) + deflater.flush()


def _decoded(encoded: bytes, info: FrameInfo) -> NDArray[Any]:
    if info.transfer_syntax == RLE:
        return decode_rle(encoded, info)
    if info.transfer_syntax == DEFLATED_FRAMES:
        return inflated_frame(encoded, info)
    stream = STRIPPERS[info.transfer_syntax](encoded)
    return settled(decode_stream(stream, stream.data, info), info)
