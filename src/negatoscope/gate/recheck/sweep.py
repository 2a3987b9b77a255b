"""The identity in raw bytes: pixel data, unknown values, whatever is no text.

Four letters or digits in a row (in ASCII, Latin-1 or UTF-8, or with NUL between them as in UTF-16) whose folded form
is an anchor make a candidate; the needle is then compared around it. A match counts only if chance can't explain it:
the expected number of equal byte strings, were the bytes drawn at random with the frequencies that they have around
the match, times the number of needles, must stay under `CHANCE`. So the strength that is asked of a needle follows from
the data: six letters are enough in 500 MB of noise (1e-4), five in one slice, not in a grey image whose pixels
happen to lie between 97 and 122.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from negatoscope.gate.recheck.anchors import Anchors, odd_bytes
from negatoscope.gate.recheck.folding import within
from negatoscope.gate.recheck.raw_needles import ANCHOR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from negatoscope.gate.recheck.raw_needles import RawNeedle, RawNeedles

    Bytes = NDArray[np.uint8]

CHANCE = 1e-3
_AROUND = 1024  # bytes on each side whose frequencies tell what chance would do
_BLOCK = 96 << 10  # bytes looked at together, as in `anchors`
_RANGES = 64  # ranges of odd bytes for which the needles that can be there are remembered
_BESIDE = 32  # bytes within which the second element of a weak needle must stand


@dataclass(frozen=True)
class _Spelled:
    """A needle that is hunted as it is spelled. `offset` is where its telling bytes lie; `evens` and `odds` are the
    least and the greatest of its bytes at even and at odd positions, as numbers from -128 to 127."""

    text: bytes = field(repr=False)
    offset: int
    kind: str
    evens: tuple[int, int]
    odds: tuple[int, int]

    @classmethod
    def of(cls, text: bytes, offset: int, kind: str) -> _Spelled:
        numbers = np.frombuffer(text, np.int8).tolist()
        evens, odds = numbers[::2], numbers[1::2]
        return cls(text, offset, kind, (min(evens), max(evens)), (min(odds), max(odds)))

    def can_be_in(self, odd: range) -> bool:
        """Whether it can stand in bytes of which those at odd positions are all in the range."""
        return any(least in odd and greatest in odd for least, greatest in (self.evens, self.odds))

    def starts(self, data: Bytes, told: NDArray[np.intp]) -> list[int]:
        """Where it begins, given where its telling bytes are."""
        starts = told - self.offset
        starts = starts[(starts >= 0) & (starts + len(self.text) <= data.size)]
        for number, byte in enumerate(self.text):
            if not starts.size:
                break
            starts = starts[data[starts + number] == byte]
        return starts.tolist()


class Sweeper:
    """Searches raw bytes for a set of needles. It can be pickled."""

    def __init__(self, needles: RawNeedles) -> None:
        self._needles = needles
        self._anchors = Anchors(needles.anchors)
        self._spelled: dict[bytes, list[_Spelled]] = {}
        self._by_odd: dict[range, dict[bytes, list[_Spelled]]] = {}
        for spelled, kind in needles.spelled:
            offset = _telling(spelled)
            self._spelled.setdefault(spelled[offset : offset + 2], []).append(_Spelled.of(spelled, offset, kind))

    def __bool__(self) -> bool:
        return bool(self._needles.anchors or self._needles.spelled)

    def first(self, data: bytes) -> str | None:
        """The kind of the first identifier in the bytes, or None."""
        view = np.frombuffer(data, np.uint8)
        odd = odd_bytes(view)
        for start, one in self._as_spelled(view, odd):
            if self._is_no_chance(data, start, start + len(one.text), [one.text], 1):
                return one.kind
        for position, step in self._anchors.positions(view, odd) if self._needles.anchors else ():
            kind = self._match(data, position, step)
            if kind:
                return kind
        return None

    def _as_spelled(self, data: Bytes, odd: range) -> Iterator[tuple[int, _Spelled]]:
        """Where a needle that is hunted as it is spelled begins."""
        for (telling, following), needles in self._possible(odd).items():
            at = _together(data, telling, following, odd)
            for one in needles if at.size else ():
                for start in one.starts(data, at):
                    yield start, one

    def _possible(self, odd: range) -> dict[bytes, list[_Spelled]]:
        """The spelled needles that can stand in such bytes, by their telling bytes; slices of a series share them."""
        possible = self._by_odd.get(odd)
        if possible is None:
            found = ((told, [one for one in needles if one.can_be_in(odd)]) for told, needles in self._spelled.items())
            if len(self._by_odd) >= _RANGES:
                self._by_odd.clear()
            possible = self._by_odd[odd] = {told: needles for told, needles in found if needles}
        return possible

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


def _together(data: Bytes, first: int, second: int, odd: range) -> NDArray[np.intp]:
    """Where two bytes stand side by side, in bytes of which those at odd positions are all in the range."""
    found: list[NDArray[np.intp]] = []
    if (first ^ 0x80) - 0x80 not in odd:  # so the first of them stands at an even position
        words, wanted = data[: data.size // 2 * 2].view("<u2"), second << 8 | first
        for start in range(0, words.size, _BLOCK):
            marks = np.equal(words[start : start + _BLOCK], wanted)
            if marks.any():
                found.append((np.flatnonzero(marks) + start) * 2)
        return np.concatenate(found) if found else np.empty(0, np.intp)
    for start in range(0, data.size, _BLOCK):
        block = data[start : start + _BLOCK + 1]
        marks = np.equal(block[:-1], first)
        np.bitwise_and(marks, np.equal(block[1:], second), out=marks)
        if marks.any():
            found.append(np.flatnonzero(marks) + start)
    return np.concatenate(found) if found else np.empty(0, np.intp)


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
    """A number is no end of a longer one (a value that lies before it by chance can look like one digit, hardly like
    two); a date may be followed by a time; a short word is no part of a longer one."""
    stop = start + size * step
    before = _neighbours(data[max(0, start - 2 * step) : start], step)
    after = _neighbours(data[stop : stop + 2 * step], step)
    if needle.is_number:
        return not (len(before) == 2 and before.isdigit()) and (size == 8 or not after[:1].isdigit())
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
