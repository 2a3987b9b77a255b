"""Pictures for the public networks, made from a sealed release and from nothing else: stills and clips.

What is made is a picture of the picture: windowed to 8 bits and resampled, so that no pixel of it is one that lies in
an archive (equal pixels would join it to the study again), and written with no metadata at all.
"""

from __future__ import annotations

from negatoscope.gate.render.clips import ClipFormat, Pace, make_clip
from negatoscope.gate.render.describing import alternative, summary
from negatoscope.gate.render.errors import RenderError
from negatoscope.gate.render.look import Look
from negatoscope.gate.render.released import Released, open_released, released
from negatoscope.gate.render.series import Series, Shot, list_series
from negatoscope.gate.render.shapes import SHAPES
from negatoscope.gate.render.stills import StillFormat, make_still
from negatoscope.gate.render.windows import PRESETS, Window, parse_window

__all__ = [
    "PRESETS",
    "SHAPES",
    "ClipFormat",
    "Look",
    "Pace",
    "Released",
    "RenderError",
    "Series",
    "Shot",
    "StillFormat",
    "Window",
    "alternative",
    "list_series",
    "make_clip",
    "make_still",
    "open_released",
    "parse_window",
    "released",
    "summary",
]
