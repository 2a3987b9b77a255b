"""PS3.15 Table E.1-1 (attributes) and Table E.3.4-1 (content items): what the profiles do with each.

An action code is one of the standard's: X remove, Z empty, D dummy, U replace a UID, C clean, K keep, and the choices
between them by type of the attribute ("X/Z/D"). An option that says nothing leaves the basic action.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from negatoscope.gate.dicom.tables.confidentiality_columns import COLUMNS
from negatoscope.gate.dicom.tables.data_files import load

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Action:
    """One row: the Basic Profile's action code, and the code that each option puts in its place."""

    basic: str
    options: Mapping[str, str]

    def under(self, options: frozenset[str]) -> tuple[str, ...]:
        """The action codes of those of `options` that this row names, in the order of the standard's columns."""
        return tuple(code for option, code in self.options.items() if option in options)


def _action(row: dict[str, Any]) -> Action:
    named: dict[str, str] = row.get("options", {})
    ordered = {option: named[option] for option in COLUMNS if option in named}
    return Action(row["basic"], MappingProxyType(ordered))


_TABLE: dict[str, Any] = load("confidentiality.json")

EDITION: str = _TABLE["edition"]
"""The edition of PS3.15 that the tables are of, as "2026d"."""

_WRITTEN: dict[str, Action] = {row["tag"]: _action(row) for row in _TABLE["rules"]}

ACTIONS: Mapping[int, Action] = MappingProxyType(
    {int(tag, 16): action for tag, action in _WRITTEN.items() if "x" not in tag and tag != "PRIVATE"}
)
"""Rows of one tag each, by tag."""

PRIVATE: Action = _WRITTEN["PRIVATE"]
"""The row "Private Attributes"."""

_CURVES = _WRITTEN["50xxxxxx"]
_OVERLAYS: Mapping[int, Action] = MappingProxyType(
    {int(tag[4:], 16): action for tag, action in _WRITTEN.items() if tag.startswith("60xx")}
)

CONTENT_ITEMS: Mapping[tuple[str, str, str], Action] = MappingProxyType(
    {(row["scheme"], row["code"], row["value_type"]): _action(row) for row in _TABLE["content_items"]}
)
"""Table E.3.4-1: content items of structured reports by (coding scheme, code value, value type)."""


def action_for(tag: int) -> Action | None:
    """The row of a tag; the repeating groups 50xx and 60xx and private tags included. None when the table has none.

    Args:
        tag: group and element as one number, 0x00100010.
    """
    group = tag >> 16
    if group & 1:
        return PRIVATE
    if group & 0xFF00 == 0x5000:
        return _CURVES
    if group & 0xFF00 == 0x6000:
        return _OVERLAYS.get(tag & 0xFFFF)
    return ACTIONS.get(tag)
