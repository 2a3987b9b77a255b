"""The identity in raw bytes: pixel data, unknown values, whatever is no text.

Four letters or digits in a row (in ASCII, Latin-1 or UTF-8, or with NUL between them as in UTF-16) whose folded form
is an anchor make a candidate; the needle is then compared around it. A match counts only if chance can't explain it:
the expected number of equal byte strings, were the bytes drawn at random with the frequencies that they have around
the match, times the number of needles, must stay under `CHANCE`. So the strength that is asked of a needle follows from
the data: six letters are enough in 500 MB of noise (1e-4), five in one slice, not in a grey image whose pixels
happen to lie between 97 and 122.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.recheck.folding import within
from negatoscope.gate.recheck.raw_needles import ANCHOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.recheck.raw_needles import RawNeedle, RawNeedles

    Bytes = NDArray[np.uint8]
    Marks = NDArray[np.bool_]

CHANCE = 1e-3
_BLOCK = 1 << 18  # bytes looked at together: what fits a core's second-level cache
_OVERLAP = 2 * ANCHOR
_AROUND = 1024  # bytes on each side whose frequencies tell what chance would do
_BESIDE = 32  # bytes within which the second element of a weak needle must stand
_HASH = np.uint32(2654435761)


class Sweeper:
    """Searches raw bytes for a set of needles. It can be pickled."""

    def __init__(self, needles: RawNeedles) -> None:
        self._needles = needles
        self._table = np.zeros(1 << 16, np.bool_)
        for anchor in needles.anchors:
            self._table[_codes(np.frombuffer(anchor, np.uint8), np.zeros(1, np.intp), 1)] = True
        self._spelled: dict[int, list[tuple[bytes, int, str]]] = {}
        for spelled, kind in needles.spelled:
            offset = _telling(spelled)
            self._spelled.setdefault(spelled[offset], []).append((spelled, offset, kind))

    def __bool__(self) -> bool:
        return bool(self._needles.anchors or self._needles.spelled)

    def first(self, data: bytes) -> str | None:
        """The kind of the first identifier in the bytes, or None."""
        view = np.frombuffer(data, np.uint8)
        for start, spelled, kind in self._as_spelled(view):
            if data.startswith(spelled, start) and self._is_no_chance(data, start, start + len(spelled), [spelled], 1):
                return kind
        for position, step in self._candidates(view) if self._needles.anchors else ():
            kind = self._match(data, position, step)
            if kind:
                return kind
        return None

    def _candidates(self, data: Bytes) -> Iterator[tuple[int, int]]:
        """Positions of four characters that are an anchor, with their distance (1, or 2 when NULs stand between)."""
        for start in range(0, len(data), _BLOCK):
            block = data[start : start + _BLOCK + _OVERLAP]
            if len(block) <= _OVERLAP:
                block = np.concatenate((block, np.zeros(_OVERLAP, np.uint8)))
            for step, runs in _runs(block):
                at = _marked(runs)
                if at.size:
                    at = at[self._table[_codes(block, at, step)]]
                    for position in at.tolist():
                        yield start + position, step

    def _as_spelled(self, data: Bytes) -> Iterator[tuple[int, bytes, str]]:
        """Where a needle that is hunted as it is spelled may begin: three of its bytes are there."""
        for telling, needles in self._spelled.items():
            at = _marked(np.equal(data, np.uint8(telling)))
            at = at[at + 1 < data.size]
            following = data[at + 1]
            for spelled, offset, kind in needles:
                starts = at[following == spelled[offset + 1]] - offset
                starts = starts[starts >= 0]
                for start in starts[data[starts] == spelled[0]].tolist():
                    yield start, spelled, kind

    def _match(self, data: bytes, position: int, step: int) -> str | None:
        anchor = data[position : position + ANCHOR * step : step].lower()
        for needle, offset in self._needles.anchors.get(anchor, ()):
            start = position - offset * step
            stop = start + len(needle.text) * step
            edge = needle.edits * step
            if start < -edge or stop > len(data) + edge:
                continue
            if self._holds(data, start, step, needle):
                beside = _beside(data, start, stop, step, needle)
                if beside is None:
                    continue
                texts = [needle.text[needle.edits :]] + ([beside] if beside else [])
                if self._is_no_chance(data, max(start, 0), stop, texts, step):
                    return needle.kind
        return None

    def _holds(self, data: bytes, start: int, step: int, needle: RawNeedle) -> bool:
        size = len(needle.text)
        found = _characters(data, start, size, step)
        if found == needle.text:
            return _has_borders(data, start, size, step, needle)
        if not needle.edits:
            return False
        text = needle.text.decode()
        for shift in (0, -1, 1):
            for length in (size, size - 1, size + 1):
                window = _characters(data, start + shift * step, length, step).decode("latin-1")
                if within(text, window, needle.edits):
                    return True
        return False

    def _is_no_chance(self, data: bytes, start: int, stop: int, texts: list[bytes], step: int) -> bool:
        """Whether bytes like those around would hold the texts less than `CHANCE` times by themselves."""
        around = data[max(0, start - _AROUND) : start] + data[stop : stop + _AROUND]
        expected = float(len(data)) * max(1, self._needles.count)
        for text in texts:
            for letter in text.lower():
                forms = {letter, letter ^ 0x20} if letter >= 0x61 and letter <= 0x7A else {letter}
                seen = sum(around.count(form) for form in forms)
                expected *= (seen + 0.5) / (len(around) + 128)
        if step == 2:
            expected *= ((around.count(0) + 0.5) / (len(around) + 128)) ** 3
        return expected < CHANCE


def _runs(block: Bytes) -> tuple[tuple[int, Marks], tuple[int, Marks]]:
    """Where four ASCII letters or digits begin: side by side (1), and with one NUL between each and the next (2).

    Marks that are no multiple of eight long are cut by `_marked`, so the block must be longer than what is searched.
    """
    size = block.size
    number = np.bitwise_or(block, 0x20)
    np.subtract(number, 0x61, out=number)
    marks = np.less(number, 26)
    np.subtract(block, 0x30, out=number)
    other = np.less(number, 10)
    np.bitwise_or(marks, other, out=marks)
    np.bitwise_and(marks[:-1], marks[1:], out=other[:-1])
    close = np.zeros(size, np.bool_)
    np.bitwise_and(other[: size - 3], other[2 : size - 1], out=close[: size - 3])
    np.equal(block[1:], 0, out=other[:-1])
    np.bitwise_and(other[:-1], marks[:-1], out=other[:-1])  # a character with NUL after it
    apart = np.zeros(size, np.bool_)
    reach = apart[: size - 6]
    np.bitwise_and(other[: size - 6], other[2 : size - 4], out=reach)
    np.bitwise_and(reach, other[4 : size - 2], out=reach)
    np.bitwise_and(reach, marks[6:], out=reach)
    return (1, close), (2, apart)


def _marked(marks: Marks) -> NDArray[np.intp]:
    """Positions of the marks: first the groups of eight that hold any, for they are few."""
    whole = marks.size // 8 * 8
    groups = np.flatnonzero(marks[:whole].view(np.uint64) != 0)
    inside = np.flatnonzero(marks[:whole].reshape(-1, 8)[groups].ravel())
    found = groups[inside >> 3] * 8 + (inside & 7)
    rest = np.flatnonzero(marks[whole:]) + whole
    return np.concatenate((found, rest)) if rest.size else found


def _codes(block: Bytes, at: NDArray[np.intp], step: int) -> NDArray[np.uint32]:
    """A 16-bit hash of the four folded characters at each position."""
    code = np.zeros(at.size, np.uint32)
    for number in range(ANCHOR):
        code = code << np.uint32(8) | (block[at + number * step] | np.uint8(0x20)).astype(np.uint32)
    return code * _HASH >> np.uint32(16)


def _telling(spelled: bytes) -> int:
    """Where the bytes lie by which a spelled needle is noticed: the first that is no ASCII, or the first of all."""
    high = (offset for offset, byte in enumerate(spelled[:-1]) if byte >= 0x80)
    return next(high, 0)


def _characters(data: bytes, start: int, count: int, step: int) -> bytes:
    """Lower-case characters from the bytes; b"" when there is anything but NUL between them."""
    if start < 0:
        return b""
    if step == 2 and data[start + 1 : start + 2 * count - 1 : 2].strip(b"\0"):
        return b""
    return data[start : start + count * step : step].lower()


def _has_borders(data: bytes, start: int, size: int, step: int, needle: RawNeedle) -> bool:
    """A number stands by itself; a date may be followed by a time; a short word is no part of a longer one."""
    stop = start + size * step
    before = _neighbours(data[max(0, start - 2 * step) : start], step)
    after = _neighbours(data[stop : stop + 2 * step], step)
    if needle.is_number:
        return not before[-1:].isdigit() and (size == 8 or not after[:1].isdigit())
    if size < 6:
        return not (len(before) == 2 and before.isalpha()) and not (len(after) == 2 and after.isalpha())
    return True


def _neighbours(data: bytes, step: int) -> bytes:
    """The one or two characters beside a match; none when they aren't written as the match is, with NUL between."""
    if step == 2 and data[1::2].strip(b"\0"):
        return b""
    return data[::step]


def _beside(data: bytes, start: int, stop: int, step: int, needle: RawNeedle) -> bytes | None:
    """The other word that stands near a weak needle; b"" when none is asked for, None when it is missing."""
    if not needle.beside:
        return b""
    reach = _BESIDE * step
    for near in (data[max(0, start - reach) : max(0, start)], data[stop : stop + reach]):
        text = near[::step].lower() if step == 1 else near.replace(b"\0", b"").lower()
        for other in needle.beside:
            if other in text:
                return other
    return None
