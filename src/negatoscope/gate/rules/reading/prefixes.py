"""Which beginnings of words a pattern cannot do without, so that it is looked for only where they all stand.

Some seven hundred constructions are tried on each sentence; nearly all of them lack a word of theirs there, and this
says so without a search. A pattern is read as the little language that constructions are written in: letters, groups,
alternatives, sets of characters and repetitions. What it doesn't understand promises nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from negatoscope.gate.forgetting import table

LENGTH = 4
"""Letters of a beginning, at most."""
_MOST = 6_000
_CLOSERS = {"(": ")", "[": "]"}
_QUANTIFIER = re.compile(r"\{(\d+)(?:,\d*)?\}|[?*+]")
_WIDTHLESS = ("(?=", "(?!", "(?<=", "(?<!")


@dataclass
class _Beginnings:
    """Beginnings read so far: those that still grow, and those that are finished."""

    growing: set[str] = field(default_factory=lambda: {""})
    done: set[str] = field(default_factory=set[str])

    def grow(self, characters: str) -> None:
        """One character of several possible ones follows; none of them when anything may."""
        letters = [each for each in characters if each.isalnum()]
        if len(letters) < len(characters) or not letters:
            self.done |= self.growing  # what isn't a letter ends the word
        longer = {begun + letter for begun in self.growing for letter in letters}
        self.growing = {begun for begun in longer if len(begun) < LENGTH}
        self.done |= longer - self.growing

    def copy(self) -> _Beginnings:
        return _Beginnings(set(self.growing), set(self.done))

    def join(self, other: _Beginnings) -> None:
        self.growing |= other.growing
        self.done |= other.done

    def stop(self) -> None:
        self.done |= self.growing
        self.growing = set()


def _closing(pattern: str, start: int) -> int:
    """Where the group or set that opens at a place closes; the end of the pattern when it doesn't."""
    opener = pattern[start]
    depth, at = 0, start
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 2
            continue
        if opener == "[" and pattern[at] == "]" and at > start + 1:
            return at
        if opener == "(":
            if pattern[at] == "[":
                at = _closing(pattern, at)
            depth += (pattern[at] == "(") - (pattern[at] == ")")
            if depth == 0:
                return at
        at += 1
    return len(pattern)


def split(pattern: str, separator: str) -> list[str]:
    """The parts of a pattern between separators that stand outside groups and sets."""
    parts: list[str] = []
    start, at = 0, 0
    while at < len(pattern):
        if pattern[at] == "\\":
            at += 2
            continue
        if pattern[at] in _CLOSERS:
            at = _closing(pattern, at)
        elif pattern[at] == separator:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def _set_of(inside: str) -> str:
    """The characters of a set; one that isn't a letter when it isn't a plain list of them."""
    return " " if inside.startswith("^") or "\\" in inside or "-" in inside else inside


def _read(pattern: str, begun: _Beginnings) -> None:
    """Let a pattern without alternatives outside groups follow what was read."""
    at = 0
    while at < len(pattern) and begun.growing and len(begun.growing) + len(begun.done) < _MOST:
        opener = pattern[at]
        end = _closing(pattern, at) if opener in _CLOSERS else at + (1 if opener == "\\" else 0)
        piece = pattern[at : end + 1]
        quantifier = _QUANTIFIER.match(pattern, end + 1)
        at = quantifier.end() if quantifier else end + 1
        if at < len(pattern) and quantifier and pattern[at] == "?":
            at += 1
        before = begun.copy()
        _read_piece(piece, begun)
        if quantifier and (quantifier.group() in "?*" or quantifier[1] == "0"):
            begun.join(before)
        if quantifier and quantifier.group() != "?":
            begun.stop()


def _read_piece(piece: str, begun: _Beginnings) -> None:
    if piece.startswith(_WIDTHLESS):
        return
    if piece.startswith("("):
        inside = piece[3:-1] if piece.startswith("(?:") else piece[1:-1]
        start = begun.copy()
        begun.growing, begun.done = set(), set(begun.done)
        for alternative in split(inside, "|"):
            one = start.copy()
            _read(alternative, one)
            begun.join(one)
    elif piece.startswith("["):
        begun.grow(_set_of(piece[1:-1]))
    else:
        begun.grow(piece if len(piece) == 1 and piece != "." else " ")


@table
def beginnings(pattern: str) -> frozenset[str] | None:
    """The beginnings, of at most `LENGTH` letters, one of which each match of the pattern has; None: any."""
    begun = _Beginnings()
    begun.growing = set()
    for alternative in split(pattern, "|"):
        one = _Beginnings()
        _read(alternative, one)
        begun.join(one)
    found = begun.growing | begun.done
    return None if "" in found or len(found) >= _MOST else frozenset(found)


class Index:
    """Numbers the sets of beginnings that patterns ask for, and tells which of them a sentence has words of."""

    def __init__(self) -> None:
        self._numbers: dict[frozenset[str], int] = {}
        self._masks: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def mask_of(self, asked: frozenset[str]) -> int:
        """The bit of a set, new when nobody has asked for it yet."""
        if asked not in self._numbers:
            bit = 1 << len(self._numbers)
            self._numbers[asked] = bit
            for begun in asked:
                self._masks[begun] = self._masks.get(begun, 0) | bit
        return self._numbers[asked]

    def present(self, words: frozenset[str]) -> int:
        """The bits of all the sets of which one of the words has a beginning."""
        mask = 0
        for word in words:
            for length in range(1, min(LENGTH, len(word)) + 1):
                mask |= self._masks.get(word[:length], 0)
        return mask


INDEX = Index()
