"""The single slices that an author picks from a series that can hold a head (`--slices SPEC`)."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.dicom.heading import Geometry, Heading

MAX_SINGLE_SLICES = 5
"""So many slices of one series show a lesion, and are too few to rebuild a face from."""

_SERIES = re.compile(r"\s*([1-9][0-9]{0,5})\s*:\s*([1-9][0-9]{0,5}(?:\s*,\s*[1-9][0-9]{0,5})*)\s*")


class SlicesError(ValueError):
    """The slices asked for can't be given. `key` is a key of `codes.reasons.WORDS`, for messages in both languages."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def parse_slices(spec: str) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Reads "1:12,40;3:7" as slices 12 and 40 of series 1 and slice 7 of series 3, as `policy.Policy.slices` has them.

    Raises:
        SlicesError: the text is of another form, names a series twice, or asks for too many slices of one.
    """
    picked: dict[int, tuple[int, ...]] = {}
    for part in spec.strip().rstrip(";").split(";"):
        match = _SERIES.fullmatch(part)
        if match is None:
            raise SlicesError("slices-form", "slices are written as series:slice,slice;series:slice, as in 1:12,40;3:7")
        series = int(match[1])
        if series in picked:
            raise SlicesError("slices-twice", f"series {series} is named twice")
        numbers = tuple(sorted({int(number) for number in match[2].split(",")}))
        if len(numbers) > MAX_SINGLE_SLICES:
            raise _too_many(series)
        picked[series] = numbers
    return tuple(sorted(picked.items()))


def pick_slices(series: Sequence[Heading], chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The indexes into `series` of the slices chosen.

    Args:
        series: the headings of one series in the order of the case.
        chosen: slice numbers from 1, counted along the normal of the slices (PS3.3 C.7.6.2.1.1), or in the order of the
            case where the headers tell no position.

    Raises:
        SlicesError: no such slice, too many slices, or one of the files holds many frames and can't be divided.
    """
    if len(set(chosen)) > MAX_SINGLE_SLICES:
        raise _too_many(None)
    if any(heading.geometry.frames > 1 for heading in series):
        raise SlicesError("slices-multi-frame", "the series is a multi-frame object; single slices can't be taken out")
    if any(not 1 <= number <= len(series) for number in chosen):
        raise SlicesError("slices-range", f"the series has {len(series)} slices")
    ordered = in_order([distance(heading.geometry) for heading in series])
    return tuple(sorted(ordered[number - 1] for number in set(chosen)))


def distance(geometry: Geometry) -> float | None:
    """Position of a slice along its own normal, in millimetres; None when the header doesn't tell."""
    if geometry.position is None or geometry.orientation is None:
        return None
    row, column = geometry.orientation[:3], geometry.orientation[3:]
    normal = (
        row[1] * column[2] - row[2] * column[1],
        row[2] * column[0] - row[0] * column[2],
        row[0] * column[1] - row[1] * column[0],
    )
    along = sum(part * where for part, where in zip(normal, geometry.position, strict=True))
    return along if math.isfinite(along) and any(normal) else None


def in_order(distances: Sequence[float | None]) -> list[int]:
    """The indexes of the slices of a series as they are counted, from their places in the order of the case."""
    if any(where is None for where in distances):
        return list(range(len(distances)))
    return sorted(range(len(distances)), key=lambda index: (distances[index] or 0.0, index))


def _too_many(series: int | None) -> SlicesError:
    which = "one series" if series is None else f"series {series}"
    return SlicesError("slices-many", f"at most {MAX_SINGLE_SLICES} slices of {which} can be picked")
