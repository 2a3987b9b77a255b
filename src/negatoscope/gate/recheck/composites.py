"""Composites of a stack of frames: what stands on few frames only, of many frames in one picture.

Each frame is compared with the median of five around it, in which nothing stands that two frames or fewer have. What
is left over is measured by how much is left over near by in the frames of its group, and the largest of the group is
shown, so that letters of any one frame are seen in one picture. Every third median makes the next, shorter stack, in
which runs of three frames and more are the exceptions; and so on, until few are left, which are shown as they are.
A run of three frames or more fills a median whose place is a multiple of three, whatever frame it begins on.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Plane = NDArray[np.float32]

WINDOW = 5  # frames of a median
_STEP = 3  # every third median goes on to the next stack
_GROUP = 16  # frames of one composite
_ALIKE = 0.12  # of the mean deviation in a frame: what may be left over of it beside its neighbours
_THIN = np.ones((9, 9), np.uint8)  # what is broader than the strokes of letters is no letter
_FEW = 8  # medians that are shown as they are
_NEAR = (15, 15)  # pixels over which what is left over is averaged
_QUIET, _LOUD = 2.0, 6.0  # times what is usual near by: shown black, and white
_FLOOR = 0.002  # of the range of values: below, nothing is a stroke
_VOTES = 0.15  # share of the bright pixels of a box that a frame must have made
_BRIGHT = 96


@dataclass(frozen=True)
class Composite:
    """A picture of 8 bits of some frames, and which of them made each of its pixels.

    `spans` are first and last number of the frames of the series behind each one, `made_by` indexes them. One that
    isn't clear is of frames so unlike their neighbours that letters can drown in what is left over.
    """

    picture: NDArray[np.uint8] = field(repr=False)
    spans: tuple[tuple[int, int], ...]
    made_by: NDArray[np.uint8] | None = field(repr=False, default=None)
    is_clear: bool = True

    @property
    def frames(self) -> set[int]:
        """The numbers of all frames behind it."""
        return {number for first, last in self.spans for number in range(first, last + 1)}

    def frames_of(self, box: tuple[int, int, int, int]) -> set[int]:
        """The numbers of the frames that may have what stands in a box (left, top, width, height)."""
        if self.made_by is None:
            return {self.spans[0][0], self.spans[0][1]}
        left, top, width, height = box
        ink = self.picture[top : top + height, left : left + width]
        bright = ink >= max(_BRIGHT, int(np.percentile(ink, 80)))
        votes = np.bincount(self.made_by[top : top + height, left : left + width][bright], minlength=len(self.spans))
        wanted = np.flatnonzero(votes >= max(1, _VOTES * votes.sum()))
        return {(self.spans[at][0] + self.spans[at][1]) // 2 for at in wanted.tolist()}


class Composer:
    """Takes the planes of frames (rows, columns) in their order, and gives composites as groups are full."""

    def __init__(self) -> None:
        self._window: deque[tuple[Plane, tuple[int, int]]] = deque(maxlen=WINDOW)
        self._taken = 0
        self._left: list[tuple[Plane, tuple[int, int]]] = []
        self._medians: list[tuple[Plane, tuple[int, int]]] = []
        self._next: Composer | None = None
        self._unlike: list[float] = []

    def add(self, values: NDArray[Any], span: tuple[int, int]) -> Iterator[Composite]:
        """The next frame, with the first and last number of the frames of the series that it stands for."""
        plane = np.ascontiguousarray(np.nan_to_num(values.astype(np.float32)))
        self._window.append((plane, span))
        self._taken += 1
        if len(self._window) == WINDOW:
            first = 0 if self._taken == WINDOW else WINDOW // 2
            yield from self._judge(range(first, WINDOW // 2 + 1))

    def rest(self) -> Iterator[Composite]:
        """What is left at the end of the stack."""
        if len(self._window) == WINDOW:
            yield from self._judge(range(WINDOW // 2 + 1, WINDOW))
        if self._left:
            yield self._composite()
        if self._next is not None:
            yield from self._next.rest()
        shown = self._medians or (list(self._window) if len(self._window) < WINDOW else [])
        for plane, span in shown:
            yield Composite(_as_picture(plane), (span,))

    def _judge(self, places: range) -> Iterator[Composite]:
        planes = [plane for plane, _ in self._window]
        median = _median(planes)
        if (self._taken - WINDOW) % _STEP == 0:
            yield from self._go_on(median, (self._window[0][1][0], self._window[-1][1][1]))
        for at in places:
            left = np.asarray(cv2.absdiff(planes[at], median), np.float32)
            spread = np.abs(planes[at] - planes[at].mean()).mean()
            self._unlike.append(float(left.mean() / max(float(spread), 1e-6)))
            thin = np.asarray(cv2.morphologyEx(left, cv2.MORPH_TOPHAT, _THIN), np.float32)
            self._left.append((thin, self._window[at][1]))
            if len(self._left) == _GROUP:
                yield self._composite()

    def _go_on(self, median: Plane, span: tuple[int, int]) -> Iterator[Composite]:
        if self._next is not None:
            yield from self._next.add(median, span)
            return
        self._medians.append((median, span))
        if len(self._medians) > _FEW:
            self._next = Composer()
            for plane, place in self._medians:
                yield from self._next.add(plane, place)
            self._medians.clear()

    def _composite(self) -> Composite:
        """The largest of the group, in units of what is usual near by."""
        planes = [plane for plane, _ in self._left]
        power = np.mean([cv2.sqrBoxFilter(plane, -1, _NEAR) for plane in planes], axis=0, dtype=np.float32)
        usual = np.sqrt(np.asarray(power, np.float32))
        largest, made_by = planes[0].copy(), np.zeros(planes[0].shape, np.uint8)
        for at, plane in enumerate(planes[1:], 1):
            made_by[plane > largest] = at
            np.maximum(largest, plane, out=largest)
        floor = max(_FLOOR * float(largest.max()), 1e-6)
        ratio = largest / (usual + floor)
        shown = np.clip((ratio - _QUIET) * (255 / (_LOUD - _QUIET)), 0, 255).astype(np.uint8)
        spans = tuple(span for _, span in self._left)
        is_clear = float(np.median(self._unlike)) <= _ALIKE or spans[0][0] != spans[0][1]
        self._left.clear()
        self._unlike.clear()
        return Composite(shown, spans, made_by, is_clear)


def _median(planes: list[Plane]) -> Plane:
    """The median of five planes, by comparisons of two."""
    a, b, c, d, e = planes
    low = cv2.max(cv2.min(a, b), cv2.min(c, d))
    high = cv2.min(cv2.max(a, b), cv2.max(c, d))
    return np.asarray(cv2.max(cv2.min(low, high), cv2.min(cv2.max(low, high), e)), np.float32)


def _as_picture(plane: Plane) -> NDArray[np.uint8]:
    low, high = (float(bound) for bound in np.percentile(plane, (0.1, 99.9)))
    if high <= low:
        low, high = float(plane.min()), float(max(plane.max(), plane.min() + 1))
    return np.clip((plane - low) * (255 / (high - low)), 0, 255).astype(np.uint8)
