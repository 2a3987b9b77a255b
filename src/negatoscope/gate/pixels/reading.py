"""The first reading of the pixels of one DICOM file: every distinct frame and overlay is looked at for text."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Finding, Place, State
from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.frames import open_frames
from negatoscope.gate.pixels.overlays import read_overlays
from negatoscope.gate.pixels.retouched import retouched
from negatoscope.gate.pixels.stack.frames import FramesOfOne
from negatoscope.gate.pixels.stack.reading import LEAST_FRAMES, read_stack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.pixels.regions import TextRegion
    from negatoscope.gate.policy import Limits, Retouch

_SAME_PLACE = 0.5  # boxes whose overlap is at least this share of their union are one text that stays in place
_READ_ALIKE = 0.6  # likeness of two readings of one line: letters are confused, and its ends are cut


@dataclass(frozen=True)
class PixelReading:
    """What was found: boxes to black out by frame, and by frame of each overlay group.

    An overlay mapped to None can't be read, and goes. `findings` are remedied once the boxes are blacked out. `shown`
    are boxes that the author took back, by frame.
    """

    boxes: Mapping[int, tuple[Box, ...]]
    overlays: Mapping[int, Mapping[int, tuple[Box, ...]] | None]
    findings: tuple[Finding, ...]
    shown: Mapping[int, tuple[Box, ...]] = field(default_factory=dict[int, "tuple[Box, ...]"])


@dataclass
class FramesSeen:
    """Regions by the digest of a frame, so that equal frames of a case are read once. Bounded."""

    limit: int = 20_000
    regions: dict[bytes, tuple[TextRegion, ...]] = field(default_factory=dict[bytes, "tuple[TextRegion, ...]"])

    def remember(self, digest: bytes, regions: tuple[TextRegion, ...]) -> None:
        """Keep the regions of a frame, unless the memory is full."""
        if len(self.regions) < self.limit:
            self.regions[digest] = regions


def read_pixels(
    data: bytes, matcher: ReadMatcher, limits: Limits, seen: FramesSeen, retouches: Sequence[Retouch] = ()
) -> PixelReading:
    """Find the text in all frames and overlays of a file, and retouch what is found.

    Raises:
        PixelError: the pixels can't be decoded.
    """
    frames = open_frames(data, limits)
    if frames.info.count >= LEAST_FRAMES:
        found = dict(enumerate(read_stack(FramesOfOne(frames), matcher)))
        return settled_reading(data, found, matcher, retouches)
    found: dict[int, tuple[TextRegion, ...]] = {}
    for index in range(frames.info.count):
        digest = frames.digest(index)
        regions = seen.regions.get(digest)
        if regions is None:
            regions = tuple(find_text(frames.views(index), matcher))
            seen.remember(digest, regions)
        found[index] = tuple(region for region in regions if region.verdict != "harmless")
    return settled_reading(data, found, matcher, retouches)


def settled_reading(
    data: bytes, found: Mapping[int, tuple[TextRegion, ...]], matcher: ReadMatcher, retouches: Sequence[Retouch]
) -> PixelReading:
    """The reading of a file from the regions of its frames: spread over them, retouched, with that of its overlays."""
    last = retouched(spread(found), retouches)
    overlays, overlay_findings = _read_overlays(data, matcher)
    return PixelReading(
        boxes=_boxes(last.regions, last.added),
        overlays=overlays,
        findings=(*_findings(last.regions), *last.findings, *overlay_findings),
        shown=last.shown,
    )


def _boxes(
    found: Mapping[int, tuple[TextRegion, ...]], added: Mapping[int, tuple[Box, ...]]
) -> dict[int, tuple[Box, ...]]:
    boxes = {
        index: (*(region.box for region in found.get(index, ())), *added.get(index, ()))
        for index in sorted({*found, *added})
    }
    return {index: several for index, several in boxes.items() if several}


def _overlap(one: Box, other: Box) -> float:
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)


def _places(found: Mapping[int, tuple[TextRegion, ...]]) -> Iterator[list[tuple[int, TextRegion]]]:
    """Regions that lie at the same place, each with the frame in which it was seen."""
    places: list[list[tuple[int, TextRegion]]] = []
    for index, regions in found.items():
        for region in regions:
            for seen in places:
                if _overlap(seen[0][1].box, region.box) >= _SAME_PLACE:
                    seen.append((index, region))
                    break
            else:
                places.append([(index, region)])
    yield from places


def spread(found: Mapping[int, tuple[TextRegion, ...]]) -> dict[int, tuple[TextRegion, ...]]:
    """Text that stays in place over frames is blacked out in all of them: a detector misses it in some.

    A region seen once is taken to be of its frame only, unless it is of the identity. Over a stack (see `read_stack`)
    the strokes of a region have been followed already: there it is on the frames between as well only when most frames
    show it, or when frames apart from each other show it and it was read alike in them. Anatomy that was taken for
    text in two slices would else be blacked out in hundreds.
    """
    if len(found) < 2:
        return dict(found)
    spread: dict[int, list[TextRegion]] = {index: list(regions) for index, regions in found.items()}
    for seen in _places(found):
        named = [region for _, region in seen if region.verdict == "identity"]
        seen_in = {index for index, _ in seen}
        if not named and not _stays(seen, len(found)):
            continue
        largest = max(named or [region for _, region in seen], key=lambda region: region.box[2] * region.box[3])
        for index, regions in spread.items():
            if index not in seen_in:
                regions.append(largest)
    return {index: tuple(regions) for index, regions in spread.items()}


def _stays(seen: Sequence[tuple[int, TextRegion]], frames: int) -> bool:
    """Whether what is seen at one place is text that stays there over so many frames."""
    seen_in = {index for index, _ in seen}
    if frames < LEAST_FRAMES:
        return len(seen_in) > 1
    return 2 * len(seen_in) >= frames or _reads_alike(seen)


def _reads_alike(seen: Sequence[tuple[int, TextRegion]]) -> bool:
    """Whether frames that don't follow each other show lettering that was read alike."""
    for (before, one), (after, other) in pairwise(sorted(seen, key=lambda sighting: sighting[0])):
        if after - before > 1 and min(len(one.text), len(other.text)) > 1:
            alike = SequenceMatcher(None, one.text.casefold(), other.text.casefold(), autojunk=False).ratio()
            if alike >= _READ_ALIKE:
                return True
    return False


