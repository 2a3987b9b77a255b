"""release(examination, out): the copy, its remedies, the second reading, the seal."""

from __future__ import annotations

from negatoscope.gate.release.release import Outcome, Seal, release, release_patients

__all__ = ["Outcome", "Seal", "release", "release_patients"]
