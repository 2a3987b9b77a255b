"""The identity in the values of elements, at every level of nesting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from negatoscope.gate import codes
from negatoscope.gate.finding import Place
from negatoscope.gate.recheck import fixed_forms
from negatoscope.gate.recheck.charsets import codecs_for, readings
from negatoscope.gate.recheck.words import is_plain

if TYPE_CHECKING:
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.recheck.hunting import Hunter
    from negatoscope.gate.recheck.walker import Element, Walked

    Seen = tuple[str, str]  # code, kind of identifier

_FREE_TEXT = frozenset({"LT", "ST", "UT", "LO", "UC", "PN", ""})
_BINARY = frozenset({"OB", "OW", "UN", "OF", "OD", "OL", "OV"})
_NUMERIC = frozenset({"US", "SS", "UL", "SL", "UV", "SV", "FL", "FD", "AT", "SQ"})
_NUMERIC_BYTES = 32  # shorter values of numbers can't hold a needle worth hunting

# Who and which: here even two letters are the identity. PatientID and its kin, accession, study ID, admission,
# telephone, institution, department, station, device serial number, names as text.
_NAMING = frozenset(
    (
        *(0x00100020, 0x00101000, 0x00101001, 0x00102154, 0x00080050, 0x00200010, 0x00380010, 0x00380060),
        *(0x00080080, 0x00081040, 0x00081010, 0x00181000, 0x00100010, 0x00101005, 0x00101060, 0x00080090),
        *(0x00081048, 0x00081050, 0x00081060, 0x00081070, 0x00321032, 0x0040A123, 0x00081080, 0x00401001),
    )
)
# What made the image, not who is on it: manufacturer, model, software. A station named after its model is no leak.
_MAKER = frozenset({0x00080070, 0x00081090, 0x00181020, 0x00181016, 0x00181018, 0x00181019, 0x00189073, 0x0018100B})
# UIDs that name a definition, not an instance: coding schemes, mapping resources, the software that wrote the file.
_DEFINING = frozenset({0x0008010C, 0x00080117, 0x00080118, 0x00020012, 0x0018100B, 0x00189361, 0x00281214, 0x00080016})
_WHOLE = 6  # characters from which a whole element of any text counts, unless it is a plain word
_ONE_VALUE = frozenset({"ST", "LT", "UT", "UR"})  # where a backslash is a character like any other
# Days of the study: a moved one may fall on another day of the case (or on the birth of an infant) by chance. So the
# value as it was is looked for only under its own tag, and only where all files of the case have the same.
_STUDY_DAYS = {
    0x00080012: "InstanceCreationDate",
    0x00080020: "StudyDate",
    0x00080021: "SeriesDate",
    0x00080022: "AcquisitionDate",
    0x00080023: "ContentDate",
    0x0008002A: "AcquisitionDateTime",
    0x00181012: "DateOfSecondaryCapture",
    0x00400244: "PerformedProcedureStepStartDate",
    0x00400250: "PerformedProcedureStepEndDate",
}
_UID_LENGTH = 20  # shorter dotted numbers in a value that doesn't say its representation are roots or versions
_UID_FORM = re.compile(r"[0-9]+(?:\.[0-9]+){4,}")
_DATE_FORM = re.compile(r"(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4,6}(?:\.\d+)?)?(?:[+-]\d{4})?")
_REMEMBERED = 50_000
_REMEMBERED_BYTES = 1_024


class Values:
    """Looks at the elements of the files of one case. What was found clean once is not looked at again."""

    def __init__(self, hunter: Hunter) -> None:
        self._hunter = hunter
        self._clean: set[tuple[int, str, bytes]] = set()

    def look(self, walked: Walked) -> tuple[list[Finding], list[tuple[str, bytes]]]:
        """Findings, and the binary values (with their place) that remain to be swept as raw bytes."""
        data, clean = walked.data, self._clean
        declared = _character_set(walked)
        findings: list[Finding] = []
        binary: list[tuple[str, bytes]] = []
        for element in (*walked.meta, *walked.elements):
            tag, vr, start, stop, path = element
            if start == stop or (vr in _NUMERIC and (vr == "SQ" or stop - start < _NUMERIC_BYTES)):
                continue
            if tag == 0x7FE00010 and not path:
                continue
            raw = data[start:stop]
            known = (tag, vr, raw)
            if known in clean:
                continue
            if vr in _BINARY or vr in _NUMERIC or (vr == "" and not _is_text(raw)):
                binary.append((f"{path}{tag:08X}", raw))
                continue
            seen = self._value(tag, vr, raw, codecs_for(declared))
            if seen:
                findings.append(_finding(seen, element))
            elif len(clean) < _REMEMBERED and len(raw) <= _REMEMBERED_BYTES:
                clean.add(known)
        return findings, binary

    def _value(self, tag: int, vr: str, raw: bytes, codecs: tuple[str, ...]) -> Seen | None:
        if vr in {"TM", "AS"}:
            return None
        for text in readings(raw, codecs):
            seen = self._text(tag, vr or _guessed(text), text)
            if seen:
                return seen
        return None

    def _text(self, tag: int, vr: str, text: str) -> Seen | None:
        if vr == "UI":
            return self._uid(tag, text)
        if vr in {"DA", "DT"}:
            return self._date(tag, text)
        if vr in {"DS", "IS"}:
            return self._number(text)
        parts = (text,) if vr in _ONE_VALUE or "\\" not in text else (text.replace("\\", ""), *text.split("\\"))
        kind = next(filter(None, map(self._hunter.in_text, parts)), None) or self._whole(tag, vr, text)
        if kind and not (tag in _MAKER and kind != "person"):
            return "RCK101", kind
        if vr in _FREE_TEXT and tag not in _MAKER:
            form = fixed_forms.in_text(text, days=False)
            if form:
                return "RCK106", form
        return None

    def _whole(self, tag: int, vr: str, text: str) -> str | None:
        naming = vr == "PN" or tag in _NAMING
        for value in text.split("\\"):
            pieces = re.split(r"[\^=]", value) if vr == "PN" else ()
            for piece in (value, *pieces):
                kind = self._hunter.as_whole(piece)
                bare = piece.strip(" \0").lower()
                if kind and (naming or (len(bare) >= _WHOLE and not is_plain(bare))):
                    return kind
        return None

    def _uid(self, tag: int, text: str) -> Seen | None:
        if tag in _DEFINING:
            return None
        for uid in text.split("\\"):
            bare = uid.strip(" \0")
            if bare and fixed_forms.is_foreign(bare):
                return "RCK106", "uid"
        return None

    def _date(self, tag: int, text: str) -> Seen | None:
        keyword = _STUDY_DAYS.get(tag)
        for value in text.split("\\"):
            day = value.strip(" \0").replace(".", "").replace("-", "")[:8]
            if keyword and self._hunter.is_only_day(keyword, day):
                return "RCK101", "date"
            if not keyword and self._hunter.is_birth(day):
                return "RCK101", "birth_date"
        return None

    def _number(self, text: str) -> Seen | None:
        for value in text.split("\\"):
            bare = value.strip(" \0")
            if len(bare) > 6 and bare.isdigit():
                kind = self._hunter.as_whole(bare)
                if kind:
                    return "RCK101", kind
        return None


def _finding(seen: Seen, element: Element) -> Finding:
    code, kind = seen
    place = f"{element[4]}{element[0]:08X}"
    return codes.make(code, kind=kind, where=Place(tag=place), params={"place": place})


def _character_set(walked: Walked) -> str:
    """The character sets that the file declares at any level, joined: all of them are tried everywhere."""
    data = walked.data
    declared = [data[start:stop] for tag, _, start, stop, _ in walked.elements if tag == 0x00080005]
    return "\\".join(dict.fromkeys(raw.decode("latin-1").strip(" \0") for raw in declared))


def _is_text(raw: bytes) -> bool:
    """Whether a value of unknown representation reads as text: no control characters but those that DICOM allows."""
    body = raw.rstrip(b"\0")
    return len(raw) - len(body) <= 1 and not any(byte < 0x20 and byte not in b"\t\n\f\r\x1b" for byte in body)


def _guessed(text: str) -> str:
    """The representation of a value that doesn't say its own."""
    bare = text.strip(" \0")
    if all(_UID_FORM.fullmatch(one) and len(one) >= _UID_LENGTH for one in bare.split("\\")):
        return "UI"
    if _DATE_FORM.fullmatch(bare):
        return "DA"
    if all(re.fullmatch(r"[-+0-9.eE ]*", one) for one in bare.split("\\")) and ("." in bare or "\\" in bare):
        return "DS"
    return ""
