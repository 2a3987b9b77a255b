"""What is hunted: the second reader's own reading of the evidence, in folded form and with its worth.

A word of a name that is four letters or longer and no plain word is enough by itself. A plain or short word counts
only beside another word of the same name, or where it is a whole element. Numbers count from six characters on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.folding import fold, squash
from negatoscope.gate.recheck.words import is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.evidence import Evidence

PEOPLE = frozenset({"person", "handle"})
NUMBERS = frozenset(
    {"national_id", "patient_id", "encounter_id", "accession", "practitioner_id", "facility_id", "phone"}
)
PLACES = frozenset({"hospital", "ward", "address", "city", "place"})
DATES = frozenset({"date", "birth_date"})
WRITTEN = frozenset({"email", "url", "file_name"})

NAME_LETTERS = 4
NUMBER_LENGTH = 6
PHRASE_LENGTH = 8

_UID_PREFIX = 28  # characters: root, maker, device, and often the day; what one case's UIDs have in common
_DATE = re.compile(r"((?:18[5-9]|19\d|20\d)\d)([-/.: ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])")  # a TM never fits
_PARTICLES_TEXT = (
    "de du des le la les van von der den het ter ten el al ben bin bint abu da do dos das di del della st saint "
    "sainte mr mrs ms mme mlle madame monsieur dr prof pr docteur doctor junior senior jr sr ii iii née nee"
)
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_NOBODY_TEXT = (
    "anonymous anonymized anonymised anonyme anonym anon removed deidentified unknown inconnu none null test "
    "unnamed noname unspecified hidden masked patient nom prenom name not available na deleted empty "
    "enter text last first xxx xxxx"
)
_NOBODY = frozenset(_NOBODY_TEXT.split())


@dataclass(frozen=True)
class Needles:
    """Folded needles.

    Attributes:
        words: a word that is enough by itself, with its kind.
        pairs: for a word that isn't, the other words of the same names.
        whole: what counts where it is a whole element, squashed, with its kind.
        phrases: squashed names, addresses and numbers that are hunted inside glued text, with their kind.
        exact: names made of plain words only, glued: a word like them is another word, so no edit is forgiven.
        dates: "YYYYMMDD", with the kind.
        days: the days that an attribute had in the files of the case, by keyword.
        uids: how the UIDs of the case begin.
        spelled: the values of people and places as they were written, for scripts and accents.
    """

    words: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    pairs: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]], repr=False)
    whole: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    phrases: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    exact: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    dates: dict[str, str] = field(default_factory=dict[str, str], repr=False)
    days: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]], repr=False)
    uids: frozenset[str] = field(default=frozenset(), repr=False)
    spelled: tuple[str, ...] = field(default=(), repr=False)


def needles_from(evidence: Sequence[Evidence]) -> Needles:
    """All that is hunted for a list of evidence."""
    made = _Maker()
    for one in evidence:
        made.take(one.kind, one.value, one.keyword)
    return made.needles()


class _Maker:
    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.pairs: dict[str, set[str]] = {}
        self.whole: dict[str, str] = {}
        self.phrases: dict[str, str] = {}
        self.exact: dict[str, str] = {}
        self.dates: dict[str, str] = {}
        self.days: dict[str, set[str]] = {}
        self.uids: set[str] = set()
        self.spelled: dict[str, None] = {}

    def needles(self) -> Needles:
        pairs = {word: frozenset(others) for word, others in self.pairs.items() if word not in self.words}
        return Needles(
            self.words,
            pairs,
            self.whole,
            self.phrases,
            self.exact,
            self.dates,
            {keyword: frozenset(days) for keyword, days in self.days.items()},
            frozenset(self.uids),
            tuple(self.spelled),
        )

    def take(self, kind: str, value: str, keyword: str) -> None:
        if kind in PEOPLE:
            for group in value.split("="):
                self._person(kind, group)
        elif kind in DATES:
            self._date(kind, value, keyword)
        elif kind in NUMBERS:
            self._number(kind, value)
        elif kind in PLACES:
            self._place(kind, value)
        elif kind == "uid":
            self.uids.add(value[:_UID_PREFIX])
        elif kind in WRITTEN:
            self._phrase(kind, value)

    def _person(self, kind: str, name: str) -> None:
        words = [word for word in fold(name).split() if word not in _PARTICLES and word not in _NOBODY]
        words = [word for word in words if not word.isdigit()]
        for word in words:
            if len(word) >= NAME_LETTERS and not is_plain(word):
                self.words[word] = kind
            others = {other for other in words if other != word}
            if not word.isascii() and len(word) >= 2:
                self.phrases[word] = kind
            self.pairs.setdefault(word, set()).update(others)
            self.whole[word] = kind
        if len(words) > 1:
            self._orders(kind, words)
        if not name.isascii():
            self.spelled.update(dict.fromkeys(re.split(r"[\W_]+", name)))

    def _orders(self, kind: str, words: list[str]) -> None:
        """The first two words of a name glued in both orders; the whole name as one element."""
        self.whole["".join(words)] = kind
        for glued in (words[0] + words[1], words[1] + words[0]):
            if len(glued) >= PHRASE_LENGTH:
                plain = is_plain(words[0]) and is_plain(words[1])
                (self.exact if plain else self.phrases)[glued] = kind

    def _date(self, kind: str, value: str, keyword: str) -> None:
        found = _DATE.match(value.strip())
        if found:
            date = found.group(1) + found.group(3) + found.group(4)
            self.days.setdefault(keyword, set()).add(date)
            if kind == "birth_date" or self.dates.get(date) != "birth_date":
                self.dates[date] = kind

    def _number(self, kind: str, value: str) -> None:
        bare = squash(value)
        if kind == "phone" and bare.isdigit() and len(bare) >= 9:
            bare = bare[-9:]  # the country code and the 0 come and go
        if not bare or not bare.strip("0") or bare in _NOBODY:
            return
        if not any(letter.isdigit() for letter in bare):
            if kind == "patient_id":
                self._person(kind, value)  # a name put where the number belongs
            elif len(bare) >= NUMBER_LENGTH:
                self.whole[bare] = kind
            return
        self.whole[bare] = kind
        if len(bare) >= NUMBER_LENGTH:
            self.phrases[bare] = kind
            shorter = bare.lstrip("0")
            if len(shorter) >= NUMBER_LENGTH:
                self.phrases[shorter] = kind

    def _place(self, kind: str, value: str) -> None:
        words = fold(value).split()
        telling = [word for word in words if not is_plain(word) and word not in _PARTICLES and len(word) >= 3]
        bare = "".join(words)
        if len(bare) >= PHRASE_LENGTH and telling and (len(words) > 1 or any(letter.isdigit() for letter in bare)):
            self.phrases[bare] = kind
        if telling and len(bare) >= NAME_LETTERS:
            self.whole[bare] = kind

    def _phrase(self, kind: str, value: str) -> None:
        bare = squash(value)
        if len(bare) >= PHRASE_LENGTH:
            self.phrases[bare] = kind
