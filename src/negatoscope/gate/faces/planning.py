"""The plan for one series: read, find, design, and prove on the coarse volume that nothing like a face is left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.faces.cutting import FacePlan, masks
from negatoscope.gate.faces.errors import NotProvable
from negatoscope.gate.faces.finding import find_faces
from negatoscope.gate.faces.planes import Plane
from negatoscope.gate.faces.relief import PIXEL, see
from negatoscope.gate.faces.shell import CAP, Shell, shells_of
from negatoscope.gate.faces.skin import find_body
from negatoscope.gate.faces.volume import STEP, Volume, read_volume

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.faces.skin import Body
    from negatoscope.gate.policy import Limits

_FEW, _GRID = 0.03, 2 * STEP
_SHELLS_OF_A_FACE = 3
_SMALLEST_SURFACE = 80  # square centimetres
_SMALLEST_PLAN = 40  # cubic centimetres; less is no face


@dataclass(frozen=True)
class Planned:
    """A plan with the frame of reference that it is for, or the reason for which there is none."""

    reference: str
    plan: FacePlan | None
    reason: str
    slices: int = 0


def plan_series(files: Iterable[bytes], modality: str, limits: Limits) -> Planned:
    """The plan for a series.

    Args:
        files: the bytes of each.
        modality: CT, MR, PT.
        limits: bounds on what is decoded.

    Raises:
        PixelError, DicomError: a file can't be read.
    """
    reference, slices = "", 0
    try:
        volume = read_volume(files, limits)
        reference, slices = volume.frame_of_reference, volume.slices
        return Planned(reference, plan_volume(volume, modality), "", slices)
    except NotProvable as error:
        return Planned(reference, None, error.reason, slices)


def plan_volume(volume: Volume, modality: str) -> FacePlan:
    """The plan for a volume.

    Raises:
        NotProvable: it can't be shown that nothing like a face would be left.
    """
    body = find_body(volume, modality)
    faces = find_faces(body)
    shells = tuple(shell for face in faces for shell in shells_of(body, face))
    plan = FacePlan(shells, body.air, body.soft, max(face.score for face in faces), 0)
    cut, removed = _carried_out(volume, plan)
    size = int(removed * STEP**3 / 1000)
    if size < _SMALLEST_PLAN:
        raise NotProvable("face-not-found")
    after = replace(find_body(cut, modality), centre=body.centre)
    if any(_standing_out(after, shell) > _FEW for shell in shells[::_SHELLS_OF_A_FACE]):
        raise NotProvable("face-left")
    return replace(plan, volume=size)


def _carried_out(volume: Volume, plan: FacePlan) -> tuple[Volume, int]:
    """The coarse volume without the face, and how many points of it changed."""
    values = volume.values.copy()
    changed = 0
    along_x, along_y = np.array([STEP, 0, 0]), np.array([0, STEP, 0])
    for level in range(values.shape[2]):
        plane = Plane(volume.corner + np.array([0, 0, level * STEP]), along_x, along_y, 1.0, 0.0)
        removed, capped = masks((values.shape[1], values.shape[0]), plane, plan.shells)
        part = values[:, :, level]
        known = np.isfinite(part)
        part[removed.T & ~capped.T & known] = plan.air
        part[capped.T & known] = plan.soft
        changed += int(np.count_nonzero(removed.T & known))
    return replace(volume, values=values), changed


def _standing_out(body: Body, shell: Shell) -> float:
    """The share of a surface in front of which something still stands."""
    relief = see(body, shell.axes)
    surface = shell.depth.astype(np.float32)
    concerned = relief.seen & shell.capped
    if np.count_nonzero(concerned) * PIXEL**2 < _SMALLEST_SURFACE * 100:
        return 1.0  # too little to have covered a face
    return float(np.mean(relief.depth[concerned] > surface[concerned] + CAP + _GRID))
