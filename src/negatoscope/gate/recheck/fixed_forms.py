"""Identifiers that show by their form, whoever the patient is: mail, telephone, NIR with its key, UID, day."""

from __future__ import annotations

import re

from negatoscope.gate.recheck.hunting import dates_in

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\d.,])(?:(?:\+|00)33[ .-]?(?:\(0\)[ .-]?)?|0)[1-9](?P<gap>[ .-]?)(?:\d\d(?P=gap)){3}\d\d(?![\d.,]\d|\d)"
    r"(?!(?:[ ][0-9a-f]{2}(?![^\W_])){3})"  # in a dump of bytes pairs go on
)
_NIR = re.compile(
    r"(?<!\d)([1-478])[ .-]?(\d\d)[ .-]?(\d\d)[ .-]?(\d\d|2[abAB])[ .-]?(\d{3})[ .-]?(\d{3})[ .-]?(\d\d)(?!\d)"
)
_UID = re.compile(r"(?<![\d.])[0-2](?:\.(?:0|[1-9]\d*)){4,}(?![\d.]*\d)")
_UID_LENGTH = 20  # shorter dotted numbers are versions, addresses, measures

# The DICOM registry, UUIDs (PS3.5 B.2), and the HL7 and IEEE registries of coding schemes: none names an instance.
_NAMES_NOBODY = ("1.2.840.10008.", "2.25.", "2.16.840.1.113883.6.", "2.16.840.1.113883.3.26.1.", "1.2.840.10065.1.12")


def in_text(text: str, *, days: bool) -> str | None:
    """The kind of the first identifier of fixed form, or None. `days` asks for dates with their day too."""
    if "@" in text and _MAIL.search(text):
        return "email"
    if any(has_key(found) for found in _NIR.finditer(text)):
        return "national_id"
    if _PHONE.search(text):
        return "phone"
    if any(len(found.group()) >= _UID_LENGTH and is_foreign(found.group()) for found in _UID.finditer(text)):
        return "uid"
    if days and any(_is_day(date) for date in dates_in(text)):
        return "date"
    return None


def has_key(found: re.Match[str]) -> bool:
    """Whether a NIR carries its right key: 97 less the first 13 digits modulo 97, Corsica's 2A and 2B as 19 and 18."""
    *parts, key = found.groups()
    parts[3] = parts[3].upper().replace("2A", "19").replace("2B", "18")
    month = int(parts[2])
    plausible = 1 <= month <= 12 or 20 <= month <= 42 or month >= 50
    return plausible and 97 - int("".join(parts)) % 97 == int(key)


def is_foreign(uid: str) -> bool:
    """Whether a UID is neither of the DICOM registry nor derived from a random number (PS3.5 B.2)."""
    return not uid.startswith(_NAMES_NOBODY)


def _is_day(date: str) -> bool:
    return len(date) == 8 and 1 <= int(date[4:6]) <= 12 and 1 <= int(date[6:]) <= 31
