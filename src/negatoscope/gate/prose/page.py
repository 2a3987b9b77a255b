"""What a detector is given, a Page, and what it answers, Marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from negatoscope.gate.prose.names.again import corroborated, proven_by
from negatoscope.gate.prose.names.candidates import ENOUGH, PUBLIC, SURE
from negatoscope.gate.prose.names.cue import Role
from negatoscope.gate.prose.names.third import is_spoken_of
from negatoscope.gate.prose.names.written import mended

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, timedelta

    from negatoscope.gate.policy import Audience
    from negatoscope.gate.prose.names.candidates import Candidate
    from negatoscope.gate.prose.names.people import People
    from negatoscope.gate.prose.words import Words


@dataclass(frozen=True)
class TextPolicy:
    """How a text is read: for whom, and by how much the dates of its case move.

    `shift` is None when the text stands alone (`lint`); with a shift it goes with images, and is about a patient.
    `as_of` is the day whose law applies, None for today's.
    """

    audience: Audience
    shift: timedelta | None = None
    as_of: date | None = None


class Match(Protocol):
    """A place where the known identity stands. Without `strong` it counts only beside something else."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def weight(self) -> int | float: ...
    @property
    def strong(self) -> bool: ...


class Matcher(Protocol):
    """Hunts the known identity in a text (`identity`)."""

    def find(self, text: str) -> Sequence[Match]: ...


@dataclass(frozen=True)
class Mark:
    """A place in a view and the kind of identifier there.

    `replacement` is the proposed wording, or None for the usual one of its kind. Of two marks on one place the one of
    higher `rank` stands.
    """

    start: int
    end: int
    kind: str
    replacement: str | None = None
    rank: int = 50


@dataclass(frozen=True)
class Page:
    """One view of a text with what is known of the whole.

    `about_patient`: a particular patient is in sight. `is_record`: it is a report, a letter or a file of that patient,
    in which a doctor who signs treats. `signature` is the place where the author of a post signs, or an empty one.
    """

    text: str
    language: str
    about_patient: bool
    is_record: bool
    signature: tuple[int, int]
    policy: TextPolicy
    words: Words
    people: People
    known: frozenset[str] = frozenset()
    """Words of names proven elsewhere: by the known identity, or in the text that this view is a piece of."""

    @cached_property
    def named(self) -> tuple[Candidate, ...]:
        """The names with enough evidence, without the author's signature.

        A post about no patient keeps the names of doctors who are not spoken of; there only strong evidence speaks of
        anybody else.
        """
        enough = [e for e in self.people.candidates if e.score >= ENOUGH and not self.signed(e.run.start)]
        if self.about_patient:
            return tuple(enough)
        out = [each for each in enough if self._stands_out(each)]
        starts = {each.run.start for each in out}
        return tuple(
            each
            for each in enough
            if each.run.start in starts or any(self._stands_beside(each, other) for other in out[:_MOST_LISTS])
        )

    def _stands_beside(self, name: Candidate, other: Candidate) -> bool:
        """Whether a name stands in one list with another: "bravo à Théo Marchal et Sarah"."""
        low, high = sorted((name.run, other.run), key=lambda run: run.start)
        gap = self.text[low.end : high.start]
        return name.role is not Role.AUTHOR and bool(_BESIDE.fullmatch(gap))

    def _stands_out(self, name: Candidate) -> bool:
        """Whether a name counts in a text about no patient."""
        if name.role is Role.AUTHOR:
            return False
        if name.role not in PUBLIC and name.score >= SURE:
            return True
        return is_spoken_of(sentence_before(self.text, name.run.start), sentence_after(self.text, name.run.end))

    @cached_property
    def proven(self) -> frozenset[str]:
        """The words of those names, folded and in small letters: each is a name everywhere in this view."""
        found = proven_by(self.words, self.named) | self.known
        found |= mended(self.words)
        return found | corroborated(self.words) if self.about_patient else found

    @cached_property
    def _long_proven(self) -> tuple[str, ...]:
        return tuple(name for name in self.proven if len(name) > _GLUED)[:_MOST_GLUED]

    def holds_proven(self, piece: str) -> bool:
        """Whether a proven name stands in a piece without blanks, even glued to other letters: "jdupontirm"."""
        lower = piece.lower()
        return any(name in lower for name in self._long_proven)

    def signed(self, start: int) -> bool:
        """Whether a place is in the author's own signature."""
        return self.signature[0] <= start < self.signature[1]


Detector = Callable[[Page], Iterator[Mark]]

_GLUED = 4
"""Letters of a name up to which it may stand in anything."""
_MOST_GLUED = 100
"""The most names sought inside other words: a text has few people, and a hostile one must stay quick."""
_MOST_LISTS = 9
"""The most names beside which others are sought in a text about no patient."""
_BESIDE = re.compile(
    r"(?:,|\s?et|\s?and|\s?&|,\set)\s(?:(?:a|d'|de|the|le|la)\s?)?(?:(?:Dr|Pr|Mme|M)\.?\s|\w{4,12}\s)?"
)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_REACH = 240


def sentence_before(text: str, start: int) -> str:
    """What precedes a place in its sentence, a few hundred characters at most."""
    before = text[max(0, start - _REACH) : start]
    cut = 0
    for match in _SENTENCE_END.finditer(before):
        cut = match.end()
    return before[cut:]


def sentence_after(text: str, end: int) -> str:
    """What follows a place in its sentence, a few hundred characters at most."""
    after = text[end : end + _REACH]
    found = _SENTENCE_END.search(after)
    return after[: found.start()] if found else after


def is_shouted(text: str, start: int) -> bool:
    """Whether the sentence around a place is written in capitals, so that a capital tells nothing."""
    around = text[max(0, start - 60) : start + 60]
    lower = sum(map(str.islower, around))
    upper = sum(map(str.isupper, around))
    return upper > 20 and lower * 6 < upper
