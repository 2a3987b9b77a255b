"""Numbers that no word announces, beside a patient: long ones, and shorter ones where the number of a file stands.

No measurement has seven digits; a number of five or six is taken where it is bracketed behind a name, stands alone on
its line or in its cell, or is set beside a name or a date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose.detectors.neutral import is_neutral
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_RUN = re.compile(r"\d{5,24}")
_SPACED = re.compile(r"\d{2,4}(?: \d{3}){2,4}(?![\d])|\d{2,4}(?:[.-]\d{2,4}){2,4}(?![\d.-])")
_SPLIT = re.compile(r"\d\d[-/]\d{4,8}(?![\w/-])|\d{4}[-/]\d{5,8}(?![\w/-])|\d\d[A-Z]{1,2}\d{4,8}(?!\w)")
_LETTERS = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,6}[-_]?$")
_TAIL = re.compile(r"[A-Za-z]{1,2}(?![\w])|[-/]\d{1,8}(?![\w./])")
_NOT_ID = re.compile(
    r"(?:nct|pmid|pmc|crd|rs|ensg|enst|nm_|np_|orpha|omim|isrctn|iso|cim|acr|gse|mim|cas|tx|ref|dn|en|fr|ec|ce)[-_]?",
    re.I,
)
_ROUND = re.compile(r"\d+000")
_ALONE_BEFORE = re.compile(r"(?:^|\n|\||;|\t)[ \t>*#-]{0,6}$")
_ALONE_AFTER = re.compile(r"[ \t*.]{0,4}(?=$|\n|\||;)")
_BRACKET = re.compile(r"[A-Za-z'][ ]?[(\[]\s?(?:(?:id|n°|no|#)\s?:?\s?)?$")
_NAME_BEFORE = re.compile(r"(?:[A-Z][A-Za-z'-]+[ ,]{1,2}){1,3}(?:[-,/;|][ ]?)?(?:n°\s?|#\s?)?$")
_DATE_BEFORE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\s?[-,/;|)]\s?$")
_AFTER_SIGN = re.compile(r"\s?[-,/;|]\s?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z]{2,}[ ,]|[A-Z][a-z]+[ ,][A-Z])")
_HASH = re.compile(r"(?:#|\bn°|\bno\.|\bref\.?|\bid)\s?:?\s?$", re.I)
_STUCK_BEFORE = frozenset(".,/=@%&?~^$€£:_")
_LONG = 7
_LIST_SIGNS = frozenset(" -,/;|()[]\n")


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a run of digits with the letters and the groups that belong to it."""
    letters = _LETTERS.search(text, max(0, start - 8), start)
    tail = _TAIL.match(text, end)
    return letters.start() if letters else start, tail.end() if tail else end


def _is_set_apart(text: str, start: int, end: int) -> bool:
    """Whether a number stands where that of a file does."""
    before = text[max(0, start - 40) : start]
    alone = _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(text, end)
    bracketed = _BRACKET.search(before) and text[end : end + 2].lstrip()[:1] in {")", "]"}
    listed = (_NAME_BEFORE.search(before) and before[-1:] != " ") or _DATE_BEFORE.search(before)
    return bool(alone or bracketed or listed or _HASH.search(before) or _AFTER_SIGN.match(text, end))


def _is_stuck(text: str, start: int, end: int) -> bool:
    """Whether a number is a piece of something else: a decimal, an address, an account."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if (
        before
        and (before in _STUCK_BEFORE or before.isalnum())
        and not (before == ":" and text[start - 2 : start - 1] != "/")
    ):
        return True
    return (
        after[:1] in {"@", "%", "=", "_"} or (after[:1].isalnum()) or (after[:1] in {".", ","} and after[1:].isdigit())
    )


def _runs(text: str) -> Iterator[Mark]:
    for match in _RUN.finditer(text):
        start, end = _whole(text, match.start(), match.end())
        if _is_stuck(text, start, end) or _NOT_ID.match(text, start, match.start()) or is_neutral(text, start, end):
            continue
        digits = match.end() - match.start()
        round_one = _ROUND.fullmatch(match.group())
        if (
            (digits >= _LONG and not round_one)
            or (start < match.start() and digits >= 6)
            or _is_set_apart(text, start, end)
        ):
            yield Mark(start, end, "patient_id", rank=20)


def _groups(text: str) -> Iterator[Mark]:
    """Numbers written in groups: an amount is round or has a unit, and one in brackets behind a name has neither."""
    for pattern in (_SPACED, _SPLIT):
        for match in pattern.finditer(text):
            start, end = match.span()
            if (
                _is_stuck(text, start, end)
                or text[start - 1 : start] in {"-", "+", "("}
                or is_neutral(text, start, end)
            ):
                continue
            if match.group().endswith("000"):
                continue
            if _is_set_apart(text, start, end):
                yield Mark(start, end, "patient_id", rank=20)


def find(page: Page) -> Iterator[Mark]:
    """Bare numbers beside a patient."""
    if page.about_patient:
        yield from _runs(page.text)
        yield from _groups(page.text)
