"""People of history, science and letters: quoted everywhere, nobody's patients."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _listed() -> frozenset[str]:
    text = files("negatoscope.gate.prose").joinpath("lexicons", "figures.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def is_figure(words: list[str]) -> bool:
    """Whether the folded words of a name are those of such a person."""
    return " ".join(words) in _listed()
