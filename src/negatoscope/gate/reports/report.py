"""The report as data; every format is made from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.verdict import Verdict


@dataclass(frozen=True)
class ReportItem:
    """One item with its findings.

    `released_as` is its path inside the release, None when it isn't in it; `role` is that of a named text, else None.
    """

    path: str
    kind: str
    released_as: str | None
    findings: tuple[Finding, ...]
    role: str | None = None


@dataclass(frozen=True)
class Report:
    """What a passage through the gate found, or a reading of texts."""

    version: str
    rules: str
    audience: str
    verdict: Verdict
    items: tuple[ReportItem, ...]

    def findings(self) -> Iterator[Finding]:
        """All the findings, in the order of the items."""
        for item in self.items:
            yield from item.findings

    def without_release(self) -> Report:
        """The same report for a case that was not written: no item has a path in a release."""
        return replace(self, items=tuple(replace(item, released_as=None) for item in self.items))
