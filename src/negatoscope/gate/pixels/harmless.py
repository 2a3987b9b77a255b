"""What burned-in text may stay: text read with certainty that wholly fits a strict grammar of imaging.

The grammar knows side marks, orientation letters, numbers with units, settings and names of sequences and planes. It
has no place for dates, times, names of people or places, or long numbers: whatever it doesn't know, goes.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from negatoscope.gate.pixels.vocabulary import GLUED, LABELS, ORIENTATION, UNITS, WORDS

if TYPE_CHECKING:
    from negatoscope.gate.pixels.ocr import Reading

_SURE = 0.85  # mean confidence of the characters
_LEAST_SURE = 0.5  # of each of them
_SURE_LETTER = 0.6  # a mark of one or two characters is read with less around it to lean on

_NUMBER = r"[-+±]?\d{1,4}(?:[.,]\d{1,3})?"
_UNIT = "(?:" + "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True)) + ")"
_RANGE = rf"{_NUMBER}(?:\s?(?:[-/x×*~:]|to)\s?{_NUMBER}){{0,2}}"
_QUANTITY = re.compile(
    rf"[<>~≈]?\s?{_NUMBER}(?:\s?[-/x×*]\s?{_NUMBER}){{0,2}}\s?{_UNIT}(?:\s?/\s?{_UNIT})?", re.IGNORECASE
)
_PLAIN = re.compile(r"[-+]?(?:\d{1,3}|\d)(?:[.,]\d{1,2})?%?")
_LABEL = (
    "(?:" + "|".join(sorted((re.escape(label).replace(r"\ ", r"\s?") for label in LABELS), key=len, reverse=True)) + ")"
)
_LABELLED = re.compile(rf"{_LABEL}\s?[:=#]?\s?{_RANGE}\s?{_UNIT}?(?:\s?/\s?{_UNIT})?", re.IGNORECASE)
_DAY_LIKE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[.,/-](?:0[1-9]|1[0-2])")
_YEAR_LIKE = re.compile(r"(?:19|20)\d\d")
_DATE_LIKE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:hH]\d{2}")
_LONG_NUMBER = re.compile(r"\d[\d\s.,/-]{3,}\d")
_SPLIT = re.compile(r"[\s,;|()\[\]/_+-]+")


def is_harmless(reading: Reading) -> bool:
    """Whether what was read surely says nothing of anybody."""
    text = unicodedata.normalize("NFKC", reading.text).strip(" .,:;|-_'")
    if not text:
        return False
    needed = _SURE_LETTER if len(text) <= 2 else _SURE
    if reading.score < needed or reading.weakest < min(needed, _LEAST_SURE):
        return False
    return speaks_of_imaging(text)


def speaks_of_imaging(text: str) -> bool:
    """Whether a text wholly fits the grammar."""
    if any(len(re.sub(r"\D", "", run.group())) >= 5 and not _is_measured(text) for run in _LONG_NUMBER.finditer(text)):
        return False
    if _DATE_LIKE.search(text) or re.search(r"\d{5,}", text):
        return False
    return _fits(text)


def _is_measured(text: str) -> bool:
    """Whether the digits of the text are numbers of at most four digits, each with a unit or a label."""
    rest = _LABELLED.sub(" ", _QUANTITY.sub(" ", text))
    return not re.search(r"\d{2,}", rest)


def _fits(text: str) -> bool:
    """Take one element after another off the front until nothing is left."""
    rest = text.strip()
    while rest:
        length = _leading(rest)
        if not length:
            return False
        rest = rest[length:].lstrip(" ,;|:()[]/_+-")
    return True


def _leading(text: str) -> int:
    """The length of the longest element of the grammar that the text begins with; 0 when there is none."""
    lengths = [match.end() for match in (_LABELLED.match(text), _QUANTITY.match(text)) if match and _ends(text, match)]
    token = _SPLIT.split(text, maxsplit=1)[0]
    if token and _is_token(token, alone=token == text):
        lengths.append(len(token))
    return max(lengths, default=0)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether an element ends where a word or a number ends."""
    following = text[match.end() : match.end() + 1]
    return not following.isalnum()


def _is_token(token: str, *, alone: bool) -> bool:
    bare = token.strip(".:=")
    if bare in ORIENTATION or bare.casefold() in WORDS:
        return True
    if _PLAIN.fullmatch(bare):
        return not _DAY_LIKE.fullmatch(bare)
    if bare.isdigit() and len(bare) == 4:
        return not alone and not _YEAR_LIKE.fullmatch(bare)
    return _is_glued(bare.casefold())


@cache
def _is_glued(word: str) -> bool:
    """Whether a word is made of several words of the vocabulary: the reader often loses the space between them."""
    if len(word) < 4:
        return False
    return _pieces(word) >= 2


def _pieces(word: str) -> int:
    """The least number of vocabulary words that make up the word; 0 when they don't."""
    best: list[int] = [0] + [99] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 14), end):
            piece = word[start:end]
            if best[start] < 99 and (piece in GLUED or (start and piece.isdigit() and len(piece) <= 2)):
                best[end] = min(best[end], best[start] + 1)
    return best[-1] if best[-1] < 99 else 0
