"""check_series: renders of a written series are shown to a face detector; a face that is found refuses the release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from negatoscope.gate import codes
from negatoscope.gate.centerface import DetectorMissing, detect
from negatoscope.gate.recheck.faces.views import levels, views
from negatoscope.gate.recheck.faces.volume import STEP, stacks
from negatoscope.gate.recheck.walker import WalkError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Limits
    from negatoscope.gate.recheck.faces.volume import Block

SURE, LIKELY = 0.7, 0.5
"""Scores of the detector: one view as sure as the first is a face, and so are two that are likely."""

_TURNS = (None, cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)
_SHORTEST = 90.0  # millimetres: a block smaller than this in two directions holds no face


@dataclass(frozen=True)
class Render:
    """One view of the skin, uint8 (rows, columns), and the best score of a face in it, 0 to 1."""

    picture: NDArray[np.uint8]
    score: float


def check_series(files: Sequence[Path], limits: Limits, *, must_see: bool = False) -> tuple[Finding, ...]:
    """RCK107 when a face can be rebuilt from the written files of one series, RCK103 when that can't be told.

    Never raises; empty when no face is seen, or when there are too few slices for one.

    Args:
        files: all files of the series in the copy.
        limits: bounds on what is decoded.
        must_see: a face was removed from the series: a volume that can't be looked at then proves nothing.
    """
    try:
        blocks = stacks(files, limits)
        scores = [render.score for block in blocks for render in renders(block)]
    except (WalkError, DetectorMissing, OSError) as error:
        reason = error.reason if isinstance(error, WalkError) else "unreadable-file"
        return (codes.make("RCK103", params={"reason": reason}),)
    except Exception as error:  # noqa: BLE001 (fail closed: whatever it is, the copy is refused and nothing is said of it)
        return (codes.make("RCK103", params={"reason": type(error).__name__}),)
    if must_see and not scores and any(block.size for block in blocks):
        return (codes.make("RCK103", params={"reason": "face-no-skin"}),)
    seen = sum(score >= LIKELY for score in scores)
    if seen >= 2 or max(scores, default=0.0) >= SURE:
        return (codes.make("RCK107", params={"count": max(1, seen)}),)
    return ()


def renders(block: Block) -> list[Render]:
    """All views of a block at all levels, with their scores; empty when it is too small for a face."""
    if not block.size or sorted(block.shape)[1] * STEP < _SHORTEST:
        return []
    return [Render(picture, _score(picture)) for level in levels(block) for picture in views(block, level)]


def _score(picture: NDArray[np.uint8]) -> float:
    """The best score over the quarter turns: nothing says which way is up."""
    best = 0.0
    for turn in _TURNS:
        turned = picture if turn is None else np.asarray(cv2.rotate(picture, turn), np.uint8)
        best = max([best, *(face.score for face in detect(turned, 0.2))])
    return best
