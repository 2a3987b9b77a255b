"""PS3.6 as needed here: value representations by tag, and which tags go by pairs."""

from __future__ import annotations

from functools import lru_cache

from pydicom._dicom_dict import DicomDictionary
from pydicom.datadict import dictionary_keyword, dictionary_VR

OVERLAY = 0x6000


@lru_cache(maxsize=16384)
def vr_of(tag: int) -> str:
    """The VR of a standard tag, as "US or SS" where the standard leaves a choice; "" when PS3.6 doesn't know it."""
    try:
        return str(dictionary_VR(tag))
    except KeyError:
        return ""


@lru_cache(maxsize=16384)
def keyword_of(tag: int) -> str:
    """The keyword of a standard tag, or its eight digits when it has none."""
    try:
        return dictionary_keyword(tag) or f"{tag:08X}"
    except KeyError:
        return f"{tag:08X}"


def is_known(tag: int) -> bool:
    """Whether PS3.6 has the tag."""
    return bool(vr_of(tag))


def _pairs() -> dict[int, int]:
    """DA tag -> TM tag of the same moment: StudyDate with StudyTime, as their keywords say."""
    by_keyword = {entry[4]: tag for tag, entry in DicomDictionary.items() if entry[0] == "TM"}
    pairs: dict[int, int] = {}
    for tag, entry in DicomDictionary.items():
        if entry[0] == "DA":
            partner = by_keyword.get(entry[4].replace("Date", "Time"))
            if partner is not None:
                pairs[tag] = partner
    return pairs


TIME_OF: dict[int, int] = _pairs()
"""The time that belongs to a date: a shift that passes midnight moves both."""
