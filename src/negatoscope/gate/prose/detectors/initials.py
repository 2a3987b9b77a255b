"""Initials of people: "patient F.D.", "Mme D.", "J.-P. D., 54 ans", "Operateur : RJS".

Letters alone are also types, grades, vitamins and species; so something must say that they are somebody: a title, a
noun, an age, or the dots of a compound given name. X, Y and N without a dot stand for nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from negatoscope.gate.identity.lexicon import is_imaging
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.cue import Cue, Role
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.names.runs import Run
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.words import Opening, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_JOINTS = frozenset({" ", ".", ". ", ".-", "-", ".- ", "...", "..., ", "-."})
_PARTICLES = frozenset({"de", "d", "du", "la", "el", "le", "van", "ben"})
_NOBODY = frozenset("xyn")
_ABBREVIATIONS = word_set(
    "iv im sc po ui ua us uk eu ad pa tv rx nb ps cv bk eg ie am pm sa id td ap vo va vs op cf ok ct mr ir us fr sv hb"
)
"""Two letters with dots that are no person's."""
_LONGEST = 5
_REFERENCE = re.compile(r"\b[Rr][Ee][Ff]s?\.?\s?:?\s?(?P<typist>[A-Z]{2,4}\s?/\s?[A-Za-z]{2,3})(?![\w/])")
_TYPED = re.compile(
    r"\b(?:(?i:frappe|saisie|dactylo|transcription|operateur|operatrice|manip|lecteur|relecteur|(?:re)?lu\spar|valide\spar"
    r"|dicte\spar|signe\spar|redige\spar|typed\sby|read\sby|initiales)\s?[:/]?\s(?P<capitals>[A-Z]{2,3})"
    r"|(?i:frappe|saisie|dactylo|transcription|typed\sby|initiales)\s?[:/]?\s(?P<small>[a-z]{2,3}))(?=\s?(?:[/,.;)\n]|et\s|ou\s|$))"
)
_TYPING = word_set("frappe saisie dactylo transcription operateur operatrice manip lecteur relecteur par by initiales")
_LINE_END = re.compile(
    r"(?:^|\n)[ \t]*(?:[-*•]|\d{1,2}[.)])\s?[A-Z][^\n]{4,120}?\s?[/|;–(-]\s?(?P<who>[A-Z]{2,3})\)?[ \t]*(?=\n|$)"
)
_STATES = word_set("ras nad ok ko ap pf nc ttt rdv sd sf hdj uhcd rx so na")
"""What stands at the end of a line too: nothing to report, tomorrow, treatment."""
_SMALL = re.compile(
    r"(?<![\w.])[A-Z](?:-[A-Z])?\.\s?[A-Z]{2,3}(?=\s?[-,(:]?\s?\d{1,3}\s?(?:ans\b|a\b))|"
    r"(?<![\w.])[a-z]\.\s?-?[a-z]\.(?:\s?-?[a-z]\.)?(?=\s?[-,(:]\s?\d{1,3}\s?(?:ans\b|a\b|y|mois))"
    r"|(?<=initiales )[a-z]{2,3}\b"
)


class _Letters:
    """A chain of single capitals: words first to last, [start, end), how many, and whether dots follow them."""

    def __init__(self, page: Page, first: int) -> None:
        words, text = page.words.all, page.text
        last, count = first, 1
        while last + 1 < len(words) and count < _LONGEST:
            following = last + 1
            if words[following].lower in _PARTICLES and following + 1 < len(words) and len(words[following].text) > 1:
                following += 1
                if page.words.gap(following) not in {" ", "'"}:
                    break
            if (
                _is_title(page, following)
                or words[following].shape is not Shape.INITIAL
                or page.words.gap(following) not in _JOINTS
            ):
                break
            last, count = following, count + 1
        end = words[last].end
        while text[end : end + 1] == "." and end < words[last].end + 3:
            end += 1
        self.first, self.last, self.count = first, last, count
        self.start, self.end = words[first].start, end
        self.dotted = text[words[first].end : words[first].end + 1] in {".", "-"} and "." in text[self.start : end]
        self.letters = "".join(word.lower for word in words[first : last + 1] if word.shape is Shape.INITIAL)
        self.compound = (
            "..." in text[self.start : end]
            or ".-" in text[self.start : end]
            or bool(re.search(r"[A-Z]-[A-Z]\.", text[self.start : end]))
        )


def _stands_free(page: Page, letters: _Letters) -> bool:
    before, after = page.text[letters.start - 1 : letters.start], page.text[letters.end : letters.end + 1]
    return (
        before not in {"'", "-", "/", "_", "@", "&", "+"}
        and not before.isdigit()
        and not (
            after.isalnum() or after in {"'", "/", "_", "@", "%", "+", "&"} or (after == "-" and not letters.dotted)
        )
    )


def _is_title(page: Page, number: int) -> bool:
    """Whether an M. stands before the initials of a man: "M. Z., 45 ans"."""
    words = page.words.all
    if words[number].lower != "m" or number + 1 >= len(words) or page.words.gap(number + 1) != ". ":
        return False
    patient = number > 0 and words[number - 1].lower in cues.PATIENT and page.words.gap(number) == " "
    return words[number + 1].shape is Shape.INITIAL and not patient


