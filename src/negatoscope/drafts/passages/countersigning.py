"""Sealing anew a release that came from another node, once this node's members have answered or decided on it.

Its files are those that were verified when it came in, byte for byte; the certificate becomes this node's.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from negatoscope.gate.answers import apply_answers
from negatoscope.gate.case import Kind
from negatoscope.gate.declaration import settle
from negatoscope.gate.policy import Audience
from negatoscope.gate.release import Outcome
from negatoscope.gate.release.sealing import seal
from negatoscope.gate.reports import ReportItem
from negatoscope.gate.staging import publish, staging
from negatoscope.gate.verdict import Verdict, of_release

if TYPE_CHECKING:
    from pathlib import Path

    from negatoscope.gate.declaration import Declaration
    from negatoscope.gate.release import Seal
    from negatoscope.gate.reports import Report

_CASE = "case"


def countersign(before: Path, report: Report, declaration: Declaration, out: Path, seal_with: Seal) -> Outcome:
    """A release in `out` of the same files as `before`, under this node's seal; none when it is refused.

    Raises:
        StagingError: `out` exists or can't be written.
        OSError: a file can't be read.
    """
    told = _settled(report, declaration)
    items = tuple(
        replace(item, findings=apply_answers(item.findings, item.path, seal_with.answers, item.role or ""))
        for item in told
    )
    verdict = of_release(finding for item in items for finding in item.findings)
    answered = replace(report, items=items, verdict=verdict)
    if verdict is Verdict.REFUSED:
        return Outcome(answered.without_release(), None)
    with staging(out) as stage:
        release = stage / "release"
        for item in items:
            if item.released_as is not None:
                _carry(before / item.released_as, release / item.released_as)
        sealed = seal(answered, release, seal_with, ())
        if sealed.verdict is Verdict.REFUSED:
            return Outcome(sealed.without_release(), None)
        publish(release, out)
    return Outcome(sealed, out)


def _settled(report: Report, declaration: Declaration) -> tuple[ReportItem, ...]:
    """The items with what the author declares among the findings of the case."""
    others = tuple(item for item in report.items if item.kind != _CASE)
    told = [finding for item in report.items if item.kind == _CASE for finding in item.findings]
    shows_images = any(item.kind != Kind.TEXT.value and item.released_as is not None for item in others)
    settled = settle(told, declaration, Audience(report.audience), shows_images)
    return (ReportItem(_CASE, _CASE, None, settled), *others) if settled else others


def _carry(source: Path, to: Path) -> None:
    """A second name for a file that no one writes to; its bytes where links aren't to be had."""
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.link(source, to, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, to, follow_symlinks=False)
