"""Reading the text of a stack of frames: once what stays in place, and where something new stands, there."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.regions import around, shared_area
from negatoscope.gate.pixels.stack.standing import laid_over, stands
from negatoscope.gate.pixels.stack.track import Track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.pixels.regions import TextRegion

LEAST_FRAMES = 8  # fewer are looked at one by one
_LAID_OVER = 16  # frames, spread over the stack
_LEAST_PIECE = 128  # pixels: the reader of text judges sizes by what is around
_WHOLE = 0.4  # share of a frame from which all of it is looked at


class Stack(Protocol):
    """Frames of one size and kind, in an order in which neighbours are alike."""

    def __len__(self) -> int: ...

    def values(self, number: int) -> NDArray[Any]:
        """What is compared from frame to frame: (rows, columns) or (rows, columns, 3)."""
        ...

    def views(self, number: int) -> list[NDArray[np.uint8]]:
        """What a reader of text is shown (see `find_text`)."""
        ...


def read_stack(stack: Stack, matcher: ReadMatcher) -> list[tuple[TextRegion, ...]]:
    """The regions of text of each frame, harmless ones left out.

    The first and the last frame are looked at whole, and so are the frames laid over each other. Of the others only
    the pieces are in which something new and dense stands. What is found on one frame is followed to its neighbours
    for as long as its strokes stand there.

    Raises:
        PixelError: a frame can't be decoded.
    """
    found: list[list[TextRegion]] = [[] for _ in range(len(stack))]
    for number in (0, len(stack) - 1):
        _put(found[number], find_text(stack.views(number), matcher))
    for number, boxes in _suspicious(stack):
        if boxes and number not in {0, len(stack) - 1}:
            _put(found[number], _look(stack.views(number), boxes, matcher))
    _follow(stack, found)
    staying = [region for region in _staying(stack, matcher) if region.verdict != "harmless"]
    for regions in found:
        _put(regions, staying)
    return [tuple(regions) for regions in found]


def _put(regions: list[TextRegion], more: Sequence[TextRegion]) -> None:
    known = {region.box for region in regions}
    regions += [one for one in more if one.verdict != "harmless" and one.box not in known]


def _staying(stack: Stack, matcher: ReadMatcher) -> list[TextRegion]:
    """What is seen in frames laid over each other and whose strokes stand in most of them; anatomy's don't."""
    count = min(len(stack), _LAID_OVER)
    numbers = np.linspace(0, len(stack) - 1, count).round().astype(int).tolist()
    regions = find_text(laid_over([stack.views(number)[0] for number in numbers]), matcher)
    if not regions:
        return []
    values = [stack.values(number) for number in numbers]
    return [one for one in regions if _stays(values, one.box)]


def _stays(values: Sequence[NDArray[Any]], box: Box) -> bool:
    pairs = list(pairwise(values))
    return 2 * sum(stands(one, other, box) for one, other in pairs) >= len(pairs)


def _suspicious(stack: Stack) -> list[tuple[int, list[Box]]]:
    """Frames with the pieces to look at: small lettering shows at full size, faint and large one at half of it."""
    first = stack.values(0)
    tracks = [Track(first, 1), Track(first, 2)]
    for number in range(len(stack)):
        values = stack.values(number)
        for track in tracks:
            track.add(values)
    told: dict[int, list[Box]] = {}
    for track in tracks:
        for number, boxes in track.finished():
            told.setdefault(number, []).extend(boxes)
    return sorted(told.items())


def _look(views: Sequence[NDArray[np.uint8]], boxes: Sequence[Box], matcher: ReadMatcher) -> list[TextRegion]:
    """What stands in the pieces; in the whole frame where they are most of it."""
    rows, columns = views[0].shape[:2]
    pieces = _apart([_wide(box, rows, columns) for box in boxes])
    if sum(box[2] * box[3] for box in pieces) >= _WHOLE * rows * columns:
        return find_text(views, matcher)
    seen: list[TextRegion] = []
    for left, top, width, height in pieces:
        cut = [np.ascontiguousarray(view[top : top + height, left : left + width]) for view in views]
        for region in find_text(cut, matcher):
            x, y, wide, high = region.box
            seen.append(replace(region, box=(left + x, top + y, wide, high)))
    return seen


def _apart(boxes: Sequence[Box]) -> list[Box]:
    """Boxes that overlap become one that holds both."""
    left = list(boxes)
    apart: list[Box] = []
    while left:
        one = left.pop()
        touching = next((other for other in left if shared_area(one, other)), None)
        if touching is None:
            apart.append(one)
        else:
            left.remove(touching)
            left.append(around(one, touching))
    return apart


def _wide(box: Box, rows: int, columns: int) -> Box:
    left, top, width, height = box
    wide, high = min(columns, max(width, _LEAST_PIECE)), min(rows, max(height, _LEAST_PIECE))
    left = min(max(0, left - (wide - width) // 2), columns - wide)
    top = min(max(0, top - (high - height) // 2), rows - high)
    return left, top, wide, high


def _follow(stack: Stack, found: Sequence[list[TextRegion]]) -> None:
    """Puts each region on the frames before and after in which its strokes stand."""
    seeds = [(number, region) for number, regions in enumerate(found) for region in regions]
    for start, region in seeds:
        values = stack.values(start)
        for step in (-1, 1):
            number = start + step
            while 0 <= number < len(stack) and region not in found[number]:
                if not stands(values, stack.values(number), region.box):
                    break
                found[number].append(region)
                number += step
