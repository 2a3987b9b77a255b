"""A coarse volume of a series in the patient's space, read slice by slice so that memory stays bounded."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from negatoscope.gate.dicom.part10 import open_file
from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.filters import ndimage
from negatoscope.gate.faces.planes import Plane, frame_of_reference, read_planes
from negatoscope.gate.pixels.frames import open_frames

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits

STEP = 2.5
"""Millimetres between the points of the coarse grid."""

TALLEST = 330.0
"""Millimetres: of a longer series only the upper end is looked at, which holds head, neck and shoulders."""

_FEWEST_SLICES = 6
_WIDEST_GAP = 12.0
_MOST_POINTS = 24_000_000


@dataclass(frozen=True)
class Volume:
    """Values on a grid along L, P and S, `STEP` millimetres apart unless another step was asked for.

    Attributes:
        values: shape (x, y, z); NaN outside of the slices.
        corner: of the first point, in the patient's space.
        frame_of_reference: its UID.
        slices: how many there are of the series at different places.
    """

    values: NDArray[np.float32]
    corner: NDArray[np.float64]
    frame_of_reference: str
    slices: int


@dataclass(frozen=True)
class _Slice:
    plane: Plane
    values: NDArray[np.float32]
    factors: tuple[int, int]

    @property
    def key(self) -> tuple[Any, ...]:
        """The same for slices of one stack."""
        return (self.values.shape, self.factors, *np.round(self.plane.normal, 2), *np.round(self.plane.along_row, 2))


def read_volume(files: Iterable[bytes], limits: Limits, step: float = STEP) -> Volume:
    """The coarse volume of a series.

    Args:
        files: the bytes of each, one after the other.
        limits: bounds on what is decoded.
        step: millimetres between the points of the grid.

    Raises:
        NotProvable: the slices don't make a volume that can be trusted.
        PixelError, DicomError: a file can't be read.
    """
    slices: list[_Slice] = []
    references: set[str] = set()
    for data in files:
        opened = open_file(data, limits)
        references.add(frame_of_reference(opened))
        frames = open_frames(data, limits)
        if frames.info.samples != 1 or frames.info.photometric not in {"MONOCHROME1", "MONOCHROME2"}:
            raise NotProvable("face-kind")
        slices += [
            _coarse(frames.raw(index), plane, step)
            for index, plane in enumerate(read_planes(opened, frames.info.count))
        ]
    if len(references) != 1:
        raise NotProvable("face-geometry")
    stack = _largest_stack(slices)
    return _resampled(stack, references.pop(), step)


def _coarse(raw: NDArray[Any], plane: Plane, step: float) -> _Slice:
    """One slice, its pixels averaged to about a step."""
    rows, columns = raw.shape
    down = max(1, round(step / float(np.linalg.norm(plane.along_column))))
    right = max(1, round(step / float(np.linalg.norm(plane.along_row))))
    down, right = min(down, rows), min(right, columns)
    kept = raw[: rows - rows % down, : columns - columns % right].astype(np.float32)
    blocks = kept.reshape(rows // down, down, columns // right, right).mean(axis=(1, 3))
    return _Slice(plane, (blocks * plane.slope + plane.intercept).astype(np.float32), (down, right))


def _largest_stack(slices: Sequence[_Slice]) -> list[_Slice]:
    """Parallel slices at different places, in order along their normal."""
    stacks: dict[tuple[Any, ...], list[_Slice]] = {}
    for one in slices:
        stacks.setdefault(one.key, []).append(one)
    if not stacks:
        raise NotProvable("face-geometry")
    largest = max(stacks.values(), key=len)
    normal = largest[0].plane.normal
    placed = sorted(((float(normal @ one.plane.origin), number, one) for number, one in enumerate(largest)))
    kept: list[_Slice] = []
    last = -np.inf
    for where, _, one in placed:
        if where - last > 0.05:
            kept.append(one)
            last = where
    where = np.array([float(normal @ one.plane.origin) for one in kept])
    if len(kept) < _FEWEST_SLICES:
        raise NotProvable("face-few-slices")
    if float(np.diff(where).max()) > _WIDEST_GAP:
        raise NotProvable("face-gaps")
    return kept


def _resampled(stack: Sequence[_Slice], reference: str, step: float) -> Volume:
    first = stack[0]
    normal = first.plane.normal
    down, right = first.factors
    row, column = first.plane.along_row * right, first.plane.along_column * down
    origins = np.array([one.plane.origin for one in stack])
    origins += (row * (right - 1) / right + column * (down - 1) / down) / 2
    values = np.stack([one.values for one in stack])
    rows, columns = first.values.shape
    ends = np.array(
        [o + row * r + column * c for o in origins[[0, -1]] for r in (0, columns - 1) for c in (0, rows - 1)]
    )
    low, high = ends.min(0), ends.max(0)
    low[2] = max(low[2], high[2] - TALLEST)
    shape = [int(each) + 1 for each in np.ceil((high - low) / step)]
    if math.prod(shape) > _MOST_POINTS or min(shape) < 8:
        raise NotProvable("face-geometry")
    where = origins @ normal
    grid = np.full((shape[0], shape[1], shape[2]), np.nan, np.float32)
    steps = [np.asarray(low[i] + step * np.arange(shape[i]), np.float64) for i in (0, 1)]
    across = np.stack(np.meshgrid(*steps, indexing="ij"), axis=-1)
    for level in range(shape[2]):
        points = np.concatenate([across, np.full((*across.shape[:2], 1), low[2] + step * level)], axis=-1)
        along = points @ normal
        index = np.interp(along, where, np.arange(len(stack)))
        outside = (along < where[0] - step) | (along > where[-1] + step)
        base = np.stack([np.interp(along, where, origins[:, axis]) for axis in range(3)], axis=-1)
        offset = points - base
        coordinates = [index, offset @ column / float(column @ column), offset @ row / float(row @ row)]
        sampled = ndimage.map_coordinates(values, coordinates, order=1, mode="constant", cval=np.nan)
        sampled[outside] = np.nan
        grid[:, :, level] = sampled
    return Volume(grid, low, reference, len(stack))
