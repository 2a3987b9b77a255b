"""A whole text made ready for the rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from negatoscope.gate.impression import impression, windows
from negatoscope.gate.policy import Audience
from negatoscope.gate.rules.reading import product_names
from negatoscope.gate.rules.reading.guards import Guard, disowned, framed, of_sentence
from negatoscope.gate.rules.reading.prefixes import INDEX
from negatoscope.gate.rules.reading.sentence import Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from negatoscope.gate.impression import Impression
    from negatoscope.gate.prose.folding import View
    from negatoscope.gate.rules.reading.construction import Hit

_QUOTED = re.compile(r'"[^"\n]{2,600}"')


@dataclass(frozen=True)
class Passage:
    """A piece of a text of about the length of a post, at [start, end), and what it reads like."""

    start: int
    end: int
    impression: Impression


@dataclass(frozen=True)
class Reading:
    """A text for the rules.

    Attributes:
        view: the text as it is rendered, folded, with the place in the original of each character.
        text: the same in lower case, character for character.
        audience: who will read it.
        as_of: the day on which it is read; None when no day is given.
    """

    view: View
    text: str
    audience: Audience
    as_of: date | None = None

    @property
    def is_public(self) -> bool:
        """Whether lay people read it."""
        return self.audience is Audience.PUBLIC

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences, in order."""
        return sentences(self.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its passages, in order; they cover it."""
        return tuple(Passage(start, end, impression(self.text[start:end])) for start, end in windows(self.text))

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for stem in sentence.stems:
                index[stem].append(sentence.index)
        return index

    @cached_property
    def present(self) -> int:
        """Which of the words that constructions can't do without stand anywhere in it (`construction.prepare`)."""
        return INDEX.present(frozenset(word for sentence in self.sentences for word in sentence.words))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The places between quotation marks, marks included."""
        return tuple((match.start(), match.end()) for match in _QUOTED.finditer(self.text))

    @cached_property
    def products(self) -> tuple[tuple[Hit, Sentence], ...]:
        """The products that it names, each with its sentence (see `product_names`)."""
        return tuple(product_names.products(self))

    def with_any(self, anchors: frozenset[str]) -> Iterator[Sentence]:
        """The sentences that hold a word which begins like one of the anchors (`stems`), in order."""
        by_stem = self._by_stem
        found = {index for stem in by_stem.keys() & anchors for index in by_stem[stem]}
        return (self.sentences[index] for index in sorted(found))

    def sentence_at(self, place: int) -> Sentence:
        """The sentence in which a place stands."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def around(self, sentence: Sentence, before: int = 1, after: int = 1) -> tuple[Sentence, ...]:
        """A sentence with its neighbours."""
        return self.sentences[max(0, sentence.index - before) : sentence.index + after + 1]

    def is_quoted(self, hit: Hit) -> bool:
        """Whether a place stands between quotation marks."""
        return any(start <= hit.start and hit.end <= end for start, end in self.quotes)

    def guarded(self, hit: Hit, guards: frozenset[Guard]) -> bool:
        """Whether one of the guards stands around a place.

        A sentence beside it that disowns it ("voilà ce qu'un médecin ne peut pas écrire") counts as negation, one that
        presents what others wrote counts as quotation.
        """
        sentence = self.sentence_at(hit.start)
        around = self.around(sentence)
        if Guard.NEGATED in guards and any(disowned(each) for each in around):
            return True
        if Guard.QUOTED in guards and (self.is_quoted(hit) or any(framed(each) for each in around)):
            return True
        return bool(guards & of_sentence(sentence, hit))
