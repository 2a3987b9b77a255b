"""Reading a text as a person or a search engine would: tricks of spelling undone, every place kept.

A name can hide behind zero-width characters, bidirectional controls, look-alike letters of other alphabets, full-width
forms, HTML entities, tags or Markdown marks. `views` undoes them and remembers for each character where it came from,
so that findings point into the text as it was given.

Source: Unicode Standard Annex 15 (compatibility decomposition), UTS 39 (confusables: the Latin look-alikes only).
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

_LOOKALIKES = {
    # Cyrillic
    **dict(zip("АВЕЅІЈКМНОРСТХУаеѕіјорсухԁһԛԝѵ", "ABESIJKMHOPCTXYaesijopcyxdhqwv", strict=True)),
    # Greek; alpha, beta, gamma and mu keep their sense in medicine as lower case
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEZHIKMNOPTYXoi", strict=True)),
    "ı": "i",
    "ȷ": "j",
    "ɑ": "a",
    "ɡ": "g",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
}
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "`", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800"  # letters by category, invisible on screen
_ENTITY = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_TAG = r"<!--|-->|</?[A-Za-z][^<>\n]{0,400}>"
_PERCENT = r"(?:%[0-9A-Fa-f]{2}){1,64}"
_MARKS = r"\*{1,3}(?![\s*])|(?<![\s*])\*{1,3}|~~|`{1,3}|(?<![A-Za-z0-9])_{1,2}(?=\w)|(?<=\w)_{1,2}(?![A-Za-z0-9_])"
_ESCAPE = r"\\(?=[!-/:-@\[-`{-~])"

_SOURCE = re.compile(_ENTITY)
_RENDERED = re.compile("|".join((_ENTITY, _TAG, _PERCENT, _ESCAPE, _MARKS)))


@dataclass(frozen=True)
class View:
    """A text read in one way: `text` is plain and without accents, character i comes from [starts[i], ends[i])."""

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original text of the non-empty place [start, end) of the view."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=8192)
def _fold(character: str) -> str:
    """What one character reads as; empty when nothing shows."""
    if character in "\n\t" or " " <= character <= "~":
        return " " if character == "\t" else character
    if character in _LOOKALIKES:
        return _LOOKALIKES[character]
    if character in _QUOTES:
        return _QUOTES[character]
    category = unicodedata.category(character)
    if category in {"Cf", "Mn", "Me", "Cc"} or character in _BLANK_LETTERS:
        return "\n" if character in "\x0b\x0c\x85" else ""
    if category in {"Zl", "Zp"}:
        return "\n"
    if category == "Zs":
        return " "
    if category == "Pd" or character == "−":
        return "-"
    parts = unicodedata.normalize("NFKD", character)
    return "".join(_LOOKALIKES.get(part, part) for part in parts if unicodedata.category(part)[0] != "M")


class _Writer:
    """Gathers the characters of a view with their places."""

    def __init__(self) -> None:
        self._characters: list[str] = []
        self._starts = array("l")
        self._ends = array("l")

    def add(self, folded: str, start: int, end: int) -> None:
        for character in folded:
            self._characters.append(character)
            self._starts.append(start)
            self._ends.append(end)

    def view(self) -> View:
        return View("".join(self._characters), self._starts, self._ends)


def _meaning(match: re.Match[str]) -> str:
    """What an entity or a percent-encoded run reads as; nothing for tags and marks of emphasis."""
    token = match.group()
    if token[0] == "&":
        read = html.unescape(token)
    elif token[0] == "%":
        read = unquote(token, errors="replace")
    else:
        read = ""
    return "".join(_fold(character) for character in read)


def _read(text: str, tricks: re.Pattern[str]) -> View:
    writer = _Writer()
    position = 0
    for match in tricks.finditer(text):
        for index in range(position, match.start()):
            writer.add(_fold(text[index]), index, index + 1)
        writer.add(_meaning(match), match.start(), match.end())
        position = match.end()
    for index in range(position, len(text)):
        writer.add(_fold(text[index]), index, index + 1)
    return writer.view()


def views(text: str) -> tuple[View, ...]:
    """The text as it is written and, when that differs, as it is rendered.

    Both are needed: a name in the attribute of a tag shows in the first only, a name cut by a tag in the second only.
    """
    source = _read(text, _SOURCE)
    rendered = _read(text, _RENDERED)
    return (source,) if rendered.text == source.text else (source, rendered)
