"""Native pixel data (PS3.5 8.1): where frames lie, what lies outside BitsStored, and how values are written back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from negatoscope.gate.pixels.errors import PixelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.pixels.image import FrameInfo, Image

_PAIRED = frozenset({"YBR_FULL_422", "YBR_PARTIAL_422"})  # two luminances share their chrominances


def is_paired(info: FrameInfo) -> bool:
    """Whether a native frame holds Y1 Y2 Cb Cr for two pixels (PS3.3 C.7.6.3.1.2)."""
    return info.photometric in _PAIRED


def frame_bits(info: FrameInfo) -> int:
    """Bits of one native frame."""
    if info.photometric == "YBR_PARTIAL_420":
        raise PixelError("photometric")
    if is_paired(info):
        if info.columns % 2 or info.bits_allocated != 8 or info.planar:
            raise PixelError("photometric")
        return info.rows * info.columns * 16
    return info.frame_samples * info.bits_allocated


def native_length(info: FrameInfo) -> int:
    """Bytes of all the frames, without padding. Frames of one bit follow each other without a gap."""
    return (frame_bits(info) * info.count + 7) // 8


def container(info: FrameInfo, *, big: bool = False) -> np.dtype[Any]:
    """The type of a stored sample: of floats, or unsigned whatever the header says of signs."""
    kind = "f" if info.floats else "u"
    return np.dtype(f"{'>' if big else '<'}{kind}{max(1, info.bits_allocated // 8)}")


def native_values(image: Image) -> NDArray[Any]:
    """All stored samples as they lie in the file, one flat read-only view in the container's type.

    Raises:
        PixelError: there are fewer bytes than the header states.
    """
    length = native_length(image.info)
    start, end = image.element.value, image.element.end
    if end - start < length:
        raise PixelError("truncated")
    dtype = container(image.info, big=image.opened.syntax.big)
    swapped = _is_swapped(image)
    if swapped and end - start < length + length % 2:
        raise PixelError("truncated")
    data = memoryview(image.opened.data)[start : start + length + (length % 2 if swapped else 0)]
    values = np.frombuffer(data, dtype)
    return values.view(">u2").astype("<u2").view("u1")[:length] if swapped else values


def _is_swapped(image: Image) -> bool:
    """Whether bytes lie in 16-bit words of the other order: OW in big endian (PS3.5 8.1.1)."""
    return image.opened.syntax.big and image.info.bits_allocated <= 8 and image.element.vr == b"OW"


def native_frame(image: Image, values: NDArray[Any], index: int) -> NDArray[Any]:
    """One frame of `native_values`, shape (rows, columns[, 3]), as unsigned containers or floats, little endian."""
    info = image.info
    if info.bits_allocated == 1:
        bits = info.rows * info.columns
        first, last = index * bits // 8, ((index + 1) * bits + 7) // 8
        unpacked = np.unpackbits(values[first:last], bitorder="little")
        offset = index * bits - first * 8
        return unpacked[offset : offset + bits].reshape(info.rows, info.columns)
    size = frame_bits(info) // info.bits_allocated
    flat = values[index * size : (index + 1) * size].astype(container(info), copy=False)
    if is_paired(info):
        pairs = flat.reshape(info.rows, info.columns // 2, 4)
        full = np.empty((info.rows, info.columns // 2, 2, 3), flat.dtype)
        full[:, :, :, 0] = pairs[:, :, :2]
        full[:, :, :, 1:] = pairs[:, :, None, 2:]
        return full.reshape(info.rows, info.columns, 3)
    if info.samples == 1:
        return flat.reshape(info.rows, info.columns)
    if info.planar:
        return flat.reshape(info.samples, info.rows, info.columns).transpose(1, 2, 0)
    return flat.reshape(info.rows, info.columns, info.samples)


def put_native_frame(image: Image, values: NDArray[Any], index: int, frame: NDArray[Any]) -> None:
    """Writes one frame, as `native_frame` gives it, into a writable copy of `native_values`."""
    info = image.info
    if info.bits_allocated == 1:
        bits = info.rows * info.columns
        first, last = index * bits // 8, ((index + 1) * bits + 7) // 8
        unpacked = np.unpackbits(values[first:last], bitorder="little")
        offset = index * bits - first * 8
        unpacked[offset : offset + bits] = frame.reshape(-1)
        values[first:last] = np.packbits(unpacked, bitorder="little")
        return
    if is_paired(info):
        pairs = frame.reshape(info.rows, info.columns // 2, 2, 3)
        frame = np.concatenate([pairs[:, :, :, 0], pairs[:, :, 0, 1:]], axis=2)
    elif info.samples > 1 and info.planar:
        frame = frame.transpose(2, 0, 1)
    size = frame_bits(info) // info.bits_allocated
    values[index * size : (index + 1) * size] = frame.reshape(-1)


def native_bytes(image: Image, values: NDArray[Any]) -> bytes:
    """`native_values` as they lie in a file of the same syntax, padded to an even length."""
    values = np.asarray(values, container(image.info, big=image.opened.syntax.big))
    unused = -frame_bits(image.info) * image.info.count % 8
    written = values.tobytes()
    if unused:
        written = written[:-1] + bytes([written[-1] & 0xFF >> unused])
    written += b"\0" * (len(written) % 2)
    return np.frombuffer(written, ">u2").astype("<u2").tobytes() if _is_swapped(image) else written


def settled(values: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """The containers with every bit outside BitsStored cleared, or set to the sign where values are signed.

    The array itself when there is nothing to clear, a copy otherwise.
    """
    if info.floats or info.bits_stored == info.bits_allocated:
        return values
    shift = info.high_bit + 1 - info.bits_stored
    mask = ((1 << info.bits_stored) - 1) << shift
    outside = values.dtype.type(~mask & ((1 << info.bits_allocated) - 1))
    tested = values
    if info.signed and not shift:
        tested = values + values.dtype.type(1 << info.bits_stored - 1)  # moves the legal range to the lowest bits
    if not (info.signed and shift) and not np.bitwise_or.reduce(tested, axis=None) & outside:
        return values
    if not info.signed:
        return (values & values.dtype.type(mask)).astype(values.dtype, copy=False)
    signed = values.view(values.dtype.str.replace("u", "i"))
    kept = signed << info.bits_allocated - info.high_bit - 1 >> info.bits_allocated - info.bits_stored
    extended = (kept << shift).astype(signed.dtype, copy=False).view(values.dtype)
    return values if np.array_equal(extended, values) else extended


def stored_values(containers: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """Containers as the numbers they stand for: BitsStored bits up to HighBit, signed where the header says so."""
    values = settled(containers, info)
    if info.signed:
        values = values.view(values.dtype.str.replace("u", "i"))
    shift = 0 if info.floats or info.bits_allocated == 1 else info.high_bit + 1 - info.bits_stored
    return values >> shift if shift else values


def stored_containers(values: NDArray[Any], info: FrameInfo) -> NDArray[Any]:
    """The opposite of `stored_values`."""
    shift = 0 if info.floats or info.bits_allocated == 1 else info.high_bit + 1 - info.bits_stored
    return (values << shift if shift else values).view(container(info))