def _begins_name(page: Page, letters: _Letters) -> bool:
    """Whether a title or the initial of a surname is read: "M. Cretu", "S. Perrot"."""
    words, following = page.words.all, letters.last + 1
    if not letters.dotted or following >= len(words) or page.words.gap(following) not in {". ", ".", ".-"}:
        return False
    if letters.letters == "m" and words[following].shape is not Shape.LOWER:
        return True
    capital = len(words[following].text) > 1 and words[following].shape is not Shape.LOWER
    return capital and not page.words.shouted[following] and not facts(words[following].lower).only_word


def _are_somebody(page: Page, letters: _Letters, before: Cue, after: Cue) -> bool:
    """Whether a chain of letters is a person, by its evidence."""
    dotted, many = letters.dotted, letters.count > 1
    if letters.count > 2 and not dotted:
        return False
    if Role.AUTHOR in {before.role, after.role}:
        return False
    if before.points > 5 and before.role in {Role.CIVIL, Role.DOCTOR}:
        return dotted or not _NOBODY & {letters.letters}
    noun = page.words.all[letters.first - 1].lower if letters.first else ""
    if before.points >= 3 and before.role is not Role.ANYBODY:
        return (dotted or many) if noun != "child" else many and dotted
    if after.points >= 5:
        opens = page.words.all[letters.first].opens is not Opening.NOTHING
        return (dotted or many or opens) and not _NOBODY & {letters.letters}
    if not page.about_patient or not dotted:
        return many and noun in {"cas", "case", "observation", "initiales", "initials"}
    return _are_dotted_somebody(page, letters, before)


def _are_dotted_somebody(page: Page, letters: _Letters, before: Cue) -> bool:
    """Whether letters with dots are a person beside a patient: a compound given name, two letters, a signature."""
    if before.points >= 2 or letters.compound:
        return True
    if letters.count == 2:
        return letters.letters not in _ABBREVIATIONS and not is_imaging(letters.letters)
    opens = page.words.all[letters.first].opens
    ends = not page.text[letters.end :].strip()
    alone = page.text[letters.end : letters.end + 1] == "\n" and opens is Opening.LINE
    return letters.start > 0 and (alone or (ends and opens is not Opening.NOTHING))


def _chains(page: Page) -> Iterator[Mark]:
    words, context = page.words.all, page.people.context
    taken = [(each.run.start, each.run.end) for each in page.named]
    number = 0
    while number < len(words):
        if words[number].shape is not Shape.INITIAL:
            number += 1
            continue
        if _is_title(page, number):
            number += 1
            continue
        letters = _Letters(page, number)
        number = letters.last + 1
        if page.signed(letters.start) or _begins_name(page, letters) or not _stands_free(page, letters):
            continue
        if any(start < letters.end and letters.start < end for start, end in taken):
            continue
        run = Run(letters.first, letters.last, letters.start, letters.end)
        if _are_somebody(page, letters, context.before(run), context.after(run)):
            yield Mark(letters.start, letters.end, "initials", rank=57)


def _capitals(page: Page) -> Iterator[Mark]:
    """Two or three capitals without dots in a field of staff or of the patient, or after "patient" before an age."""
    for number, word in enumerate(page.words.all):
        if word.shape is not Shape.UPPER or len(word.text) > 3 or page.words.shouted[number]:
            continue
        known = facts(word.lower)
        if known.word or known.common or is_imaging(word.lower):
            continue
        run = Run(number, number, word.start, word.end)
        before = page.people.context.before(run)
        field = (
            before.points >= 4 and before.role in {Role.STAFF, Role.FIELD, Role.KIN} and ":" in page.words.gap(number)
        )
        ends = page.about_patient and len(word.text) == 2 and not page.text[word.end : word.end + 40].strip(" .\n")
        if (
            field
            or (ends and word.opens is not Opening.NOTHING and number > 0)
            or (before.role in {Role.FIELD, Role.CIVIL} and page.people.context.after(run).points >= 5)
        ):
            yield Mark(word.start, word.end, "initials", rank=45)


def _typed(page: Page) -> Iterator[re.Match[str]]:
    """Who typed or read, after the word that says so."""
    words = page.words.all
    for number in page.words.of(_TYPING):
        first = number - 1 if number and words[number].lower in {"par", "by"} else number
        match = _TYPED.match(page.text, words[first].start)
        if match:
            yield match


def _at_ends(page: Page) -> Iterator[Mark]:
    """Who reads what, at the ends of the lines of a list: "- Martin / sein / LP", when one comes back."""
    found = list(_LINE_END.finditer(page.text)) if page.about_patient else []
    often = Counter(match["who"] for match in found)
    for match in found:
        lower = match["who"].lower()
        known = facts(lower)
        if often.most_common(1)[0][1] > 1 and not (known.word or known.common or is_imaging(lower) or lower in _STATES):
            yield Mark(*match.span("who"), "initials", rank=45)


def find(page: Page) -> Iterator[Mark]:
    """Initials of patients, of their family and of those who care."""
    yield from _chains(page)
    yield from _capitals(page)
    for match in _REFERENCE.finditer(page.text):
        yield Mark(match.start("typist"), match.end("typist"), "initials", rank=45)
    for match in _typed(page) if page.about_patient else ():
        group = "capitals" if match["capitals"] else "small"
        if not facts(match[group].lower()).word and not is_imaging(match[group].lower()):
            yield Mark(match.start(group), match.end(group), "initials", rank=45)
    yield from _at_ends(page)
    for match in _SMALL.finditer(page.text):
        yield Mark(match.start(), match.end(), "initials", rank=45)
