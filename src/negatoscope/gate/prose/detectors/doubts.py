"""When a suspect of the learned model leads to nobody: the vetoes that let it go.

The model can't tell why it suspects; so what the detectors have read and left, what is named after somebody who is not
meant, what measures or cites, and what ordinary words say is asked of each suspect before it is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import PARTICLES, TITLES, word_set
from negatoscope.gate.prose import dates as shapes
from negatoscope.gate.prose import encoded
from negatoscope.gate.prose.detectors import ages, dates
from negatoscope.gate.prose.detectors.neutral import is_neutral
from negatoscope.gate.prose.lexicon import MEDICAL_WORDS
from negatoscope.gate.prose.medical_names import PERSONAL, kind_at
from negatoscope.gate.prose.names.cue import Role
from negatoscope.gate.prose.names.eponyms import is_named_after
from negatoscope.gate.prose.names.facts import facts
from negatoscope.gate.prose.words import Opening, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.prose.model import Suspect
    from negatoscope.gate.prose.page import Page
    from negatoscope.gate.prose.words import Word

_LEAST = {"event": 0.6, "patient_id": 0.5, "date": 0.5, "handle": 0.5, "file_name": 0.5, "ward": 0.4, "postcode": 0.5}
"""The probabilities asked of labels whose shapes the detectors know well, or that ordinary words bear."""
_TIMES = frozenset({"date", "birth_date", "age"})
_NUMBERS = frozenset({"patient_id", "phone", "postcode"})
_NAMED = frozenset({"person", "initials", "hospital", "ward", "city", "place", "handle", "file_name"})
"""What bears a name, so that ordinary words alone are none."""
_TOLD = frozenset({"event", "address", "place", "hospital", "ward"})
"""What is told in words of the language too."""
_SHAPED = frozenset({"handle", "file_name"})
"""What the detectors know by its shape; of those that they leave the words alone tell whether somebody is named."""
_TRIMMED = frozenset({"person", "initials"})
_HEADS = (
    PARTICLES | TITLES | word_set("chu chr chru ch hopital clinique centre cabinet hospital service unite ward clinic")
)
_SHORT = 4
_LEAST_LETTERS = 3
_CALLED = 0.5
_RUN = 400
_AROUND = 12
_SURE = 0.9
_CERTAIN = 0.97
_LIKELY = 0.5
_FIGURES = re.compile(r"\d[\d .,-]*")
_FIGURES_BEFORE = re.compile(r"\d[\d .]*$")
"""The first figures of a number of which the model saw the last alone."""
_DAY = re.compile(r"[1-9]|[12]\d|3[01]")
_ARTICLE = re.compile(r"\b(?:le|du|au|les|until|on|the)\s$", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CITED = re.compile(r"(?:(?:19|20)\d\d\s?[;:,]\s?\d*(?:\s?\(\d+\))?\s?:?\s?|\b(?:isbn|doi|pp?\.?)[\s\d.:/-]*)$", re.I)
"""What precedes the volume and the pages of an article, or the end of a number of a book."""
_CITED_AFTER = re.compile(r"\.?,?\s?\(?(?:19|20)\d\d\s?[;:)]")
_NOMENCLATURE = re.compile(
    r"\b(?:cim|icd|ccam|isbn|issn|iso|iec|tnm|birads|bi-rads|pi-rads|ti-rads|li-rads|lung-rads|snomed|loinc|omim)[\s-]?\d"
    r"|\b[lrd]\.?\s?\d{3,4}-\d|1\.2\.840\.10008|\b[cgp]\.[a-z]{0,3}\d+|\brs\d+|\b[nx][mp]_\d"
    r"|\b[ctls]\d{1,2}-[ctls]?\d{1,2}\b",
    re.I,
)
"""Codes of diseases and acts, norms, articles of law, mutations, vertebrae, and the root of what DICOM has named."""
_CITED_BY = re.compile(
    r"\b(?:publie|decrit|published|described)\w*\s(?:\w+\s)?(?:par|by)\s[^.;:\n]{0,40}(?:\.\s(?:et|and)\s[^.;:\n]{0,30})?$",
    re.I,
)
_BIOLOGY = re.compile(
    r"\b(?:plaquettes|leucocytes|hematies|globules\s\w+|neutrophiles|lymphocytes|crp|psa|bnp|nt-?probnp|troponines?|ferritine"
    r"|creatinine|d-?dimeres|lipase|tsh|hcg|afp|ace|ca\s?\d\d-?\d|platelets|leukocytes|wbc|ferritin|d-?dimers?)"
    r"\s?(?:[:=]|a|at|de|of|etait\sa)?\s?$",
    re.I,
)
"""What is measured in blood: the number after it is its value."""
_LINK = re.compile(r"\S*(?:://|\bwww\.)\S*")
_REACH = 40
_AGAINST = -4.0
"""The points of a name below which the detectors are sure that nobody is meant."""


def trimmed(page: Page, suspect: Suspect) -> Suspect:
    """A suspected name without the ordinary words and titles that stand before it: "Vu M. Sanchez"."""
    if suspect.label not in _TRIMMED:
        return suspect
    inside = _words(page, suspect)
    kept = inside
    while len(kept) > 1 and (kept[0].lower in TITLES or facts(kept[0].lower).only_word):
        kept = kept[1:]
    return suspect if len(kept) == len(inside) else replace(suspect, start=kept[0].start)


def leads_somewhere(page: Page, suspect: Suspect) -> bool:
    """Whether a suspect that no detector has seen is told."""
    if not page.about_patient or page.signed(suspect.start):
        return False
    if suspect.probability < _LEAST.get(suspect.label, 0.0):
        return False
    if _NOMENCLATURE.search(page.text, suspect.start, suspect.end + 1) or _is_in_link(page.text, suspect.start):
        return False
    text = page.text[suspect.start : suspect.end]
    if suspect.label in _TIMES:
        return (len(text) > _SHORT or _is_day(page, suspect)) and not (
            _was_left(page, suspect) or _measures(page, suspect)
        )
    if not any(map(str.isalpha, text)) or suspect.label in _NUMBERS:
        return len(text) > _SHORT and not _YEAR.fullmatch(text) and not _measures(page, suspect)
    return not _names_nobody(page, suspect)


def _words(page: Page, suspect: Suspect) -> Sequence[Word]:
    """The words of a suspect."""
    every = page.words.all
    first = last = page.words.after(suspect.start)
    while last < len(every) and every[last].start < suspect.end:
        last += 1
    return every[first:last]


def _was_left(page: Page, suspect: Suspect) -> bool:
    """Whether it is a day or an age that the detectors read, and left because it is nobody's; or one that can't be."""
    first = max(0, suspect.start - _AROUND)
    around = page.text[first : suspect.end + _AROUND]
    start, end = suspect.start - first, suspect.end - first
    if suspect.label == "age":
        return any(each.start < end and start < each.end for each in ages.read(around))
    if any(each.start < end and start < each.end for each in shapes.read(Words(around))):
        return suspect.probability < _SURE or dates.is_announced_public(page.text, suspect.start)
    return not any(map(str.isalpha, around[start:end])) and not _is_day(page, suspect)


def _is_day(page: Page, suspect: Suspect) -> bool:
    """Whether it is a day of the month alone, after its article."""
    before = page.text[max(0, suspect.start - _AROUND) : suspect.start]
    day = page.text[suspect.start : suspect.end]
    return suspect.probability >= _LIKELY and bool(_DAY.fullmatch(day) and _ARTICLE.search(before))


def _measures(page: Page, suspect: Suspect) -> bool:
    """Whether one of its numbers has a unit, or is of a nomenclature or of a citation."""
    before = page.text[max(0, suspect.start - _REACH) : suspect.start]
    if _CITED.search(before) or _BIOLOGY.search(before):
        return True
    opens = _FIGURES_BEFORE.search(before)
    first = suspect.start - len(opens[0]) if opens else suspect.start
    numbers = _FIGURES.finditer(page.text, first, suspect.end)
    return any(is_neutral(page.text, each.start(), each.start() + len(each[0].rstrip(" .,-"))) for each in numbers)


def _is_in_link(text: str, start: int) -> bool:
    """Whether it is part of an address of the web, or of what is encoded: the detectors read those whole."""
    low = max(0, start - _RUN)
    first = max(text.rfind(" ", low, start) + 1, text.rfind("\n", low, start) + 1, low)
    around = text[first : start + _RUN]
    return bool(_LINK.match(around)) or any(begins <= start - first < ends for begins, ends, _ in encoded.runs(around))


def _is_cleared(page: Page, suspect: Suspect) -> bool:
    """Whether the detectors are sure that a name there is an author's or a figure's of history, or no name."""
    names = page.people.candidates
    first = max(0, bisect_left(names, suspect.start, key=lambda name: name.run.start) - 1)
    for name in islice(names, first, None):
        if name.run.start >= suspect.end:
            break
        if suspect.start < name.run.end:
            if name.role is Role.AUTHOR:
                return True
            if name.score <= _AGAINST and suspect.probability < _SURE:
                return True
    before = page.text[max(0, suspect.start - 2 * _REACH) : suspect.start]
    return bool(_CITED_AFTER.match(page.text, suspect.end) or _CITED_BY.search(before))


def _opens_as_word(suspect: Suspect, inside: Sequence[Word]) -> bool:
    """Whether it is one word of the language with the capital of a sentence, of which the model is not sure."""
    if len(inside) > 1 or suspect.probability >= _LIKELY:
        return False
    return inside[0].opens is not Opening.NOTHING and facts(inside[0].lower).word > 0


def _is_medical(suspect: Suspect, inside: Sequence[Word]) -> bool:
    """Whether a thing of medicine bears the name; one that people bear too only where the model is not sure."""
    words = [word.lower for word in inside]
    kinds = {kind for at in range(len(words)) if (kind := kind_at(words, at)) is not None}
    if kinds - PERSONAL:
        return True
    return suspect.probability < _SURE and (bool(kinds) or any(facts(word).eponym for word in words))


def _names_nobody(page: Page, suspect: Suspect) -> bool:
    """Whether it is named after somebody who is not meant, or holds ordinary words alone."""
    inside = _words(page, suspect)
    if not inside:
        return False
    first = page.words.after(suspect.start)
    if is_named_after(page.words, first, first) or is_named_after(page.words, first, first + len(inside) - 1):
        return True
    if suspect.label not in _NAMED:
        return False
    if suspect.label == "person" and (_is_cleared(page, suspect) or _opens_as_word(suspect, inside)):
        return True
    if _is_medical(suspect, inside):
        return True
    has_figures = any(map(str.isdigit, page.text[suspect.start : suspect.end]))
    if suspect.label in {"hospital", "ward", "place"} and has_figures:
        return _measures(page, suspect)
    if suspect.label in _SHAPED:
        return not any(facts(word.lower).score >= _CALLED for word in inside)
    if suspect.label in _TRIMMED and suspect.probability >= _LIKELY and all(map(_is_initials, inside)):
        return False
    asked = _CERTAIN if all(word.text.islower() for word in inside) else _SURE
    return suspect.probability < asked and not any(map(_is_specific, inside))


def belongs(page: Page, piece: Suspect) -> bool:
    """Whether a piece of a suspect, beside what a detector has seen of it, is of the same name, number or place.

    What is told in words ("la criée de", "Super U de") is; of other kinds only what leads somewhere by itself.
    """
    words = _words(page, piece)
    has_figures = any(map(str.isdigit, page.text[piece.start : piece.end]))
    if piece.label in _TOLD and piece.probability >= _LIKELY and not page.signed(piece.start):
        says = has_figures or not all(facts(word.lower).common or word.lower in _HEADS for word in words)
        return page.about_patient and says
    return (has_figures or any(map(_is_specific, _words(page, piece)))) and leads_somewhere(page, piece)


def _is_initials(word: Word) -> bool:
    """Whether a word is of two or three capitals, and of no list."""
    known = word.lower in _HEADS or word.lower in MEDICAL_WORDS or bool(facts(word.lower).word)
    return word.text.isupper() and len(word.text) in {2, 3} and not known


def _is_specific(word: Word) -> bool:
    """Whether a word may be a name: nothing that titles, heads of names and ordinary words are."""
    if len(word.text) < _LEAST_LETTERS or word.lower in _HEADS or word.lower in MEDICAL_WORDS:
        return False
    known = facts(word.lower)
    return not known.only_word and not (word.text.islower() and known.word)
