"""Postcodes beside a town in any order, alone between commas or brackets, and those of other countries.

The postcodes of France are those of La Poste's list; one alone between signs is one when the list has it and it is no
round number. Elsewhere the form and a listed town beside it tell: "1630 Bulle", "1012 AB Amsterdam".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.detectors.address_chains import PREFIXED
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_CODE = re.compile(r"\d[\dOolI]{3,4}(?![\w%/]|[.,]\d|\s?(?:mm|ml|ui|g|/)(?!\w))")
_STUCK = frozenset(".,/:=+-_")
_FRENCH = 5
_OCR = str.maketrans("OolI", "0011")
_BESIDE = re.compile(r"\"?[ ]?[,;|\t(/-]?[ ]?\"?(?=[A-Za-z])")
_TOWN_BEFORE = re.compile(r"(?P<last>[A-Za-z'-]+)\"?[ ]?[,;|\t(/-]?[ ]?\"?$")
_ALONE = re.compile(r"(?:[(,;|\t]|\b(?:habite|domicilie\w?|demeurant|adresse|domicile|commune|secteur|cp|postal))[ ]?$")
_ENDS = re.compile(r"[ ]?(?:[),;|\t\n]|\.(?!\d)|$)")
_COUNT = re.compile(
    r"\b(?:plaquettes?|[a-z]*leucocyt[a-z]*|[a-z]*cytose|[a-z]*penie|gb|globules|hematies|psa|crp|ferritine|ldh|cpk"
    r"|bnp|uh|ui|prix|euros?|cout|sur|cohorte"
    r"|n\s?=|effectif|patients|cas|ddimeres|d-dimeres|lipase|acte|code)\b[^\n;|]{0,18}$",
    re.I,
)
_AFTER_FOUR = re.compile(r"(?:[ ][A-Z]{2})?[ ](?=[A-Z][a-z]|[A-Z]{3})|-\d{3}[ ](?=[A-Z][a-z])")
_ENVELOPE = re.compile(r"[A-Z0-9][\w' .,-]{2,50}\w")
_LONGEST_LINE = 8
_LONGEST_SIGN = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_AT = re.compile(r"(?:^|[\n,;|(\t-]|\b(?:a|domicilie\w?|habite|demeurant))[ ]?$")


def _town_after(page: Page, start: int) -> int | None:
    """Where a listed town that begins at a place ends; in small letters only one that is no word."""
    number = page.words.at(start)
    known = gazetteer.read(page.words, number, Sort.TOWN) if number is not None else None
    if known is None:
        return None
    word = page.words.all[known.first]
    if (
        word.shape is Shape.LOWER
        and known.first == known.last
        and (gazetteer.is_weak(word.lower) or len(word.text) < 4)
    ):
        return None
    return page.words.all[known.last].end


def _town_before(page: Page, start: int) -> int | None:
    """Where a listed town that ends before a place begins."""
    match = _TOWN_BEFORE.search(page.text, max(0, start - 30), start)
    number = page.words.after(match.start()) if match else len(page.words.all)
    while number < len(page.words.all) and page.words.all[number].end < start - 6:
        number += 1
    for first in range(max(0, number - 3), min(number + 1, len(page.words.all))):
        known = gazetteer.read(page.words, first, Sort.TOWN)
        if known and page.words.all[known.first].shape is not Shape.LOWER:
            end = page.words.all[known.last].end
            if end <= start and _BEFORE_GAP.fullmatch(page.text, end, start):
                return page.words.all[known.first].start
    return None


_BEFORE_GAP = re.compile(r"\"?[ ]?[,;|\t(/-]?[ ]?\"?")


def _french(page: Page, start: int, end: int) -> Iterator[Mark]:
    """A place that holds a postcode of France, with its town; alone between signs when it counts nothing."""
    text = page.text
    code = text[start:end].translate(_OCR)
    if code not in gazetteer.postcodes() or _COUNT.search(text, max(0, start - 40), start):
        return
    gap = _BESIDE.match(text, end)
    after = _town_after(page, gap.end()) if gap else None
    before = _town_before(page, start) if after is None else None
    if after is not None or before is not None:
        yield Mark(start if before is None else before, after or end, "postcode", rank=61)
    elif not code.endswith("000") and _ENDS.match(text, end) and _ALONE.search(text, max(0, start - 14), start):
        yield Mark(start, end, "postcode", rank=25)


def _foreign(page: Page, start: int, end: int) -> Iterator[Mark]:
    """A place that holds four figures before a listed town, as in Belgium, Switzerland or Portugal."""
    text = page.text
    gap = _AFTER_FOUR.match(text, end)
    town = _town_after(page, gap.end()) if gap else None
    dated = _YEAR.match(text, start, end) and text[start - 1 : start] not in {"\n", ","}
    if town and not dated and _AT.search(text, max(0, start - 14), start):
        yield Mark(start, town, "postcode", rank=61)


def _signed(page: Page, start: int) -> Iterator[Mark]:
    """A postcode after the sign of a country and a hyphen: "F-29410 Pleyber-Christ", "L-4002"."""
    first = start - 1
    while first > start - _LONGEST_SIGN and page.text[first - 1 : first].isupper():
        first -= 1
    match = PREFIXED.match(page.text, first) if first < start - 1 else None
    if match:
        yield Mark(match.start(), match.end(), "postcode", rank=62)
        yield from _line_above(page, match.start(), match.end())


def _line_above(page: Page, start: int, end: int) -> Iterator[Mark]:
    """The line above a line that is a postcode and its town, on an envelope or a label."""
    text = page.text
    if text[start - 1 : start] != "\n" or text[end : end + 1] not in {"", "\n"}:
        return
    first = text.rfind("\n", 0, start - 1) + 1
    line = _ENVELOPE.fullmatch(text, first, start - 1)
    if line and len(line.group().split()) < _LONGEST_LINE:
        yield Mark(first, start - 1, "address", rank=30)


def find_codes(page: Page) -> Iterator[Mark]:
    """Postcodes with or without their town."""
    text = page.text
    for match in _CODE.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before == "-" and text[start - 2 : start - 1].isupper():
            yield from _signed(page, start)
        elif before in _STUCK or before.isalnum():
            continue
        elif end - start == _FRENCH:
            yield from _french(page, start, end)
            town = PREFIXED.match(text, start) if before == "\n" else None
            if town:
                yield from _line_above(page, start, town.end())
        else:
            yield from _foreign(page, start, end)
