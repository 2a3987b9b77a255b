"""PS3.15 Table E.3.10-1: private elements that are safe to keep, by creator, group and the low byte of the element.

Blocks move within a group, so a row is found by its creator's name and never by the block's number. Which rows of the
published list are left out, and why, stands in the data beside them (`EXCLUDED`; the rules are in `tables.vetting`).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from negatoscope.gate.dicom.tables.data_files import load

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class SafePrivate:
    """One row: the value representation that the content must have to be kept, and the standard's name for it."""

    vr: str
    name: str


_TABLE: dict[str, Any] = load("safe_private.json")

_ROWS: Mapping[tuple[str, int, int], SafePrivate] = MappingProxyType(
    {(creator, int(group, 16), int(low, 16)): SafePrivate(vr, name) for creator, group, low, vr, name in _TABLE["rows"]}
)

EXCLUDED: Mapping[tuple[str, int, int], str] = MappingProxyType(
    {(creator, int(group, 16), int(low, 16)): reason for creator, group, low, _, _, reason in _TABLE["excluded"]}
)
"""Rows of the published table that are not trusted, with the reason."""


def lookup(creator: str, group: int, low_byte: int) -> SafePrivate | None:
    """The row for an element (group, xxNN) of the block that `creator` reserved; None when it isn't known to be safe.

    Args:
        creator: the value of the private creator element; trailing spaces are padding (PS3.5 6.2, LO).
        group: the odd group number.
        low_byte: the last two hexadecimal digits of the element number.
    """
    return _ROWS.get((creator.strip(" \0"), group, low_byte))
