"""Libraries that log or warn about what they read would write identifying values: they are silenced here."""

from __future__ import annotations

import logging
import warnings

_TALKATIVE = ("pydicom", "PIL", "pylibjpeg", "openjpeg", "rapidocr", "RapidOCR", "onnxruntime", "jinja2")


def hush() -> None:
    """Silence the libraries in this process. Called before anything is read, in each process."""
    warnings.simplefilter("ignore")
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
