"""SARIF 2.1.0 (OASIS), so that editors and code hosts can show findings in a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from negatoscope.gate import codes
from negatoscope.gate.finding import Severity

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding, Place
    from negatoscope.gate.reports.report import Report, ReportItem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.NOTE: "note", Severity.WARN: "warning", Severity.HOLD: "warning", Severity.BLOCK: "error"}


def as_sarif(report: Report, lang: str) -> str:
    """The report as SARIF text, with a newline at the end. Columns and offsets are Unicode code points."""
    used = sorted({finding.code for finding in report.findings()})
    run = {
        "tool": {
            "driver": {
                "name": "negatoscope",
                "version": report.version,
                "rules": [_rule(code, lang) for code in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "properties": {"audience": report.audience, "verdict": report.verdict.value, "rules": report.rules},
        "results": [
            _result(item, finding, used.index(finding.code), lang) for item in report.items for finding in item.findings
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, lang: str) -> dict[str, object]:
    rule = codes.RULES[code]
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": rule.remedies[lang]},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"basis": [{"ref": basis.ref, "kind": basis.kind} for basis in rule.basis]},
    }


def _result(item: ReportItem, finding: Finding, index: int, lang: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{codes.message(finding, lang)} {codes.remedy(finding, lang)}"},
        "locations": [{"physicalLocation": _location(item, finding.where)}],
        "properties": {"state": finding.state.value, "kind": finding.kind, "where": finding.where.as_json()},
    }
    if not finding.is_open:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _location(item: ReportItem, where: Place) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": quote(item.path)}}
    if where.start is not None and where.end is not None:
        location["region"] = {"charOffset": where.start, "charLength": where.end - where.start}
    return location
