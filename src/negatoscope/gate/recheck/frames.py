"""The frames of a DICOM file as pictures of 8 bits, decoded by the codec libraries directly from the walker's bytes."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, Any, cast

import cv2
import jpeg_ls  # pyright: ignore  (the library is not typed)
import libjpeg
import numpy as np
import openjpeg
import rle.rle as rle_codec

from negatoscope.gate.recheck.codestreams import frames_of
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.image_shape import Shape
    from negatoscope.gate.recheck.walker import Walked

    Picture = NDArray[np.uint8]
    Samples = NDArray[Any]
    Stream = bytes | memoryview

_JPEG_8 = "1.2.840.10008.1.2.4.50"
_JPEG = ("1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55")
_JPEG_LOSSLESS = ("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70")
_JPEG_LS = ("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81")
_JPEG_2000 = "1.2.840.10008.1.2.4.9", "1.2.840.10008.1.2.4.20"
_RLE = "1.2.840.10008.1.2.5"
_DEFLATED_FRAME = "1.2.840.10008.1.2.8.1"
# None of the codec libraries is typed.
_LIBJPEG: Any = libjpeg
_OPENJPEG: Any = openjpeg
_CHARLS: Any = jpeg_ls
_RUN_LENGTH: Any = rle_codec
_UNEVEN = 2.0  # how many times wider the whole range is than that of 99.8 % of the pixels, for both to be looked at


def raw_frames(walked: Walked, shape: Shape) -> Iterator[tuple[int, bytes, Stream]]:
    """(number, digest, bytes or codestream) of each frame; the digest covers what its pictures depend on.

    Raises:
        WalkError: the frames can't be told apart.
    """
    attributes = repr((walked.transfer_syntax, shape.rows, shape.columns, shape.allocated, shape.photometric)).encode()
    streams = (
        frames_of(walked.data, walked.fragments, shape.frames, walked.transfer_syntax)
        if walked.fragments
        else _native_frames(walked, shape)
    )
    for number, stream in enumerate(streams):
        yield number, hashlib.blake2b(stream, digest_size=16, key=attributes[:64]).digest(), stream


def _native_frames(walked: Walked, shape: Shape) -> Iterator[Stream]:
    bits = shape.frame_bits
    if not bits or (shape.stop - shape.start) * 8 < bits * shape.frames:
        raise WalkError("pixels")
    if bits % 8:  # frames of single bits follow one another without padding (PS3.5 8.1.1)
        value = walked.data[shape.start : shape.stop]
        unpacked = np.unpackbits(np.frombuffer(value, np.uint8), bitorder="little")
        for number in range(shape.frames):
            yield np.packbits(unpacked[number * bits : (number + 1) * bits], bitorder="little").tobytes()
        return
    size = bits // 8
    for number in range(shape.frames):  # a view: frames of a large file are not copied before they are looked at
        yield memoryview(walked.data)[shape.start + number * size : shape.start + (number + 1) * size]


def pictures(stream: Stream, walked: Walked, shape: Shape, limits: Limits) -> list[Picture]:
    """One frame as one or two pictures, grey or BGR: by the range of nearly all its pixels, and by that of all.

    Raises:
        WalkError: it can't be decoded, or is not of the size that the header states.
    """
    return _as_pictures(samples(stream, walked, shape, limits), shape)


def samples(stream: Stream, walked: Walked, shape: Shape, limits: Limits) -> Samples:
    """One frame as it is stored: (rows, columns) or (rows, columns, samples).

    Raises:
        WalkError: as `pictures`.
    """
    if shape.rows * shape.columns > limits.frame_pixels or not shape.rows * shape.columns:
        raise WalkError("pixels")
    try:
        values = _decoded(stream, walked, shape) if walked.fragments else _native(stream, walked, shape)
    except (WalkError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 (whatever a codec says of hostile bytes; a panic of Rust code is no Exception)
        raise WalkError("pixels") from None
    if values.shape[:2] != (shape.rows, shape.columns):
        raise WalkError("pixels")
    return values[:, :, 0] if values.ndim == 3 and values.shape[2] == 1 else values


def _native(stream: Stream, walked: Walked, shape: Shape) -> Samples:
    order = ">" if walked.big_endian else "<"
    rows, columns = shape.rows, shape.columns
    if shape.allocated == 1:
        bits = np.unpackbits(np.frombuffer(stream, np.uint8), bitorder="little")[: rows * columns]
        return (bits * np.uint8(255)).reshape(rows, columns)
    if shape.pixel_tag != 0x7FE00010:
        return np.frombuffer(stream, f"{order}f{shape.allocated // 8}").reshape(rows, columns)
    values = np.frombuffer(stream, f"{order}{'i' if shape.signed else 'u'}{shape.allocated // 8}")
    if shape.samples == 1:
        return values.reshape(rows, columns)
    if shape.photometric == "YBR_FULL_422":
        return values.reshape(-1, 4)[:, :2].reshape(rows, columns)  # two Y, then Cb and Cr for both
    if shape.planar:
        return np.moveaxis(values.reshape(shape.samples, rows, columns), 0, 2)
    return values.reshape(rows, columns, shape.samples)


def _decoded(stream: Stream, walked: Walked, shape: Shape) -> Samples:
    syntax = walked.transfer_syntax
    if syntax == _JPEG_8:
        found = cv2.imdecode(np.frombuffer(stream, np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
        if found is None:
            return _LIBJPEG.decode(stream)
        return cast("Samples", found)
    if syntax in _JPEG or syntax in _JPEG_LOSSLESS:
        return _LIBJPEG.decode(stream)
    if syntax in _JPEG_LS:
        return _jpeg_ls(stream)
    if syntax.startswith(_JPEG_2000):
        return _OPENJPEG.decode(stream)
    if syntax == _RLE:
        return _run_length(stream, shape)
    if syntax == _DEFLATED_FRAME:
        engine = zlib.decompressobj(-zlib.MAX_WBITS)
        size = (shape.frame_bits + 7) // 8
        return _native(engine.decompress(stream, size)[:size], walked, shape)
    raise WalkError("pixels")


def _jpeg_ls(stream: Stream) -> Samples:
    decoded, header = _CHARLS.decode_buffer(stream)
    size = 1 if header["bits_per_sample"] <= 8 else 2
    values = np.frombuffer(decoded, f"<u{size}")
    rows, columns, components = header["height"], header["width"], header["components"]
    if components == 1:
        return values.reshape(rows, columns)
    if header["interleave_mode"] == 0:
        return np.moveaxis(values.reshape(components, rows, columns), 0, 2)
    return values.reshape(rows, columns, components)


def _run_length(stream: Stream, shape: Shape) -> Samples:
    decoded = bytes(_RUN_LENGTH.decode_frame(stream, shape.rows * shape.columns, shape.allocated, "<"))
    kind = f"<{'i' if shape.signed else 'u'}{shape.allocated // 8}"
    planes = np.frombuffer(decoded, kind).reshape(-1, shape.rows, shape.columns)
    return planes[0] if len(planes) == 1 else np.moveaxis(planes, 0, 2)


def _as_pictures(samples: Samples, shape: Shape) -> list[Picture]:
    if samples.ndim == 3 and samples.shape[2] == 1:
        samples = samples[:, :, 0]
    if samples.ndim == 3:
        colour = samples[:, :, :3]
        bright = colour if colour.dtype == np.uint8 else _stretched(colour, 0, float(colour.max() or 1))
        if shape.photometric.startswith("YBR"):
            return [np.ascontiguousarray(bright[:, :, 0])]
        return [np.ascontiguousarray(bright[:, :, ::-1])]
    values = np.nan_to_num(samples) if samples.dtype.kind == "f" else samples
    low, high = float(values.min()), float(values.max())
    if low == high:
        return []
    inner_low, inner_high = (float(bound) for bound in np.percentile(values, (0.1, 99.9)))
    views = [_stretched(values, low, high)]
    if inner_high > inner_low and (high - low) > _UNEVEN * (inner_high - inner_low):
        views.append(_stretched(values, inner_low, inner_high))
    return views


def _stretched(values: Samples, low: float, high: float) -> Picture:
    scaled = (values.astype(np.float32) - np.float32(low)) * np.float32(255 / (high - low))
    return np.clip(scaled, 0, 255).astype(np.uint8)
