"""Writing the proposed replacements into the text, so that it still reads well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.finding import Finding

_REACH = 16
_YEAR = re.compile(r"(?:en|in) (?P<year>\d{4}(?: \((?:J0|day 0)\))?)")
_COUNTED = re.compile(r"(?P<day>J\+\d{1,3}|day \d{1,3})")
_BEFORE_COUNTED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(jusqu)['’]au\s$", re.I), r"\1’à {day}"),
    (re.compile(r"\b(depuis|avant|après|apres|vers|dès|des)\s(?:le\s)$", re.I), r"\1 {day}"),
    (re.compile(r"\bdu\s$", re.I), "de {day}"),
    (re.compile(r"\b(?:le|au)\s$"), "à {day}"),
    (re.compile(r"\bLe\s$"), "À {day}"),
    (re.compile(r"\b(on)\s(?:the\s)$", re.I), r"\1 {day}"),
)
_BEFORE_YEAR: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(jusqu)['’]au\s$", re.I), r"\1’en {year}"),
    (re.compile(r"\b(depuis|since|from|before|after|of|until)\s(?:le\s|the\s|on\s)?$", re.I), r"\1 {year}"),
    (re.compile(r"\b(avant|après|apres|vers|dès|des)\s(?:le\s)$", re.I), r"\1 {year}"),
    (re.compile(r"\bdu\s$", re.I), "de {year}"),
    (re.compile(r"\bau\s$", re.I), "à {year}"),
    (re.compile(r"\ble\s$"), "en {year}"),
    (re.compile(r"\bLe\s$"), "En {year}"),
    (re.compile(r"\bOn\s$"), "In {year}"),
    (re.compile(r"\b(?:LE|EN)\s$"), "EN {year}"),
    (re.compile(r"\b(en|in)\s$", re.I), r"\1 {year}"),
    (re.compile(r"\b(?:on|the|on the)\s$", re.I), "in {year}"),
)
_DE = re.compile(r"\b(d)e\s$", re.I)
_BAND = re.compile(r"une\s\w+aine")


def _joined(before: str, written: str, table: tuple[tuple[re.Pattern[str], str], ...], name: str) -> tuple[int, str]:
    """How many characters before a date go with it, and what is written."""
    for pattern, wording in table:
        match = pattern.search(before)
        if match:
            joined = match.expand(wording.replace(f"{{{name}}}", "@@")).replace("@@", written)
            return len(match.group()), joined.upper() if match.group().isupper() else joined
    return 0, written


def _in_place(before: str, finding: Finding, replacement: str) -> tuple[int, str]:
    year = _YEAR.fullmatch(replacement)
    if year and finding.kind in {"date", "birth_date"}:
        return _joined(before, year["year"], _BEFORE_YEAR, "year")
    counted = _COUNTED.fullmatch(replacement)
    if counted and finding.kind == "date":
        return _joined(before, counted["day"], _BEFORE_COUNTED, "day")
    elided = _DE.search(before)
    if finding.kind == "age" and elided and _BAND.match(replacement):
        return len(elided.group()), f"{elided[1]}'{replacement}"
    return 0, replacement


def _placed(findings: Iterable[Finding]) -> list[tuple[int, int, Finding, str]]:
    """The findings that say where and what to write, in the order of the text."""
    placed = [
        (finding.where.start, finding.where.end, finding, finding.replacement)
        for finding in findings
        if finding.where.start is not None and finding.where.end is not None and finding.replacement is not None
    ]
    return sorted(placed, key=lambda each: each[:2])


def apply(text: str, findings: Iterable[Finding]) -> str:
    """The text with the replacement of each given finding in its place.

    "le 22 février 2020" becomes "en 2020", "de 63 ans" becomes "d'une soixantaine d'années". Findings without a place
    or a replacement change nothing; of two that overlap the first is written and covers both.
    """
    written: list[str] = []
    position = 0
    for start, end, finding, replacement in _placed(findings):
        if end <= position:
            continue
        before = text[max(position, start - _REACH) : max(position, start)]
        taken, wording = _in_place(before, finding, replacement)
        written += [text[position : max(position, start - taken)], wording if start >= position else ""]
        position = end
    written.append(text[position:])
    return "".join(written)
