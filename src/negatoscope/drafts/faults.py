"""What the log may hold of an exception: its type, and the last place in our code. Its text can hold a name."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

_log = logging.getLogger("negatoscope")
_PACKAGE = "negatoscope"


def log(event: str, error: BaseException, **fields: str | int) -> None:
    """Write one line on an exception."""
    said = {**fields, "exception": type(error).__qualname__, "raised": _place(error)}
    _log.error(event, extra={"fields": said})


def _place(error: BaseException) -> str:
    """As "negatoscope/drafts/passages/examining.py:51"."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        parts = Path(frame.filename).parts
        if _PACKAGE in parts:
            return f"{'/'.join(parts[len(parts) - parts[::-1].index(_PACKAGE) - 1 :])}:{frame.lineno}"
    return "?"
