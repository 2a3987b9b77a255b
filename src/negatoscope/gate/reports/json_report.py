"""The JSON report: a contract, documented in docs/report.md and tested word for word."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate import codes

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports.report import Report, ReportItem


def finding_as_object(finding: Finding, lang: str) -> dict[str, object]:
    """One finding as the contract has it."""
    rule = codes.RULES[finding.code]
    return {
        "code": finding.code,
        "severity": finding.severity.name,
        "state": finding.state.value,
        "kind": finding.kind,
        "family": rule.family,
        "where": finding.where.as_json(),
        "params": dict(finding.params),
        "message": codes.message(finding, lang),
        "basis": [{"ref": basis.ref, "kind": basis.kind} for basis in rule.basis],
        "remedy": codes.remedy(finding, lang),
        "replacement": finding.replacement,
    }


def as_object(report: Report, lang: str) -> dict[str, object]:
    """The whole report as an object."""
    return {
        "version": report.version,
        "rules": report.rules,
        "audience": report.audience,
        "verdict": report.verdict.value,
        "items": [_item_as_object(item, lang) for item in report.items],
    }


def _item_as_object(item: ReportItem, lang: str) -> dict[str, object]:
    role: dict[str, object] = {} if item.role is None else {"role": item.role}
    return {
        "path": item.path,
        "kind": item.kind,
        **role,
        "released_as": item.released_as,
        "findings": [finding_as_object(finding, lang) for finding in item.findings],
    }


def as_json(report: Report, lang: str) -> str:
    """The report as JSON text, one line for each item, with a newline at the end."""
    head = {**as_object(replace(report, items=()), lang), "items": None}
    lines = ",\n".join(_dumped(_item_as_object(item, lang)) for item in report.items)
    return _dumped(head).removesuffix("null}") + f"[\n{lines}\n]}}\n"


def _dumped(written: dict[str, object]) -> str:
    return json.dumps(written, ensure_ascii=False)  # indented, it takes ten times as long
