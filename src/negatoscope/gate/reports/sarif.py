"""SARIF 2.1.0 (OASIS), so that editors and code hosts can show findings in a text. It holds no word of the text."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from negatoscope.gate import codes
from negatoscope.gate.codes.sheet import readable, sheet, title
from negatoscope.gate.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.finding import Finding, Place
    from negatoscope.gate.lines import Region
    from negatoscope.gate.reports.report import Report, ReportItem

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.NOTE: "note", Severity.WARN: "warning", Severity.HOLD: "warning", Severity.BLOCK: "error"}
_HOME = "http://localhost:8000"


@dataclass(frozen=True)
class Artifact:
    """Where an item lies for who reads the report beside its files.

    `uri` is a URI reference; `regions` stand beside the findings of the item, None for the whole of it; `line`, from 1,
    is the line of the file that the whole item stands on, in a list of texts.
    """

    uri: str
    regions: tuple[Region | None, ...] = ()
    line: int = 1


def rule_address(code: str) -> str:
    """Where the site of this node shows the sheet of a code (NEGATOSCOPE_URL names the site)."""
    return f"{_site()}/regles/{code}/"


def _site() -> str:
    return (os.environ.get("NEGATOSCOPE_URL") or _HOME).rstrip("/")


def as_sarif(report: Report, lang: str, artifacts: Sequence[Artifact] = ()) -> str:
    """The report as SARIF text, with a newline at the end.

    With `artifacts`, one for each item, regions are lines and columns in UTF-16 code units. Without, the items are
    those of a release, and regions are offsets in code points of the text that was handed in.
    """
    used = sorted({finding.code for finding in report.findings()})
    run = {
        "tool": {
            "driver": {
                "name": "negatoscope",
                "version": report.version,
                "informationUri": _site(),
                "rules": [_rule(code, lang) for code in used],
            }
        },
        "columnKind": "utf16CodeUnits" if artifacts else "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "properties": {"audience": report.audience, "verdict": report.verdict.value, "rules": report.rules},
        "results": [
            _result(finding, _location(item, number, finding.where, artifact), used.index(finding.code), lang)
            for item, artifact in zip(report.items, artifacts or [None] * len(report.items), strict=True)
            for number, finding in enumerate(item.findings)
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, lang: str) -> dict[str, object]:
    rule = codes.RULES[code]
    page = sheet(code, lang)
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": title(code, lang)},
        "fullDescription": {"text": f"{readable(rule.messages[lang])} {readable(rule.remedies[lang])}"},
        "help": {"text": page, "markdown": page},
        "helpUri": rule_address(code),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"basis": [{"ref": basis.ref, "kind": basis.kind} for basis in rule.basis]},
    }


def _result(finding: Finding, location: dict[str, object], index: int, lang: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{codes.message(finding, lang)} {codes.remedy(finding, lang)}"},
        "locations": [{"physicalLocation": location}],
        "properties": {"state": finding.state.value, "kind": finding.kind, "where": finding.where.as_json()},
    }
    if not finding.is_open:
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _location(item: ReportItem, number: int, where: Place, artifact: Artifact | None) -> dict[str, object]:
    if artifact is None:
        location: dict[str, object] = {"artifactLocation": {"uri": quote(item.path)}}
        if where.start is not None and where.end is not None:
            location["region"] = {"charOffset": where.start, "charLength": where.end - where.start}
        return location
    region = artifact.regions[number] if number < len(artifact.regions) else None
    return {"artifactLocation": {"uri": artifact.uri}, "region": _region(region, artifact.line)}


def _region(region: Region | None, line: int) -> dict[str, int]:
    """Lines and columns from 1, the end column one past the last character. Code hosts ask for a line in any case."""
    if region is None:
        return {"startLine": line}
    return {
        "startLine": region.start.line + 1,
        "startColumn": region.start.column + 1,
        "endLine": region.end.line + 1,
        "endColumn": region.end.column + 1,
    }
