"""People's names: the words of a text, who bears them, and the evidence that they name somebody."""

from __future__ import annotations

from negatoscope.gate.prose.names.shape import (
    is_common,
    is_eponym,
    is_first_name,
    is_ordinary,
    may_be_surname,
    read_name,
)

__all__ = ["is_common", "is_eponym", "is_first_name", "is_ordinary", "may_be_surname", "read_name"]
