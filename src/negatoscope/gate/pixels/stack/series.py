"""Reading the files of a series, one frame each, as one stack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.pixels.reading import PixelReading, settled_reading, spread
from negatoscope.gate.pixels.stack.frames import FramesOfMany
from negatoscope.gate.pixels.stack.reading import read_stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.policy import Limits, Retouch


def read_series(
    reads: Sequence[Callable[[], bytes]], matcher: ReadMatcher, limits: Limits, retouches: Sequence[Sequence[Retouch]]
) -> list[PixelReading]:
    """The readings of files with one frame each, in the order of their places in the body.

    Args:
        reads: the bytes of each file, read when they are needed.
        matcher: the patient's identity.
        limits: bounds on what is decoded.
        retouches: what the author changes in each file.

    Raises:
        PixelError: one can't be decoded, or they are not of one size.
        OSError: one can't be read any more.
    """
    regions = read_stack(FramesOfMany(reads, limits), matcher)
    found = spread(dict(enumerate(regions)))
    return [
        settled_reading(read(), {0: found[number]}, matcher, retouches[number]) for number, read in enumerate(reads)
    ]
