"""Text as the matcher reads it: lower case, no accents, escapes undone, with a way back to the original offsets."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_UNEQUAL_IN_LATIN_1 = re.compile(
    "[" + "".join(re.escape(chr(c)) for c in range(256) if len(_fold_character(chr(c))) != 1) + "]"
)
_ESCAPES = re.compile(
    r"(?P<percent>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
    r"|(?P<unicode>(?:\\u[0-9A-Fa-f]{4})+)"
    r"|(?P<printable>(?:=[89A-F][0-9A-F]){2,})"
    "|(?P<hangul>[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?)"
)


@dataclass(frozen=True)
class Folded:
    """A folded text. `starts` and `ends` give, for each of its characters, the original's span; None: one to one."""

    text: str = field(repr=False)
    original: str = field(repr=False)
    starts: Sequence[int] | None = field(default=None, repr=False)
    ends: Sequence[int] | None = field(default=None, repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets of a folded span, end exclusive. Marks that follow the last letter belong to it."""
        if self.starts is None or self.ends is None:
            return start, end
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.original)
            return at, at
        stop = self.ends[end - 1]
        limit = self.starts[end] if end < len(self.starts) else len(self.original)
        while stop < limit and unicodedata.category(self.original[stop])[0] == "M":
            stop += 1
        return self.starts[start], stop

    def source(self, start: int, end: int) -> str:
        """The original text of a folded span."""
        first, last = self.span(start, end)
        return self.original[first:last]


def fold(text: str) -> str:
    """Lower case, no accents, no marks, compatibility forms undone; escapes stay as they are."""
    if text.isascii():
        return text.lower()
    return text.translate(_TABLE)


def _pieces(text: str, parts: list[tuple[str, int, int]]) -> Folded:
    """Parts are (text, start, end): of equal length where plain, folded together where not."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in parts:
        plain = len(piece) == end - start
        for offset, character in enumerate(piece):
            folded = _TABLE[ord(character)]
            first, last = (start + offset, start + offset + 1) if plain else (start, end)
            out.append(folded)
            starts.extend([first] * len(folded))
            ends.extend([last] * len(folded))
    return Folded("".join(out), text, starts, ends)


def fold_text(text: str) -> Folded:
    """Folds a text; escapes stay as they are. Linear in its length, and cheap where it is ASCII or Latin-1."""
    if text.isascii():
        return Folded(text.lower(), text)
    if not _UNEQUAL_IN_LATIN_1.search(text):
        try:
            return Folded(text.encode("latin-1").translate(_LATIN_1).decode("latin-1"), text)
        except UnicodeEncodeError:
            pass
    folded = text.translate(_TABLE)
    if len(folded) == len(text) and all(len(_TABLE[ord(c)]) == 1 for c in set(text)):
        return Folded(folded, text)
    return _pieces(text, [(text, 0, len(text))])


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
    parts: list[tuple[str, int, int]] = []
    last = 0
    for match in _ESCAPES.finditer(text):
        parts.append((text[last : match.start()], last, match.start()))
        parts.append((_decode(match), match.start(), match.end()))
        last = match.end()
    if not parts:
        return None
    parts.append((text[last:], last, len(text)))
    return _pieces(text, parts)
