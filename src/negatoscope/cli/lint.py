"""negatoscope lint: texts only, many at once, nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope import __version__
from negatoscope.cli.printing import print_report
from negatoscope.cli.problems import read_file
from negatoscope.gate import codes, verdict
from negatoscope.gate.policy import RULES_VERSION, Audience, Limits
from negatoscope.gate.proofreading import proofread
from negatoscope.gate.prose import TextPolicy
from negatoscope.gate.reports import Report, ReportItem
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def run(options: argparse.Namespace) -> int:
    """Read the texts, print the report; 1 when one is held or refused."""
    audience = Audience(options.audience)
    items = tuple(_lint_file(path, audience, options.lang) for path in options.files)
    findings = [finding for item in items for finding in item.findings]
    report = Report(__version__, RULES_VERSION, audience.value, verdict.of_text(findings), items, reads_only=True)
    print_report(report, options.format, options.lang)
    return 0 if report.verdict is Verdict.CLEAN else 1


def _lint_file(path: Path, audience: Audience, lang: str) -> ReportItem:
    text = read_file(path, lang)
    if len(text) > Limits().text_chars:
        findings = (codes.make("GAT103", params={"limit": "limit-text"}),)
    else:
        findings = tuple(proofread(text, None, TextPolicy(audience, None)))
    return ReportItem(str(path), "text", None, findings)
