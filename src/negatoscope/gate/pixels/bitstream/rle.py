"""RLE frames (PS3.5 Annex G): the header checked, and every byte gone that no decoder reads."""

from __future__ import annotations

import struct
from itertools import pairwise

from negatoscope.gate.pixels.errors import PixelError

_HEADER = 64


def check_rle(data: bytes, segments: int) -> None:
    """Checks the header of a frame.

    Raises:
        PixelError: the number of segments is another one, or the offsets are out of order.
    """
    if len(data) < _HEADER:
        raise PixelError("truncated")
    count, *offsets = struct.unpack_from("<16I", data)
    if count != segments or not 0 < count <= 15:
        raise PixelError("bitstream")
    used = offsets[:count]
    if used[0] != _HEADER or used != sorted(set(used)):
        raise PixelError("bitstream")
    if used[-1] >= len(data):
        raise PixelError("truncated")


def trim_rle(data: bytes, segments: int, pixels: int) -> bytes:
    """A frame with each segment cut after the run that completes it.

    What comes after that run is padding, or hidden; and decoders fail in bad ways on a run that is too long.

    Args:
        data: the frame.
        segments: how many it must have.
        pixels: bytes that a segment unpacks to.

    Raises:
        PixelError: the header is wrong, a segment is too short, or a run goes past its last pixel.
    """
    check_rle(data, segments)
    count, *offsets = struct.unpack_from("<16I", data)
    bounds = [*offsets[:count], len(data)]
    parts = [data[start : _end(data, start, stop, pixels)] for start, stop in pairwise(bounds)]
    starts = [_HEADER]
    for segment in parts[:-1]:
        starts.append(starts[-1] + len(segment) + len(segment) % 2)
    header = struct.pack("<16I", count, *starts, *(0,) * (15 - count))
    return header + b"".join(segment + b"\0" * (len(segment) % 2) for segment in parts)


def _end(data: bytes, position: int, stop: int, pixels: int) -> int:
    """Where the run ends that completes a segment (G.3.2)."""
    done = 0
    while done < pixels:
        if position >= stop:
            raise PixelError("truncated")
        control = data[position]
        if control < 128:
            done += control + 1
            position += control + 2
        else:
            done += 257 - control if control > 128 else 0
            position += 2 if control > 128 else 1
    if done != pixels or position > stop:
        raise PixelError("bitstream")
    return position
