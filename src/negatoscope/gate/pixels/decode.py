"""One encoded frame becomes stored values: by the plugins of pydicom, called only on bitstreams whose size is known.

What a plugin says when it fails may hold what it read: it is never passed on.
"""

from __future__ import annotations

import warnings
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import jpeg_ls  # pyright: ignore (it ships no types)
import numpy as np
from libjpeg.utils import decode_pixel_data as decode_jpeg
from openjpeg.utils import decode_pixel_data as decode_jpeg2000
from PIL import Image as Pillow
from rle.utils import decode_pixel_data as decode_packed

from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.native import container

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.bitstream import Stream
    from negatoscope.gate.pixels.image import FrameInfo

RLE = "1.2.840.10008.1.2.5"
DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1"
_JPEG_LS = frozenset({"1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"})


def check_stream(stream: Stream, info: FrameInfo) -> None:
    """Raises PixelError when the bitstream is of another picture than the header describes."""
    if (stream.rows, stream.columns) != (info.rows, info.columns):
        raise PixelError("size-differs")
    if stream.components != info.samples or stream.precision > info.bits_allocated:
        raise PixelError("size-differs")


def decode_stream(stream: Stream, data: bytes, info: FrameInfo) -> NDArray[Any]:
    """Stored values of a JPEG-family frame.

    Args:
        stream: what is known of it.
        data: the bitstream to decode, `stream.data` or the one it was made from.

    Returns:
        Containers (unsigned), shape (rows, columns[, samples]). Colours that a DCT process coded are RGB, and those of
        JPEG 2000's colour transform too.

    Raises:
        PixelError: it can't be decoded.
    """
    check_stream(stream, info)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if info.transfer_syntax in _JPEG_LS:
                flat, planes = _jpeg_ls(data)
            elif data[:2] != b"\xff\xd8":
                flat, planes = bytes(decode_jpeg2000(data, version=2)), False
            elif stream.is_dct and stream.precision == 8:
                flat, planes = _pillow(stream, data, info), False
            else:
                flat, planes = bytes(decode_jpeg(data, version=2)), False
    except Exception:  # noqa: BLE001 (plugins raise anything; what they say may hold what they read)
        raise PixelError("decoder-failed") from None
    return _shaped(flat, stream, info, planes=planes)


def _jpeg_ls(data: bytes) -> tuple[bytearray, bool]:
    flat, about = jpeg_ls.decode_pixel_data(data)
    return flat, about["components"] > 1 and about["interleave_mode"] == 0


def _pillow(stream: Stream, data: bytes, info: FrameInfo) -> bytes:
    picture = Pillow.open(BytesIO(data), formats=("JPEG",))
    if stream.components == 3 and stream.is_rgb is None and info.photometric == "RGB":
        # Nothing in the bitstream tells the colour space, so the header does: PS3.5 8.2.1
        picture.draft("YCbCr", None)
    if picture.mode not in {"L", "RGB", "YCbCr"} or picture.size != (info.columns, info.rows):
        raise PixelError("decoder-failed")
    return picture.tobytes()


def _shaped(flat: bytes | bytearray, stream: Stream, info: FrameInfo, *, planes: bool) -> NDArray[Any]:
    width = 1 if stream.precision <= 8 else 2 if stream.precision <= 16 else 4
    values = np.frombuffer(flat, f"<{'i' if stream.signed else 'u'}{width}")
    if values.size != info.frame_samples:
        raise PixelError("decoder-failed")
    signed = container(info).str.replace("u", "i")
    values = values.astype(signed if stream.signed else container(info), copy=False).view(container(info))
    if info.samples == 1:
        return values.reshape(info.rows, info.columns)
    if planes:
        return values.reshape(info.samples, info.rows, info.columns).transpose(1, 2, 0)
    return values.reshape(info.rows, info.columns, info.samples)


def decode_rle(data: bytes, info: FrameInfo) -> NDArray[Any]:
    """Stored values of a trimmed RLE frame, as `decode_stream` gives them.

    Raises:
        PixelError: it can't be decoded.
    """
    try:
        flat = decode_packed(data, version=2, rows=info.rows, columns=info.columns, bits_allocated=info.bits_allocated)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 (see decode_stream; a panic of Rust code is no Exception)
        raise PixelError("decoder-failed") from None
    values = np.frombuffer(flat, container(info))
    if values.size != info.frame_samples:
        raise PixelError("decoder-failed")
    planes = values.reshape(info.samples, info.rows, info.columns)
    return planes[0] if info.samples == 1 else planes.transpose(1, 2, 0)


def inflated_frame(data: bytes, info: FrameInfo) -> NDArray[Any]:
    """Stored values of a deflated frame (PS3.5 A.4.11), as `decode_stream` gives them.

    Raises:
        PixelError: it doesn't inflate to exactly one frame.
    """
    length = (info.frame_samples * info.bits_allocated + 7) // 8
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        native = inflater.decompress(data, length + 2)
    except zlib.error:
        raise PixelError("decoder-failed") from None
    if not inflater.eof or len(native) not in {length, length + length % 2}:
        raise PixelError("decoder-failed")
    flat = np.frombuffer(native[:length], container(info))
    if info.bits_allocated == 1:
        flat = np.unpackbits(flat, bitorder="little")[: info.rows * info.columns]
    if info.samples == 1:
        return flat.reshape(info.rows, info.columns)
    if info.planar:
        return flat.reshape(info.samples, info.rows, info.columns).transpose(1, 2, 0)
    return flat.reshape(info.rows, info.columns, info.samples)
