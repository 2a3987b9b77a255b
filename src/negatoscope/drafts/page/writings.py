"""The texts of a draft, underlined where something was found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from negatoscope.drafts.page.cards import Card, card

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from django.utils.functional import _StrPromise

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.reports.report import Report, ReportItem

LABELS: dict[str, _StrPromise] = {
    "body": _("Text"),
    "title": _("Title"),
    "question": _("Question"),
    "history": _("Clinical history"),
    "findings": _("Imaging findings"),
    "diagnosis": _("Diagnosis"),
    "discussion": _("Discussion"),
}
_ALTERNATIVE = _("Alternative text")


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `key` is the anchor of its finding, "" where nothing was found."""

    text: str = field(repr=False)
    key: str = ""
    level: str = ""


@dataclass(frozen=True)
class Writing:
    """One text by its role.

    `typed` is what the author wrote, None once it was destroyed or for another reader; `released` what the copy holds.
    """

    role: str
    label: str
    typed: str | None = field(repr=False)
    released: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    cards: tuple[Card, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the copy says it in other words."""
        return self.typed is not None and bool(self.released) and self.typed.strip() != self.released.strip()

    @property
    def proposals(self) -> int:
        """How many wordings are proposed."""
        return sum(1 for one in self.cards if one.replacement is not None)


def writings(
    order: Iterable[str], typed: Mapping[str, str] | None, released: Mapping[str, str], report: Report | None, lang: str
) -> tuple[Writing, ...]:
    """The texts in their order, the empty ones too, so that they can be written.

    Alternative texts stand beside their images; only those in which something was found are here as well.
    """
    items = {item.role: item for item in report.items if item.role} if report is not None else {}
    made = (
        _writing(role, None if typed is None else typed.get(role, ""), released.get(role, ""), items.get(role), lang)
        for role in order
    )
    return tuple(writing for writing in made if writing.role in LABELS or writing.cards)


def _writing(role: str, typed: str | None, released: str, item: ReportItem | None, lang: str) -> Writing:
    label = str(LABELS.get(role, _ALTERNATIVE))
    if item is None:
        return Writing(role, label, typed, released, (Piece(typed or released),) if typed or released else ())
    if typed is None:
        cards = tuple(card(item, finding, lang) for finding in item.findings)
        return Writing(role, label, None, released, (Piece(released),), cards)
    cards = tuple(_with_excerpt(card(item, finding, lang), finding, typed) for finding in item.findings)
    return Writing(role, label, typed, released, _pieces(typed, item.findings, cards), cards)


def _with_excerpt(shown: Card, finding: Finding, text: str) -> Card:
    start, end = finding.where.start, finding.where.end
    return shown if start is None or end is None else replace(shown, excerpt=text[start:end])


def _pieces(text: str, findings: Iterable[Finding], cards: Iterable[Card]) -> tuple[Piece, ...]:
    """The text cut where findings begin and end; of two that overlap the first covers the stretch."""
    placed = sorted(
        (
            (finding.where.start, finding.where.end, one)
            for finding, one in zip(findings, cards, strict=True)
            if finding.where.start is not None and finding.where.end is not None
        ),
        key=lambda each: each[:2],
    )
    pieces: list[Piece] = []
    position = 0
    for start, end, one in placed:
        if end <= position or start >= len(text):
            continue
        begin = max(start, position)
        if begin > position:
            pieces.append(Piece(text[position:begin]))
        pieces.append(Piece(text[begin:end], one.key, one.level))
        position = end
    if position < len(text):
        pieces.append(Piece(text[position:]))
    return tuple(pieces)
