"""The body in a coarse volume: a threshold between air and tissue, the largest piece, and the points of its surface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.filters import ndimage
from negatoscope.gate.faces.volume import STEP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from negatoscope.gate.faces.volume import Volume

_CT_SKIN, _CT_AIR, _CT_TISSUE = -300.0, -1000.0, 40.0
_SMALLEST_HEAD = 400.0  # cm³ of tissue in the field
_SMALLEST_CUT = 2500.0  # mm² of tissue at the border of the field: smaller ones are the tip of a nose or an ear


@dataclass(frozen=True)
class Body:
    """The body in a volume.

    Attributes:
        tissue: shape of the volume, holes closed.
        points: of its surface, in the patient's space, shape (n, 3).
        is_cut: of each point: whether the field ends there rather than the body.
        centre: the middle of the points.
        air, soft: values that stand for air and for soft tissue.
    """

    tissue: NDArray[np.bool_]
    points: NDArray[np.float32]
    is_cut: NDArray[np.bool_]
    centre: NDArray[np.float64]
    air: float
    soft: float


def find_body(volume: Volume, modality: str) -> Body:
    """The body in the volume.

    Raises:
        NotProvable: tissue and air can't be told apart, or too little of a body is there.
    """
    values = volume.values
    known = values[np.isfinite(values)]
    if not known.size:
        raise NotProvable("face-geometry")
    threshold, air = _threshold(known, modality)
    smooth = ndimage.gaussian_filter(np.nan_to_num(values, nan=air), 0.6)
    tissue = ndimage.binary_opening(smooth > threshold, iterations=1)
    pieces, count = ndimage.label(tissue)
    if not count:
        raise NotProvable("face-no-skin")
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    tissue = pieces == sizes.argmax()
    if tissue.sum() * STEP**3 < _SMALLEST_HEAD * 1000:
        raise NotProvable("face-no-skin")
    tissue = _closed(tissue)
    share = float(tissue.sum()) / known.size
    if share > 0.97:
        raise NotProvable("face-no-air")
    soft = _CT_TISSUE if modality == "CT" else float(np.percentile(values[tissue & np.isfinite(values)], 60))
    points, is_cut = _surface(tissue, np.isfinite(values))
    placed = points * STEP + volume.corner
    return Body(tissue, placed.astype(np.float32), is_cut, (placed.min(0) + placed.max(0)) / 2, air, soft)


def _threshold(known: NDArray[np.float32], modality: str) -> tuple[float, float]:
    """Between air and tissue, and the value of air."""
    if modality == "CT":
        if not (known.min() < -500 and known.max() > 0):
            raise NotProvable("face-no-air")
        return _CT_SKIN, _CT_AIR
    bright = float(np.percentile(known, 99))
    dark = known[known < 0.1 * bright]
    if bright <= 0 or dark.size < 0.02 * known.size:
        raise NotProvable("face-no-air")
    air = float(np.median(dark))
    noise = float(np.median(abs(dark - air))) * 1.4826
    return max(0.12 * bright, air + 5 * noise), air


def _closed(tissue: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Holes filled in every plane of the grid: airways that open to the outside in one plane are closed in another."""
    filled = tissue.copy()
    for axis in range(3):
        for index in range(tissue.shape[axis]):
            at = tuple(index if other == axis else slice(None) for other in range(3))
            filled[at] |= ndimage.binary_fill_holes(tissue[at])
    return filled


def _surface(tissue: NDArray[np.bool_], known: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Indexes of the points of the surface, and which of them lie where the field ends."""
    edge = tissue & ~ndimage.binary_erosion(tissue)
    beyond = ~known
    border = ndimage.binary_dilation(beyond, border_value=1) & tissue
    pieces, count = ndimage.label(border)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    large = sizes * STEP**2 > _SMALLEST_CUT
    large[0] = False
    points = np.argwhere(edge)
    return points, large[pieces[tuple(points.T)]]
