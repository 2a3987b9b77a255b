"""Reads the heading of one file: what it is, where it lies in the body, and who is named in it at any level.

Only standard attributes count as evidence: what a private element means is not known, so nothing that it holds may
widen the hunt.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from negatoscope.gate.dicom.character_sets import CharacterSets, declared, likely_readings
from negatoscope.gate.dicom.dictionary import keyword_of, vr_of
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.geometry import GEOMETRY_TAGS, geometry
from negatoscope.gate.dicom.heading import Heading
from negatoscope.gate.dicom.identifying import CONTENT_KINDS, is_evidence, kind_of
from negatoscope.gate.dicom.part10 import Opened, open_file
from negatoscope.gate.dicom.stream import IMPLICIT, Element, Syntax
from negatoscope.gate.dicom.structured import CODE_VALUE, CODING_SCHEME, CONCEPT_NAME
from negatoscope.gate.dicom.unique_ids import is_standard
from negatoscope.gate.evidence import Evidence

if TYPE_CHECKING:
    from negatoscope.gate.policy import Limits

_CHARACTER_SET = 0x00080005
_DESCRIPTIONS = frozenset(
    {
        0x00081030,  # StudyDescription
        0x0008103E,  # SeriesDescription
        0x00181030,  # ProtocolName
        0x00185101,  # ViewPosition
        0x00321060,  # RequestedProcedureDescription
        0x00400254,  # PerformedProcedureStepDescription
        0x00400007,  # ScheduledProcedureStepDescription
        0x00620005,  # SegmentLabel
        0x30060026,  # ROIName
        0x00204000,  # ImageComments
    }
)
_REGIONS = frozenset({0x00082218, 0x00082228, 0x00540220, 0x00081032, 0x00321064, 0x0040A504, 0x00620004, 0x0020930E})
_CODE_MEANING = 0x00080104
_ROI_TYPE = 0x300600A4
_TEXT_VALUE, _DATE, _DATE_TIME = 0x0040A160, 0x0040A121, 0x0040A120
_PIXELS = (0x7FE00010, 0x7FE00008, 0x7FE00009)
_OVERLAYS = tuple(group << 16 | 0x3000 for group in range(0x6000, 0x6020, 2))
_SEQUENCE_VRS = frozenset({b"SQ", b"UN", b""})
_LONGEST = 2048
_MOST_DESCRIPTIONS = 512
_MOST_LEARNED = 16_384  # values of at most `_LONGEST` bytes


class _Role(Enum):
    """What an attribute is read for."""

    EVIDENCE = "evidence"
    DESCRIPTION = "description"
    SEQUENCE = "sequence"
    ROI_TYPE = "ROI type"
    GEOMETRY = "geometry"


@lru_cache(maxsize=16_384)
def _role(tag: int) -> _Role | None:
    if is_evidence(tag):
        return _Role.EVIDENCE
    if tag in _DESCRIPTIONS or tag == _CODE_MEANING:
        return _Role.DESCRIPTION
    if vr_of(tag) == "SQ":
        return _Role.SEQUENCE
    if tag == _ROI_TYPE:
        return _Role.ROI_TYPE
    return _Role.GEOMETRY if tag in GEOMETRY_TAGS else None


class Learned:
    """What values state, each read once: the files of a case share most of them. It lives as long as one harvest of
    them all, and is bounded."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bytes, CharacterSets], tuple[Evidence, ...]] = {}

    def evidence(self, tag: int, kind: str, value: bytes, sets: CharacterSets) -> tuple[Evidence, ...]:
        """The evidence in the value of an attribute that states identifiers of a kind."""
        key = (tag, value, sets)
        found = self._known.get(key)
        if found is None:
            parts = (part for reading in likely_readings(value, sets) for part in reading.split("\\"))
            texts = (part.strip(" \0") for part in parts)
            found = tuple(
                Evidence(kind, text, keyword_of(tag))
                for text in texts
                if text and not (kind == "uid" and is_standard(text))
            )
            if len(self._known) >= _MOST_LEARNED:
                self._known.clear()
            self._known[key] = found
        return found


def harvest(data: bytes, limits: Limits, learned: Learned | None = None) -> Heading:
    """The heading of one DICOM file.

    Args:
        data: the whole file.
        limits: bounds on elements, nesting and inflation.
        learned: shared by the files of a case.

    Raises:
        DicomError: the file can't be read.
    """
    opened = open_file(data, limits)
    try:
        return _Harvest(opened, learned or Learned()).heading()
    except (ValueError, OverflowError, RecursionError):  # no message of theirs leaves: it may quote the file
        raise DicomError("malformed") from None


