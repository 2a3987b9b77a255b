"""The findings of texts for who writes them: one line each, and on their own terminal the words and a caret below.

The words are shown on the author's own terminal only: what goes into a pipe or a file of a build holds none of them.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from negatoscope.cli.language import say
from negatoscope.gate import codes, verdict
from negatoscope.gate.finding import State
from negatoscope.gate.reports import words
from negatoscope.gate.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.posts import Spot
    from negatoscope.gate.reports import Report

_BOLD, _RED, _FAINT, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[2m", "\x1b[0m"
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@dataclass(frozen=True)
class Screen:
    """Where the listing goes: whether words of the texts may be shown there, and colours."""

    own: bool = False
    colours: bool = False

    @staticmethod
    def of(stream: TextIO) -> Screen:
        """What a stream is. NO_COLOR in the environment means no colours (no-color.org)."""
        own = stream.isatty()
        return Screen(own, own and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")

    def dress(self, text: str, style: str) -> str:
        """The text in a style, where there are colours."""
        return f"{style}{text}{_PLAIN}" if self.colours else text


def listed(report: Report, spots: Sequence[Sequence[Spot | None]], screen: Screen, lang: str) -> str:
    """The open findings in the order of the texts, then how many there are and the verdict; a newline at the end.

    `spots` stand beside the findings of the first items; what concerns no text comes after those.
    """
    lines: list[str] = []
    for number, item in enumerate(report.items):
        beside = spots[number] if number < len(spots) else [None] * len(item.findings)
        for finding, spot in zip(item.findings, beside, strict=True):
            if finding.is_open:
                lines += _entry(item.path, finding, spot, screen, lang)
    return "\n".join([*lines, *([""] if lines else []), *_summary(report, screen, lang)]) + "\n"


def _entry(path: str, finding: Finding, spot: Spot | None, screen: Screen, lang: str) -> Iterator[str]:
    start = spot and spot.region.start
    place = f"{visible(path)}:{start.line + 1}:{start.column + 1}" if start else visible(path)
    severity = words.SEVERITIES[finding.severity][lang]
    code = screen.dress(finding.code, _BOLD + _RED)
    yield (
        f"{screen.dress(place, _BOLD)}: {code} [{severity}] {codes.message(finding, lang)} "
        f"→ {codes.remedy(finding, lang)}{_wording(finding, spot, screen, lang)}"
    )
    if spot is not None and screen.own:
        yield from _excerpt(spot, finding, screen)


def _wording(finding: Finding, spot: Spot | None, screen: Screen, lang: str) -> str:
    """The proposed wording, on the line itself where no caret can stand beside it."""
    if finding.replacement is None or (spot is not None and screen.own):
        return ""
    return f" {say('lint.wording', lang, wording=finding.replacement or '∅')}"


def _excerpt(spot: Spot, finding: Finding, screen: Screen) -> Iterator[str]:
    before, within, after = (visible(part) for part in spot.excerpt)
    number = str(spot.region.start.line + 1)
    margin = " " * len(number)
    carets = "^" * max(1, width(within))
    wording = "" if finding.replacement is None else f" {finding.replacement or '∅'}"
    yield screen.dress(f"  {number} | ", _FAINT) + f"{before}{within}{after}"
    yield screen.dress(f"  {margin} | ", _FAINT) + " " * width(before) + screen.dress(f"{carets}{wording}", _RED)


def _summary(report: Report, screen: Screen, lang: str) -> Iterator[str]:
    texts = [item for item in report.items if item.kind == "text"]
    by_code: dict[str, int] = {}
    for finding in report.findings():
        if finding.is_open:
            by_code[finding.code] = by_code.get(finding.code, 0) + 1
    if by_code:
        counts = ", ".join(f"{code} ×{count}" if count > 1 else code for code, count in sorted(by_code.items()))
        concerned = sum(any(finding.is_open for finding in item.findings) for item in texts)
        yield say("lint.count", lang, count=sum(by_code.values()), texts=concerned, total=len(texts), codes=counts)
    answered = sum(finding.state is State.ANSWERED for finding in report.findings())
    if answered:
        yield say("lint.answered", lang, count=answered)
    yield screen.dress(f"{words.VERDICTS[report.verdict][lang].upper()}.", _BOLD) + f" {_sentence(report, lang)}"


def _sentence(report: Report, lang: str) -> str:
    texts = [item for item in report.items if item.kind == "text"]
    if len(texts) == 1:
        return words.SENTENCES_OF_TEXTS[report.verdict][lang]
    if report.verdict is Verdict.CLEAN:
        return say("lint.clean", lang, total=len(texts))
    verdicts = [verdict.of_text(item.findings) for item in texts]
    held, refused = verdicts.count(Verdict.HELD), verdicts.count(Verdict.REFUSED)
    return say("lint.not-clean", lang, total=len(texts), held=held, refused=refused)


def visible(text: str) -> str:
    """The text with a visible sign for each character that would move, hide or turn what a terminal shows."""
    return "".join("�" if unicodedata.category(each) in _INVISIBLE else each for each in text.replace("\t", " "))


def width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    cells = 0
    for each in text:
        if not unicodedata.combining(each):
            cells += 2 if unicodedata.east_asian_width(each) in "WF" else 1
    return cells
