"""What the words of a name say by themselves: who bears them, in what case, and the form of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.facts import Facts, facts
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.runs import Reader, Run
    from negatoscope.gate.prose.words import Word


_NOBODY = -9.0
_GRAMMAR = word_set(
    "will may can never always must should would could might shall did does do has have had is are was were be been let"
)
"""Words of grammar that are given names too, or follow what looks like a title: "your doctor will", "4 a.m. Never"."""
_COUNTRIES = word_set("france chine inde israel jordanie georgie china india jordan georgia chad kenya cuba")
_OF_TERMS = ("graphy", "graphie", "gramme", "gram", "scopy", "scopie", "metry", "metrie", "logy", "logie", "therapy")
"""Endings of terms of imaging: "MR enterography" names nobody."""
_BORNE = 9
"""Level of bearers from which a surname in small letters is weighed."""


def lexical(reader: Reader, run: Run, head: int, *, titled: bool, announced: bool) -> float:
    """What the words of a name say by themselves, and together."""
    words = [reader.words.all[number] for number in range(head, run.last + 1) if len(reader.words.all[number].text) > 1]
    known = [facts(word.lower) for word in words if word.lower not in cues.INNER]
    if not known or _is_no_name(words, titled=titled):
        return _NOBODY
    score = max(each.score for each in known) if not titled else max(0.0, known[0].score)
    first = reader.words.all[head]
    if len(known) > 1:
        score += _together(known)
    if reader.is_capital(head):
        score += _by_case(reader, run, head, known)
        if reader.words.all[head].opens is Opening.NOTHING and known[0].word and not known[0].common:
            score += 1.5 if known[0].given >= 11 or (announced and known[0].given) else 0.0
    elif not announced and (reader.shouted[head] or not reader.casual):
        sure = known[0].given and not known[0].word
        score -= 0.5 if len(known) > 1 and score > 5 else 1.0 if sure else 2.0
    elif not reader.is_capital(head) and known[0].surname >= _BORNE and not known[0].word:
        score += 0.7  # on a phone a surname that is no word has nothing else to be
    if not titled:
        score -= _against(reader, run, head, known, announced=announced)
    if len(first.text) == 1:
        alone = first.opens is Opening.LINE and reader.text[run.end : run.end + 1] in {"", "\n"}
        score += 4.0 if alone else 3.0
    if reader.text[run.start : run.end].lower() in cues.COMPOUND_EPONYMS:
        score -= 6.0
    return score


def _is_no_name(words: list[Word], *, titled: bool) -> bool:
    """Whether a lone word is one of grammar, a country without a title, or a term of imaging in small letters."""
    if len(words) != 1:
        return False
    lower, written = words[0].lower, words[0].text
    if lower in _GRAMMAR or (written == lower and lower.endswith(_OF_TERMS)):
        return True
    return lower in _COUNTRIES and not titled


def _against(reader: Reader, run: Run, head: int, known: list[Facts], *, announced: bool) -> float:
    """What the form of a name without title says against somebody: eponyms, and names of places."""
    hyphens = [reader.words.gap(number) == "-" for number in range(head + 1, run.last + 1)]
    eponym = any(each.eponym for each in known)
    if hyphens and all(hyphens) and len(known) > 1:
        saint = reader.words.all[head].lower in {"saint", "sainte", "st", "ste"}
        between = any(reader.words.all[number].lower in cues.INNER for number in range(head + 1, run.last))
        if saint or between or eponym:  # Saint-Malo, Pont-de-Claix, Wolff-Parkinson-White
            return 5.0
        if known[0].is_given and not known[-1].given:  # Jean-Rostand: how France writes the names of its schools
            return 4.0
        initialled = len(reader.words.all[head].text) == 1
        double = all(each.surname > 5 for each in known)
        return 0.0 if initialled or double or all(each.given for each in known) else 1.0
    given = any(each.is_given and not each.eponym for each in known)
    return 2.5 if eponym and not (given or announced) else 0.0


def _by_case(reader: Reader, run: Run, head: int, known: list[Facts]) -> float:
    first = reader.words.all[head]
    score = 0.0
    if first.opens is not Opening.NOTHING and run.last == head:
        score -= 2.0 if known[0].word else 0.3
    shapes = {reader.words.all[number].shape for number in range(head, run.last + 1)}
    if Shape.UPPER in shapes and Shape.TITLE in shapes:
        score += 2.0
    elif Shape.UPPER in shapes and len(first.text) < 6 and known[0].score < 2 and run.last == head:
        score -= 2.5
    return score


def _together(known: list[Facts]) -> float:
    """What two words say that stand together: a given name beside a surname is somebody."""
    given = [each for each in known if each.given >= 8 and not each.common and each.score > 0.4]
    others = [
        each for each in known if not each.eponym and not each.only_word and each is not (given[0] if given else None)
    ]
    if given and others:
        return 3.0
    return 1.0 if all(each.surname or each.is_unknown for each in known) else 0.0
