"""Numbers that no word announces, beside a patient: long ones, and shorter ones where the number of a file stands.

No measurement has seven digits; a number of five or six is taken where it is bracketed behind a name, stands alone on
its line or in its cell, or is set beside a name or a date. Letters or groups ("E24-118843") make a code of six digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors import code_shapes
from negatoscope.gate.prose.detectors.neutral import is_neutral
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_RUN = re.compile(
    r"\d(?:\d{4,23}|(?P<other>(?<![\w-]\d)\d?[/.-]\d{1,2}[/.-]\d{2,4}(?![\w/-])|(?<![\w-]\d)\d{0,3}\.\d{1,3}(?![\w.-]))|\d{0,3}(?=[-./_A-Z]\w))"
)
"""Runs of digits worth a look; `other` is a date or a decimal. Patterns begin with one character, by which the engine
finds places fast."""
_SPACED = re.compile(r"\d\d{1,3}(?: \d{2,4}){1,4}(?! ?\d)(?![/.]\d)")
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z0-9-])[A-Z]{1,3} $")
_INSIDE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./_")
_JOINED = _INSIDE - frozenset("0123456789")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[-./_][A-Za-z0-9]+)*")
_FURTHEST = 40
_ALONE_BEFORE = re.compile(r"(?:^|\n|\||;|\t)[ \t>*#-]{0,6}$")
_ALONE_AFTER = re.compile(r"[ \t*.]{0,12}(?=$|\n|\||;)")
_BRACKET = re.compile(r"[A-Za-z'][ ]?[(\[]\s?(?:(?:id|n°|no|#)\s?:?\s?)?$")
_NAME_BEFORE = re.compile(r"(?:[A-Z][A-Za-z'-]+[ ,]{1,2}){1,3}(?:[-,/;|][ ]?)?(?:n°\s?|#\s?)?$")
_DATE_BEFORE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s?[-,/;|)]\s?$")
_AGE_BEFORE = re.compile(r"\b\d{1,3}\s?(?:a|ans|y|yo|m|mois)\.?[ ,;|-]{1,3}$", re.I)
_AFTER_SIGN = re.compile(r"\s?[-,/;|]\s?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z]{2,}[ ,]|[A-Z][a-z]+[ ,][A-Z])")
_LISTED_BEFORE = re.compile(r"[;|,]\s?$")
_LISTED_AFTER = re.compile(r"\s?(?:[;|,.)]|$|\n)")
_HASH = re.compile(r"(?:#|\bn°|\bno\.|\bref\.?|\bid)\s?:?\s?$", re.I)
_STUCK_BEFORE = frozenset(",=@%&?~^$€£:+*")
_STUCK_AFTER = frozenset("@%=*:")
_LONG, _SHORT = 7, 5


def _token(text: str, start: int) -> tuple[int, int]:
    """The place of the token that a run of digits belongs to; an empty one when it goes on too far."""
    first = start
    while first and start - first < _FURTHEST and text[first - 1] in _INSIDE:
        first -= 1
    while first < start and text[first] in "-./_":
        first += 1
    match = _TOKEN.match(text, first)
    return match.span() if match and start - first < _FURTHEST else (start, start)


def _is_set_apart(text: str, start: int, end: int) -> bool:
    """Whether a number stands where that of a file does."""
    before = text[max(0, start - 40) : start]
    alone = _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(text, end)
    bracketed = _BRACKET.search(before) and text[end : end + 2].lstrip()[:1] in {")", "]"}
    listed = (_NAME_BEFORE.search(before) and before.rstrip()[-1:] in "-,/;|#°") or _DATE_BEFORE.search(before)
    return bool(
        alone
        or bracketed
        or listed
        or _HASH.search(before)
        or _AGE_BEFORE.search(before)
        or (_LISTED_BEFORE.search(before) and _LISTED_AFTER.match(text, end))
        or _AFTER_SIGN.match(text, end)
    )


def _is_stuck(text: str, start: int, end: int) -> bool:
    """Whether a number is a piece of something else: a decimal, an address, an account."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if before in _STUCK_BEFORE or (before and before in _INSIDE):
        return before != ":" or text[start - 2 : start - 1].isdigit()
    if after[:1] in _STUCK_AFTER:
        return after[:1] != ":" or after[1:].isdigit()
    return after[:1] == "," and after[1:].isdigit()


def _is_number_of_file(text: str, start: int, end: int) -> bool:
    """Whether a token is long enough for where it stands."""
    code = code_shapes.read(text[start:end])
    if code is None:
        return False
    if code.longest >= _LONG or (code.mixed and code.digits >= _LONG - 1):
        return True
    return code.digits >= _SHORT and (code.mixed or code.longest >= _SHORT) and _is_set_apart(text, start, end)


def _runs(text: str) -> Iterator[Mark]:
    position = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        if start < position or run.lastgroup:
            continue
        joined = text[start - 1 : start] in _JOINED or text[end : end + 1] in _JOINED
        if end - start < _SHORT and not joined:
            continue
        start, end = _token(text, start)
        position = max(position, end)
        if end - start < _SHORT or _is_stuck(text, start, end):
            continue
        if _is_number_of_file(text, start, end) and not is_neutral(text, start, end):
            yield Mark(start, end, "patient_id", rank=20)


def _groups(text: str) -> Iterator[Mark]:
    """Numbers written in groups: an amount is round or has a unit, and stands in a sentence."""
    for match in _SPACED.finditer(text):
        start, end = match.span()
        letters = _LETTERS_BEFORE.search(text, max(0, start - 5), start)
        start = letters.start() if letters else start
        digits = sum(map(str.isdigit, match.group())) + bool(letters)
        if digits < _LONG or match.group().endswith("000") or _is_stuck(text, start, end):
            continue
        if (letters or _is_set_apart(text, start, end)) and not is_neutral(text, start, end):
            yield Mark(start, end, "patient_id", rank=20)


def find(page: Page) -> Iterator[Mark]:
    """Bare numbers beside a patient."""
    if page.about_patient:
        yield from _runs(page.text)
        yield from _groups(page.text)
