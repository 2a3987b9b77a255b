"""What stands around a weak word: whether it is written as a name there, or as a word, or in an eponym's phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity import lexicon
from negatoscope.gate.identity.words import (
    ARTICLE_EPONYM_BEFORE,
    BARE_M_BEFORE,
    EPONYM_AFTER,
    EPONYM_BEFORE,
    LOWER_EPONYM_BEFORE,
    NAME_LABEL_BEFORE,
    PATIENT_BEFORE,
    TITLE_BEFORE,
    word_set,
)

if TYPE_CHECKING:
    from negatoscope.gate.identity.folding import Folded

_REACH = 40
_ARTICLES = word_set("le la les l un une des du au aux ce cette the a an this")
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_NEXT_WORD = re.compile(r"[\s,]{1,2}([^\W\d_]+)")
_PREVIOUS = re.compile(r"([^\W\d_]+)[\W_]{1,3}$")
_AGE_AFTER = re.compile(r"[\s,(]{1,3}\d{1,3}\s?(?:ans?|years?|yo|y)(?![^\W\d_])")
_GLUED_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_])[._]$")
_GLUED_AFTER = re.compile(r"[._]([^\W\d_])(?![^\W_])")
_INITIAL_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_])(?:\.[\s-]?|\s|_|\^)$")
_INITIAL_AFTER = re.compile(r"[\s,^_]{1,2}([^\W\d_])(?:\.|\s?$)")


def has_title(folded: Folded, start: int) -> bool:
    """Whether a form of address, or the label of a name, stands before."""
    before = folded.text[max(0, start - _REACH) : start]
    if TITLE_BEFORE.search(before) or NAME_LABEL_BEFORE.search(before):
        return True
    bare = BARE_M_BEFORE.search(before)
    return bool(bare) and folded.source(start - len(before) + bare.start(), start)[:1] == "M" if bare else False


def is_of_a_person(folded: Folded, start: int, end: int) -> bool:
    """Whether a person is spoken of around: "patiente rose blanc", "rose blanc, 54 ans"."""
    before = folded.text[max(0, start - _REACH) : start]
    return bool(PATIENT_BEFORE.search(before) or _AGE_AFTER.match(folded.text, end)) or has_title(folded, start)


def in_eponym_phrase(folded: Folded, start: int, end: int) -> bool:
    """Whether the word names a disease, a sign, a score or a place of the body there."""
    before = folded.text[max(0, start - _REACH) : start]
    after = folded.text[end : end + _REACH]
    if EPONYM_BEFORE.search(before) or EPONYM_AFTER.match(after):
        return True
    if folded.source(start, end).islower() and LOWER_EPONYM_BEFORE.search(before):  # "cri de douglas"
        return True
    return bool(ARTICLE_EPONYM_BEFORE.search(before))


def is_capital(folded: Folded, start: int, end: int) -> bool:
    """Whether the word begins with a capital, or its script has none."""
    source = folded.source(start, end)
    return source[:1].isupper() or not any(c.islower() or c.isupper() for c in source)


def _line(folded: Folded, start: int, end: int) -> str:
    first, last = folded.span(start, end)
    original = folded.original
    left = original.rfind("\n", max(0, first - 200), first) + 1
    right = original.find("\n", last, last + 200)
    return original[max(left, first - 200) : right if right >= 0 else last + 200]


def _neighbours(folded: Folded, start: int, end: int) -> tuple[str, str]:
    """The original words before and after, "" where there is none."""
    first, last = folded.span(start, end)
    before = _PREVIOUS.search(folded.original[max(0, first - _REACH) : first])
    after = _NEXT_WORD.match(folded.original[last : last + _REACH])
    return before[1] if before else "", after[1] if after else ""


def _in_mid_sentence(folded: Folded, start: int, end: int) -> bool:
    """ "avec Pierre hier": a capital that no sentence and no title case gives."""
    first, _ = folded.span(start, end)
    before = _LAST_WORD.search(folded.original[max(0, first - _REACH) : first])
    _, after = _neighbours(folded, start, end)
    return (
        bool(before) and before[1].islower() and before[1] not in _ARTICLES and not after[:1].isupper()
        if before
        else False
    )


def _in_capitals(folded: Folded, start: int, end: int) -> bool:
    """ "adresse PETIT pour": capitals that the line around doesn't share, as French writes surnames."""
    line = _line(folded, start, end)
    if sum(c.islower() for c in line) < 8:
        return False
    return not any(len(word) > 1 and word.isupper() for word in _neighbours(folded, start, end))


def _beside_initial(folded: Folded, start: int, end: int, initials: frozenset[str]) -> bool:
    before = _INITIAL_BEFORE.search(folded.text[max(0, start - 6) : start])
    if before and before[1] in initials:
        at = start - min(start, 6) + before.start(1)
        return folded.source(at, at + 1).isupper()
    after = _INITIAL_AFTER.match(folded.text[end : end + 6])
    if after and after[1] in initials:
        return folded.source(end + after.start(1), end + after.end(1)).isupper()
    return False


def _glued_to_initial(folded: Folded, start: int, end: int, initials: frozenset[str]) -> bool:
    """ "r.petit@", "petit_r": an account or a file called by initial and name, in any case."""
    before = _GLUED_BEFORE.search(folded.text[max(0, start - 3) : start])
    after = _GLUED_AFTER.match(folded.text, end)
    return bool(before and before[1] in initials) or bool(after and after[1] in initials)


def worth_in_place(folded: Folded, start: int, end: int, initials: frozenset[str]) -> float:
    """How much a weak word (short, or an ordinary word) is worth where it stands: 0 to 0.85.

    `initials` are those of the other words of its bearers.
    """
    capital = is_capital(folded, start, end)
    if has_title(folded, start):
        labelled = NAME_LABEL_BEFORE.search(folded.text[max(0, start - _REACH) : start])
        return 0.85 if capital or not labelled else 0.0
    if folded.text[end : end + 1] == "@" or _glued_to_initial(folded, start, end, initials):
        return 0.7
    if not capital:
        return 0.0
    if _beside_initial(folded, start, end, initials):
        return 0.7
    source = folded.source(start, end)
    upper = len(source) > 1 and source.isupper()
    before = folded.text[max(0, start - _REACH) : start]
    if PATIENT_BEFORE.search(before) and (not upper or _in_capitals(folded, start, end)):
        return 0.7
    if lexicon.is_imaging(folded.text[start:end]) or end - start <= 2:
        return 0.0
    if upper:
        return 0.5 if _in_capitals(folded, start, end) else 0.0
    return 0.5 if _in_mid_sentence(folded, start, end) else 0.0
