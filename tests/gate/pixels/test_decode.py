"""What codecs do on hostile streams never gets further than the decoding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gate.pixels.made_images import LIMITS, shipped
from negatoscope.gate.pixels.decode import decode_rle
from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import open_frames


def test_a_panic_of_a_codec_is_a_refusal() -> None:
    info = replace(open_frames(shipped("MR_small_RLE.dcm"), LIMITS).info, rows=4, columns=4)
    header = b"".join(number.to_bytes(4, "little") for number in (4, 64, 82, *[0] * 13))
    panics = header + bytes.fromhex("b253846de042771c8f794a0c4d8ba610670fbede34f033e74d4d4b10591ed74f24b9659d4cccfb")
    with pytest.raises(PixelError, match="decoder-failed"):
        decode_rle(panics, info)
