"""Arrays that are longer than the attributes beside them say: what follows their last entry belongs to nothing.

Lookup tables (PS3.3 C.11.1.1.1, C.7.6.3.1.5), waveforms (C.10.9.1) and deformation grids (C.20.3.1.3).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negatoscope.gate.dicom.stream import Element

_LUT_DESCRIPTOR, _LUT_DATA = 0x00283002, 0x00283006
_PALETTES = {0x00281201: 0x00281101, 0x00281202: 0x00281102, 0x00281203: 0x00281103, 0x00281204: 0x00281104}
_WAVEFORM, _CHANNELS, _SAMPLES, _BITS = 0x54001010, 0x003A0005, 0x003A0010, 0x54001004
_GRID, _DIMENSIONS = 0x00640009, 0x00640007
_ALL_ENTRIES = 65_536  # what a descriptor of 0 entries means
_ARRAYS = frozenset({_LUT_DATA, *_PALETTES, _WAVEFORM, _GRID})


def without_surplus(data: bytes, elements: Sequence[Element], *, big: bool) -> Sequence[Element]:
    """The elements of one level; an array that is too long ends where it should, its `stop` stays.

    Arrays whose size can't be told are left as they are.
    """
    if not any(element.tag in _ARRAYS for element in elements):
        return elements
    level = _Level(data, elements, big=big)
    return [level.cut(element) if element.tag in _ARRAYS and not element.undefined else element for element in elements]


class _Level:
    def __init__(self, data: bytes, elements: Sequence[Element], *, big: bool) -> None:
        self._data = data
        self._by_tag = {element.tag: element for element in elements}
        self._order = ">" if big else "<"

    def cut(self, element: Element) -> Element:
        length = element.end - element.value
        size = self._size(element.tag, length)
        return element if size is None or size >= length else element._replace(end=element.value + size)

    def _size(self, tag: int, length: int) -> int | None:
        of: Callable[[], int | None] = {
            _WAVEFORM: self._waveform,
            _GRID: self._grid,
        }.get(tag, lambda: self._table(_PALETTES.get(tag, _LUT_DESCRIPTOR), length))
        size = of()
        return None if size is None else size + size % 2

    def _numbers(self, tag: int, form: str) -> tuple[int, ...] | None:
        element = self._by_tag.get(tag)
        unpack = struct.Struct(self._order + form)
        if element is None or element.end - element.value != unpack.size:
            return None
        return unpack.unpack_from(self._data, element.value)

    def _table(self, descriptor: int, length: int) -> int | None:
        """Entries of 8 bits may be packed two in a word, or have a word each."""
        numbers = self._numbers(descriptor, "HHH")
        if numbers is None:
            return None
        entries, _, bits = numbers
        entries = entries or _ALL_ENTRIES
        return entries if bits <= 8 and length < 2 * entries else 2 * entries

    def _waveform(self) -> int | None:
        channels, samples, bits = (
            self._numbers(tag, form) for tag, form in ((_CHANNELS, "H"), (_SAMPLES, "I"), (_BITS, "H"))
        )
        if channels is None or samples is None or bits is None or bits[0] % 8:
            return None
        return channels[0] * samples[0] * bits[0] // 8

    def _grid(self) -> int | None:
        numbers = self._numbers(_DIMENSIONS, "III")
        return None if numbers is None else numbers[0] * numbers[1] * numbers[2] * 12