class _Harvest:
    """One walk over all levels of a file."""

    def __init__(self, opened: Opened, learned: Learned) -> None:
        self._learned = learned
        self._opened = opened
        self._walker = opened.walker
        self._data = opened.data
        self._top = {element.tag: element for element in opened.elements}
        self._evidence: dict[Evidence, None] = {}
        self._descriptions: dict[str, None] = {}
        self._roi_types: dict[str, None] = {}
        self._geometry: dict[int, bytes] = {}

    def heading(self) -> Heading:
        sets = declared(self._value(self._top.get(_CHARACTER_SET)))
        self._visit(self._opened.elements, self._opened.syntax, sets, ())
        top_geometry = {tag: self._value(self._top[tag]) for tag in GEOMETRY_TAGS if tag in self._top}
        meta_class = self._opened.meta.get(0x00020002, b"").decode("latin_1").strip(" \0")
        return Heading(
            sop_class=self._text(0x00080016) or meta_class,
            transfer_syntax=self._opened.transfer_syntax,
            modality=self._text(0x00080060),
            sop_instance=self._text(0x00080018),
            series=self._text(0x0020000E),
            study=self._text(0x0020000D),
            patient_id=self._read(0x00100020, sets),
            patient_name=self._read(0x00100010, sets),
            patient_birth_date=self._text(0x00100030),
            body_part=self._read(0x00180015, sets),
            descriptions=tuple(self._descriptions),
            image_type=tuple(part.strip() for part in self._text(0x00080008).split("\\") if part.strip()),
            geometry=geometry({**self._geometry, **top_geometry}, self._opened.syntax.big),
            has_pixels=any(tag in self._top for tag in _PIXELS),
            evidence=tuple(self._evidence),
            has_overlays=any(tag in self._top for tag in _OVERLAYS),
            roi_types=tuple(self._roi_types),
        )

    def _value(self, element: Element | None) -> bytes:
        return b"" if element is None else self._data[element.value : element.end]

    def _text(self, tag: int) -> str:
        return self._value(self._top.get(tag)).decode("latin_1").strip(" \0")

    def _read(self, tag: int, sets: CharacterSets) -> str:
        return likely_readings(self._value(self._top.get(tag)).strip(b" \0"), sets)[0]

    def _visit(self, elements: list[Element], syntax: Syntax, sets: CharacterSets, path: tuple[int, ...]) -> None:
        for element in elements:
            tag = element[0]
            role = None if tag & 0x10000 else _role(tag)
            if role is None or element.end == element.value:
                continue
            if role is _Role.EVIDENCE:
                self._learn(element, sets, path)
            elif role is _Role.SEQUENCE:
                if element.vr in _SEQUENCE_VRS:
                    self._enter(element, syntax, sets, path)
            elif role is _Role.DESCRIPTION:
                self._describe(element, sets, path)
            elif role is _Role.ROI_TYPE:
                self._roi_types[self._value(element).decode("latin_1").strip(" \0")] = None
            elif path:
                self._geometry.setdefault(tag, self._value(element))

    def _enter(self, element: Element, syntax: Syntax, sets: CharacterSets, path: tuple[int, ...]) -> None:
        inner = IMPLICIT if element.vr == b"UN" else syntax
        depth = len(path) + 1
        for start, end in self._walker.items(element, inner, depth):
            inside = self._walker.level(start, end, inner, depth)
            own = next((e for e in inside if e.tag == _CHARACTER_SET), None)
            here = sets if own is None else declared(self._value(own))
            kind = self._content_kind(inside, inner, depth)
            if kind is not None:
                self._learn_content(inside, kind, here)
            self._visit(inside, inner, here, (*path, element.tag))

    def _learn(self, element: Element, sets: CharacterSets, path: tuple[int, ...]) -> None:
        tag, kind = element.tag, kind_of(element.tag)
        if kind is None or (kind == "uid" and path):
            return
        value = self._data[element.value : min(element.end, element.value + _LONGEST)].strip(b" \0")
        if value:
            self._evidence.update(dict.fromkeys(self._learned.evidence(tag, kind, value, sets)))

    def _describe(self, element: Element, sets: CharacterSets, path: tuple[int, ...]) -> None:
        of_interest = element.tag != _CODE_MEANING or bool(path and path[-1] in _REGIONS)
        if of_interest and len(self._descriptions) < _MOST_DESCRIPTIONS:
            value = self._data[element.value : min(element.end, element.value + _LONGEST)].strip(b" \0")
            if value:
                self._descriptions[likely_readings(value, sets)[0]] = None

    def _content_kind(self, inside: list[Element], syntax: Syntax, depth: int) -> str | None:
        """The kind of identifier that a content item of a report holds, by its concept name."""
        concept = next((e for e in inside if e.tag == CONCEPT_NAME), None)
        if concept is None:
            return None
        for start, end in self._walker.items(concept, syntax, depth + 1)[:1]:
            code = {e.tag: e for e in self._walker.level(start, end, syntax, depth + 1)}
            scheme = self._value(code.get(CODING_SCHEME)).decode("latin_1").strip(" \0")
            number = self._value(code.get(CODE_VALUE)).decode("latin_1").strip(" \0")
            return CONTENT_KINDS.get((scheme, number))
        return None

    def _learn_content(self, inside: list[Element], kind: str, sets: CharacterSets) -> None:
        for element in inside:
            if element.tag in {_TEXT_VALUE, _DATE, _DATE_TIME}:
                value = self._value(element)[:_LONGEST].strip(b" \0")
                for reading in likely_readings(value, sets):
                    if reading:
                        self._evidence[Evidence(kind, reading, keyword_of(element.tag))] = None
