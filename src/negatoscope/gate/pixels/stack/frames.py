"""Stacks made of files: the frames of one, or those of several that hold one frame each. Few are kept decoded."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from negatoscope.gate.pixels.errors import PixelError
from negatoscope.gate.pixels.frames import Frames, open_frames

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

_KEPT = 4  # a frame with its neighbours, and one that regions are followed from


class FramesOfOne:
    """The frames of one file."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._kept: OrderedDict[int, NDArray[Any]] = OrderedDict()

    def __len__(self) -> int:
        return self._frames.info.count

    def values(self, number: int) -> NDArray[Any]:
        """See `Stack`.

        Raises:
            PixelError: the frame can't be decoded.
        """
        if number not in self._kept:
            self._kept[number] = compared(self._frames, number)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[number]

    def views(self, number: int) -> list[NDArray[np.uint8]]:
        """See `Stack`.

        Raises:
            PixelError: the frame can't be decoded.
        """
        return self._frames.views(number)


class FramesOfMany:
    """The frames of files with one frame each, opened as they are asked for."""

    def __init__(self, reads: Sequence[Callable[[], bytes]], limits: Limits) -> None:
        self._reads = reads
        self._limits = limits
        self._kept: OrderedDict[int, tuple[Frames, NDArray[Any]]] = OrderedDict()
        self._shape: tuple[int, ...] | None = None

    def __len__(self) -> int:
        return len(self._reads)

    def values(self, number: int) -> NDArray[Any]:
        """See `Stack`.

        Raises:
            PixelError: the file can't be decoded, or is of another size or kind than the others.
            OSError: it can't be read any more.
        """
        return self._opened(number)[1]

    def views(self, number: int) -> list[NDArray[np.uint8]]:
        """See `Stack`; raises as `values` does."""
        return self._opened(number)[0].views(0)

    def _opened(self, number: int) -> tuple[Frames, NDArray[Any]]:
        if number not in self._kept:
            frames = open_frames(self._reads[number](), self._limits)
            values = compared(frames, 0)
            self._shape = self._shape or values.shape
            if frames.info.count != 1 or values.shape != self._shape:
                raise PixelError("size-differs")
            self._kept[number] = frames, values
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[number]


def compared(frames: Frames, index: int) -> NDArray[Any]:
    """What is compared from frame to frame: stored greys, or the colours that are shown."""
    if frames.info.samples == 3 or frames.info.photometric == "PALETTE COLOR":
        return frames.views(index)[0]
    return frames.raw(index)
