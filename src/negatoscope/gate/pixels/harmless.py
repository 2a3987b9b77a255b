"""What burned-in text may stay: text read with certainty that wholly fits a strict grammar of imaging.

The grammar knows side marks, orientation letters, numbers with units, settings and names of sequences and planes. It
has no place for dates, times, names of people or places, or long numbers: whatever it doesn't know, goes.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from negatoscope.gate.pixels.vocabulary import BESIDE, GLUED, LABELS, MARKS, ORIENTATION, UNITS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.pixels.ocr import Reading

_SURE = 0.85  # mean confidence of the characters
_LEAST_SURE = 0.5  # of each of them
_SURE_MARK = 0.6  # a mark of one or two characters is read with nothing around it to lean on
_LONG_NUMBER = 5  # digits

_EDGES = " .,:;|-_'*+"


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


_NUMBER = r"[-+±]?\d{1,4}(?:[.,]\s?\d{1,3})?"
_UNIT = _any_of(UNITS)
_END = r"(?![^\W_])"
_SEVERAL = rf"{_NUMBER}(?:\s?[-/x×*~]\s?{_NUMBER}){{0,2}}"
_QUANTITY = re.compile(rf"[<>~≈]?\s?{_SEVERAL}\s?{_UNIT}(?:\s?/\s?{_UNIT})?{_END}", re.IGNORECASE)
_LABEL = _any_of(LABELS)
_NEXT = (
    rf"(?:{_END}|(?={_LABEL}\s?[:=<]))"  # what follows a value: no letter or digit, or the next label set close to it
)
_LABELLED = re.compile(
    rf"(?<![^\W\d_]){_LABEL}\s?[:=#<]{{0,2}}\s?{_SEVERAL}(?:\s?{_UNIT}(?:\s?/\s?{_UNIT})?)?{_NEXT}", re.IGNORECASE
)
_MATRIX = re.compile(rf"\d{{2,4}}\s?[x×]\s?\d{{2,4}}{_END}", re.IGNORECASE)
_PLAIN = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{1,2})?%?")
_PROBE = re.compile(
    r"(?<![^\W_])(?:(?:C|L|S|P|V|X|D|E|M|EC|EV|ML|SC|SL|SP|VF|PVT|IC|CX)\d{1,2}-\d{1,2}[a-z]{0,2}|\d{1,2}[CLSE](?:-(?:RS|D|SP))?|M\d{1,2}[LS])(?![^\W_])",
    re.IGNORECASE,
)
"""Transducers are named by their form and their band of MHz ("C5-1", "ML6-15", "9L-D"), never a letter for a sex."""
_KERNEL = re.compile(r"(?:[BHIJTUD]\d{2}[fhsmr]|(?:Br|Bf|Bl|Bv|Hr|Hf|Hv|Qr)\d{2}[a-z]?|FC\d{2})\d?")
"""Kernels of reconstruction in CT: "B30f", "Br36", "FC13"."""
_FOUR_DIGITS = re.compile(r"\d{4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[.,/-](?:0[1-9]|1[0-2])")
_DATE = re.compile(r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}|\d{1,2}\s?[:hH]\s?\d{2}(?!\d)")
_PAIR = re.compile(
    r"(?<![\w.,])(?:(?:0?[1-9]|[12]\d|3[01])\s?[-/]\s?(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[-/][0-3]\d)(?!\d)"
)
_AGE_AND_SEX = re.compile(r"(?<![\w.,])\d{1,3}\s?[MF]\b")
_BETWEEN = re.compile(r"[\s,;|()\[\]/_+*-]+")


def is_harmless(reading: Reading) -> bool:
    """Whether what was read surely says nothing of anybody."""
    bare = reading.text.strip(_EDGES)
    sure = _SURE_MARK if len(bare) <= 2 else _SURE
    return reading.score >= sure and reading.weakest >= _LEAST_SURE and speaks_of_imaging(bare)


def speaks_of_imaging(text: str) -> bool:
    """Whether a text wholly fits the grammar."""
    rest = unicodedata.normalize("NFKC", text).strip(_EDGES)
    if not rest or _DATE.search(rest) or _AGE_AND_SEX.search(rest):
        return False
    loose = _loose(rest)
    if _PAIR.search(loose) or sum(letter.isdigit() for letter in loose) >= _LONG_NUMBER:
        return False
    alone = not _BETWEEN.search(rest)
    stands = False
    while rest:
        length = _leading(rest, alone=alone)
        stands = stands or length > 0
        if not length:
            length = _beside(rest)
        if not length:
            return False
        rest = rest[length:].lstrip(_EDGES + "()[]/")
    return stands


def _loose(text: str) -> str:
    """The text without what a unit, label, matrix or name of a transducer accounts for.

    The digits that are left may together be a number cut in pieces, or a day and a month.
    """
    for accounted in (_PROBE, _LABELLED, _QUANTITY, _MATRIX):
        text = accounted.sub(" ", text)
    return text


def _leading(text: str, *, alone: bool) -> int:
    """The length of the longest element of the grammar that the text begins with; 0 when there is none."""
    matches = (element.match(text) for element in (_LABELLED, _QUANTITY, _MATRIX))
    lengths = [match.end() for match in matches if match]
    for token in (text.split(maxsplit=1)[0], _BETWEEN.split(text, maxsplit=1)[0]):
        if token and _is_token(token.strip(_EDGES), alone=alone):
            lengths.append(len(token))
    return max(lengths, default=0)


def _beside(text: str) -> int:
    """The length of a word that the text begins with and that stays only beside others; 0 when there is none."""
    word = _BETWEEN.split(text, maxsplit=1)[0]
    return len(word) if word.casefold() in BESIDE else 0


def _is_token(token: str, *, alone: bool) -> bool:
    if token in ORIENTATION:
        return True
    if alone and len(token) == 2 and token.isalpha():
        return token.casefold() in MARKS  # any other two letters alone may be somebody's initials
    if token.casefold() in WORDS:
        return True
    if _PLAIN.fullmatch(token):
        return not _DAY.fullmatch(token)
    if _FOUR_DIGITS.fullmatch(token):
        return not alone and not _YEAR.fullmatch(token)
    if _PROBE.fullmatch(token) or _KERNEL.fullmatch(token):
        return True
    return _is_glued(token.casefold())


def _is_glued(word: str) -> bool:
    """Whether a word is a run of words that may stand without spaces."""
    reached = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in GLUED for start in reached):
            reached.add(end)
    return len(word) in reached
