"""Where each frame of a file lies (PS3.3 C.7.6.2, C.7.6.16), taken from the second reader's own walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.recheck.walker import Walked

_POSITION, _ORIENTATION, _SPACING = 0x00200032, 0x00200037, 0x00280030
_THICKNESS, _BETWEEN, _NUMBER = 0x00180050, 0x00180088, 0x00200013
_ASKED = frozenset({_POSITION, _ORIENTATION, _SPACING, _THICKNESS, _BETWEEN, _NUMBER})
_PER_FRAME, _SHARED = "52009230[", "52009229["


@dataclass(frozen=True)
class Place:
    """What the headers say of one frame, in millimetres; None or empty where they say nothing that can be used.

    Attributes:
        spacing: between rows and between columns.
        between: slices.
        along: distance along the normal of the slice.
        normal: of the slice, rounded, so that those of one stack agree.
    """

    spacing: tuple[float, float] | None
    between: float | None
    along: float | None
    normal: tuple[float, ...]
    number: int


def places(walked: Walked, frames: int) -> list[Place]:
    """The place of each frame of a file."""
    common: dict[int, tuple[float, ...]] = {}
    own: dict[int, dict[int, tuple[float, ...]]] = {}
    for tag, _, start, stop, path in walked.elements:
        if tag not in _ASKED or stop - start > 256:
            continue
        found = _numbers(walked.data[start:stop])
        if not found:
            continue
        if path.startswith(_PER_FRAME):
            own.setdefault(int(path[len(_PER_FRAME) : path.index("]")]), {})[tag] = found
        elif not path or path.startswith(_SHARED):
            common[tag] = found
    return [_place({**common, **own.get(frame, {})}) for frame in range(frames)]


def _place(found: dict[int, tuple[float, ...]]) -> Place:
    spacing = found.get(_SPACING, ())
    between = next((abs(found[tag][0]) for tag in (_BETWEEN, _THICKNESS) if found.get(tag, (0.0,))[0]), None)
    normal = _normal(found.get(_ORIENTATION, ()))
    position = np.array(found.get(_POSITION, ()))
    return Place(
        spacing=(spacing[0], spacing[1]) if len(spacing) == 2 and min(spacing) > 0 else None,
        between=between,
        along=None if normal is None or position.shape != (3,) else float(position @ normal),
        normal=() if normal is None else tuple(float(part) for part in np.round(normal, 2)),
        number=int(found.get(_NUMBER, (0.0,))[0]),
    )


def _normal(orientation: tuple[float, ...]) -> NDArray[np.float64] | None:
    if len(orientation) != 6:
        return None
    normal = np.cross(np.array(orientation[:3]), np.array(orientation[3:]))
    length = float(np.linalg.norm(normal))
    return normal / length if length > 0.5 else None


def _numbers(value: bytes) -> tuple[float, ...]:
    try:
        found = tuple(float(part) for part in value.decode("latin-1").strip(" \0").split("\\"))
    except ValueError:
        return ()
    return found if all(np.isfinite(found)) else ()
