"""Cleans the value of one element by its VR (PS3.5 6.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.ages import band
from negatoscope.gate.dicom.character_sets import encoded, readings
from negatoscope.gate.dicom.effects import Did, Effect
from negatoscope.gate.dicom.moments import shift_date, shift_date_time, shift_time
from negatoscope.gate.dicom.unique_ids import replace_uid
from negatoscope.gate.dicom.vocabulary import fold

if TYPE_CHECKING:
    from negatoscope.gate.dicom.character_sets import CharacterSets
    from negatoscope.gate.dicom.context import Facts, Tools

TEXTS = frozenset({"LO", "SH", "LT", "ST", "UT", "UC", "UR"})
SEVERAL = frozenset({"LO", "SH", "UC", "PN"})
_LONGEST = {"SH": 16, "LO": 64}  # characters, PS3.5 table 6.2-1
_NUMBER = {
    "DS": re.compile(rb" *[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? *"),
    "IS": re.compile(rb" *[+-]?\d{1,12} *"),
}
_CODE = re.compile(rb"[A-Z0-9 _]*")
_LOOSE_CODE = re.compile(rb"[A-Za-z0-9 _.+/()%#:-]*")
_LONG_NUMBER = re.compile(r"(?<![\d.])\d{6,}")
_TOKEN = re.compile(rb"[A-Za-z0-9._:/+*%#{}()\[\]\x27^-]*")
_PRINTABLE = re.compile(rb"[\x20-\x7e\x80-\xff]{6,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\0){5,}|(?:\0[\x20-\x7e]){5,}")
_WIDE_CLASSES = bytes(0 if code == 0 else 1 if 0x20 <= code <= 0x7E else 2 for code in range(256))
_WIDE_FORMS = (b"\1\0" * 5, b"\0\1" * 5)
UNITS = {
    **dict.fromkeys(("US", "SS", "OW"), 2),
    **dict.fromkeys(("UL", "SL", "FL", "AT", "OF", "OL"), 4),
    **dict.fromkeys(("FD", "SV", "UV", "OD", "OV"), 8),
}
_ROUNDS = 3
_HUNTED_BYTES = 1 << 20


class ValueCleaner:
    """Cleans values of files with the same facts; every method returns the new value, b"" when nothing is left, and
    the very same object when nothing changes."""

    def __init__(self, facts: Facts, tools: Tools) -> None:
        self._facts = facts
        self._tools = tools

    def text(
        self, value: bytes, vr: str, sets: CharacterSets, *, label: bool, forms: bool = True, whole: bool = True
    ) -> tuple[bytes, bool]:
        """A text in any character set; and whether the identity stood in it.

        Of several readings the one in which the identity shows is taken for true.
        """
        stripped = value.rstrip(b" \0")
        if not stripped:
            return value, False
        longest = _LONGEST.get(vr)
        first = None
        for reading in readings(stripped, sets):
            cut = self._tools.text.clean(reading, label=label, forms=forms, whole=whole)
            first = first or cut
            if cut.identity:
                kept = self._read_otherwise(encoded(_shortened(cut.text, longest), sets), sets)
                return (kept if vr in SEVERAL or kept.strip(b"\\") else b""), True
        if first is None or not first.changed:
            return value, False
        return encoded(_shortened(first.text, longest), sets), False

    def _read_otherwise(self, value: bytes, sets: CharacterSets) -> bytes:
        """What was cut in one reading, cut in the others too: mixed bytes can name somebody in two of them."""
        for _ in range(_ROUNDS):
            hit = next((text for text in readings(value, sets) if self._tools.matcher.hits(text)), None)
            if hit is None:
                return value
            value = encoded(self._tools.text.clean(hit, label=False, forms=False).text, sets)
        return b""

    def code(self, value: bytes, *, label: bool) -> tuple[bytes, bool]:
        """A Code String; and whether the identity stood in it. One that is no code goes."""
        stripped = value.rstrip(b" \0")
        if not _LOOSE_CODE.fullmatch(stripped.replace(b"\\", b" ")):
            return b"", bool(self._tools.matcher.find(stripped.decode("latin_1").replace("_", " ")))
        text = stripped.decode("ascii")
        strict = _CODE.fullmatch(stripped.replace(b"\\", b" ")) is not None
        cut = self._tools.text.clean(text, label=label or not strict, forms=not strict)
        spaced = text.replace("_", " ")
        if spaced != text and self._tools.matcher.hits(spaced):
            return b"", True
        if not cut.changed:
            return value, False
        return cut.text.encode("ascii"), cut.identity

    def code_value(self, value: bytes, sets: CharacterSets, *, public: bool) -> tuple[bytes, bool]:
        """The value of a coded entry; and whether the identity stood in it.

        What is no code, or may be a day or a number of a person, is replaced by the same for the same, so that codes
        stay apart. Codes of public schemes may be long numbers.
        """
        stripped = value.strip(b" \0")
        is_code = _TOKEN.fullmatch(stripped) is not None
        text = stripped.decode("latin_1")
        is_long = _LONG_NUMBER.search(text) is not None
        if self._tools.matcher.hits(text, identity_place=is_long) or not is_code:
            return self.identifier(value), self.text(value, "SH", sets, label=False, forms=False)[1]
        return (self.identifier(value) if is_long and not public else value), False

    def number(self, value: bytes, vr: str) -> bytes:
        """A Decimal or Integer String: what is no number goes, and so does an identifying one."""
        pattern = _NUMBER[vr]
        stripped = value.strip(b" \0")
        if all(not part.strip() or pattern.fullmatch(part) for part in stripped.split(b"\\")):
            text = stripped.decode("ascii")
            if not _LONG_NUMBER.search(text) or not self._identifies(text):
                return value
        return b""

    def _identifies(self, text: str) -> bool:
        """Whether numbers that are long enough for it hold one of the case, zeros before it included."""
        long = (part for part in text.split("\\") if _LONG_NUMBER.search(part))
        return self._tools.matcher.hits(text) or any(
            self._tools.matcher.hits(part, identity_place=True) for part in long
        )

    def binary(self, value: bytes, vr: str) -> bytes:
        """Numbers or bytes: the length must fit the VR, and no text in it may be the identity."""
        unit = UNITS.get(vr, 1)
        if len(value) % unit:
            return b""
        if 6 <= len(value) <= _HUNTED_BYTES and self._text_within(value):
            return b""
        return value

    def _text_within(self, value: bytes) -> bool:
        for run in _PRINTABLE.findall(value):
            if self._tools.matcher.hits(run.decode("latin_1"), identity_place=len(run) == len(value)):
                return True
        classes = value.translate(_WIDE_CLASSES)  # overlays are nearly all zeros, which the pattern is slow on
        if not any(form in classes for form in _WIDE_FORMS):
            return False
        return any(self._tools.matcher.hits(run.replace(b"\0", b"").decode("latin_1")) for run in _WIDE.findall(value))

    def uids(self, tag: int, value: bytes) -> tuple[bytes, list[Effect]]:
        """UIDs, each replaced unless it is the standard's own."""
        texts = [part.strip(" \0") for part in value.decode("latin_1").split("\\")]
        new = [replace_uid(tag, text, self._tools.key) if text else "" for text in texts]
        changed = sum(a != b for a, b in zip(texts, new, strict=True))
        if not changed:
            return value, []
        return "\\".join(new).encode("ascii"), [Effect(Did.UID, "", changed)]

    def moments(self, value: bytes, vr: str, time: bytes | None) -> tuple[bytes, list[Effect]]:
        """Dates and times, moved; `time` is the value of the time that belongs to a date, None when there is none."""
        stripped = value.strip(b" \0")
        if not stripped:
            return b"", []
        texts = stripped.decode("latin_1").split("\\")
        shift = self._tools.shift
        if vr == "TM":
            new = [shift_time(text, shift) for text in texts]
        elif vr == "DT":
            new = [shift_date_time(text, self._facts.reference_time, shift) for text in texts]
        else:
            clock = None if time is None else time.strip(b" \0").decode("latin_1")
            times = clock.split("\\") if clock else [self._facts.reference_time]
            times += [times[-1]] * len(texts)
            new = [shift_date(text, clock, shift) for text, clock in zip(texts, times, strict=False)]
        moved = "\\".join(new).encode("ascii") if any(new) else b""
        return moved, [Effect(Did.MOMENT, "", len(texts))]

    def person(self, value: bytes) -> bytes:
        """A pseudonym for somebody other than the patient, the same for the same name."""
        name = fold(value.decode("latin_1").strip(" \0^="))
        return f"NEG-{self._tools.key.pseudonym('person', name)}".encode() if name else b""

    def identifier(self, value: bytes) -> bytes:
        """A dummy for a number or a label that must not be empty, the same for the same original."""
        return self._tools.key.pseudonym("identifier", value.decode("latin_1").strip(" \0")).encode()

    def subject(self, value: bytes, *, is_number: bool) -> bytes:
        """The pseudonym of the patient, for name and number alike; another number of a nested item has its own."""
        stripped = value.strip(b" \0^=")
        if is_number and stripped and stripped != self._facts.patient_id:
            return subject_of(stripped, self._tools).encode()
        # An empty number gets it too: empty numbers would merge patients.
        return self._facts.subject.encode() if stripped or is_number else b""


def _shortened(text: str, longest: int | None) -> str:
    """Values no longer than their VR allows: a new UID is longer than what it replaces."""
    if longest is None or len(text) <= longest:
        return text
    return "\\".join(part[:longest].rstrip() for part in text.split("\\"))


def subject_of(number: bytes, tools: Tools) -> str:
    """The pseudonym of a patient by the number, or by the name where there is none."""
    return f"NEG-{tools.key.pseudonym('patient', number.decode('latin_1'))}" if number else ""


def ages(value: bytes) -> bytes:
    """Age Strings in bands."""
    return "\\".join(band(part) for part in value.decode("latin_1").split("\\")).encode("ascii").strip(b"\\")


def sex(value: bytes) -> bytes:
    """PatientSex as the standard defines it, else empty."""
    stripped = value.strip(b" \0").upper()
    return value if stripped in {b"M", b"F", b"O"} else b""
