"""The sweep itself: every detector over every view, the known identity, and what overlaps made one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.prose import encoded, wording
from negatoscope.gate.prose.context import page_of
from negatoscope.gate.prose.detectors import DETECTORS, ages, dates, learned, spelled
from negatoscope.gate.prose.folding import views
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.overlaps import apart
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negatoscope.gate.finding import Finding
    from negatoscope.gate.prose.folding import View
    from negatoscope.gate.prose.page import Match, Matcher, Page, TextPolicy

_NEAR = 24
"""How far apart, in characters, two pieces of evidence support each other."""
_SHORT = 3
"""Letters of a word up to which it proves nothing elsewhere."""
_TITLE = re.compile(
    r"(?:\b(?:M|Mr|Mme|Mlle|Mrs|Ms|Dr|Pr|Monsieur|Madame|Docteur|Professeur)\b\.?|\b(?:patiente?|nom"
    r"|prenom|name)\s?:?)\s{0,2}$",
    re.I,
)


class _Evidence:
    """Places of evidence, asked for what stands near another; sorted once, for texts with thousands."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def is_near(self, start: int, end: int) -> bool:
        """Whether another place than this one is near it."""
        first = bisect_left(self._spans, (start - _NEAR - self._longest, 0))
        for other in islice(self._spans, first, None):
            if other[0] >= end + _NEAR:
                return False
            if other[1] > start - _NEAR and other != (start, end):
                return True
        return False


def _supported(page: Page, match: Match, evidence: _Evidence) -> bool:
    """Whether a weak match stands where identity stands: after a title, or beside another identifier."""
    if _TITLE.search(page.text, max(0, match.start - 24), match.start):
        return True
    return evidence.is_near(match.start, match.end)


def _age_mark(page: Page, match: Match) -> Mark | None:
    """The whole age ("47 ans") at a match, with its band; None when no age is written there."""
    for age in ages.read(page.text):
        if age.start < match.end and match.start < age.end:
            return Mark(age.start, age.end, "age", ages.band(page, age), rank=90)
    return None


def _proposal(page: Page, match: Match) -> str | None:
    """The year of a known date; None for the usual wording of other kinds."""
    if match.kind not in {"date", "birth_date"}:
        return None
    return dates.proposal(page, match.start, match.end, birth=match.kind == "birth_date")


def _known(page: Page, matches: list[Match], marks: list[Mark]) -> Iterator[Mark]:
    """Where the known identity stands."""
    spans = {(mark.start, mark.end) for mark in marks}
    evidence = _Evidence(spans | {(match.start, match.end) for match in matches if match.strong})
    for match in matches:
        if match.kind == "age":
            mark = _age_mark(page, match)
            if mark:
                yield mark
            continue
        if match.strong or _supported(page, match, evidence):
            yield Mark(match.start, match.end, match.kind, _proposal(page, match), rank=95)


def _known_spelled(page: Page, matcher: Matcher) -> Iterator[Mark]:
    """Where the known identity is spelled letter by letter."""
    for start, end, letters in spelled.runs(page.text):
        if matcher.find(f"Nom : {letters.upper()}"):
            yield Mark(start, end, "person", rank=95)


def _pages(text: str, policy: TextPolicy) -> Iterator[tuple[View, Page]]:
    """The text as it shows; then the pieces that hold more than they show, with what is known of the whole."""
    shown, *written = views(text)
    whole = page_of(shown.text, policy)
    yield shown, whole
    first, last = whole.signature
    signed = shown.span(first, last) if first < last else (len(text), len(text))
    for view in written:
        yield (
            view,
            replace(
                page_of(view.text, policy),
                language=whole.language,
                about_patient=whole.about_patient,
                is_record=whole.is_record,
                signature=(view.place(signed[0]), view.place(signed[1])),
                known=whole.proven,
            ),
        )


def _found(page: Page, matcher: Matcher | None) -> list[Mark]:
    """What the detectors find on a page, and the known identity."""
    matches = [match for match in matcher.find(page.text) if match.start < match.end] if matcher else []
    if matches:
        page = replace(page, known=page.known | _names_of(page, matches))
    found = [mark for find in DETECTORS for mark in find(page) if mark.start < mark.end]
    if matcher is not None:
        found += [*_known(page, matches, found), *_known_spelled(page, matcher)]
    return [*found, *learned.find(page, found)]


def _names_of(page: Page, matches: list[Match]) -> frozenset[str]:
    """The words of the known person's name where it surely stands; ordinary words prove nothing elsewhere."""
    words = page.words.all
    found: set[str] = set()
    for match in matches:
        if match.strong and match.kind == "person":
            number = page.words.after(match.start)
            while number < len(words) and words[number].start < match.end:
                found.add(words[number].lower)
                number += 1
    return frozenset(word for word in found if len(word) > _SHORT and not facts(word).only_word)


def _encoded(page: Page, matcher: Matcher | None) -> Iterator[Mark]:
    """Encoded runs in whose text somebody is named or numbered; the kind is that of the first identifier in it."""
    for start, end, text in encoded.runs(page.text):
        for view in views(text):
            inside = replace(page_of(view.text, page.policy), about_patient=page.about_patient, known=page.proven)
            first = min(_found(inside, matcher), key=lambda mark: mark.start, default=None)
            if first is not None:
                yield Mark(start, end, first.kind, rank=60)


def _marks(text: str, matcher: Matcher | None, policy: TextPolicy) -> Iterator[Mark]:
    for view, page in _pages(text, policy):
        found = [*_found(page, matcher), *_encoded(page, matcher)]
        for mark in found:
            start, end = view.span(mark.start, mark.end)
            yield Mark(start, end, mark.kind, mark.replacement or wording.usual(mark.kind, page.language), mark.rank)


def sweep(text: str, matcher: Matcher | None, policy: TextPolicy) -> list[Finding]:
    """What identifies somebody in a text, sorted, apart from each other, each with a proposed replacement.

    Args:
        text: Markdown, in French or English; any string will do.
        matcher: hunts the known identity; None when nothing is known.
        policy: for whom, and how dates move.

    Returns:
        Open findings; `where` is [start, end) in code points of `text`.
    """
    return [
        codes.make(
            wording.CODES[mark.kind],
            where=Place(start=mark.start, end=mark.end),
            kind=mark.kind,
            replacement=mark.replacement,
        )
        for mark in apart(_marks(text, matcher, policy))
    ]
