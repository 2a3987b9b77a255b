"""Every date in a text: digits are looked for once, words in the index of the text, and shapes tried only there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.identity.words import word_set
from negatoscope.gate.prose.dates import figures, names
from negatoscope.gate.prose.dates.calendar_words import MONTH_NAMES, WEEKDAYS
from negatoscope.gate.prose.dates.misread import as_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negatoscope.gate.prose.dates.figures import Shape
    from negatoscope.gate.prose.dates.written import Written
    from negatoscope.gate.prose.words import Words

_DIGITS = re.compile(r"\d+")
_PARTS = word_set("debut mi fin courant late early mid")
_SIGNS = frozenset("./|_\\- XVI")
_YEARS = frozenset({"18", "19", "20"})
_BACK = 11


def _first(text: str, start: int, shapes: Sequence[Shape]) -> Written | None:
    for pattern, meaning in shapes:
        match = pattern.match(text, start)
        written = meaning(match) if match else None
        if written is not None:
            return written
    return None


def _at_number(text: str, start: int, end: int) -> Iterator[Written]:
    """The dates that begin with the digits at [start, end)."""
    length, after = end - start, text[end : end + 1]
    found = None
    if length < 3:
        if after in _SIGNS and after:
            found = _first(text, start, figures.OF_TWO)
            if length == 1 and after == " " and found is None:
                found = _first(text, start, figures.OF_ONE)
        if found is None and (after in {" ", ".", "-"} or after.isalpha()):
            found = _first(text, start, names.AFTER_DAY)
    elif length == 4 and text[start : start + 2] in _YEARS:
        found = _first(text, start, figures.OF_FOUR)
        if found is None and text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha():
            word = text.rfind(" ", max(0, start - _BACK - 1), start - 1) + 1
            found = _first(text, word, names.BEFORE_YEAR) if word else None
    elif length >= 6:
        found = _first(text, start, figures.OF_MANY)
    if found is not None:
        yield found


def _in_figures(text: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    for match in _DIGITS.finditer(text, start, len(text) if end is None else end):
        yield from _at_number(text, match.start(), match.end())


def _misread(words: Words) -> Iterator[Written]:
    text, places = as_digits(words)
    last = 0
    for start, end in places:
        for written in _in_figures(text, max(last, start), min(end, len(text))):
            if text[written.start : written.end] != words.text[written.start : written.end]:
                yield written
        last = end


def read(words: Words) -> Iterator[Written]:
    """Every date in a text (plain, without accents); places can overlap."""
    text = words.text
    yield from _in_figures(text)
    for number in words.of(MONTH_NAMES):
        month = words.all[number]
        found = _first(text, month.start, names.AT_MONTH)
        in_words = names.in_words(text, month.start, month.end) if words.gap(number) == " " else None
        for written in (found, in_words):
            if written is not None:
                yield written
    for wanted, shapes in ((_PARTS, names.AT_PART), (WEEKDAYS, names.AT_WEEKDAY)):
        for number in words.of(wanted):
            found = _first(text, words.all[number].start, shapes)
            if found is not None:
                yield found
    yield from _misread(words)
