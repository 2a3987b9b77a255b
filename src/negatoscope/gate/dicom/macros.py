"""Attributes of the macros that sequences of the whole standard include, for the allow list of what stays in items.

The machine-readable module tables leave some inclusions out ("Include Image SOP Instance Reference Macro"), and a
reference without its UID resolves to nothing. All of these are codes, numbers, or are cleaned by their VR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_REFERENCE = (
    "00081110 00081150 00081155 00081160 00081161 00081162 00081163 0062000B 00081199 0008114A 0008114B 00081140 "
    "00081115 0020000D 0020000E 0040A170 0020930F 00089124 00089215"
)  # PS3.3 tables 10-3, 10-3b, 10-11, C.17-3
_CODE = (
    "00080100 00080101 00080102 00080103 00080104 00080105 00080106 00080107 0008010B 0008010D 0008010F 00080117 "
    "00080118 00080119 00080120 00080121 00080122"
)  # PS3.3 tables 8.8-1, 8.8-1b
_CONTENT = (
    "0040A040 0040A043 0040A120 0040A121 0040A122 0040A123 0040A124 0040A160 0040A161 0040A162 0040A163 0040A168 "
    "0040A30A 004008EA 0040A010 0040A050 0040A300 0040A301 0040A730"
)  # PS3.3 tables 10-2, C.17-5
_IN_ITEMS = frozenset(int(tag, 16) for tag in " ".join((_REFERENCE, _CODE, _CONTENT)).split())
_OVERLAY_GROUPS = range(0x6000, 0x6020, 2)  # PS3.5 7.6: there are no others
_AT_ROOT = frozenset(
    int(tag, 16) for tag in ["00081115", "00081140", "0008114A", "00081250", "00082112", "00089124", "00280302"]
)


def type_with_macros(types: Mapping[int, str], path: tuple[int, ...], tag: int) -> str | None:
    """The type of an attribute at a place: that of the allow list, "3" for one of a macro, else None.

    Args:
        types: types by tag that the allow list has for the place.
        path: tags of the enclosing sequences.
        tag: group and element as one number.
    """
    plain = tag & 0xFF00FFFF if tag >> 16 in _OVERLAY_GROUPS else tag
    found = types.get(plain)
    if found is None and plain in (_IN_ITEMS if path else _AT_ROOT):
        return "3"
    return found
