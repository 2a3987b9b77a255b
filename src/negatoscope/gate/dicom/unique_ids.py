"""Which UIDs are the standard's own and stay, and what takes the place of all others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydicom._uid_dict import UID_dictionary

if TYPE_CHECKING:
    from negatoscope.gate.case_key import CaseKey

IMPLEMENTATION_CLASS = "2.25.281537406194263051094781306218374026593"
"""(0002,0012) of what this program writes."""

_CODING_SCHEME = re.compile(r"2\.16\.840\.1\.113883\.(?:6\.\d{1,4}|3\.26\.1\.[125])|1\.2\.840\.10065\.1\.12")
_NEWER = re.compile(r"1\.2\.840\.10008\.(?:6\.1\.\d{1,4}|5\.1\.4\.1\.1\.\d{1,3}(?:\.\d{1,3}){0,3})")
"""Context groups and storage classes, of which later editions have more than the dictionary at hand."""
IN_TEXT = re.compile(r"(?<![\d.])[012](?:\.(?:0|[1-9]\d*)){5,}(?![\d.]*\d)")
"""A UID within a text: at least six components, which no version number or measure has."""
_INSTANCES = frozenset({0x00080018, 0x0020000D, 0x0020000E, 0x00020003})


def is_standard(uid: str) -> bool:
    """Whether the UID is registered by DICOM (PS3.6 Annex A) or names a public coding scheme."""
    return uid in UID_dictionary or bool(_CODING_SCHEME.fullmatch(uid) or _NEWER.fullmatch(uid))


def replace_uid(tag: int, uid: str, key: CaseKey) -> str:
    """What takes the place of a UID that isn't empty. Those of instances, series and studies are always replaced."""
    if tag not in _INSTANCES and is_standard(uid):
        return uid
    return key.uid(uid)
