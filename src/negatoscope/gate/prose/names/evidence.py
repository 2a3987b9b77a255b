"""The evidence around a name: what announces it, what follows it, and what speaks against it.

Points add up on the scale of `facts`; `people` says how many it takes. A title or the label of a field suffices for any
word; "avec", a verb, a comma only tip the scale for a word that many people bear.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.lexicon import CITIES
from negatoscope.gate.prose.names import cues, following
from negatoscope.gate.prose.names.beds import BED, abed
from negatoscope.gate.prose.names.cue import NOTHING, Cue, Role
from negatoscope.gate.prose.names.eponyms import is_named_after
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.runs import Reader, Run


_TITLE = 9.0
_FIELD = 7.0
_NEAR = 4.0
_MET = 3.6

_SPACES = frozenset({" ", "  ", ". ", ".", ".  ", "\n", ".\n", " \n"})
_LABEL = re.compile(r">$|[\])]?\s{0,2}(?:[:=]|(?<=\s)[-–>])[\s*_\"']{0,4}$|\s?(?:\||\*\*)\s{0,3}$")
_BORNE = 6
_ABBREVIATION = 5
"""Letters of a title up to which a dot may abbreviate it."""
_PN = re.compile(r"\s?\[$")


class Context:
    """Reads the evidence around names of one text."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._words = reader.words
        self._text = reader.text

    def before(self, run: Run) -> Cue:
        """What announces a name."""
        if run.first == 0:
            return NOTHING
        number = run.first - 1
        gap = self._text[self._words.all[number].end : run.start]
        if gap in _SPACES:
            return self._adjacent(number, run, gap)
        if self._words.all[number].lower == "al" and gap[:1] in ".,":
            return Cue(-6.0, Role.AUTHOR)
        if "\n" in gap and ":" not in gap:
            lower = self._words.all[number].lower
            closed = not gap.strip(" ,.!\n-") and (lower in cues.GREETINGS or lower in cues.CLOSINGS)
            return Cue(_NEAR) if closed and self._is_alone(run) else NOTHING
        if BED.fullmatch(gap) and self._words.all[number].lower in cues.BEDS:
            return abed(self.reader, run)
        if _LABEL.search(gap):
            return self._label(number, gap)
        if gap.strip() in {"(", ",", '"', "'"}:
            return self._apart(number, run, gap.strip())
        if _PN.search(gap) and self._words.all[number].lower == "pn":
            return Cue(_TITLE, Role.FIELD)
        return NOTHING

    def _is_alone(self, run: Run) -> bool:
        """Whether a name is all that its line holds, as a signature is."""
        return self._text[run.end : run.end + 1] in {"\n", "", ","} and self._words.all[run.first].opens is Opening.LINE

    def _adjacent(self, number: int, run: Run, gap: str) -> Cue:
        """The word that stands just before."""
        word = self._words.all[number]
        lower = word.lower
        broken = "\n" in gap
        if broken and self._text[run.end : run.end + 1] == "|":  # the next segment of a message
            return NOTHING
        if gap[0] == "." and len(lower) > _ABBREVIATION:  # "… your family doctor. A note"
            return NOTHING
        if lower in cues.CIVIL and self._is_civil(number, run):
            return Cue(_TITLE, Role.CIVIL)
        if lower == "me" and word.shape is Shape.TITLE:  # a lawyer, a notary
            return Cue(_TITLE, Role.CIVIL)
        if lower in cues.DOCTOR and not (lower == "doc" and word.shape is not Shape.LOWER and gap[0] != "."):
            return Cue(_TITLE, Role.DOCTOR)
        if broken:
            return Cue(_NEAR) if lower in cues.GREETINGS or lower in cues.CLOSINGS else NOTHING
        if gap[0] == "." and lower not in _ABBREVIATED:
            return NOTHING
        if word.shape is Shape.UPPER and lower in cues.STAFF_ACRONYMS and not self._words.shouted[number]:
            return Cue(_NEAR, Role.STAFF)
        announced = announcer(lower, self._words.all[number - 1].lower if number else "")
        return announced or self._preposition(number, lower, run)

    def _is_civil(self, number: int, run: Run) -> bool:
        """Whether a title is one: "M." and "M Dupont", not "2 M", "90 ms contrast"."""
        word = self._words.all[number]
        before = self._text[max(0, word.start - 2) : word.start]
        if before[-1:].isdigit() or before[-1:] in {"_", "/", "-"}:
            return False
        known = facts(self._words.all[run.first].lower)
        unit = word.lower in {"m", "mm", "mr", "ms"}
        if unit and before[-1:] == " " and before[:1].isdigit() and (known.word or word.lower == "mm"):
            return False
        if word.lower == "m":
            return word.shape is Shape.INITIAL or self._text[word.end : word.end + 1] == "."
        imaging = word.text in {"MR", "MS"} and self._words.all[run.first].shape is Shape.LOWER  # "MR head"
        if word.lower in {"ms", "mr", "mm", "me", "papi", "meme"} and (imaging or word.shape is Shape.LOWER):
            head = facts(self._words.all[run.first].lower)
            return not head.only_word
        return True

    def _preposition(self, number: int, lower: str, run: Run) -> Cue:
        """Small words that take a person after certain others."""
        previous = self._words.all[number - 1].lower if number else ""
        if lower in {"par", "by"}:
            cited = previous in cues.DESCRIBED_BY
            if cited:
                return Cue(-4.0, Role.AUTHOR)
            return Cue(_NEAR if previous in cues.SEEN_BY else self._long_ago(number), Role.STAFF)
        if lower in {"chez"}:
            return Cue(2.5)
        if lower in {"a", "to", "au"}:
            return Cue(
                3.0 if previous in cues.TOWARDS else 0.0 if facts(self._words.all[run.first].lower).is_given else -1.0
            )
        if lower in {"la", "le"} and previous in _CALLED:
            return Cue(_MET)
        if lower in {"la", "le", "les", "l"}:
            return Cue(-2.0)
        if lower in {"pour", "for"} and (previous in cues.OWNED or previous.rstrip("s") in cues.OWNED):
            return Cue(3.0)
        if lower in {"avec", "with"} and previous in cues.SEEN_BY:
            return Cue(_MET)
        if lower in {"avec", "with", "pour", "for", "concernant", "regarding", "selon"}:
            return Cue(-2.0, Role.AUTHOR) if lower == "selon" else Cue(1.0)
        if lower == "du":
            return Cue(-4.0)
        if lower in _WHERE and run.first == run.last and self._words.all[run.first].lower in cues.PLACES_TOO:
            return Cue(-5.0)
        if lower in {"de", "d", "of"}:
            return self._of(number, previous, run)
        if lower in {"est", "c", "ici", "is"} and self.presents(number):
            return Cue(_MET)
        if lower in {"suis", "etais"} and previous in {"je", "j"}:
            return Cue(3.0)
        if lower in {"prenom", "nom", "surnom", "pseudo"}:
            return Cue(_MET, Role.FIELD)
        if lower == "est" and previous == "c":
            return Cue(1.0)
        if lower in cues.OWNED:
            return Cue(2.5)
        if lower in cues.SEEING:
            return Cue(1.5)
        if lower in cues.HEADS:
            return Cue(-6.0)
        return NOTHING

    def presents(self, number: int) -> bool:
        """Whether somebody says who he is: "Salut c'est", "slt c", "ici"."""
        words = self._words.all
        back = number - 1 if words[number].lower in {"est", "is"} else number
        if back < 0 or words[back].lower not in {"c", "ici", "this", "it"}:
            return False
        return words[back].opens is not Opening.NOTHING or (back > 0 and words[back - 1].lower in cues.GREETINGS)

    def _long_ago(self, number: int) -> float:
        """Points of "par" when its participle stands further back: "opere demain jeudi par"."""
        if number and self._words.all[number - 1].lower.endswith(("e", "ee", "es", "ees", "is", "it", "ed")):
            return 0.8
        for at in range(number - 1, max(-1, number - 8), -1):
            word = self._words.all[at]
            if word.lower in cues.SEEN_BY:
                return 3.0
            if word.opens is not Opening.NOTHING:
                break
        return 0.8

    def _reader_is_casual(self, run: Run) -> bool:
        """Whether capitals say nothing here and a word can be a name: "la maman de tiago"."""
        known = facts(self._words.all[run.first].lower)
        return self.reader.casual and not known.word and (known.is_given or known.surname > _BORNE)

    def _of(self, number: int, previous: str, run: Run) -> Cue:
        if previous in cues.KIN and run.first == run.last and self._reader_is_casual(run):
            return Cue(3.0, Role.KIN)
        if previous in cues.PATIENT and self._words.all[run.first].lower not in CITIES:
            return Cue(1.2)
        if previous in cues.OWNED or previous in {"parle", "parler", "propos", "sujet", "nom", "nouvelles"}:
            return Cue(2.0)
        if previous in cues.HEADS:
            return Cue(-6.0)
        first, last = facts(self._words.all[run.first].lower), facts(self._words.all[run.last].lower)
        given = first.is_given or last.is_given
        return Cue(-0.5 if given and not first.eponym and not last.eponym else -2.5)

    def _label(self, number: int, gap: str) -> Cue:
        """A field: "Patient : ", "Validé par : ", "Présents : "."""
        words = self._words.all
        line: list[str] = []
        at = number
        while at >= 0 and len(line) < 4:
            line.append(words[at].lower)
            if words[at].opens is not Opening.NOTHING or self._words.gap(at) not in _WITHIN_LABEL:
                break
            at -= 1
        sign = ":" in gap or "=" in gap or gap == ">"
        if line[0] in cues.PERSON_LABELS or (sign and any(word in _NAME_WORDS for word in line[1:3])):
            return Cue(_FIELD if sign else _NEAR, Role.FIELD)
        if not sign:
            return NOTHING
        if any(word in cues.KIN for word in line[:3]):
            return Cue(_NEAR, Role.KIN)
        if line[0].endswith(_PHYSICIANS) or line[0] in cues.STAFF_LABELS or any(_of_staff(word) for word in line[:3]):
            return Cue(_NEAR, Role.STAFF)
        if line[0] in cues.GREETINGS:
            return Cue(3.0)
        if line[0] in _CASES:
            return Cue(2.0)
        return Cue(2.5, Role.STAFF) if _is_team(line[0]) else NOTHING

    def _apart(self, number: int, run: Run, gap: str) -> Cue:
        """A word before a bracket or a comma: "sa fille (Odile)", "son mari, Jean"."""
        lower = self._words.all[number].lower
        if gap == "'":
            if lower == "d":
                return self._of(number, self._words.all[number - 1].lower if number else "", run)
            return Cue(-4.0) if lower == "l" else NOTHING
        if lower in cues.KIN:
            return Cue(_NEAR, Role.KIN)
        if gap == "(" and self._text[run.end : run.end + 1] == ")" and lower not in cues.PATIENT:
            return Cue(3.0 if _of_staff(lower) else 1.5, Role.STAFF)
        if lower in cues.PATIENT or lower in cues.STAFF:
            return Cue(_NEAR if gap == '"' else 3.0, Role.STAFF)
        if lower in cues.GREETINGS or lower in cues.DEEDS:
            ends = self._text[run.end : run.end + 2].strip() == ""
            return Cue(_NEAR if ends and lower in cues.GREETINGS else 1.5)
        return NOTHING

    def after(self, run: Run) -> Cue:
        """What follows a name."""
        return following.read(self.reader, run)

    def is_named_after(self, run: Run) -> bool:
        """Whether a disease, a sign, a street bears the name, or it is a piece of such ("claude bernard" of horner)."""
        words, after, before = self._words, run.last + 1, run.first - 1
        if after < len(words.all) and words.gap(after) in _BESIDE and facts(words.all[after].lower).eponym:
            return words.all[after].shape is words.all[run.last].shape
        if before >= 0 and words.gap(run.first) in _BESIDE and facts(words.all[before].lower).eponym:
            return words.all[before].shape is words.all[run.first].shape
        return is_named_after(words, run.first, run.last)


