"""Reports: what was found, where, why and what was done, as JSON, SARIF, text and HTML. Never a value, never a name."""

from __future__ import annotations

from negatoscope.gate.reports.html import as_html
from negatoscope.gate.reports.json_report import as_json
from negatoscope.gate.reports.reading import ReportError, from_json
from negatoscope.gate.reports.report import Report, ReportItem
from negatoscope.gate.reports.sarif import Artifact, as_sarif
from negatoscope.gate.reports.text import as_text

__all__ = ["Artifact", "Report", "ReportError", "ReportItem", "as_html", "as_json", "as_sarif", "as_text", "from_json"]
