"""Where what is new in a frame is dense enough to be a line of lettering, beside what the frames around it have new."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box

    Map = NDArray[np.float32]

_CELL = 4  # pixels: lettering of 8 pixels is two cells high
_LINE = 6  # cells: as long as three letters of that height
_AROUND = 6  # frames on each side with which a frame is compared
_LEFT_OUT = 4  # of them, the highest: a run of lettering makes as many stand out, with the frames beside it
_RATIO = 2.4  # over what the frames around have. A false suspicion costs a look at a piece, a missed one a name
_GROWN = 1.5  # ... and beside a place that is suspicious
_REACH = np.ones((25, 25), np.uint8)  # cells
_FLOOR = 0.05  # of the noise from frame to frame
_LEAST = 0.1  # units of the values
_DRIFT = np.ones((5, 5), np.uint8)  # cells by which anatomy moves among the frames around
_MERGE = 8  # cells: pieces this near are looked at together


@dataclass(frozen=True)
class Charted:
    """What is new in one frame, by cells."""

    number: int
    map: Map = field(repr=False)
    noise: float


def chart(number: int, new: Map, noise: float) -> Charted:
    """The mean of what is new (rows, columns) over each place where a line of letters could lie or stand."""
    rows, columns = new.shape
    size = max(1, -(-columns // _CELL)), max(1, -(-rows // _CELL))
    cells = cv2.resize(new, size, interpolation=cv2.INTER_AREA)
    along = cv2.blur(cells, (_LINE, 2), borderType=cv2.BORDER_REPLICATE)
    upright = cv2.blur(cells, (2, _LINE), borderType=cv2.BORDER_REPLICATE)
    return Charted(number, np.asarray(cv2.max(along, upright), dtype=np.float32), noise)


def noise_between(one: NDArray[Any], other: NDArray[Any]) -> float:
    """How much pixels that change at all change from frame to frame, in units of the values: the median of a sample."""
    gaps = np.abs(one[::3, ::3].astype(np.float32) - other[::3, ::3].astype(np.float32))
    changed = gaps[gaps > 0]
    return float(np.median(changed)) if changed.size else 0.0


class Suspicions:
    """Takes charts in the order of the frames, and tells where to look once enough of those around are known."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows = rows
        self._columns = columns
        self._charts: deque[Charted] = deque(maxlen=2 * _AROUND + 1)

    def add(self, charted: Charted) -> Iterator[tuple[int, list[Box]]]:
        """The numbers of frames that can be judged now, each with the boxes to look at, without what is around."""
        self._charts.append(charted)
        if len(self._charts) > _AROUND:
            at = len(self._charts) - 1 - _AROUND
            yield self._charts[at].number, self._boxes(at)

    def rest(self) -> Iterator[tuple[int, list[Box]]]:
        """What is left at the end of the stack."""
        first = max(0, len(self._charts) - _AROUND)
        for at in range(first, len(self._charts)):
            yield self._charts[at].number, self._boxes(at)

    def _boxes(self, at: int) -> list[Box]:
        one = self._charts[at]
        ordered = np.sort(np.stack([chart.map for chart in self._charts]), axis=0)
        usual = cv2.dilate(ordered[max(0, len(ordered) - 1 - _LEFT_OUT)], _DRIFT)
        noise = float(np.median([chart.noise for chart in self._charts]))
        marked = one.map > _RATIO * (usual + _LEAST + _FLOOR * noise)
        if not marked.any():
            return []
        joined = np.asarray(cv2.dilate(marked.astype(np.uint8), np.ones((_MERGE, _MERGE), np.uint8)), dtype=np.uint8)
        near = one.map > _GROWN * (usual + _LEAST + _FLOOR * noise)  # the rest of a line that is less sure
        beside = (near & (np.asarray(cv2.dilate(joined, _REACH)) > 0)).astype(np.uint8)
        joined = np.maximum(joined, np.asarray(cv2.dilate(beside, np.ones((3, 3), np.uint8)), dtype=np.uint8))
        count, _, found, _ = cv2.connectedComponentsWithStats(joined)
        return [self._piece(found[label]) for label in range(1, count)]

    def _piece(self, found: NDArray[np.int32]) -> Box:
        left, top = int(found[0]) * _CELL, int(found[1]) * _CELL
        right, bottom = left + int(found[2]) * _CELL, top + int(found[3]) * _CELL
        return left, top, min(self._columns, right) - left, min(self._rows, bottom) - top
