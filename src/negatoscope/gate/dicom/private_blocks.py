"""Private elements (PS3.5 7.8): which block belongs to which creator, and which are known to be safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom.tables.safe_private import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negatoscope.gate.dicom.stream import Element
    from negatoscope.gate.dicom.tables.safe_private import SafePrivate


def is_private(tag: int) -> bool:
    """Whether the group is odd."""
    return bool(tag >> 16 & 1)


def is_creator(tag: int) -> bool:
    """Whether the element reserves a block."""
    return is_private(tag) and 0x10 <= tag & 0xFFFF <= 0xFF


def creators(data: bytes, elements: Iterable[Element]) -> dict[int, str]:
    """Block (group << 8 | block number) -> creator, at one level. A block reserved twice belongs to nobody."""
    found: dict[int, str] = {}
    for element in elements:
        tag = element[0]
        if tag & 0x10000 and 0x10 <= tag & 0xFFFF <= 0xFF:
            block = tag >> 8 & 0xFFFF00 | tag & 0xFF
            name = data[element.value : element.end].decode("latin_1").strip(" \0")
            found[block] = "" if block in found else name
    return found


def block_of(tag: int) -> int:
    """The block of a private element, as `creators` numbers them."""
    return tag >> 8


def safe_row(tag: int, creator: str) -> SafePrivate | None:
    """The row of Table E.3.10-1 for a private element; None when it isn't known to be safe."""
    return lookup(creator, tag >> 16, tag & 0xFF) if creator and tag & 0xFFFF > 0xFF else None
