"""Initials: "J. D.", "J.-P. D.", "Mme D.". They say nothing unless a title, an age or another element stands beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.match import Beside, Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.identity.folding import Folded
    from negatoscope.gate.identity.names import Person

_DOTS = r"(?:[^\W\d_]\.[\s-]?){1,4}(?![^\W\d_]{2})"
_TITLED = re.compile(
    r"[emp](?<![^\W_].)(?:(?:(?<=m)(?:me|lle|rs?|s|iss|onsieur|adame|ademoiselle)\.?|(?<=m)\.)[\s_]{1,3}"
    rf"(?P<after_title>{_DOTS}|[^\W\d_]{{1,3}}(?![^\W_]))|(?:(?<=p)atiente?|(?<=e)nfant)[\s_]{{1,3}}(?P<after_patient>{_DOTS}))"
)
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[\s-]?){2,4}(?![^\W\d_]{2})")
_LONGEST_TEXT = 200_000


class InitialsScanner:
    """Finds the initials of one identity's persons."""

    def __init__(self, persons: Sequence[Person]) -> None:
        self._sets = tuple(p.initials for p in persons if p.initials)
        self._families = frozenset(p.components[0][0][0] for p in persons)

    def scan(self, folded: Folded, kept: Sequence[Match], *, identity_place: bool) -> list[Match]:
        """Initials after a title, near what was found, or where identity stands."""
        text = folded.text
        if not self._sets or len(text) > _LONGEST_TEXT:
            return []
        matches = [
            Match(*self._trimmed(text, *found.span(found.lastgroup or 0)), "initials", 0.6, strong=False)
            for found in _TITLED.finditer(text)
            if self._are_theirs(folded, *found.span(found.lastgroup or 0))
        ]
        if kept or identity_place:
            beside = Beside(text, kept)
            for found in _DOTTED.finditer(text):
                here = Match(*found.span(), "initials", 0.5, strong=False)
                if (identity_place or beside.has(here)) and self._are_theirs(folded, *found.span()):
                    matches.append(Match(*self._trimmed(text, *found.span()), "initials", 0.5, strong=False))
        return matches

    @staticmethod
    def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
        while end > start and text[end - 1] in " \t\n-":
            end -= 1
        return start, end

    def _are_theirs(self, folded: Folded, start: int, end: int) -> bool:
        source = folded.source(start, end)
        if folded.text[end : end + 1] == "'":  # an elision: "la patiente s'est"
            return False
        letters = [c for c in folded.text[start:end] if c.isalpha()]
        if source != source.upper() or not letters:
            return False
        if len(letters) == 1:
            return letters[0] in self._families
        return any(set(letters) <= initials for initials in self._sets) and bool(self._families & set(letters))
