"""What English writes in its own way: labels of numbers, places, houses of care and their wards, public stories."""

from __future__ import annotations

from negatoscope.gate.prose.detectors.english import addresses, care, numbers, people, places, stories

__all__ = ["addresses", "care", "numbers", "people", "places", "stories"]
