"""People's names: who bears them, and the evidence that a word names somebody."""

from __future__ import annotations

from negatoscope.gate.prose.names.eponyms import is_common, is_eponym, is_first_name, is_ordinary

__all__ = ["is_common", "is_eponym", "is_first_name", "is_ordinary"]
