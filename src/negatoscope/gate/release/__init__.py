"""release(examination, out): the copy, its remedies, the second reading, the seal."""

from __future__ import annotations

from negatoscope.gate.release.release import Outcome, release, release_patients
from negatoscope.gate.release.sealing import Seal

__all__ = ["Outcome", "Seal", "release", "release_patients"]
