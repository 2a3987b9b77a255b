"""Looks at every distinct frame and overlay of a file, and at pictures, and makes findings of what is left in them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.recheck.decoded import OnlyFrame, frames_in
from negatoscope.gate.recheck.optical import Optical
from negatoscope.gate.recheck.shown import may_stay
from negatoscope.gate.recheck.stacked import LEAST, NotAStackError, suspicious_frames
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box, Finding
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.decoded import Decoded
    from negatoscope.gate.recheck.documents import PageSeen
    from negatoscope.gate.recheck.image_shape import Shape
    from negatoscope.gate.recheck.needles import Needles
    from negatoscope.gate.recheck.shown import Shown
    from negatoscope.gate.recheck.walker import Walked

_REMEMBERED = 100_000
_MOST = 200  # boxes of one file


class Looking:
    """The eyes of one reader. Frames that were found clean are not looked at again."""

    def __init__(self, needles: Needles, limits: Limits) -> None:
        self._optical = Optical(needles)
        self._limits = limits
        self._clean: set[bytes] = set()

    def at_file(self, walked: Walked, shape: Shape, shown: Shown) -> list[Finding]:
        """RCK102 for each text that is left in the frames and overlays of a DICOM file, but where it may be `shown`.

        Raises:
            WalkError: a frame or overlay can't be decoded.
        """
        findings: list[Finding] = []
        if shape.has_pixels:
            frames = frames_in(walked, shape, self._limits)
            for seen in self.at_frames(frames, [shown] * len(frames)):
                findings += seen
        return [*findings[:_MOST], *self.at_overlays(walked)]

    def at_files(self, reads: Sequence[Callable[[], bytes]], shown: Sequence[Shown]) -> list[list[Finding]]:
        """The same for files of one frame each that are neighbours in this order; they are read as often as needed.

        Raises:
            WalkError, OSError: one can't be read.
        """
        return self.at_frames([OnlyFrame(read, self._limits) for read in reads], shown)

    def at_frames(self, frames: Sequence[Decoded], shown: Sequence[Shown]) -> list[list[Finding]]:
        """RCK102 for each text that is left in a stack of frames, as `at_file` tells it; overlays are not looked at.

        Args:
            frames: gives the stored values of each frame, and its pictures, when asked.
            shown: where text may stay, frame by frame.

        Raises:
            WalkError: a frame can't be decoded.
        """
        try:
            if len(frames) < LEAST:
                raise NotAStackError
            wanted = suspicious_frames(
                (one.samples() for one in frames), lambda number: frames[number].pictures(), self._optical.is_near_text
            )
        except NotAStackError:
            wanted = set(range(len(frames)))
        found: list[list[Finding]] = [[] for _ in frames]
        waiting, read = sorted(wanted), set[int]()
        while waiting:
            number = waiting.pop()
            if number in read or not 0 <= number < len(frames):
                continue
            read.add(number)
            seen = self._at_frame(frames[number])
            found[number] = _distinct([one for one in seen if not may_stay(one, shown[number])])
            if seen:
                waiting += [number - 1, number + 1]
        return found

    def _at_frame(self, frame: Decoded) -> list[Finding]:
        digest = frame.digest()
        if digest in self._clean:
            return []
        seen = [finding for picture in frame.pictures() for finding in self.at_picture(picture, frame.number)]
        if not seen and len(self._clean) < _REMEMBERED:
            self._clean.add(digest)
        return seen

    def at_overlays(self, walked: Walked) -> list[Finding]:
        """RCK102 for each overlay of a DICOM file in which text is left.

        Raises:
            WalkError: one can't be unpacked.
        """
        return [
            codes.make("RCK102", where=Place(tag=f"{group:04X}3000"))
            for group, picture in _overlays(walked, self._limits)
            if self._optical.remains(picture)
        ]

    def at_page(self, page: PageSeen, number: int) -> list[Finding]:
        """RCK102 for each text on a page that the words behind it don't say, or that is an identifier."""
        return [
            codes.make("RCK102", kind=remains.kind, where=Place(frame=number, box=remains.box))
            for remains in self._optical.remains(page.pixels)
            if remains.kind or not page.says(remains)
        ]

    def at_picture(self, picture: NDArray[np.uint8], frame: int = 0) -> list[Finding]:
        """RCK102, with its box, for each text that is left in one picture."""
        return [
            codes.make("RCK102", kind=remains.kind, where=Place(frame=frame, box=remains.box))
            for remains in self._optical.remains(picture)
        ]


def _distinct(findings: list[Finding]) -> list[Finding]:
    """One finding for each box, one with a kind rather than one without."""
    by_box: dict[Box | None, Finding] = {}
    for finding in findings:
        known = by_box.get(finding.where.box)
        if known is None or (finding.kind and not known.kind):
            by_box[finding.where.box] = finding
    return list(by_box.values())


def _overlays(walked: Walked, limits: Limits) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    """(group, picture) of each frame of each overlay (PS3.3 C.9.2)."""
    unpack = struct.Struct(">H" if walked.big_endian else "<H").unpack_from
    planes: dict[int, dict[int, bytes]] = {}
    for tag, _, start, stop, path in walked.elements:
        if not path and tag >> 16 & 0xFF00 == 0x6000 and tag & 0xFFFF in {0x0010, 0x0011, 0x0015, 0x3000}:
            planes.setdefault(tag >> 16, {})[tag & 0xFFFF] = walked.data[start:stop]
    for group, parts in planes.items():
        if not parts.get(0x3000):
            continue
        if len(parts.get(0x0010, b"")) != 2 or len(parts.get(0x0011, b"")) != 2:
            raise WalkError("overlay")
        rows, columns = unpack(parts[0x0010])[0], unpack(parts[0x0011])[0]
        frames = parts.get(0x0015, b"1").strip(b" \0").decode("latin-1")
        yield from _planes(
            group, parts[0x3000], (int(frames) if frames.isdigit() else 1, rows, columns), walked, limits
        )


def _planes(
    group: int, packed: bytes, size: tuple[int, int, int], walked: Walked, limits: Limits
) -> Iterator[tuple[int, NDArray[np.uint8]]]:
    frames, rows, columns = size
    if rows * columns > limits.frame_pixels or frames * rows * columns > len(packed) * 8 or not rows * columns:
        raise WalkError("overlay")
    data = np.frombuffer(packed, np.uint8)
    if walked.big_endian:
        data = data[: len(data) // 2 * 2].reshape(-1, 2)[:, ::-1].ravel()
    bits = np.unpackbits(data, bitorder="little")
    seen: set[bytes] = set()
    for number in range(frames):
        plane = bits[number * rows * columns : (number + 1) * rows * columns]
        key = plane.tobytes()
        if plane.any() and key not in seen:
            seen.add(key)
            yield group, (plane * np.uint8(255)).reshape(rows, columns)
