"""Reading the text of a stack of frames: once what stays in place, and where something new stands, there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from negatoscope.gate.pixels.find import find_text
from negatoscope.gate.pixels.regions import around, grown, shared_area
from negatoscope.gate.pixels.stack.boards import Boards, Piece
from negatoscope.gate.pixels.stack.standing import laid_over, stands
from negatoscope.gate.pixels.stack.track import Track

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box
    from negatoscope.gate.pixels.find import ReadMatcher
    from negatoscope.gate.pixels.regions import TextRegion

LEAST_FRAMES = 8  # fewer are looked at one by one
_LAID_OVER = 16  # frames, spread over the stack
_LEAST_PIECE = 128  # pixels: the reader of text judges sizes by what is around
_MARGIN = 32  # pixels that it needs around a piece, of the frame as the track has it
_NEAR = 16  # pixels around a piece where many are looked at together
_WHOLE = 0.4  # share of a frame from which all of it is looked at
_SMALL = 160  # pixels of the longer side: a smaller frame is looked at as it is, enlarged more than boards are


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
    the pieces are in which something new and dense stands: many together first (see `boards`), then those in which
    something is seen. What is found on one frame is followed to its neighbours for as long as its strokes stand there.

    Raises:
        PixelError: a frame can't be decoded.
    """
    found: list[list[TextRegion]] = [[] for _ in range(len(stack))]
    for number in (0, len(stack) - 1):
        _put(found[number], find_text(stack.views(number), matcher))
    for number, wide in _worth_reading(stack, matcher).items():
        _put(found[number], _look(stack.views(number), wide, matcher))
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


def _worth_reading(stack: Stack, matcher: ReadMatcher) -> dict[int, list[Box]]:
    """What must be looked at in its frame: small frames as they are, of larger ones what shows on a board."""
    boards = Boards(matcher)
    wanted: dict[int, set[Box]] = defaultdict(set)

    def want(pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            wanted[piece.number].add(piece.wide)

    for number, pieces in _suspicious(stack):
        if max(stack.values(number).shape[:2]) < _SMALL:
            want(pieces)
            continue
        views = stack.views(number)
        for piece in pieces:
            want(boards.add(piece, views))
    want(boards.rest())
    return {number: sorted(boxes) for number, boxes in sorted(wanted.items())}


def _suspicious(stack: Stack) -> Iterator[tuple[int, list[Piece]]]:
    """Frames between the first and the last with the pieces to look at.

    Small lettering shows at full size, faint and large one at half of it.
    """
    first = stack.values(0)
    tracks = {reduced: Track(first, reduced) for reduced in (1, 2)}
    for number in range(len(stack)):
        values = stack.values(number)
        for track in tracks.values():
            track.add(values)
    told: dict[int, list[tuple[Box, int]]] = defaultdict(list)
    for reduced, track in tracks.items():
        for number, boxes in track.finished():
            told[number] += [(box, reduced) for box in boxes]
    for number, boxes in sorted(told.items()):
        if boxes and 0 < number < len(stack) - 1:
            yield number, _pieces(number, boxes, *first.shape[:2])


def _pieces(number: int, boxes: Sequence[tuple[Box, int]], rows: int, columns: int) -> list[Piece]:
    near = _apart([grown(box, _NEAR, rows, columns) for box, _ in boxes])
    roomy = [grown(box, _MARGIN * reduced, rows, columns) for box, reduced in boxes]
    wide = _apart([_wide(box, rows, columns) for box in (*roomy, *near)])
    if sum(box[2] * box[3] for box in wide) >= _WHOLE * rows * columns:
        wide = [(0, 0, columns, rows)]
    return [Piece(number, box, next(one for one in wide if shared_area(one, box))) for box in near]


def _look(views: Sequence[NDArray[np.uint8]], pieces: Sequence[Box], matcher: ReadMatcher) -> list[TextRegion]:
    """What stands in the pieces, each read with what is around it."""
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