_CASES = frozenset({"dossiers", "cas", "patients", "malades", "entrants", "sortants", "sorties", "entrees"})
_CALLED = frozenset({"appelons", "nommons", "prenommons", "baptisons", "surnommons", "appellerai", "appellerons"})
_BESIDE = frozenset({" ", "-"})
_WHERE = frozenset({"de", "d", "a", "en", "in", "from", "to", "at", "of", "au", "near", "vers"})
_WITHIN_LABEL = frozenset({" ", "'", "-", " (", "_", "(", ". "})
_ABBREVIATED = frozenset({"pt", "pte", "anesth", "chir", "rad", "sr", "infi", "cardio", "neuro", "onco", "rea"})
_PHYSICIANS = (
    "physician",
    "physicians",
    "operator",
    "operators",
    "surgeon",
    "radiologist",
    "doctor",
    "medecin",
    "reader",
)
"""How keywords of DICOM and of programs end that hold a doctor (PS3.6: ReferringPhysicianName and others)."""
_NAME_WORDS = frozenset({"nom", "name", "patient", "patiente"})


def _of_staff(word: str) -> bool:
    return word in cues.STAFF or (word[-1:] == "s" and word[:-1] in cues.STAFF)


def announcer(lower: str, previous: str) -> Cue | None:
    """What a noun that stands just before a name says of it."""
    if lower in cues.PATIENT:
        return Cue(3.5, Role.FIELD)
    if lower in cues.KIN or (lower == "son" and previous in {"his", "her", "their", "the", "s"}):
        return Cue(_NEAR, Role.KIN)
    if _of_staff(lower):
        return Cue(_NEAR, Role.STAFF)
    if lower in cues.GREETINGS:
        return Cue(_MET if lower in cues.SALUTATIONS else 3.0)
    return None


def _is_team(label: str) -> bool:
    """Whether a label is the plural of a profession: "Hématologues"."""
    return len(label) > 7 and label.endswith(("logues", "logistes", "iens", "ristes", "iatres", "teurs", "trices"))
