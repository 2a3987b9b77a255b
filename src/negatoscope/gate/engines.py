"""Loading what looking at pixels needs, before there is anything to look at."""

from __future__ import annotations

import importlib

_MODULES = ("media.picture", "pixels.reading", "recheck.looking", "recheck.pictures", "release.making")


def load() -> None:
    """Import the codecs and load the models of both readers in this process."""
    for name in _MODULES:
        importlib.import_module(f"negatoscope.gate.{name}")
    import numpy as np  # noqa: PLC0415 (as below)

    from negatoscope.gate.pixels.ocr import engine  # noqa: PLC0415 (a second, and no work without pixels needs it)
    from negatoscope.gate.recheck.ocr import read_lines  # noqa: PLC0415 (as above)

    blank = np.zeros((64, 64, 3), np.uint8)
    engine().find(blank)
    engine().read([blank])
    read_lines(blank)
