"""Folding of text and bounded edit distance: how the second reader compares, without any list of variants."""

from __future__ import annotations

import re
import unicodedata

_APART = re.compile(r"[^0-9a-z\u0080-\U0010ffff]+")
_NOT_WORD = re.compile(r"[\W_]+")
_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss"}
)
_ALIKE = str.maketrans("0158i", "olsbl")  # what OCR takes for one another; I and 1 both become l


def fold(text: str) -> str:
    """Lower case without accents, compatibility forms undone, everything that is no letter or digit a space."""
    if text.isascii():
        return _APART.sub(" ", text.lower()).strip()
    spread = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold()
    return _NOT_WORD.sub(" ", bare).strip()


def squash(text: str) -> str:
    """Folded, without the spaces."""
    return fold(text).replace(" ", "")


def alike(folded: str) -> str:
    """Folded text in which letters and digits that look the same are the same."""
    return folded.translate(_ALIKE)


def allowed_edits(length: int) -> int:
    """How many edits a needle of that many characters may be away: none under 6, one under 10, else two."""
    return 0 if length < 6 else 1 if length < 10 else 2


def within(one: str, other: str, limit: int) -> bool:
    """Whether the optimal string alignment distance (insert, delete, replace, swap neighbours) is at most `limit`."""
    if abs(len(one) - len(other)) > limit:
        return False
    if one == other:
        return True
    if limit < 2:
        return limit == 1 and _one_edit(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return False
    return row[-1] <= limit


def _one_edit(one: str, other: str) -> bool:
    """Whether one insertion, deletion, replacement or swap makes the two different strings equal."""
    if len(one) > len(other):
        one, other = other, one
    head = 0
    while head < len(one) and one[head] == other[head]:
        head += 1
    if len(one) < len(other):
        return one[head:] == other[head + 1 :]
    if one[head + 1 :] == other[head + 1 :]:
        return True
    swapped = one[head + 1 : head + 2] + one[head : head + 1]
    return swapped == other[head : head + 2] and one[head + 2 :] == other[head + 2 :]


def shortened(word: str, edits: int) -> set[str]:
    """The word with up to `edits` letters left out: two words within that distance share one of these."""
    found = {word}
    layer = {word}
    for _ in range(edits):
        layer = {one[:i] + one[i + 1 :] for one in layer for i in range(len(one))}
        found |= layer
    return found


def occurs(needle: str, text: str, edits: int) -> bool:
    """Whether `text` holds a substring within `edits` of `needle`. One of `edits` + 1 pieces is always intact."""
    if needle in text:
        return True
    if edits == 0:
        return False
    size = len(needle) // (edits + 1)
    for number in range(edits + 1):
        offset = number * size
        piece = needle[offset:] if number == edits else needle[offset : offset + size]
        at = text.find(piece)
        while at >= 0:
            if _around(needle, text, at - offset, edits):
                return True
            at = text.find(piece, at + 1)
    return False


def _around(needle: str, text: str, start: int, edits: int) -> bool:
    """Whether a window that begins near `start` is within `edits` of the needle."""
    for first in range(max(0, start - edits), max(0, start + edits) + 1):
        for size in range(len(needle) - edits, len(needle) + edits + 1):
            if within(needle, text[first : first + size], edits):
                return True
    return False
