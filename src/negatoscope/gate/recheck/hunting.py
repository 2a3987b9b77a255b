"""The hunt for the identity in text: word by word, approximately, and as glued phrases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.recheck.folding import alike, allowed_edits, fold, occurs, shortened, within
from negatoscope.gate.recheck.needles import NAME_LETTERS
from negatoscope.gate.recheck.words import is_known, is_of_imaging, is_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negatoscope.gate.recheck.needles import Needles

_APPROXIMATE = 6  # letters of a word from which it may be misspelt
_LONG = 14  # letters of a glued name from which two edits are forgiven
_NEAR = 2  # words between which the second element of a weak word may stand

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january janv jan",
            "fevrier february fevr feb fev",
            "mars march mar",
            "avril april avr apr",
            "mai may",
            "juin june jun",
            "juillet july juil jul",
            "aout august aug",
            "septembre september sept sep",
            "octobre october oct",
            "novembre november nov",
            "decembre december dec",
        ),
        1,
    )
    for name in names.split()
}
_YEAR_FIRST = re.compile(r"(?<!\d)((?:18|19|20)\d\d)[-/.: ]?(\d{1,2})[-/.: ]?(\d{1,2})(?=\D|$|\d{6}(?:\D|$))")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[-/. ]{1,3}(\d{1,2})[-/. ]{1,3}((?:18|19|20)?\d\d)(?!\d)")
_GLUED = re.compile(r"(?<!\d)(\d\d)(\d\d)((?:18|19|20)\d\d)(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]{3,9}) ?((?:18|19|20)?\d\d)(?!\d)")
_MONTH_DAY = re.compile(r"([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)? ((?:18|19|20)\d\d)(?!\d)")


def dates_in(text: str) -> Iterator[str]:
    """All dates with a day that the text could state, as "YYYYMMDD"; with a year of two digits as "YYMMDD"."""
    if not any(letter.isdigit() for letter in text):
        return
    for year, month, day in _YEAR_FIRST.findall(text):
        yield f"{year}{month:0>2}{day:0>2}"
    for one, other, year in (*_YEAR_LAST.findall(text), *_GLUED.findall(text)):
        yield f"{year}{other:0>2}{one:0>2}"
        yield f"{year}{one:0>2}{other:0>2}"
    folded = fold(text)
    for day, month, year in _DAY_MONTH.findall(folded):
        if month in _MONTHS:
            yield f"{year}{_MONTHS[month]:02}{day:0>2}"
    for month, day, year in _MONTH_DAY.findall(folded):
        if month in _MONTHS:
            yield f"{year}{_MONTHS[month]:02}{day:0>2}"


class Hunter:
    """Looks for needles in text. With `by_eye`, letters and digits that look alike count as the same."""

    def __init__(self, needles: Needles, *, by_eye: bool = False) -> None:
        self._by_eye = by_eye
        self._words = {self._form(word): kind for word, kind in needles.words.items()}
        self._pairs = {
            self._form(word): frozenset(self._form(other) for other in others)
            for word, others in needles.pairs.items()
            if others
        }
        self._phrases = {self._form(phrase): kind for phrase, kind in needles.phrases.items()}
        self._exact = {self._form(glued): kind for glued, kind in needles.exact.items()}
        self._whole = {self._form(whole): kind for whole, kind in needles.whole.items()}
        self._dates = needles.dates
        self._days = needles.days
        self._short_dates = {date[2:]: kind for date, kind in needles.dates.items()}
        self._near: dict[str, list[str]] = {}
        for word in self._words:
            for form in shortened(word, allowed_edits(len(word))) if len(word) >= _APPROXIMATE else ():
                self._near.setdefault(form, []).append(word)

    def _form(self, folded: str) -> str:
        return alike(folded) if self._by_eye else folded

    def __bool__(self) -> bool:
        return bool(self._words or self._pairs or self._phrases or self._whole or self._dates)

    def in_text(self, text: str) -> str | None:
        """The kind of the first identifier that the text holds, or None."""
        plain = fold(text)
        if not plain:
            return self._date(text)
        form = self._form(plain)
        words = form.split()
        return self._word(words, plain.split()) or self._pair(words) or self._glued(form) or self._date(text)

    def as_whole(self, text: str) -> str | None:
        """The kind of the identifier that the text is as a whole, or None: where even short ones count."""
        return self._whole.get(self._form(fold(text)).replace(" ", ""))

    def is_birth(self, day: str) -> bool:
        """Whether a day ("YYYYMMDD") is a birth date of the identity."""
        return self._dates.get(day) == "birth_date"

    def is_only_day(self, keyword: str, day: str) -> bool:
        """Whether a day is the one that all files of the case had in an attribute."""
        return self._days.get(keyword) == frozenset({day})

    def _word(self, words: list[str], plain: list[str]) -> str | None:
        for word, spelled in zip(words, plain, strict=True):
            kind = self._words.get(word)
            if kind:
                return kind
            if len(word) >= _APPROXIMATE - 1 and not is_known(spelled) and not spelled.isdigit():
                kind = self._misspelt(word)
                if kind:
                    return kind
        return None

    def _misspelt(self, word: str) -> str | None:
        for form in shortened(word, 1 if len(word) < 9 else 2):
            for needle in self._near.get(form, ()):
                if within(needle, word, allowed_edits(len(needle))):
                    return self._words[needle]
        for needle, kind in self._words.items():
            if len(needle) >= _APPROXIMATE and needle in word:
                return kind
        return None

    def _pair(self, words: list[str]) -> str | None:
        for index, word in enumerate(words):
            for distance, other in enumerate(words[index + 1 : index + 1 + _NEAR], 1):
                if other in self._pairs.get(word, ()) and _are_a_name(word, other, distance):
                    return "person"
        return None

    def _glued(self, form: str) -> str | None:
        joined = form.replace(" ", "")
        for glued, kind in self._exact.items():
            if glued in joined:
                return kind
        for phrase, kind in self._phrases.items():
            if phrase.isdigit():
                if phrase in joined and _stands_alone(phrase, form):
                    return kind
            elif len(joined) >= len(phrase) - 2 and occurs(phrase, joined, _phrase_edits(phrase)):
                return kind
        return None

    def _date(self, text: str) -> str | None:
        if not self._dates:
            return None
        for date in dates_in(text):
            kind = self._dates.get(date) if len(date) == 8 else self._short_dates.get(date)
            if kind:
                return kind
        return None


def _are_a_name(word: str, other: str, distance: int) -> bool:
    """Whether two weak words that stand near each other are a name.

    Two plain words must be neighbours ("petit bassin rose" is none for Rose Petit), and two words of imaging never are.
    """
    if max(len(word), len(other)) < NAME_LETTERS or (is_of_imaging(word) and is_of_imaging(other)):
        return False
    return distance == 1 or not (is_plain(word) and is_plain(other))


def _phrase_edits(phrase: str) -> int:
    """Numbers are hunted exactly: another number one digit away is another number."""
    if any(letter.isdigit() for letter in phrase):
        return 0
    return min(1, allowed_edits(len(phrase))) if len(phrase) < _LONG else 2


def _stands_alone(digits: str, form: str) -> bool:
    """Whether the digits stand in the text as a number of their own, spaces between its groups allowed."""
    spaced = r"(?<![0-9])(?:0|33 ?0?)?" + " ?".join(digits) + r"(?![0-9])"
    return re.search(spaced, form) is not None
