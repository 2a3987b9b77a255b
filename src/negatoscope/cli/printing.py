"""A report on standard output, in the form that was asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from negatoscope.gate.reports import as_json, as_sarif, as_text

if TYPE_CHECKING:
    from negatoscope.gate.reports import Report

_FORMS = {"json": as_json, "sarif": as_sarif, "text": as_text}


def print_report(report: Report, form: str, lang: str) -> None:
    """Write the report; nothing else goes to standard output when the form is for machines."""
    write(_FORMS[form](report, lang))


def write(text: str) -> None:
    """Write to standard output now."""
    sys.stdout.write(text)
    sys.stdout.flush()
