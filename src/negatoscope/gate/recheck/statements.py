"""What the copy says of itself: (0012,0062), (0012,0064), (0028,0301), (0028,0302), (0028,0303) (PS3.15 E.1.1, E.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.recheck.walker import Walked

_REMOVED, _METHODS = "00120062", "00120064"
_BASIC, _CLEAN_PIXELS, _CLEAN_VISUAL = "113100", "113101", "113102"


def untrue_statements(walked: Walked, *, pixels: bool) -> list[Finding]:
    """RCK105 for each statement that is missing or that the file contradicts; of `pixels` only when they are read."""
    said: dict[int, str] = {}
    methods: set[str] = set()
    for tag, _, start, stop, path in walked.elements:
        if not path and tag in {0x00120062, 0x00280301, 0x00280302, 0x00280303}:
            said[tag] = _text(walked, start, stop)
        elif tag == 0x00080100 and path.startswith(_METHODS):
            methods.add(_text(walked, start, stop))
    wrong: list[str] = []
    if said.get(0x00120062) != "YES":
        wrong.append(_REMOVED)
    if _BASIC not in methods:
        wrong.append(_METHODS)
    if pixels and said.get(0x00280301) == "NO" and _CLEAN_PIXELS not in methods:
        wrong.append("00280301")
    if _CLEAN_VISUAL in methods and said.get(0x00280302) != "NO":
        wrong.append("00280302")
    if said.get(0x00280303) == "UNMODIFIED":
        wrong.append("00280303")
    return [codes.make("RCK105", where=Place(tag=tag), params={"place": tag}) for tag in wrong]


def _text(walked: Walked, start: int, stop: int) -> str:
    return walked.data[start:stop].decode("latin-1").strip(" \0")
