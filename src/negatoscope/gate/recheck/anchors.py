"""Where the anchors of needles stand in raw bytes, found by a few passes of vector instructions.

Bytes are looked at in three sieves, each finer and slower than the one before: four letters or digits in a row; where
those are common, two pairs of characters whose hashes are those of an anchor; at last the characters themselves. Each
lets through all that the next one is to see, so what comes out depends on the last alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]
    Marks = NDArray[np.bool_]
    Positions = NDArray[np.intp]

_BLOCK = 96 << 10  # bytes looked at together: even, within a core's cache, and small enough for malloc not to map pages
_STRETCH = 32 * _BLOCK  # bytes whose positions are held together
_OVERLAP = 8  # bytes of the next block: an anchor in UTF-16 ends 6 bytes after its first
_COMMON = 256  # one run in so many bytes, and the second sieve is worth its pass
_BUCKETS = 4
_HASH = np.uint32(2654435761)
_TEXT = np.array([chr(byte).isalnum() and byte < 0x80 for byte in range(256)])
_CHARACTERS = ((0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A))


class Anchors:
    """Finds anchors: four lower-case ASCII letters or digits each."""

    def __init__(self, anchors: Collection[bytes]) -> None:
        pairs = bytearray(256)  # by hash of a pair: low bits for the first pair of an anchor, high bits for its second
        for number, anchor in enumerate(sorted(anchors)):
            bucket = 1 << number % _BUCKETS
            first, second = _hashes(np.frombuffer(anchor, np.uint8), 1)[[0, 2]].tolist()
            pairs[first] |= bucket
            pairs[second] |= bucket << _BUCKETS
        self._pairs = bytes(pairs)
        self._whole = np.zeros(1 << 16, np.bool_)
        for anchor in anchors:
            self._whole[_codes(np.frombuffer(anchor, np.uint8), np.zeros(1, np.intp), 1)] = True

    def positions(self, data: Bytes, odd: range) -> Iterator[tuple[int, int]]:
        """Where anchors may begin, with the distance of their characters: 1, or 2 when NULs stand between.

        Args:
            data: the bytes.
            odd: as `odd_bytes` gives it.
        """
        has_near = any(odd.start <= last and first < odd.stop for first, last in _CHARACTERS)
        sieve = self._anywhere if has_near else self._apart
        for start in range(0, data.size, _STRETCH):
            stretch = data[start : start + _STRETCH + _OVERLAP]
            for step, found in sieve(stretch):
                for position in self._checked(stretch, found, step).tolist():
                    yield start + position, step

    def _anywhere(self, stretch: Bytes) -> Iterator[tuple[int, Positions]]:
        near: list[Positions] = []
        apart: list[Positions] = []
        for start in range(0, stretch.size, _BLOCK):
            block = stretch[start : start + _BLOCK + _OVERLAP]
            marks = _text(block)
            near.append(self._sieved(block, marks, 1) + start)
            apart.append(self._sieved(block, marks, 2) + start)
        yield 1, np.concatenate(near)
        yield 2, np.concatenate(apart)

    def _apart(self, stretch: Bytes) -> Iterator[tuple[int, Positions]]:
        """No byte at an odd position is a character, so characters stand at even ones, with NULs between."""
        found: list[Positions] = []
        for start in range(0, stretch.size, _BLOCK):
            even = _even(stretch[start : start + _BLOCK + _OVERLAP])
            found.append(self._sieved(even, _text(even), 1) * 2 + start)
        yield 2, np.concatenate(found)

    def _sieved(self, block: Bytes, marks: Marks, step: int) -> Positions:
        """Where four characters, `step` bytes from each other, may be an anchor."""
        last = block.size - 3 * step
        if last <= 0:
            return np.empty(0, np.intp)
        two = marks[:-step] & marks[step:]
        runs = two[:last] & two[2 * step :]
        if np.count_nonzero(runs) * _COMMON > last:
            seen = np.frombuffer(_hashes(block, step).tobytes().translate(self._pairs), np.uint8)
            runs &= ((seen[:last] * np.uint8(1 << _BUCKETS)) & seen[2 * step :]) != 0
        return np.flatnonzero(runs)

    def _checked(self, data: Bytes, at: Positions, step: int) -> Positions:
        """Those positions at which the characters are an anchor's, with NULs between when they are two bytes apart."""
        if at.size:
            at = at[self._whole[_codes(data, at, step)]]
        for number in range(4) if at.size else ():
            at = at[_TEXT[data[at + number * step]]]
        for number in (1, 3, 5) if at.size and step == 2 else ():
            at = at[data[at + number] == 0]
        return at


def odd_bytes(data: Bytes) -> range:
    """A range that all the bytes at odd positions are in, as numbers from -128 to 127.

    They are the high bytes of samples of 16 bits in little endian, and so mostly few.
    """
    words = data[: data.size // 2 * 2].view("<i2")
    return range(int(words.min()) >> 8, (int(words.max()) >> 8) + 1) if words.size else range(0)


def _even(block: Bytes) -> Bytes:
    """The bytes at even positions; as the low bytes of words, which is quicker than every second byte."""
    return block[::2].copy() if block.size % 2 else block.view("<u2").astype(np.uint8)


def _text(block: Bytes) -> Marks:
    """Which bytes are ASCII letters or digits."""
    number = np.bitwise_or(block, 0x20)
    np.subtract(number, 0x61, out=number)
    marks = np.less(number, 26)
    np.subtract(block, 0x30, out=number)
    return np.bitwise_or(marks, np.less(number, 10), out=marks)


def _hashes(block: Bytes, step: int) -> Bytes:
    """Of each byte and the one `step` further, in either case: 8 bits."""
    folded = np.bitwise_or(block, 0x20)
    hashes = folded[:-step] * np.uint8(8)
    return np.add(hashes, folded[step:], out=hashes)


def _codes(block: Bytes, at: Positions, step: int) -> NDArray[np.uint32]:
    """A 16-bit hash of the four folded characters at each position."""
    code = np.zeros(at.size, np.uint32)
    for number in range(4):
        code = code << np.uint32(8) | (block[at + number * step] | np.uint8(0x20)).astype(np.uint32)
    return code * _HASH >> np.uint32(16)
