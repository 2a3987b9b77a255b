"""Which values become black and which white: presets, a window of one's own, that of the file, or what is there."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from negatoscope.gate.render.errors import RenderError

PRESETS: dict[str, tuple[float, float]] = {
    "brain": (40, 80),
    "subdural": (75, 215),
    "stroke": (32, 8),
    "temporal": (600, 2800),
    "bone": (400, 1800),
    "lung": (-600, 1500),
    "mediastinum": (40, 400),
    "abdomen": (40, 400),
    "liver": (60, 160),
    "spine": (50, 250),
    "angio": (300, 600),
}
"""Centre and width in Hounsfield units, as radiologists' own tables give them (for example radiopaedia.org, “Windowing
(CT)”). For CT only: no other modality has a scale that two scanners share."""

_FRENCH = {
    "cerveau": "brain",
    "sous-dural": "subdural",
    "avc": "stroke",
    "rocher": "temporal",
    "os": "bone",
    "poumon": "lung",
    "médiastin": "mediastinum",
    "mediastin": "mediastinum",
    "foie": "liver",
    "rachis": "spine",
    "fichier": "file",
}
_OWN = re.compile(r"([+-]?\d{1,6}(?:[.,]\d{1,4})?)/(\d{1,6}(?:[.,]\d{1,4})?)")


@dataclass(frozen=True)
class Window:
    """A way to choose grey levels.

    `name` is a preset, "own", "file" (what the file says), "auto" (what the values are), or "" for the file's where it
    says one and else what the values are. `center` and `width` are in the units of the modality.
    """

    name: str = ""
    center: float = 0.0
    width: float = 0.0


def parse_window(given: str) -> Window:
    """A window as it is typed: a name in English or French, or "centre/width" such as "40/400".

    Raises:
        RenderError: it is neither.
    """
    name = given.strip().casefold()
    name = _FRENCH.get(name, name)
    if name in {"", "file", "auto"}:
        return Window(name)
    if name in PRESETS:
        return Window(name, *PRESETS[name])
    match = _OWN.fullmatch(name.replace(" ", ""))
    if match is None:
        raise RenderError("window", presets=", ".join(("file", "auto", *PRESETS)))
    center, width = (float(part.replace(",", ".")) for part in match.groups())
    if width < 1 and not math.isclose(width, 1):
        raise RenderError("window", presets=", ".join(("file", "auto", *PRESETS)))
    return Window("own", center, width)
