"""Postcodes beside a town in any order, alone between commas or brackets, and those of other countries.

The postcodes of France are those of La Poste's list; one alone between signs is one when the list has it and it is no
round number. Elsewhere the form and a listed town beside it tell: "1630 Bulle", "1012 AB Amsterdam", "H3A 1A1".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.prose import gazetteer
from negatoscope.gate.prose.gazetteer import Sort
from negatoscope.gate.prose.page import Mark
from negatoscope.gate.prose.words import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_CODE = re.compile(r"\d[\dOolI]{4}(?<![\w.,/:=+-][\dOolI]{5})(?![\w%/]|[.,]\d|-\d|\s?(?:mm|ml|ui|g|/)(?!\w))")
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
_FOUR = re.compile(r"[1-9]\d{3}(?<![\w.,/:=+-]\d{4})[ ](?:[A-Z]{2}[ ])?(?=[A-Z][a-z]|[A-Z]{3})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AT = re.compile(r"(?:^|[\n,;|(\t-]|\b(?:a|domicilie\w?|habite|demeurant))[ ]?$")
_FORMED = re.compile(
    r"[A-Z]\d[A-Z](?<![\w-]\w{3})[ -]?\d[A-Z]\d(?![\w-])|\d{4}-\d{3}(?<![\w.-]\d{4}-\d{3})[ ][A-Z][a-z]{2,20}(?!\w)"
)
_SPINE = re.compile(r"[CTLS]\d")


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


def _french(page: Page) -> Iterator[Mark]:
    text = page.text
    for match in _CODE.finditer(text):
        start, end = match.span()
        if match.group().translate(_OCR) not in gazetteer.postcodes() or _COUNT.search(text, max(0, start - 40), start):
            continue
        gap = _BESIDE.match(text, end)
        after = _town_after(page, gap.end()) if gap else None
        before = _town_before(page, start) if after is None else None
        if after is not None or before is not None:
            yield Mark(start if before is None else before, after or end, "postcode", rank=61)
        elif (
            not match.group().translate(_OCR).endswith("000")
            and _ENDS.match(text, end)
            and _ALONE.search(text, max(0, start - 14), start)
        ):
            yield Mark(start, end, "postcode", rank=25)


def _foreign(page: Page) -> Iterator[Mark]:
    text = page.text
    for match in _FOUR.finditer(text):
        end = _town_after(page, match.end())
        dated = _YEAR.match(match.group()) and text[match.start() - 1 : match.start()] not in {"\n", ","}
        if end and not dated and _AT.search(text, max(0, match.start() - 14), match.start()):
            yield Mark(match.start(), end, "postcode", rank=61)
    for match in _FORMED.finditer(text):
        if not _SPINE.match(match.group()) or match.group()[3:4] == " ":
            yield Mark(match.start(), match.end(), "postcode", rank=60)


def find_codes(page: Page) -> Iterator[Mark]:
    """Postcodes with or without their town."""
    yield from _french(page)
    yield from _foreign(page)
