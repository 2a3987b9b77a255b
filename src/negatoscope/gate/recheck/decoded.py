"""Frames that are decoded when they are asked for, and let go of at once: those of one file, or one of each file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.frames import pictures, raw_frames, samples
from negatoscope.gate.recheck.image_shape import shape_of
from negatoscope.gate.recheck.walker import WalkError, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.frames import Picture, Samples, Stream
    from negatoscope.gate.recheck.image_shape import Shape
    from negatoscope.gate.recheck.walker import Walked

    class Decoded(Protocol):
        """One frame. Each method raises WalkError when it can't be decoded."""

        @property
        def number(self) -> int: ...
        def samples(self) -> Samples: ...
        def pictures(self) -> list[Picture]: ...
        def digest(self) -> bytes: ...


@dataclass(frozen=True)
class FrameOfFile:
    """A frame of a file that is in memory."""

    number: int
    _digest: bytes
    _stream: Stream = field(repr=False)
    _walked: Walked = field(repr=False)
    _shape: Shape = field(repr=False)
    _limits: Limits = field(repr=False)

    def samples(self) -> Samples:
        """The stored values."""
        return samples(self._stream, self._walked, self._shape, self._limits)

    def pictures(self) -> list[Picture]:
        """Pictures of 8 bits."""
        return pictures(self._stream, self._walked, self._shape, self._limits)

    def digest(self) -> bytes:
        """What two frames have in common only when they look the same."""
        return self._digest


@dataclass(frozen=True)
class OnlyFrame:
    """The one frame of a file that is read again each time."""

    _read: Callable[[], bytes] = field(repr=False)
    _limits: Limits = field(repr=False)
    number: int = 0

    def samples(self) -> Samples:
        """The stored values."""
        return self._opened().samples()

    def pictures(self) -> list[Picture]:
        """Pictures of 8 bits."""
        return self._opened().pictures()

    def digest(self) -> bytes:
        """What two frames have in common only when they look the same."""
        return self._opened().digest()

    def _opened(self) -> FrameOfFile:
        walked = walk(self._read(), self._limits)
        shape = shape_of(walked)
        frames = frames_in(walked, shape, self._limits) if shape.has_pixels else []
        if len(frames) != 1:
            raise WalkError("pixels")
        return frames[0]


def frames_in(walked: Walked, shape: Shape, limits: Limits) -> list[FrameOfFile]:
    """The frames of a file, none of them decoded yet.

    Raises:
        WalkError: they can't be told apart.
    """
    return [
        FrameOfFile(number, digest, stream, walked, shape, limits)
        for number, digest, stream in raw_frames(walked, shape)
    ]
