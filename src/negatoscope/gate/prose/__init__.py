"""Identifiers in text, French first, English too: `sweep` finds and proposes, `apply` writes.

One file a kind of identifier in `detectors`. The portable core: standard library only.
"""

from __future__ import annotations

from negatoscope.gate.prose.page import Match, Matcher, TextPolicy
from negatoscope.gate.prose.rewriting import apply
from negatoscope.gate.prose.sweep import sweep

__all__ = ["Match", "Matcher", "TextPolicy", "apply", "sweep"]
