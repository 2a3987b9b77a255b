"""What a dictation spells: numbers digit by digit, names letter by letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.page import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.prose.page import Page

_ONE = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)"
_DIGIT = rf"(?:{_ONE}|(?:double|triple)[ ]{_ONE})"
_RUN = re.compile(rf"{_DIGIT}(?:[ ,-]{{1,2}}{_DIGIT}){{3,15}}(?!\w)", re.I)
_DIGITS = word_set("zero oh nought one two three four five six seven eight nine double triple")
_PHONE = re.compile(
    r"\b(?:phone|tel|telephone|cell|mobile|fax|pager|bleep|extension|ring|call|contact)\b[^.\n]{0,30}$", re.I
)
_LETTERS = re.compile(
    r"(?:that's|that[ ]is|spelled|spelt|spelling|s\.?p\.?)[ ]+(?P<name>[a-z](?:[ -][a-z]){2,20})(?![\w'])", re.I
)
_SPELLING = word_set("that spelled spelt spelling")


def find(page: Page) -> Iterator[Mark]:
    """Numbers and names that are spelled."""
    text, last = page.text, -1
    for number in page.words.of(_DIGITS):
        start = page.words.all[number].start
        match = _RUN.match(text, start) if start > last else None
        if match:
            last = match.end()
            kind = "phone" if _PHONE.search(text, max(0, start - 50), start) else "patient_id"
            yield Mark(start, match.end(), kind, rank=56)
    for number in page.words.of(_SPELLING):
        match = _LETTERS.match(text, page.words.all[number].start)
        if match:
            yield Mark(match.start("name"), match.end("name"), "person", rank=66)
