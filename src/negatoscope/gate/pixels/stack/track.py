"""One passage over the frames of a stack at one scale: three of them are kept, and what is suspicious is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from negatoscope.gate.pixels.stack.novelty import Surveyed, comparable, novelty, survey
from negatoscope.gate.pixels.stack.suspicion import Suspicions, chart, noise_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.finding import Box


class Track:
    """Takes the values of frames in their order, `reduced` so many times."""

    def __init__(self, first: NDArray[Any], reduced: int) -> None:
        rows, columns = first.shape[:2]
        self._reduced = reduced
        self._size = -(-columns // reduced), -(-rows // reduced)
        self._suspicions = Suspicions(self._size[1], self._size[0])
        self._before: Surveyed | None = None
        self._here: Surveyed | None = None
        self._number = 0
        self._told: list[tuple[int, list[Box]]] = []

    def add(self, values: NDArray[Any]) -> None:
        """The next frame, shape (rows, columns) or (rows, columns, 3)."""
        plane = comparable(values)
        if self._reduced > 1:
            plane = np.asarray(cv2.resize(plane, self._size, interpolation=cv2.INTER_AREA))
        after = survey(plane)
        if self._here is not None:
            self._chart(self._here, after)
            self._before = self._here
        self._here = after

    def finished(self) -> list[tuple[int, list[Box]]]:
        """The frames that have something to look at, with the boxes, in pixels of the frame."""
        if self._here is not None:
            self._chart(self._here, None)
            self._here = None
        told = [*self._told, *self._suspicions.rest()]
        scale = self._reduced
        return [
            (number, [(x * scale, y * scale, w * scale, h * scale) for x, y, w, h in boxes]) for number, boxes in told
        ]

    def _chart(self, here: Surveyed, after: Surveyed | None) -> None:
        beside = after or self._before
        noise = noise_between(here.plane, beside.plane) if beside is not None else 0.0
        self._told += self._suspicions.add(chart(self._number, novelty(self._before, here, after), noise))
        self._number += 1
