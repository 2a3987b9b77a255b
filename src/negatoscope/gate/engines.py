"""Loading what looking at pixels needs before there is anything to look at, and giving its memory back."""

from __future__ import annotations

import importlib
import sys

_MODULES = ("media.picture", "pixels.reading", "recheck.looking", "recheck.pictures", "release.making")
_FIRST_READER = "negatoscope.gate.pixels.ocr"


def load() -> None:
    """Import the codecs and load the models of both readers in this process."""
    import cv2  # noqa: PLC0415 (as below)
    import numpy as np  # noqa: PLC0415

    for name in _MODULES:
        importlib.import_module(f"negatoscope.gate.{name}")
    from negatoscope.gate.pixels.ocr import engine  # noqa: PLC0415 (a second, and no work without pixels needs it)
    from negatoscope.gate.recheck.ocr import read_lines  # noqa: PLC0415 (as above)

    word = np.zeros((64, 160, 3), np.uint8)
    cv2.putText(word, "ABC", (20, 45), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (255, 255, 255), 2)
    engine().find(word)
    engine().read([word])
    read_lines(word)  # the other reader loads its second model when it sees something to read


def load_words() -> None:
    """Import what the process that leads a passage needs: the texts and the report are its work."""
    from negatoscope.gate.case import Kind  # noqa: PLC0415 (as in `load`)
    from negatoscope.gate.identity import Identity  # noqa: PLC0415
    from negatoscope.gate.policy import Audience  # noqa: PLC0415
    from negatoscope.gate.prose import TextPolicy, sweep  # noqa: PLC0415
    from negatoscope.gate.recheck import SecondReader  # noqa: PLC0415

    words = "Scanner du 3 mars"
    sweep(words, Identity.learn(()).matcher(), TextPolicy(Audience.COLLEAGUES, None))
    SecondReader(()).read(words.encode(), Kind.TEXT)
    importlib.import_module("jinja2")


def shrink() -> None:
    """Give back what the first reader of this process keeps of past images; the second keeps nothing."""
    if _FIRST_READER in sys.modules:
        sys.modules[_FIRST_READER].shrink()
