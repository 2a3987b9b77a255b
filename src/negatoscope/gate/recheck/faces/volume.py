"""A series of the written copy as one block of cubes, read file by file and made small at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate.recheck.faces.headers import Place, places
from negatoscope.gate.recheck.frames import raw_frames, samples
from negatoscope.gate.recheck.image_shape import shape_of
from negatoscope.gate.recheck.walker import WalkError, walk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.image_shape import Shape

    Block = NDArray[np.float32]

STEP = 1.5
"""Millimetres of a cube's edge."""

_LARGEST = 260  # cubes along the longest edge: beyond, the cubes grow
_FEWEST = 6  # slices of a stack from which a face could be rebuilt
_FIELD = 240.0  # millimetres that an image without pixel spacing is taken to be wide: a head's usual field of view
_UNKNOWN_GAP = 2.0


@dataclass(frozen=True)
class _Slice:
    values: Block
    place: Place
    order: int


def stacks(files: Sequence[Path], limits: Limits) -> list[Block]:
    """The stacks of a series, each as (slices, rows, columns) in cubes of `STEP` mm; slices of other directions apart.

    Raises:
        WalkError: a file can't be read.
        OSError: a file isn't there.
    """
    groups: dict[tuple[object, ...], list[_Slice]] = {}
    order = 0
    for file in files:
        walked = walk(file.read_bytes(), limits)
        shape = shape_of(walked)
        if not shape.has_pixels or shape.samples != 1:
            continue
        where = places(walked, shape.frames)
        for number, _, stream in raw_frames(walked, shape):
            values = _signed(samples(stream, walked, shape, limits), shape)
            place = where[number]
            key = (values.shape, place.normal, place.spacing)
            groups.setdefault(key, []).append(_Slice(_small(values, place), place, order))
            order += 1
    return [block for group in groups.values() for block in _blocks(group)]


def _signed(values: NDArray[np.generic], shape: Shape) -> Block:
    numbers = values.astype(np.float32)
    if shape.signed and values.dtype.kind == "u" and 0 < shape.stored <= 16:
        numbers[numbers >= 1 << (shape.stored - 1)] -= 1 << shape.stored
    return numbers


def _spacing(place: Place, columns: int) -> tuple[float, float]:
    return place.spacing or (_FIELD / columns, _FIELD / columns)


def _small(values: Block, place: Place) -> Block:
    rows, columns = values.shape
    down, across = _spacing(place, columns)
    size = [max(1, min(_LARGEST, round(count * gap / STEP))) for count, gap in ((columns, across), (rows, down))]
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)


def _blocks(group: list[_Slice]) -> list[Block]:
    """The slices in their order as cubes. Phases of one place lie apart; places that all agree are not believed."""
    known = [one.place.along for one in group]
    if any(where is None for where in known) or len({round(where or 0.0, 2) for where in known}) < _FEWEST:
        ordered = sorted(group, key=lambda one: (one.place.number, one.order))
        gap = ordered[0].place.between or _UNKNOWN_GAP
        return [_cubes([one.values for one in ordered], [index * gap for index in range(len(ordered))])]
    at: dict[float, list[_Slice]] = {}
    for one in sorted(group, key=lambda one: (one.place.along or 0.0, one.place.number, one.order)):
        at.setdefault(round(one.place.along or 0.0, 2), []).append(one)
    phases = min(len(found) for found in at.values())
    # All phases show the same head; the first, the middle and the last are enough to see whether a face is left.
    return [
        _cubes([found[phase].values for found in at.values()], list(at))
        for phase in sorted({0, phases // 2, phases - 1})
    ]


def _cubes(slices: list[Block], where: list[float]) -> Block:
    """Slices at increasing places, filled up between them.

    Raises:
        WalkError: there are too many places to be true.
    """
    if len(slices) < _FEWEST:
        return np.zeros((0, 0, 0), np.float32)
    length = where[-1] - where[0]
    step = min(max(STEP, length / _LARGEST), 4 * STEP)
    wanted = np.arange(0.0, min(length, step * _LARGEST) + step / 2, step) + where[0]
    indexes = np.interp(wanted, where, np.arange(len(where), dtype=np.float64))
    lower = np.minimum(indexes.astype(np.int64), len(slices) - 1)
    upper = np.minimum(lower + 1, len(slices) - 1)
    share = (indexes - lower).astype(np.float32)
    if any(one.shape != slices[0].shape for one in slices):
        raise WalkError("pixels")
    filled = np.empty((len(wanted), *slices[0].shape), np.float32)
    for index, (low, high, part) in enumerate(zip(lower, upper, share, strict=True)):
        filled[index] = slices[low] * (1 - part) + slices[high] * part
    return filled
