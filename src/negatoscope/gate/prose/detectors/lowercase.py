"""Names written in small letters, as on a phone: "mme petit rose", "patiente le gall marie-pierre".

Capitals tell nothing there, so something else must: a title, the word patient, or a given name beside a word that is
in no dictionary.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.lexicon import FIRST_NAMES
from negatoscope.gate.prose.names import is_common, is_eponym, is_first_name, is_ordinary, may_be_surname
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_WORD = re.compile(r"[a-z]{2,24}(?:['-][a-z]{2,24}){0,3}(?![\w@-])")
_PARTICLES = word_set("de la le du des van von den der el al ben bin da di dos del saint st ait d l")
_SURE_TITLE = re.compile(r"(?<![\w.'-])(?:[Mm]me|[Mm]lle|[Mm]rs|MME|MLLE|MRS)\.?\s{1,2}(?=[a-z])")
_TITLE = re.compile(r"(?<![\w.'-])(?<!\d\s)(?:[Mm]r|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]\.)\s{1,2}(?=[a-z])")
_PATIENT = re.compile(r"(?<![\w-])[Pp]atiente?\s:?\s?(?=[a-z])")
_GIVEN_TOO = word_set(
    "rose claire pierre marine aurore blanche constance prudence clemence olive victoire france fleur violette "
    "marguerite iris jade perle ambre desire desiree modeste felicite grace hope faith joy mark frank jack lily daisy "
    "ruby amber dawn"
)
"""Ordinary words that are given names after a title or a family name."""
_NO_NAME = word_set(
    "a est et ou ne ni se qui que dont en au aux un une sa son ses vient vit va veut sera etait avait was is has had "
    "and who with for in to"
)
_GIVEN = re.compile(r"(?<![\w'@./-])[a-z]{3,20}(?:-[a-z]{3,20})?(?![\w'@/-])(?!\.\w)")
_BEFORE = re.compile(r"(?<![\w'@./-])([a-z]{4,24})\s$")
_AFTER = re.compile(r"\s([a-z]{4,24})(?![\w@/-])")


def _words(text: str, start: int) -> list[tuple[int, int, str]]:
    """Up to five words in small letters that begin at a place, on one line."""
    words: list[tuple[int, int, str]] = []
    for _ in range(5):
        match = _WORD.match(text, start)
        if match is None:
            break
        words.append((match.start(), match.end(), match.group()))
        if text[match.end() : match.end() + 1] != " ":
            break
        start = match.end() + 1
    return words


def _after_title(text: str, start: int, *, sure: bool) -> int:
    """Where the name after a title ends; the place itself when no name stands there."""
    end, named, given = start, False, False
    for _, stop, word in _words(text, start):
        if not named and word in _PARTICLES:
            continue
        if named and word in _PARTICLES and word not in {"de", "du", "des", "la", "le", "d", "l"}:
            continue
        first = is_first_name(word) or word in _GIVEN_TOO
        plain = may_be_surname(word) or (sure and not named and word not in _NO_NAME and not is_common(word))
        if not (first or (plain and (not named or given))):
            break
        end, named, given = stop, True, first and not named
    return end


def _after_patient(text: str, start: int) -> int:
    """Where a whole name after "patiente" ends: a given name and a family name, in either order."""
    first, family, particle, end = False, False, False, start
    for _, stop, word in _words(text, start):
        if word in _PARTICLES and not family:
            particle = True
            continue
        if is_first_name(word) and not first:
            first = True
        elif not family and (may_be_surname(word) or (particle and not is_common(word))):  # "le gall"
            family = True
        else:
            break
        end = stop
    return end if first and family else start


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """A given name that is no other word, beside a word of no dictionary."""
    for match in _GIVEN.finditer(text):
        word = match.group()
        if word.split("-")[0] not in FIRST_NAMES or is_ordinary(word):
            continue
        before = _BEFORE.search(text, max(0, match.start() - 26), match.start())
        after = _AFTER.match(text, match.end())
        if before and _is_unknown(before[1]) and not is_eponym(text, before.start(1)):
            yield before.start(1), match.end()
        elif after and _is_unknown(after[1]) and not is_eponym(text, match.start()):
            yield match.start(), after.end(1)


def _is_unknown(word: str) -> bool:
    return not (is_ordinary(word) or is_common(word) or word in FIRST_NAMES or lexicon.is_eponym(word))


def names_someone(text: str) -> bool:
    """Whether a whole name in small letters stands in a text."""
    return next(_pairs(text), None) is not None


def find(page: Page) -> Iterator[Mark]:
    """Names in small letters."""
    text = page.text
    for pattern in (_SURE_TITLE, _TITLE):
        for match in pattern.finditer(text):
            end = _after_title(text, match.end(), sure=pattern is _SURE_TITLE)
            if end > match.end():
                yield Mark(match.end(), end, "person", rank=56)
    for match in _PATIENT.finditer(text):
        end = _after_patient(text, match.end())
        if end > match.end():
            yield Mark(match.end(), end, "person", rank=54)
    if page.about_patient:
        for start, end in _pairs(text):
            yield Mark(start, end, "person", rank=38)
