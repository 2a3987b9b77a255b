"""The SOP classes that the gate accepts (PS3.4 B.5); everything else is refused by name.

Accepted are images, presentation states, structured reports, segmentations, registrations, waveforms, measurements,
radiotherapy objects and PDF. Refused, because nothing here can look inside: raw data, other documents and models, voice
and audio recordings, scans of the body's surface, objects that belong to no patient (protocols, hanging protocols,
implants, inventories), and private classes.
"""

from __future__ import annotations

from types import MappingProxyType

from pydicom._uid_dict import UID_dictionary

_STORAGE = "1.2.840.10008.5.1.4.1.1."

_X_RAY = "1 1.1 1.1.1 1.2 1.2.1 1.3 1.3.1 12.1 12.1.1 12.2 12.2.1 13.1.1 13.1.2 13.1.3 13.1.4 13.1.5"
_SECTIONAL = "2 2.1 2.2 4 4.1 4.2 4.3 4.4 20 128 128.1 130 30"
_ULTRASOUND = "3.1 6.1 6.2 6.3"
_CAPTURES = "7 7.1 7.2 7.3 7.4"
_OPTICAL = (
    "14.1 14.2 77.1.1 77.1.1.1 77.1.2 77.1.2.1 77.1.3 77.1.4 77.1.4.1 77.1.5.1 77.1.5.2 77.1.5.3 77.1.5.4 77.1.5.5 "
    "77.1.5.6 77.1.5.7 77.1.5.8 77.1.6 77.1.7 77.1.8 77.1.9"
)
_EYE_MEASUREMENTS = "78.1 78.2 78.3 78.4 78.5 78.6 78.7 78.8 79.1 80.1 81.1 82.1"
_PRESENTATION_STATES = "11.1 11.2 11.3 11.4 11.5 11.6 11.7 11.8 11.9 11.10 11.11 11.12 9.100.1 9.100.2 131"
_WAVEFORMS = "9.1.1 9.1.2 9.1.3 9.1.4 9.2.1 9.3.1 9.5.1 9.6.1 9.6.2 9.7.1 9.7.2 9.7.3 9.7.4 9.8.1"
_DERIVED = "66.1 66.2 66.3 66.4 66.5 66.6 66.7 66.8 67 90.1 91.1"
_REPORTS = (
    "88.11 88.22 88.33 88.34 88.35 88.40 88.50 88.59 88.65 88.67 88.68 88.69 88.70 88.71 88.72 88.73 88.74 88.75 "
    "88.76 88.77"
)
_DOCUMENTS = "104.1"
_RADIOTHERAPY = " ".join(f"481.{number}" for number in range(1, 26))

_RETIRED = MappingProxyType(
    {
        "3": "3.1",  # Ultrasound Multi-frame, PS3.4 1993
        "5": "20",  # Nuclear Medicine, PS3.4 1993
        "6": "6.1",  # Ultrasound, PS3.4 1993
        "12.3": "12.1",  # X-Ray Angiographic Bi-Plane
        "77.1": "77.1.4",  # VL Image, trial
        "77.2": "77.1.4",  # VL Multi-frame Image, trial
        "88.1": "88.11",  # Text SR, trial
        "88.3": "88.22",  # Detail SR, trial
        "88.4": "88.33",  # Comprehensive SR, trial
    }
)
"""Retired classes still met in archives, and the one whose IOD they go by."""

_CURRENT = frozenset(
    _STORAGE + suffix
    for family in (
        _X_RAY,
        _SECTIONAL,
        _ULTRASOUND,
        _CAPTURES,
        _OPTICAL,
        _EYE_MEASUREMENTS,
        _PRESENTATION_STATES,
        _WAVEFORMS,
        _DERIVED,
        _REPORTS,
        _DOCUMENTS,
        _RADIOTHERAPY,
    )
    for suffix in family.split()
)
ENCAPSULATED_PDF = _STORAGE + "104.1"
ACCEPTED: frozenset[str] = _CURRENT | {_STORAGE + suffix for suffix in _RETIRED}
"""All accepted SOP class UIDs."""

_NEWER_NAMES = MappingProxyType(
    {
        _STORAGE + "9.100.1": "Waveform Presentation State Storage",
        _STORAGE + "9.100.2": "Waveform Acquisition Presentation State Storage",
        _STORAGE + "66.7": "Label Map Segmentation Storage",
        _STORAGE + "66.8": "Height Map Segmentation Storage",
    }
)
"""Names of PS3.6 that pydicom's dictionary doesn't have yet."""

PRIVATE_NAME = "private-sop-class"
UNKNOWN_NAME = "unknown-sop-class"
MISSING_NAME = "no-sop-class"


def is_accepted(uid: str) -> bool:
    """Whether objects of this SOP class may pass the gate."""
    return uid in ACCEPTED


def successor(uid: str) -> str:
    """The current SOP class whose IOD a retired one goes by; the same UID for all others."""
    suffix = _RETIRED.get(uid.removeprefix(_STORAGE)) if uid.startswith(_STORAGE) else None
    return uid if suffix is None else _STORAGE + suffix


def name(uid: str) -> str:
    """A name that is safe to show: the official one, else a key of `codes.reasons` that says "private", "unknown" or
    "none". Never the string itself, which a hostile file chose."""
    if uid in _NEWER_NAMES:
        return _NEWER_NAMES[uid]
    entry = UID_dictionary.get(uid)
    if entry is not None:
        return entry[0] or UNKNOWN_NAME
    if not uid:
        return MISSING_NAME
    return UNKNOWN_NAME if uid.startswith("1.2.840.10008.") else PRIVATE_NAME
