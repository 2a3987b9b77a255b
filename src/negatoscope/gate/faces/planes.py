"""Where each frame of a file lies in the patient's space (PS3.3 C.7.6.2, C.7.6.16.2), and what its values mean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.faces.errors import NotProvable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from negatoscope.gate.dicom.part10 import Opened
    from negatoscope.gate.dicom.stream import Element

_POSITION, _ORIENTATION, _SPACING, _SLOPE, _INTERCEPT = 0x00200032, 0x00200037, 0x00280030, 0x00281053, 0x00281052
_FRAME_OF_REFERENCE = 0x00200052
_SHARED, _PER_FRAME = 0x52009229, 0x52009230
_MACROS = frozenset({0x00209113, 0x00209116, 0x00289110, 0x00289145})
_COUNTS = {_POSITION: 3, _ORIENTATION: 6, _SPACING: 2, _SLOPE: 1, _INTERCEPT: 1}


@dataclass(frozen=True)
class Plane:
    """One frame in the patient's space, in millimetres along L, P and S.

    Attributes:
        origin: centre of the first pixel.
        along_row, along_column: from one pixel to the next in a row, and in a column.
        slope, intercept: from stored values to what they mean (Hounsfield units in CT).
    """

    origin: NDArray[np.float64]
    along_row: NDArray[np.float64]
    along_column: NDArray[np.float64]
    slope: float
    intercept: float

    @property
    def normal(self) -> NDArray[np.float64]:
        """Unit vector across the plane."""
        across = np.cross(self.along_row, self.along_column)
        return across / np.linalg.norm(across)


def frame_of_reference(opened: Opened) -> str:
    """Frame of Reference UID; "" when there is none."""
    for element in opened.elements:
        if element.tag == _FRAME_OF_REFERENCE:
            return opened.data[element.value : element.end].decode("latin_1").strip("\0 ")
    return ""


def read_planes(opened: Opened, frames: int) -> list[Plane]:
    """The planes of all frames of a file.

    Raises:
        NotProvable: the file does not say where its frames lie, or what it says can't be true.
    """
    top = _numbers(opened, opened.elements, 0)
    by_tag = {element.tag: element for element in opened.elements}
    shared = _groups(opened, by_tag.get(_SHARED))
    each = _groups(opened, by_tag.get(_PER_FRAME))
    if frames > 1 and len(each) != frames:
        raise NotProvable("face-geometry")
    common = {**top, **(shared[0] if shared else {})}
    return [_plane({**common, **(each[index] if each else {})}) for index in range(frames)]


def _groups(opened: Opened, element: Element | None) -> list[dict[int, list[float]]]:
    """The numbers in each item of a sequence of functional groups."""
    if element is None:
        return []
    walker, syntax = opened.walker, opened.syntax
    return [_numbers(opened, walker.level(start, end, syntax, 1), 1) for start, end in walker.items(element, syntax, 1)]


def _numbers(opened: Opened, elements: Iterable[Element], depth: int) -> dict[int, list[float]]:
    found: dict[int, list[float]] = {}
    for element in elements:
        if element.tag in _COUNTS:
            numbers = _decimals(opened.data[element.value : element.end], _COUNTS[element.tag])
            if numbers is not None:
                found[element.tag] = numbers
        elif depth and element.tag in _MACROS:
            walker, syntax = opened.walker, opened.syntax
            for start, end in walker.items(element, syntax, depth + 1)[:1]:
                found.update(_numbers(opened, walker.level(start, end, syntax, depth + 1), 0))
    return found


def _decimals(value: bytes, count: int) -> list[float] | None:
    try:
        numbers = [float(part) for part in value.strip(b" \0").split(b"\\")]
    except ValueError:
        return None
    return numbers if len(numbers) == count and all(map(math.isfinite, numbers)) else None


def _plane(numbers: dict[int, list[float]]) -> Plane:
    if not {_POSITION, _ORIENTATION, _SPACING} <= set(numbers):
        raise NotProvable("face-geometry")
    directions = np.array(numbers[_ORIENTATION]).reshape(2, 3)
    lengths = np.linalg.norm(directions, axis=1)
    between_rows, between_columns = numbers[_SPACING]
    is_square = bool(np.all(abs(lengths - 1) < 0.02)) and abs(float(directions[0] @ directions[1])) < 0.02
    if not is_square or not (0.05 < between_rows < 12 and 0.05 < between_columns < 12):
        raise NotProvable("face-geometry")
    slope = numbers.get(_SLOPE, [1.0])[0]
    return Plane(
        origin=np.array(numbers[_POSITION]),
        along_row=directions[0] / lengths[0] * between_columns,
        along_column=directions[1] / lengths[1] * between_rows,
        slope=slope if slope > 0 else 1.0,
        intercept=numbers.get(_INTERCEPT, [0.0])[0],
    )
