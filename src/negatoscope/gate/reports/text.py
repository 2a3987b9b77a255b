"""The report for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.finding import State
from negatoscope.gate.reports import words
from negatoscope.gate.reports.summary import Group, groups, merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.reports.report import Report

_SECTIONS = ((State.OPEN, "open"), (State.ANSWERED, "answered"), (State.REMEDIED, "remedied"))


def as_text(report: Report, lang: str) -> str:
    """The report as plain text, the verdict first, with a newline at the end."""
    return "\n".join(_lines(report, lang)) + "\n"


def _lines(report: Report, lang: str) -> Iterator[str]:
    yield f"{words.VERDICTS[report.verdict][lang].upper()}. {words.SENTENCES[report.verdict][lang]}"
    for state, key in _SECTIONS:
        found = groups(report, state, lang)
        if found:
            yield ""
            yield words.label(key, lang)
        for group in found if state is State.OPEN else merged(found):
            yield from _group_lines(group, whole=state is State.OPEN)


def _group_lines(group: Group, *, whole: bool) -> Iterator[str]:
    number = f" ×{group.count}" if group.count > 1 else ""
    severity = f" [{group.severity}]" if whole else ""
    yield f"  {group.code}{severity}{number} {group.message}"
    if whole:
        more = f" (+{group.more})" if group.more else ""
        yield f"    {'; '.join(group.places)}{more}"
        yield f"    {', '.join(f'{ref} ({kind})' for ref, kind in group.basis)}"
    yield f"    → {group.remedy}"
