"""What follows a name: an age, a birth, a function speak for somebody; a year, a grade, "et al." against."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.names import cues
from negatoscope.gate.prose.names.cue import NOTHING, Cue, Role
from negatoscope.gate.prose.words import Opening

if TYPE_CHECKING:
    from negatoscope.gate.prose.names.runs import Reader, Run

_AGE = re.compile(
    r"[ \t]?[,(;-]?[ \t]{0,3}[\[(]?(?:agee?s?\s(?:de|d')\s?)?"
    r"(?:\d{1,3}\s?(?:ans?\b|a\b|ans?\W|y/?o\b|yrs?\b|years?|mois\b|jours\b|m\b(?=[),])|F\b|M\b)"
    r"|[MFH]\d{2}\b|[MFH][\s/]\d{1,3}\b)|,?\s(?:aged|agee?)\s",
)
_BORN = re.compile(
    r"\s?[,(|;·-]?\s?[\[(]?\s?(?:nee?\b(?!\s(?:de|d'))|ne\(e\)|born\b|ddn\b|dob\b|d\.n\."
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b|(?:epouse|ep|vve|veuve)\b"
    r"|\|\s?[MFH]\s?\||ipp\b|nir\b|rpps\b|mrn\b|\(?n°|\(?id\b|mobile\b|tel\b)",
    re.I,
)
_WORK = re.compile(
    r"\s?[,(–-]\s?\(?(?:l'|le\s|la\s|un\s|une\s|notre\s|nos\s|our\s|the\s)?(?:(?:externe|brancard|aide|stagiaire"
    r"|charge|responsable|coordin|assistant|directeur|directrice|trainee|radio|chir|onco|neuro|cardio|pneumo|gastro|anapath|anesth|rea\b|interne|infirmi|medecin"
    r"|manip|ide\b|kine|cadre|chef|senior|ancien|secretaire|clinique|hopital|chu\b|centre|cabinet|service|consult"
    r"|resid|surg|nurse|(?:sa|son|ma|mon)\s\w+|notre|pere\b|mere\b|fils\b|fille\b|mari\b|epou|conjoint|soeur\b"
    r"|frere\b|tante\b|oncle\b|husband|wife|daughter|mother|father|qui\b|who\b|patient)\w*)",
    re.I,
)
_CITED = re.compile(
    r"\s?,?\s?(?:et|&|and)\s?(?:al\b|coll\b|col\.)|\s?[,(]{1,2}\s?(?:[A-Z][\w.]*\s){0,4}(?:1[89]|20)\d\d\b"
    r"|\s[A-Z]{1,2}\.?,\s(?:[A-Z]|(?:1[89]|20)\d\d)|(?:\s[A-Z]{1,2})?\s?\[\d"
    r"|\s(?:en\s|in\s)?(?:1[89]|20)\d\d\b(?![/-])|\s[A-Z]\.?\s?(?:et\sal|,\s(?:1[89]|20))",
)
_GRADED = re.compile(
    r"\s?[+-]?\s?(?:<\s?|>\s?|=\s?|a\s)?(?:\d{1,3}[a-z]?\b(?!\s?(?:ans?\b|a\b|mois|y|/|-\d))"
    r"|(?-i:[IVX]{1,4}[a-z]?\b(?!\.)|[A-D]\d?\b(?!\.))|positi|negati|libre|like\b)|\s?(?:®|\(r\)|tm\b)"
    r"|\s(?:mg|ml|mm|cm)\b",
    re.I,
)
_CLOSED = 12
"""Characters that may follow the name of who closes a message."""


def read(reader: Reader, run: Run) -> Cue:
    """The evidence that follows a name."""
    text, end = reader.text, run.end
    if _AGE.match(text, end):
        return Cue(5.0, Role.FIELD)
    if _CITED.match(text, end):
        return Cue(-9.0, Role.AUTHOR)
    if _BORN.match(text, end):
        return Cue(5.0, Role.FIELD)
    if _GRADED.match(text, end):
        return Cue(-3.5)
    if _WORK.match(text, end):
        return Cue(2.5)
    if len(text) - end < _CLOSED and not text[end:].strip(" .!\n"):
        opens = reader.words.all[run.first].opens is not Opening.NOTHING
        if opens or reader.casual:
            return Cue(1.5)
    return _by_word(reader, run.last + 1)


def _by_word(reader: Reader, number: int) -> Cue:
    """What the next word says: somebody acts, is spoken to, is."""
    if number >= len(reader.words.all) or reader.words.gap(number) != " ":
        return NOTHING
    word = reader.words.all[number].lower
    if word in cues.HUMAN and reader.casual:
        return Cue(3.5)
    if word in cues.DEEDS:
        return Cue(1.5)
    if word in cues.SPOKEN_TO:
        return Cue(1.0)
    return Cue(0.5) if word in cues.AUXILIARIES else NOTHING
