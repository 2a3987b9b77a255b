"""What the lexicons say of a word: how likely it is to name somebody, capitals and context set aside.

The scale is that of `evidence`: points, 0 for a word that says nothing, about 3 for one that is a name by itself.
A name that is a word too is weighed by the ratio of its bearers to its frequency: 44 % of the commonest words of French
are surnames, and nobody would read by membership.
"""

from __future__ import annotations

from dataclasses import dataclass

from negatoscope.gate.identity import lexicon as identity_lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import COMMON_WORDS, EPONYMS
from negatoscope.gate.prose.names import lexicon

_MOST_GIVEN = 4.0
_MOST_SURNAME = 2.8
_LEAST = -4.5
_NICKNAME = 11
NICKNAMES = word_set(
    "lulu jojo lolo ludo nico seb fred flo val manu gilou titi fifi loulou cha boubou juju momo dede mimi kiki lili "
    "nono zaza mumu nanou coco caro steph jeff alex sam max tom ben dom nat vero isa sylvie cricri gege riri "
    "bibi shaz gaz baz dave danny charlie debs bob bobby tony terry mandy cath kath liz beth meg jess josh matt andy "
    "nick olu elo"
)
"""Short names that a dictionary of words may hold too."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Levels of a word (see `names.lexicon`; 0 for none) and the score they come to."""

    given: int
    surname: int
    word: int
    common: bool
    """It stands in the list of words that are no name."""
    eponym: bool
    score: float

    @property
    def only_word(self) -> bool:
        """Whether it is a word that nobody, or next to nobody, is called by."""
        return self.common or (self.word > 0 and self.score < 0)

    @property
    def is_given(self) -> bool:
        """Whether it is a given name rather than anything else."""
        return self.given >= 8 and self.score > 1 and not self.common

    @property
    def is_unknown(self) -> bool:
        """Whether no lexicon holds it."""
        return not (self.given or self.surname or self.word or self.common)


def _score(given: int, surname: int, word: int) -> float:
    if word:
        borne = max(given, surname + 2 if surname else 0)
        if not borne:
            return max(_LEAST, -1 - word / 3)
        return max(-3.0, min(3.0, (borne - 1.2 * word) / 2))
    by_given = min(_MOST_GIVEN, 1.4 + (given - 8) * 0.35) if given else 0
    by_surname = min(_MOST_SURNAME, 0.5 + (surname - 4) * 0.3) if surname else 0
    if not (given or surname):
        return -0.5
    return max(by_given, by_surname)


_ordinary: dict[str, Facts] = {}
"""Facts of words that nobody bears. What could be somebody's name is never kept from one text to the next."""
_MOST_KNOWN = 50_000


def facts(lower: str) -> Facts:
    """The facts of a folded word."""
    found = _ordinary.get(lower)
    if found is None:
        found = _read(lower)
        if found.word and not (found.given or found.surname):
            if len(_ordinary) > _MOST_KNOWN:
                _ordinary.clear()
            _ordinary[lower] = found
    return found


def _read(lower: str) -> Facts:
    given = lexicon.given_names().get(lower, 0)
    surname = lexicon.surnames().get(lower, 0)
    word = lexicon.words().get(lower, 0)
    if not word and identity_lexicon.is_imaging(lower):
        word = 6
    if given and surname > given and given < 9:  # a few children bear any surname
        given = 0
    if lower in NICKNAMES:
        given, word = max(given, _NICKNAME), 0
    common = lower in COMMON_WORDS
    return Facts(
        given,
        surname,
        word,
        common,
        lower in EPONYMS or identity_lexicon.is_eponym(lower) or identity_lexicon.is_maker(lower),
        _LEAST if common else _score(given, surname, word),
    )
