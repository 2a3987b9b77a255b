"""The matcher: sweeps a text for everything that a dictionary holds.

A text is folded once; what stands nowhere in it costs one substring search; only then are contexts read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.folding import CUT_LENGTHS, Folded, fold_text, unescape_text
from negatoscope.gate.identity.initials import InitialsScanner
from negatoscope.gate.identity.match import NEAR, Beside, Match, is_beside, merge
from negatoscope.gate.identity.name_scan import NameScanner
from negatoscope.gate.identity.reading import Reading
from negatoscope.gate.identity.typos import TypoFinder
from negatoscope.gate.identity.words import NUMBER_LABEL_BEFORE, STRICT_LABEL_BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.identity.dictionary import Dictionary
    from negatoscope.gate.identity.numbers import Number

_NOT_DIGITS = bytes(code for code in range(256) if not 48 <= code <= 57)
_CACHED = 8192
_CACHED_LENGTH = 256
_LEAST_SPELLED = 12  # characters of the shortest date without a digit
_LABEL = 24  # characters before a number in which its label stands


class Matcher:
    """Finds one identity in texts. Offsets are code points of the original text, end exclusive."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._names = NameScanner(dictionary)
        self._initials = InitialsScanner(dictionary.persons)
        self._reading = Reading(dictionary)
        self._typos = TypoFinder(dictionary)
        self._cache: dict[tuple[str, bool], bool] = {}

    def __repr__(self) -> str:
        return "Matcher(…)"

    def find(self, text: str, *, identity_place: bool = False) -> list[Match]:
        """Every place where the identity stands, sorted, without overlaps.

        Args:
            text: any text, a header value or megabytes.
            identity_place: identity stands there by nature (a PN, a name's label, a banner): a weak word counts alone.
        """
        matches = self._scan(fold_text(text), identity_place=identity_place)
        unescaped = unescape_text(text) if _may_be_escaped(text) else None
        if unescaped:
            matches.extend(self._scan(unescaped, identity_place=identity_place))
        return merge(matches)

    def hits(self, text: str, *, identity_place: bool = False) -> bool:
        """Whether `find` would find anything; remembers short values, which headers repeat."""
        if len(text) > _CACHED_LENGTH:
            return bool(self.find(text, identity_place=identity_place))
        key = (text, identity_place)
        known = self._cache.get(key)
        if known is None:
            known = bool(self.find(text, identity_place=identity_place))
            if len(self._cache) >= _CACHED:
                self._cache.clear()
            self._cache[key] = known
        return known

    def find_read(self, text: str, *, identity_place: bool = False) -> list[Match]:
        """The same for text read from pixels, where letters are taken for others, spaces lost and ends cut.

        Letters taken for digits, and digits for letters, are tried both ways; a long word may have one wrong letter in
        five.
        """
        matches = list(self.find(text, identity_place=identity_place))
        digits = self._reading.with_digits(text)
        if digits != text:
            matches.extend(self.find(digits, identity_place=identity_place))
        matches.extend(self._reading.names(fold_text(text)))
        return merge(matches)

    @staticmethod
    def _to_original(folded: Folded, matches: list[Match]) -> Iterator[Match]:
        for match in matches:
            start, end = folded.span(match.start, match.end)
            if end > start:
                yield Match(start, end, match.kind, match.weight, match.strong)

    def _scan(self, folded: Folded, *, identity_place: bool) -> list[Match]:
        """Matches in the original's offsets."""
        text = folded.text
        kept: list[Match] = []
        if self._names.may_hit(text):
            kept.extend(self._names.scan(folded, identity_place=identity_place))
        kept.extend(self._typos.scan(folded))
        weak: list[Match] = []
        for match in self._values(text):
            (kept if match.strong else weak).append(match)
        kept.extend(weak if identity_place else self._supported(text, kept, weak))
        kept.extend(self._initials.scan(folded, kept, identity_place=identity_place))
        if kept:
            kept.extend(self._dependents(text, kept))
        return list(self._to_original(folded, kept)) if folded.segments else kept

    def _values(self, text: str) -> Iterator[Match]:
        """Numbers, dates, UIDs and phrases; those that are not strong count only beside something else."""
        digits = text.encode("ascii", "ignore").translate(None, _NOT_DIGITS).decode("ascii")
        if digits:
            yield from self._numbers(text, digits)
        if len(digits) >= 3 or len(text) >= _LEAST_SPELLED:
            for dated in self._dictionary.dates.scan(text, digits):
                yield Match(dated.start, dated.end, dated.kind, 0.95 if dated.strong else 0.4, dated.strong)
        for start, end in self._dictionary.uids.scan(text):
            yield Match(start, end, "uid", 0.95, strong=True)
        for phrase in self._dictionary.phrases:
            weight = 0.9 if phrase.strong else 0.4
            for start, end in phrase.scan(text):
                yield Match(start, end, phrase.kind, weight, phrase.strong)

    def _numbers(self, text: str, digits: str) -> Iterator[Match]:
        for number in self._dictionary.numbers:
            if number.digits in digits:
                for found in number.pattern.finditer(text):
                    start, end = found.span()
                    label = STRICT_LABEL_BEFORE if number.whole else NUMBER_LABEL_BEFORE
                    strong = number.strong or label.search(text[max(0, start - _LABEL) : start]) is not None
                    if strong or not number.whole or text.strip() == text[start:end]:
                        yield Match(start, end, number.kind, 0.95 if strong else 0.4, strong)
            elif len(text) in CUT_LENGTHS:
                yield from _cut_number(text, number)

    @staticmethod
    def _supported(text: str, kept: list[Match], weak: list[Match]) -> Iterator[Match]:
        """The weak ones that stand beside a second element, on the same line."""
        if not weak:
            return
        everything = Beside(text, (*kept, *weak))
        strong = Beside(text, kept)
        for match in weak:
            if strong.has(match) or everything.has(match, of_other_kind=True):
                yield match

    def _dependents(self, text: str, kept: list[Match]) -> list[Match]:
        """Times of the study, and the age, beside what was found: alone they say nothing."""
        found: list[Match] = []
        for match in kept:
            first, last = max(0, match.start - NEAR), min(len(text), match.end + NEAR)
            spans = [("date", *span) for span in self._dictionary.times.scan(text, first, last)]
            for pattern in self._dictionary.ages:
                spans.extend(("age", *hit.span()) for hit in pattern.finditer(text, first, last))
            beside = (Match(start, end, kind, 0.5, strong=False) for kind, start, end in spans)
            found.extend(dependent for dependent in beside if is_beside(text, dependent, match))
        return found


def _may_be_escaped(text: str) -> bool:
    return "%" in text or "&" in text or "\\u" in text or "=" in text or not text.isascii()


def _cut_number(text: str, number: Number) -> Iterator[Match]:
    """A number cut off where a VR's length ends."""
    tail = re.search(r"\d{6,}$", text)
    if tail and number.digits.startswith(tail.group().lstrip("0")) and len(tail.group().lstrip("0")) >= 6:
        yield Match(tail.start(), tail.end(), number.kind, 0.8, strong=True)
