"""Reading the words of one name: given names, surnames, particles, initials, on one line and with nothing between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from negatoscope.gate.identity.lexicon import is_imaging
from negatoscope.gate.prose.names.cues import FAMILIAR, HEADS, INNER, NO_NAME, PARTICLES
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.names.written import SPEAKER
from negatoscope.gate.prose.words import Opening, Shape, Word, Words

_MOST = 6
_JOINTS = frozenset({" ", "  ", "-", "--", "'", " -", "- "})
_AFTER_INITIAL = frozenset({".", ". ", ".-", "-", " ", ".  "})
_MISREAD = re.compile(r"-?\d[A-Za-z]\w{0,20}|\s0[a-z]{3,20}\b|\s[A-Z][A-Za-z]{2,20}[015][A-Za-z]{1,20}\b")
_CUTS = frozenset({" ", "-\n", "- "})
_BORNE_GIVEN = 9
_BORNE_SURNAME = 6
_SURE_GIVEN = 11
_SURELY = 1.4
_GLUED = frozenset("0123456789_@/\\#+~")


@dataclass(frozen=True, slots=True)
class Run:
    """Words first to last that may be one name, as [start, end) of the text."""

    first: int
    last: int
    start: int
    end: int


def is_free(text: str, word: Word) -> bool:
    """Whether a word stands by itself: no piece of T2, of a_file, of @somebody or of an address."""
    if word.start and text[word.start - 1] in _GLUED:
        return False
    after = text[word.end : word.end + 2]
    return not after or (after[0] not in _GLUED and not (after[0] == "." and after[1:].islower()))


def ends_initial(text: str, word: Word) -> bool:
    """Whether a single letter has the dot of an initial."""
    return text[word.end : word.end + 1] == "."


def _is_casual(words: Words) -> bool:
    heads = [match.end() for match in SPEAKER.finditer(words.text)] if ":" in words.text else []
    if len(heads) > 1:  # a chat: what is said, without who says it
        begins = [words.after(end) for end in heads]
        small = [words.all[number].shape is Shape.LOWER for number in begins if number < len(words.all)]
        return sum(small) * 3 >= len(small) * 2
    titles = sum(word.shape is Shape.TITLE for word in words.all)
    if titles * 50 < len(words.all):
        return True
    small = [word.shape is Shape.LOWER for word in words.all if word.opens is not Opening.NOTHING]
    return bool(small) and small[0] and sum(small) * 3 >= len(small) * 2


class Reader:
    """Reads names in one text."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.text = words.text
        self.shouted = words.shouted
        self.casual = _is_casual(words)
        """Whether the text is written without capitals, as on a phone: small letters then say nothing."""

    def is_capital(self, number: int) -> bool:
        """Whether a capital says something here: none does in a line written in capitals."""
        return self.words.all[number].shape is not Shape.LOWER and not self.shouted[number]

    def _joined(self, number: int) -> bool:
        """Whether a word follows the one before as a part of the same name would."""
        gap = self.words.gap(number)
        if gap in _JOINTS:
            return True
        before = self.words.all[number - 1]
        return (len(before.text) == 1 or before.lower in {"st", "ste", "ch", "jr"}) and gap in _AFTER_INITIAL

    def _goes_on(self, number: int, *, given: bool, titled: bool) -> bool:
        """Whether a word may be a further part of a name that began before it; particles are read elsewhere."""
        word = self.words.all[number]
        known = facts(word.lower)
        hyphen = self.words.gap(number) == "-"
        if len(word.text) == 1:
            return self._initial_goes_on(number)
        if word.lower in NO_NAME or not is_free(self.text, word):
            return False
        if self.is_capital(number):
            if hyphen:
                return True
            if word.lower in INNER and self.words.all[number - 1].lower in {"le", "la"}:  # Le Du, Le Van
                return True
            if self._begins_compound(number):
                return True
            if known.common or (known.word and known.score < -0.5):
                return known.surname > 2 and (self._is_filed(number) or (titled and self._follows_given(number)))
            acronym = word.shape is Shape.UPPER and len(word.text) < 5 and not (known.surname or known.given)
            return not acronym or self._is_filed(number)
        if hyphen:
            return not known.common
        if known.common or (known.eponym and not titled):
            return False
        if self.shouted[number] and given and known.is_unknown and len(word.text) > 4:
            return True
        sure = known.score >= 1.2 and known.word < 9
        return sure or (given and (known.score >= 0.5 or (known.is_unknown and titled and not self.shouted[number])))

    def _begins_compound(self, number: int) -> bool:
        """Whether a word after a given name is the first half of a surname: "Ismael Dog-Kaya"."""
        after = number + 1
        if after >= len(self.words.all) or self.words.gap(after) != "-" or not self._follows_given(number):
            return False
        half = facts(self.words.all[after].lower)
        return self.words.all[after].shape is Shape.TITLE and not half.only_word and not half.eponym

    def _follows_given(self, number: int) -> bool:
        return self.words.gap(number) == " " and facts(self.words.all[number - 1].lower).given >= 8

    def _is_filed(self, number: int) -> bool:
        """Whether a word in capitals follows one in small letters, as a surname in a file: "Isabelle BON"."""
        pair = self.words.all[number - 1 : number + 1]
        if pair[0].shape is not Shape.TITLE or pair[1].shape is not Shape.UPPER or is_imaging(pair[1].lower):
            return False
        first, last = facts(pair[0].lower), facts(pair[1].lower)
        return first.is_given or (len(pair[1].text) > 3 and not (first.word or last.word or last.common))

    def _initial_goes_on(self, number: int) -> bool:
        word = self.words.all[number]
        if self.words.gap(number) == "'":
            return word.lower == "h" and self.words.all[number - 1].lower.endswith("c")  # Floc'h
        if ends_initial(self.text, word):
            return word.shape is not Shape.LOWER or self.text[word.end : word.end + 2] in {".,", ". ", "."}
        if word.shape is Shape.LOWER or self.shouted[number] or not is_free(self.text, word):
            return False
        after = self.words.all[number + 1] if number + 1 < len(self.words.all) else None
        return after is not None and self.words.gap(number + 1) in {" ", "-", "'"} and after.shape is not Shape.LOWER

    def _particles(self, number: int, *, inner: bool) -> int:
        """The number of the word after the particles that begin at one, or the same number when none does."""
        at, words = number, self.words.all
        while at < len(words) and words[at].lower in PARTICLES and self.words.gap(at) in {" ", "'", "-", ". "}:
            if inner and words[at].shape is Shape.LOWER and words[at].lower not in INNER:
                return number
            at += 1
            if at < len(words) and self.words.gap(at) not in {" ", "'", "' ", "-", ". "}:
                return number
        return at if at < len(words) and at - number < 4 else number

    def read(self, first: int, *, titled: bool = False, head: int | None = None) -> Run:
        """The longest name that begins at a word. `head` is its first word after particles that were read already."""
        words = self.words.all
        start = head if head is not None else first
        last, at = start, start + 1
        given = facts(words[start].lower).is_given or titled
        while at < len(words) and at - first < _MOST:
            if not self._joined(at):
                break
            if self._goes_on(at, given=given, titled=titled):
                given = given or facts(words[at].lower).is_given
                last = at
                at += 1
                continue
            after = self._particles(at, inner=True) if words[at].lower in PARTICLES else at
            if after == at or not self._bears_particle(after, given or start > first):
                break
            last, at = after, after + 1
        end = words[last].end
        if len(words[last].text) == 1 and self.text[end : end + 1] == ".":
            end += 1
        return Run(first, last, words[first].start, end)

    def _bears_particle(self, number: int, given: bool) -> bool:
        """Whether the word after particles ends a name: "Marie de La Tour", not "Dupont de la clinique"."""
        word = self.words.all[number]
        known = facts(word.lower)
        particle = self.words.all[number - 1]
        given = given or (self.is_capital(number - 1) and particle.shape is not Shape.LOWER)
        if len(word.text) == 1 or known.common or not given or not is_free(self.text, word):
            return False
        if self.is_capital(number):
            return not (known.word and known.score < -0.5 and known.surname < 5)
        return known.surname >= 6 and known.word < 8

    def head_after_particles(self, number: int) -> int:
        """The number of the word that the particles at one lead to; the same when there are none."""
        words, at = self.words.all, number
        while at + 1 < len(words) and at - number < 3 and words[at].lower in PARTICLES:
            if self.words.gap(at + 1) not in {" ", "'", "-", ". "}:
                return number
            at += 1
        return at

    def widened(self, run: Run) -> Run:
        """A name with what belongs to it: "DUPONT, Jean", "Tonton Fabrice", a digit that OCR put for a letter."""
        run = self._with_given_after(self._with_surname_before(self._rejoined(run)))
        found = _MISREAD.match(self.text, run.end)
        start = run.start
        if run.first and self.words.all[run.first - 1].lower in FAMILIAR and self.words.gap(run.first) == " ":
            start = self.words.all[run.first - 1].start
        return Run(run.first, run.last, start, found.end() if found else run.end)

    def _rejoined(self, run: Run) -> Run:
        """A name with the rest of its last word that OCR or the end of a line cut off: "CHAUV IN", "Bon-neval"."""
        while run.last + 1 < len(self.words.all) and self.words.gap(run.last + 1) in _CUTS:
            this, rest = self.words.all[run.last : run.last + 2]
            if not self._is_cut(this, rest, self.words.gap(run.last + 1)) or not is_free(self.text, rest):
                break
            run = Run(run.first, run.last + 1, run.start, rest.end)
        return self._with_cut_given(run)

    def _with_cut_given(self, run: Run) -> Run:
        """A name with the given name after it whose end OCR cut off: "GUILLEMOT Va lerie"."""
        rest = self.words.all[run.last + 1 : run.last + 3]
        if len(rest) < 2 or self.words.gap(run.last + 1) != " " or self.words.gap(run.last + 2) != " ":
            return run
        whole = facts(rest[0].lower + rest[1].lower)
        cut = rest[0].shape is Shape.TITLE and rest[1].shape is Shape.LOWER
        if cut and whole.given >= _SURE_GIVEN and not whole.word and facts(rest[1].lower).is_unknown:
            return Run(run.first, run.last + 2, run.start, rest[1].end)
        return run

    @staticmethod
    def _is_cut(this: Word, rest: Word, gap: str) -> bool:
        """Whether two pieces make one name that somebody bears, better than the first alone."""
        whole, first, second = facts(this.lower + rest.lower), facts(this.lower), facts(rest.lower)
        borne = (
            (whole.given >= _BORNE_GIVEN or whole.surname >= _BORNE_SURNAME)
            and whole.score > _SURELY
            and not whole.eponym
        )
        if not borne or (rest.shape is Shape.TITLE) or this.shape is Shape.LOWER:
            return False
        if (this.shape is Shape.UPPER) is not (rest.shape in {Shape.UPPER, Shape.INITIAL}):
            return False
        return first.is_unknown or gap != " " or (second.is_unknown and whole.score > first.score)

    def _with_given_after(self, run: Run) -> Run:
        """A surname and the given name that a comma parts from it."""
        following = run.last + 1
        if following >= len(self.words.all) or self.words.gap(following) not in {", ", ","} or run.last - run.first > 2:
            return run
        word, last = self.words.all[following], facts(self.words.all[run.last].lower)
        if word.shape not in {Shape.TITLE, Shape.UPPER} or not is_free(self.text, word):
            return run
        upper = self.words.all[run.last].shape is Shape.UPPER
        given = facts(word.lower)
        if last.eponym and not upper:
            return run
        borne = last.surname or upper or last.is_given or (last.is_unknown and given.is_given and not given.eponym)
        if not borne or given.given < 6 or given.score < 0.5 or (last.is_given and not upper):
            return run
        rest = self.read(following)
        return Run(run.first, rest.last, run.start, rest.end)

    def _with_surname_before(self, run: Run) -> Run:
        """A name with the surname that stands before it, even one that is a word: "MAIN Robin"."""
        before = run.first - 1
        if before < 0:
            return run
        word, gap = self.words.all[before], self.words.gap(run.first)
        if not is_free(self.text, word) or len(word.text) < 3 or word.lower in NO_NAME:
            return run
        if gap == "-" and not facts(word.lower).only_word and word.shape is not Shape.LOWER:
            return self._with_surname_before(Run(before, run.last, word.start, run.end))
        first = self.words.all[run.first]
        filed = word.shape is Shape.UPPER and first.shape is Shape.TITLE and not self.shouted[before]
        if gap != " " or not filed or not facts(first.lower).is_given or is_imaging(word.lower):
            return run
        small = before > 0 and self.words.all[before - 1].shape is Shape.LOWER and word.lower not in HEADS
        heads = word.opens is not Opening.NOTHING or (small and len(word.text) > 3)
        return Run(before, run.last, word.start, run.end) if heads else run
