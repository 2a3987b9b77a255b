"""Who the patient is, every way that can be written, and how much each way is worth.

`Identity.learn` takes what headers and author say; its `matcher()` finds it in texts, header values and read pixels.
"""

from __future__ import annotations

from negatoscope.gate.identity.known import Identity
from negatoscope.gate.identity.match import Match
from negatoscope.gate.identity.matcher import Matcher

__all__ = ["Identity", "Match", "Matcher"]