def _findings(found: Mapping[int, tuple[TextRegion, ...]]) -> Iterator[Finding]:
    """One finding for each distinct box, at the first frame that shows it."""
    told: set[Box] = set()
    for index, regions in found.items():
        for region in regions:
            if region.box not in told:
                told.add(region.box)
                code = "SEC111" if region.verdict == "identity" else "SEC112"
                yield codes.make(code, state=State.REMEDIED, where=Place(frame=index, box=region.box))


def _read_overlays(
    data: bytes, matcher: ReadMatcher
) -> tuple[dict[int, Mapping[int, tuple[Box, ...]] | None], list[Finding]]:
    boxes: dict[int, Mapping[int, tuple[Box, ...]] | None] = {}
    findings: list[Finding] = []
    for group, overlay in read_overlays(data).items():
        by_frame: dict[int, tuple[Box, ...]] = {}
        for index, frame in enumerate(() if overlay is None else overlay.frames):
            regions: Sequence[TextRegion] = find_text([frame], matcher)
            by_frame[index] = tuple(region.box for region in regions if region.verdict != "harmless")
        if overlay is None or any(by_frame.values()):
            findings.append(codes.make("SEC114", state=State.REMEDIED, where=Place(tag=f"{group:04X}3000")))
        boxes[group] = None if overlay is None else {index: found for index, found in by_frame.items() if found}
    return boxes, findings
