"""A finding as it opens on the page: *constat*, *pourquoi*, *proposition*."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from negatoscope.drafts.page.proposals import proposal
from negatoscope.gate import codes
from negatoscope.gate.articles import Article, articles
from negatoscope.gate.codes.declarations import OWED
from negatoscope.gate.declaration import CODES as DECLARED
from negatoscope.gate.finding import Severity, State
from negatoscope.gate.reports.words import SEVERITIES, STATES

if TYPE_CHECKING:
    from negatoscope.drafts.page.places import Places
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports.report import Report, ReportItem

_SHOWN_PLACES = 6
_LEVELS = {Severity.BLOCK: "refused", Severity.HOLD: "held", Severity.WARN: "held", Severity.NOTE: "note"}


@dataclass(frozen=True)
class Card:
    """One finding, or several of one code that say the same.

    `level` is "refused", "held", "note" or "closed": its colour and icon. `word` says the same in words. `where` is the
    place as JSON for the form that answers it. `excerpt` is what was found, for the author only, while it is here.
    """

    key: str
    code: str
    level: str
    word: str
    message: str
    remedy: str
    articles: tuple[Article, ...]
    item: str
    where: str
    places: tuple[str, ...]
    count: int = 1
    excerpt: str = field(default="", repr=False)
    replacement: str | None = None
    is_open: bool = True
    items: tuple[str, ...] = ()
    can_leave_out: bool = False
    is_answerable: bool = False
    needs_reviewer: bool = False

    @property
    def icon(self) -> str:
        """The icon of its level."""
        return "released" if self.level == "closed" else self.level

    @property
    def more(self) -> int:
        """How many places are not shown."""
        return max(0, self.count - len(self.places))


def key_of(path: str, finding: Finding) -> str:
    """The anchor of a finding on the page."""
    place = "-".join(str(part) for part in finding.where.as_json().values())
    return re.sub(r"[^a-z0-9]+", "-", f"constat-{path}-{finding.code}-{place}".lower()).strip("-")


def card(item: ReportItem, finding: Finding, lang: str) -> Card:
    """One finding of an item."""
    is_answerable = finding.is_open and finding.code not in OWED
    return Card(
        key=key_of(item.path, finding),
        code=finding.code,
        level=_LEVELS[finding.severity] if finding.is_open else "closed",
        word=SEVERITIES[finding.severity][lang] if finding.is_open else STATES[finding.state][lang].capitalize(),
        message=codes.message(finding, lang),
        remedy=proposal(finding, lang),
        articles=articles(codes.RULES[finding.code].basis, lang),
        item=item.path,
        where=json.dumps(finding.where.as_json(), sort_keys=True),
        places=(),
        replacement=finding.replacement,
        is_open=finding.is_open,
        is_answerable=is_answerable and finding.severity is Severity.WARN,
        needs_reviewer=is_answerable and finding.severity is Severity.HOLD,
    )


def of_files(report: Report, lang: str, where: Places, *, is_open: bool) -> tuple[Card, ...]:
    """The findings of everything but the typed texts and the questions, gathered by what they say, the worst first."""
    gathered: dict[tuple[int, str, str], list[tuple[ReportItem, Finding]]] = {}
    for item in report.items:
        if item.role is not None:
            continue
        for finding in item.findings:
            if finding.is_open is is_open and not _is_asked_elsewhere(finding):
                key = (-finding.severity, finding.code, codes.message(finding, lang))
                gathered.setdefault(key, []).append((item, finding))
    return tuple(_gather(gathered[key], lang, where, number) for number, key in enumerate(sorted(gathered), 1))


def _is_asked_elsewhere(finding: Finding) -> bool:
    """Findings of questions still owed show as questions; answers that were harmless show there too."""
    return finding.code in OWED or (finding.code in DECLARED and finding.state is State.ANSWERED)


def _gather(found: list[tuple[ReportItem, Finding]], lang: str, where: Places, number: int) -> Card:
    first = card(*found[0], lang)
    words = (where.words(item, finding, lang) for item, finding in found)
    shown = tuple(dict.fromkeys(word for word in words if word))
    items = tuple(dict.fromkeys(item.path for item, _ in found))
    several = {} if len(found) == 1 else {"item": "", "where": "{}"}
    return replace(
        first,
        key=f"{first.key}-{number}",
        places=shown[:_SHOWN_PLACES],
        count=max(len(shown), 1),
        items=items,
        can_leave_out=first.level == "refused" and all(path in where.files for path in items),
        **several,
    )
