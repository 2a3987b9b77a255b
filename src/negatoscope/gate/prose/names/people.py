"""Who is named in a text: candidates, their evidence, lists, and every later place of a name once proven.

Three readings. The first weighs each word that may begin a name. The second gives to the members of a list what one of
them has proven. The third goes back over the whole text for the words of proven names, in any case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.candidates import ENOUGH, SURE, Candidate
from negatoscope.gate.prose.names.cue import Role
from negatoscope.gate.prose.names.lists import listed, rows, spoken
from negatoscope.gate.prose.names.reading import Reading
from negatoscope.gate.prose.words import Opening

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.evidence import Context
    from negatoscope.gate.prose.words import Words

_FILED = 5.0
_TEAM = 4
_OPENING = 300
"""Characters of a text in which a letter greets."""


@dataclass(frozen=True)
class People:
    """The candidates of a text, in order, whatever their points, and what reads the evidence around others."""

    words: Words
    candidates: tuple[Candidate, ...]
    context: Context

    @property
    def is_casual(self) -> bool:
        """Whether the text is written without capitals, as private messages are."""
        return self.context.reader.casual

    @property
    def names_patient(self) -> bool:
        """Whether a patient is named: with an age or a birth, in a field, or whole as files and phones write it."""
        return any(
            (each.role is Role.FIELD and each.score >= SURE) or (each.filed and each.score >= _FILED)
            for each in self.candidates
        )

    @property
    def speaks_of_somebody(self) -> bool:
        """Whether somebody bears the title of anybody, or is of a family, or a whole team is listed."""
        private = {Role.CIVIL: SURE, Role.KIN: SURE}
        team = sum(each.role is Role.STAFF and each.score >= ENOUGH for each in self.candidates)
        return team >= _TEAM or any(each.score >= private.get(each.role, 99) for each in self.candidates)

    @property
    def greets(self) -> bool:
        """Whether the text is a letter or a message: it greets somebody by name, or closes with a name alone."""
        return any(
            each.score >= ENOUGH and each.run.first > 0 and (self._is_greeted(each) or self._closes(each))
            for each in self.candidates
        )

    def _is_greeted(self, name: Candidate) -> bool:
        words, first = self.words.all, name.run.first
        return name.run.start < _OPENING and any(
            words[at].lower in cues.SALUTATIONS and words[at].opens is not Opening.NOTHING
            for at in range(max(0, first - 2), first)
        )

    def _closes(self, name: Candidate) -> bool:
        words, first = self.words.all, name.run.first
        return words[first].opens is Opening.LINE and words[first - 1].lower in cues.CLOSINGS


def read_people(words: Words) -> People:
    """All that may be a name in a text, with its evidence."""
    reading = Reading(words)
    found = listed(words.text, list(reading.candidates()))
    headed = rows(words.text, found)
    if headed is not found:  # what stands beside the head of a line is proven by it
        headed = listed(words.text, headed)
    return People(words, tuple(spoken(words.text, headed)), reading.context)
