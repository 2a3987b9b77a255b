"""Text as the matcher reads it: lower case, no accents, escapes undone, with a way back to the original offsets."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

_LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŋ": "n",
    "ŧ": "t",
    "‘": "'",
    "’": "'",
    "ʼ": "'",
    "ʹ": "'",
    "′": "'",
    "`": "'",
    "´": "'",
    "ـ": "",
}


def _fold_character(character: str) -> str:
    parts: list[str] = []
    for folded in character.casefold():
        if folded in _LETTERS:
            parts.append(_LETTERS[folded])
            continue
        for part in unicodedata.normalize("NFKD", folded).casefold():
            category = unicodedata.category(part)
            if category[0] == "M" or category == "Cf":
                continue
            if category == "Pd":
                parts.append("-")
            elif category == "Nd":
                parts.append(str(unicodedata.decimal(part)))
            elif "\u30a1" <= part <= "\u30f6":  # katakana, as hiragana: a phonetic group is written in either
                parts.append(chr(ord(part) - 0x60))
            else:
                parts.append(_LETTERS.get(part, part))
    return unicodedata.normalize("NFC", "".join(parts))


class _Table(dict[int, str]):
    """Filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


_TABLE = _Table()
_LATIN_1 = bytes(ord(f) if len(f := _fold_character(chr(code))) == 1 and ord(f) < 256 else 0 for code in range(256))
_OUTSIDE = "\xb5"  # the micro sign: the one character of Latin-1 that folds to a single one outside of it
_FEW = 64
CUT_LENGTHS = (16, 64)  # characters of SH and LO, PS3.5 6.2
_ESCAPES = re.compile(
    "[%&=\\\\\u1100-\u115f]"  # a set at the front lets the engine run over the rest
    r"(?:(?<=%)(?P<percent>[0-9A-Fa-f]{2}(?:%[0-9A-Fa-f]{2})*)"
    r"|(?<=&)(?P<entity>(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
    r"|(?<=\\)(?P<unicode>u[0-9A-Fa-f]{4}(?:\\u[0-9A-Fa-f]{4})*)"
    r"|(?<==)(?P<printable>[89A-F][0-9A-F](?:=[89A-F][0-9A-F])+)"
    "|(?<=[\u1100-\u115f])(?P<hangul>[\u1160-\u11a7][\u11a8-\u11ff]?))"
)


@dataclass(frozen=True)
class Segment:
    """A stretch whose folded length differs from the original's: `start`-`end` folded, `first`-`last` original."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Folded:
    """A folded text. Between `segments`, in order, it is as long as the original; without any it is throughout."""

    text: str = field(repr=False)
    original: str = field(repr=False)
    segments: tuple[Segment, ...] = field(default=(), repr=False)

    @property
    def may_be_cut(self) -> bool:
        """Whether the original is as long as a VR allows, so that its last word may have lost its end."""
        return len(self.original) in CUT_LENGTHS

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def _character(self, at: int) -> tuple[int, int]:
        """The original's span of one folded character."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return at, at + 1
        segment = self.segments[index]
        if at < segment.end:
            return segment.first, segment.last
        moved = segment.last + at - segment.end
        return moved, moved + 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of a folded span, end exclusive. Marks that follow the last letter belong to it."""
        if not self.segments:
            return start, end
        first = self._character(start)[0]
        if start >= end:
            return first, first
        last = self._character(end - 1)[1]
        while last < len(self.original) and not _TABLE[ord(self.original[last])]:
            last += 1
        return first, last

    def source(self, start: int, end: int) -> str:
        """The original text of a folded span."""
        first, last = self.span(start, end)
        return self.original[first:last]


def _fold_ascii(text: str) -> str:
    """The fast way for ASCII: the grave accent, typed for an apostrophe, is all there is to it but case."""
    return text.lower().replace("`", "'")


def fold(text: str) -> str:
    """Lower case, no accents, no marks, compatibility forms undone; escapes stay as they are."""
    if text.isascii():
        return _fold_ascii(text)
    return text.translate(_TABLE)


_TYPOGRAPHY = {c: _fold_character(c) for c in "’‘–—“”•"}


def _fold_equal(text: str) -> str:
    """Folds a text all of whose characters fold to one; Latin-1 and French typography go the fast way."""
    if text.isascii():
        return _fold_ascii(text)
    if _OUTSIDE in text:
        return text.translate(_TABLE)
    latin = text
    for character, folded in _TYPOGRAPHY.items():
        latin = latin.replace(character, folded)
    try:
        return latin.encode("latin-1").translate(_LATIN_1).decode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_TABLE)


class _Builder:
    """Puts a folded text together from stretches of the original."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._parts: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        used = set(original)
        unequal = {c for c in used if len(_TABLE[ord(c)]) != 1}
        strange = {c for c in used if c > "\xff" and c not in _TYPOGRAPHY} - unequal
        if len(strange) <= _FEW and sum(map(original.count, strange)) * 100 < len(
            original
        ):  # a few, that would slow all the rest down
            unequal |= strange
        self._unequal = re.compile("[" + "".join(map(re.escape, unequal)) + "]") if unequal else None

    def _add(self, folded: str) -> None:
        self._parts.append(folded)
        self._length += len(folded)

    def plain(self, first: int, last: int) -> None:
        """A stretch that is folded character by character."""
        for match in self._unequal.finditer(self._original, first, last) if self._unequal else ():
            self._add(_fold_equal(self._original[first : match.start()]))
            self.whole(match.group(), match.start(), match.end())
            first = match.end()
        self._add(_fold_equal(self._original[first:last]))

    def whole(self, meaning: str, first: int, last: int) -> None:
        """A stretch that stands for something else, and is found as a whole."""
        folded = meaning.translate(_TABLE)
        self._segments.append(Segment(self._length, self._length + len(folded), first, last))
        self._add(folded)

    def folded(self) -> Folded:
        """What was put together."""
        return Folded("".join(self._parts), self._original, tuple(self._segments))


def fold_text(text: str) -> Folded:
    """Folds a text; escapes stay as they are. Linear in its length, and cheap where it is ASCII or Latin-1."""
    if text.isascii():
        return Folded(_fold_ascii(text), text)
    builder = _Builder(text)
    builder.plain(0, len(text))
    return builder.folded()


def _decode(match: re.Match[str]) -> str:
    found = match.group()
    kind = match.lastgroup
    if kind == "entity":
        return html.unescape(found)
    if kind == "hangul":
        return unicodedata.normalize("NFC", found)
    if kind == "unicode":
        codes = [int(found[i + 2 : i + 6], 16) for i in range(0, len(found), 6)]
        return "".join(chr(c) for c in codes if not 0xD800 <= c < 0xE000)
    raw = bytes.fromhex(found.replace("%", "").replace("=", ""))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def unescape_text(text: str) -> Folded | None:
    """The folded text with %C3%A9, &eacute;, \\u00e9, =C3=A9 and parted Hangul undone; None when there are none."""
    match = _ESCAPES.search(text)
    if match is None:
        return None
    builder = _Builder(text)
    last = 0
    while match:
        builder.plain(last, match.start())
        builder.whole(_decode(match), match.start(), match.end())
        last = match.end()
        match = _ESCAPES.search(text, last)
    builder.plain(last, len(text))
    return builder.folded()
