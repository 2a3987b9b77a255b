"""The log: one JSON object a line on standard error, of fields that we chose ourselves.

A path, a query, a file name or an exception's text can hold who a patient is. So no message of anybody's is formatted
here: a line has the event's name and the fields that `log_event` was given, or, from another library, the level, the
logger and the place in its code. Of an exception it has the type and the place.
"""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PACKAGE = "negatoscope"
_LOGGER = logging.getLogger(_PACKAGE)


def log_event(event: str, /, level: int = logging.INFO, **fields: str | float | None) -> None:
    """Write one line. `event` is a dotted name in the code; `fields` hold numbers and names from the code, no data."""
    _LOGGER.log(level, event, extra={"fields": fields})


def log_exception(event: str, error: BaseException, /, **fields: str | float | None) -> None:
    """Write one line on an exception: its type and its place, never its text."""
    _LOGGER.error(event, extra={"fields": fields}, exc_info=error)


def place_of(error: BaseException) -> str:
    """Where an exception was raised: the last place in our own code, else the last of all ("drafts/life.py:41")."""
    trace, places = error.__traceback__, []
    while trace is not None:
        places.append(f"{_short(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}")
        trace = trace.tb_next
    ours = [place for place in places if place.startswith(f"{_PACKAGE}/")]
    return (ours or places or ["?"])[-1]


def _short(file: str) -> str:
    """A file of code below the package that it belongs to: where it is installed says nothing."""
    parts = Path(file).parts
    for mark in ("src", "site-packages"):
        if mark in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(mark) :])
    return parts[-1]


class JsonLines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; see the module."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
        }
        if record.name == _PACKAGE:
            fields: Mapping[str, object] = getattr(record, "fields", {})
            line |= {"event": str(record.msg), **fields}
        else:
            line |= {"event": "library", "logger": record.name, "place": f"{record.module}:{record.lineno}"}
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line |= {"exception": type(error).__qualname__, "raised": place_of(error)}
        return json.dumps(line, ensure_ascii=False, default=str)


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "negatoscope.site.logs.JsonLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "negatoscope": {"level": "INFO"},
        # Django's own handlers mail tracebacks and print paths; what a request came to is in our line on it.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"handlers": [], "level": "CRITICAL"},
        "django.server": {"handlers": [], "propagate": False},
        "uvicorn": {"handlers": [], "level": "WARNING"},
        "py.warnings": {"level": "ERROR"},
    },
}
