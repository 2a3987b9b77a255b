"""Where a name may begin: at a capital, an initial, after what announces one in small letters; and its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.candidates import Candidate
from negatoscope.gate.prose.names.cue import Cue, Role
from negatoscope.gate.prose.names.evidence import Context, announcer
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.names.figures import is_figure
from negatoscope.gate.prose.names.runs import Reader, Run, is_free
from negatoscope.gate.prose.names.weighing import lexical
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.words import Word, Words

_SMALL_SCORE = 2.2
_SHOUTED_SCORE = 1.5
_BORNE = 9
"""Level of bearers from which a surname in small letters is weighed, in a casual text."""
_SIGNED = 12
"""Characters at the end of a text in which its author signs."""
_TITLES_AND_VERBS = cues.NO_NAME | cues.SALUTATIONS | cues.CLOSINGS | (cues.TITLES - cues.FAMILIAR)
_SURE = frozenset({"mme", "mlle", "mrs", "mmes"})
"""Titles after which any word is a name, even in small letters."""
_SAID = frozenset(
    {"c", "tu", "t", "stp", "svp", "je", "j", "peux", "pour", "est", "can", "could", "u", "you", "i", "im"}
)
_SPACES = frozenset({" ", "  ", ". ", "."})


class Reading:
    """The first and second reading of one text."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.reader = Reader(words)
        self.context = Context(self.reader)

    def candidates(self) -> Iterator[Candidate]:
        words, number = self.words.all, 0
        while number < len(words):
            found = self._at(number)
            if found is None:
                number += 1
                continue
            yield found
            number = max(found.run.last + 1, number + 1)

    def _at(self, number: int) -> Candidate | None:
        word = self.words.all[number]
        lower = word.lower
        if self.reader.is_capital(number):
            return self._capital(number)
        if self._announced(number):
            return self._small(number, titled=True)
        known = facts(lower)
        short = len(lower) < (3 if self.reader.casual and known.given > 12 and lower != "eva" else 4)
        if known.word or short or self._is_piece(word):
            return (
                self._small(number, titled=False)
                if self.reader.shouted[number] and known.score >= _SHOUTED_SCORE
                else None
            )
        told = self.reader.casual and known.surname >= _BORNE
        if told or (known.given and known.score >= _SMALL_SCORE) or self._precedes_given(number) or self._acts(number):
            return self._small(number, titled=False)
        return None

    def _is_piece(self, word: Word) -> bool:
        """Whether a word is a part of something written with hyphens and dots, as an address is."""
        text = self.reader.text
        return text[word.start - 1 : word.start] in {"-", ".", ":"} or text[word.end : word.end + 1] == "-"

    def _acts(self, number: int) -> bool:
        """Whether a word of a casual text does what only somebody does: "lolo pense", "dupont is in"."""
        following = number + 1
        if not self.reader.casual or following >= len(self.words.all) or self.words.gap(following) != " ":
            return False
        deed = self.words.all[following].lower
        known = facts(self.words.all[number].lower)
        borne = known.surname > 8 or known.given > 8 or (known.surname > 6 and not known.word)
        return deed in cues.HUMAN or (borne and (deed in cues.DEEDS or deed in {"is", "est", "a", "has"}))

    def _precedes_given(self, number: int) -> bool:
        """Whether a surname stands before a given name: "dupont jacques"."""
        if number + 1 >= len(self.words.all) or self.words.gap(number + 1) != " ":
            return False
        after = facts(self.words.all[number + 1].lower)
        return facts(self.words.all[number].lower).surname > 4 and after.given > 9 and not after.word

    def _announced(self, number: int) -> bool:
        """Whether a word without a telling capital follows something that takes a name."""
        if not number:
            return False
        before, gap = self.words.all[number - 1].lower, self.words.gap(number)
        if gap in _SPACES:
            previous = self.words.all[number - 2].lower if number > 1 else ""
            titled = before in cues.CIVIL or before in cues.DOCTOR
            titled = titled or before in {"prenom", "nom", "surnom"}
            return titled or announcer(before, previous) is not None or self.context.presents(number - 1)
        return (":" in gap or "=" in gap) and (before in cues.PERSON_LABELS or before in cues.KIN)

    def _capital(self, number: int) -> Candidate | None:
        word = self.words.all[number]
        if not is_free(self.reader.text, word) or self._follows_capital(number) or _is_unit(word):
            return None
        if word.lower == "l" and self.words.gap(number + 1 if number + 1 < len(self.words.all) else number) == "'":
            return None
        head = self.reader.head_after_particles(number) if word.lower in cues.PARTICLES else number
        first = self.words.all[head]
        if first.shape is Shape.LOWER or not is_free(self.reader.text, first):
            if head == number:
                return None
            head, first = number, word
        if len(first.text) == 1:
            return self._initial(number, head)
        known = facts(first.lower)
        probe = self.context.before(Run(number, head, word.start, first.end))
        titled = probe.role in {Role.CIVIL, Role.DOCTOR} and probe.points > 5
        if first.lower in _TITLES_AND_VERBS or (known.only_word and not titled and probe.points < 5):
            named = known.given > 10 and word.opens is Opening.NOTHING
            borne = (named or probe.points >= 3.5) and (known.given or known.surname > 4) and not known.common
            if not borne or first.lower in _TITLES_AND_VERBS:
                return None
        if known.common and known.surname < 5:
            return None
        run = self.reader.read(number, titled=titled or probe.points >= 3, head=head)
        return self._weigh(run, head)

    def _follows_capital(self, number: int) -> bool:
        """Whether a word is the later half of a compound whose first half was no name: Haute-Savoie."""
        return self.words.gap(number) == "-" and number > 0 and self.words.all[number - 1].shape is not Shape.LOWER

    def _initial(self, number: int, head: int) -> Candidate | None:
        """An initial before a surname: "J. Grondin", "J.-P. Martin", "A Patel"."""
        first = self.words.all[head]
        dotted = self.reader.text[first.end : first.end + 1] == "."
        probe = self.context.before(Run(number, head, first.start, first.end))
        compound = self.reader.text[first.end : first.end + 2] == ".-"
        weak = (first.lower == "m" and probe.points < 3 and not compound) or (
            probe.points < 1 and self._ends_noun(head)
        )
        if weak or (not dotted and first.lower in "ay" and probe.points < 5):
            return None
        run = self.reader.read(number, titled=True, head=head)
        if run.last == head or len(self.words.all[run.last].text) == 1:
            return None
        if self.words.all[run.last].shape is Shape.LOWER and not self.reader.shouted[head]:
            return None
        return self._weigh(run, head)

    def _ends_noun(self, number: int) -> bool:
        """Whether a letter is the grade or the type of the noun before it: "Densite B. Macrobiopsie"."""
        if not number or self.words.gap(number) != " " or number + 1 >= len(self.words.all):
            return False
        noun, following = facts(self.words.all[number - 1].lower), facts(self.words.all[number + 1].lower)
        return noun.only_word and len(self.words.all[number - 1].text) > 3 and not following.surname

    def _small(self, number: int, *, titled: bool) -> Candidate | None:
        word = self.words.all[number]
        head = self.reader.head_after_particles(number) if word.lower in cues.PARTICLES else number
        first = self.words.all[head]
        known = facts(first.lower)
        probe = self.context.before(Run(number, head, word.start, first.end))
        titled_by = number > 0 and self.words.all[number - 1].lower in cues.TITLES
        field = ":" in self.words.gap(number) or "=" in self.words.gap(number)
        if word.lower in {"de", "d", "du", "des"} and not (titled_by or field):  # the mother of Manon
            return None
        borne = head > number or (probe.points > 5 and known.surname > 4)
        if first.lower in _TITLES_AND_VERBS or (known.common and not borne) or not is_free(self.reader.text, first):
            return None
        if len(first.text) == 1 and head == number:
            return None
        sure = number > 0 and self.words.all[number - 1].lower in _SURE
        if known.only_word and known.surname < 6 and not sure and head == number:
            return None
        run = self.reader.read(number, titled=titled, head=head)
        if titled and probe.points < 5 and not self._is_borne(run, probe):
            return None
        return self._weigh(run, head)

    def _is_borne(self, run: Run, cue: Cue) -> bool:
        """Whether words in small letters after a noun can be a name: a given name, or a surname that is no word."""
        known = [facts(self.words.all[number].lower) for number in range(run.first, run.last + 1)]
        known = [each for each in known if not each.common]
        given = any(each.is_given and not each.word for each in known)
        if self.words.all[run.first - 1].lower in {"prenom", "surnom"}:
            return bool(known) and not known[0].word
        if cue.role is Role.ANYBODY and self.reader.casual and known and not known[0].word:
            return not known[0].is_unknown or self._is_called(run)
        return given or (bool(known) and known[0].surname > 6 and not known[0].word)

    def _is_called(self, run: Run) -> bool:
        """Whether what follows a greeted word is said to somebody: "coucou fati c'est", "slt nico,"."""
        following = run.last + 1
        if following >= len(self.words.all) or self.words.gap(following) != " ":
            return True
        return self.words.all[following].lower in _SAID

    def _weigh(self, run: Run, head: int) -> Candidate | None:
        run = self.reader.widened(run)
        head = min(head, run.first) if run.first < head else head
        before, after = self.context.before(run), self.context.after(run)
        if before.points < 5 and run.first > 0:
            before = self._behind_particles(run, before)
        titled = before.points > 5
        own = lexical(self.reader, run, head, titled=titled, announced=before.points >= 3)
        score = own + before.points + (after.points if not titled else max(after.points, 0.0))
        if not titled and self.context.is_named_after(run):
            score -= 9
        if not titled and before.role is not Role.FIELD and self._is_figure(run):
            score -= 9
        role = before.role if before.points >= 2 else after.role if after.points > 2 else Role.ANYBODY
        cited = not titled and Role.AUTHOR in {before.role, after.role}
        return Candidate(run, score, role, titled, cited, filed=not titled and self._is_filed(run))

    def _is_figure(self, run: Run) -> bool:
        return is_figure([word.lower for word in self.words.all[run.first : run.last + 1]])

    def _is_filed(self, run: Run) -> bool:
        """Whether a name stands as in a file or on a phone, and not at the end of the text, where authors sign."""
        words = self.words.all[run.first : run.last + 1]
        if len(words) < 2 or len(self.reader.text) - run.end < _SIGNED:
            return False
        shapes = {word.shape for word in words if len(word.text) > 1}
        mixed = Shape.UPPER in shapes and Shape.TITLE in shapes
        return (mixed or shapes == {Shape.LOWER}) and any(facts(word.lower).is_given for word in words)

    def _behind_particles(self, run: Run, before: Cue) -> Cue:
        """A title before particles in small letters: "Mme de La Tour"."""
        at = run.first - 1
        while at > 0 and self.words.all[at].lower in cues.PARTICLES and run.first - at < 4:
            if self.words.gap(at + 1) not in {" ", "'"}:
                return before
            at -= 1
            found = self.words.all[at]
            if found.lower in cues.TITLES:
                start = self.words.all[at + 1]
                widened = self.context.before(Run(at + 1, run.last, start.start, run.end))
                if widened.points > 5:
                    return widened
        return before


def _is_unit(word: Word) -> bool:
    """Whether a word has its capitals at the end only, as units do (daN, mmHg)."""
    return word.shape is Shape.MIXED and word.text[0].islower() and word.text[:2].islower()
