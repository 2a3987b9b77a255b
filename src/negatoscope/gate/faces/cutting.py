"""Carrying out a plan on one slice at full resolution."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from negatoscope.gate.faces.filters import ndimage
from negatoscope.gate.faces.relief import pixel_of
from negatoscope.gate.faces.shell import CAP, FAR

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.faces.planes import Plane
    from negatoscope.gate.faces.shell import Shell

_STEP = 2.0  # millimetres between the pixels at which surfaces are evaluated; between them they are interpolated


@dataclass(frozen=True)
class FacePlan:
    """What is removed of the volumes of one frame of reference.

    Attributes:
        shells: the surfaces.
        air, soft: the values that take the place of what is removed, as `Plane.slope` and `intercept` mean them; None
            where the plan is carried to a series with other values, whose frames then give their own.
        score: how well the relief fitted a face.
        volume: cubic centimetres removed.
    """

    shells: tuple[Shell, ...] = field(repr=False)
    air: float | None
    soft: float | None
    score: float
    volume: int


def cut_frame(stored: NDArray[Any], plane: Plane, plan: FacePlan, lowest: int, highest: int) -> NDArray[Any]:
    """A copy of one frame of stored values with the face removed; the same array where the plan doesn't reach it.

    Args:
        stored: shape (rows, columns).
        plane: where it lies.
        plan: what to remove.
        lowest, highest: what the stored values can be.
    """
    removed, capped = masks(stored.shape, plane, plan.shells)
    if not removed.any():
        return stored
    changed = stored.copy()
    for where, value, share in ((removed & ~capped, plan.air, 1), (capped, plan.soft, 75)):
        meant = float(np.percentile(stored, share)) if value is None else (value - plane.intercept) / plane.slope
        changed[where] = min(max(round(meant), lowest), highest)
    return changed


def masks(
    shape: tuple[int, ...], plane: Plane, shells: tuple[Shell, ...]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """What is removed from a frame, and the part of it that is a cap. What one surface makes air stays air."""
    rows, columns = shape
    air = np.zeros((rows, columns), bool)
    capped = np.zeros((rows, columns), bool)
    row_places = _lattice(rows, float(np.linalg.norm(plane.along_column)))
    column_places = _lattice(columns, float(np.linalg.norm(plane.along_row)))
    points = (
        plane.origin + row_places[:, None, None] * plane.along_column + column_places[None, :, None] * plane.along_row
    )
    for shell in shells:
        above, has_cap = _above(points, shell)
        if above.max() <= 0:
            continue
        over = _enlarged(above, rows, columns)
        cap = _enlarged(has_cap, rows, columns) > 0.5
        air |= (over > 0) & ~(cap & (over <= CAP))
        capped |= (over > 0) & (over <= CAP) & cap
    capped &= ~air
    return air | capped, capped


def _lattice(count: int, spacing: float) -> NDArray[np.float64]:
    """Pixel coordinates, evenly spaced from the first to the last."""
    return np.linspace(0, count - 1, max(2, min(count, int((count - 1) * spacing / _STEP) + 2)))


def _enlarged(values: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.float32]:
    """Interpolated between lattice points, the corners on the corner pixels."""
    across = np.linspace(0, values.shape[1] - 1, columns, dtype=np.float32)
    down = np.linspace(0, values.shape[0] - 1, rows, dtype=np.float32)
    columns_at, rows_at = np.meshgrid(across, down)
    enlarged = cv2.remap(values, columns_at, rows_at, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(enlarged, np.float32)


def _above(points: NDArray[np.float64], shell: Shell) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How far points lie in front of a surface, and whether a cap lies there (from 0 to 1)."""
    seen = (points - shell.centre) @ shell.axes.T.astype(np.float64)
    where = pixel_of(seen[..., 0], seen[..., 2])
    depth = shell.depth.astype(np.float32)
    known = (depth < FAR).astype(np.float32)
    weight = ndimage.map_coordinates(known, where, order=1, mode="constant")
    total = ndimage.map_coordinates(depth * known, where, order=1, mode="constant")
    surface = np.where(weight > 0.5, total / np.maximum(weight, 0.5), FAR)
    has_cap = ndimage.map_coordinates(shell.capped.astype(np.float32), where, order=1, mode="constant")
    return np.clip(seen[..., 1] - surface, -50, 50).astype(np.float32), has_cap.astype(np.float32)
