"""RLE frames (PS3.5 Annex G): header checked, then written anew from the decoded bytes.

PackBits leaves room for bytes that no decoder reads, after the last run and between segments; a frame written anew
has none, and its values are the same.
"""

from __future__ import annotations

import struct

from negatoscope.gate.pixels.errors import PixelError

_HEADER = 64


def check_rle(data: bytes, segments: int) -> int:
    """Checks the header of a frame; returns how many unused offsets are not zero.

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
    return sum(1 for offset in offsets[count:] if offset)
