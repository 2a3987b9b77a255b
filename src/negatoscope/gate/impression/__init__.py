"""What a text reads like, learned from examples: whether a patient is in sight, and which rules of ethics it breaks.

A linear model over runs of words and of letters, trained by `scripts/train_impression.py`. It is an impression and no
proof: it weighs what the rules and the names say, and what it alone sees is told as such.
"""

from __future__ import annotations

from negatoscope.gate.impression.reading import Impression, impression, reads_of_patient, windows

__all__ = ["Impression", "impression", "reads_of_patient", "windows"]
