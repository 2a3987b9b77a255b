"""Cleans one DICOM file: PS3.15 Annex E on its bytes, from the first to the last.

The input is never changed; the output is a whole new file. Elements that nobody needs to touch are copied as they
stand, and pixel data is copied once.
"""

from __future__ import annotations

import hashlib
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negatoscope.gate.dicom import encode, pixel_writing, sop_classes
from negatoscope.gate.dicom.allow_list import allowed
from negatoscope.gate.dicom.context import Facts, Surroundings, Tools
from negatoscope.gate.dicom.effects import Did, Effect
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.levels import Memory, unique
from negatoscope.gate.dicom.part10 import EXPLICIT_BE, IMPLICIT_LE, Opened, open_file
from negatoscope.gate.dicom.pixel_decision import UNCHANGED, PixelDecision
from negatoscope.gate.dicom.profile import PATIENT_ID, PATIENT_NAME, SERIES, SOP_CLASS, SOP_INSTANCE, STUDY
from negatoscope.gate.dicom.statements import file_meta, statements
from negatoscope.gate.dicom.stream import (
    EXPLICIT,
    EXPLICIT_BIG,
    IMPLICIT,
    PIXEL_DATA,
    TRAILING_PADDING,
    Element,
    Syntax,
)
from negatoscope.gate.dicom.structured import Mode
from negatoscope.gate.dicom.text import TextCleaner
from negatoscope.gate.dicom.values import subject_of

if TYPE_CHECKING:
    from negatoscope.gate.case_key import CaseKey
    from negatoscope.gate.dicom.hunter import Hunter
    from negatoscope.gate.finding import Finding
    from negatoscope.gate.policy import Limits

_UID = re.compile(r"\d+(?:\.\d+){2,}")
_MEMORIES = 24
_CHARACTER_SETS, _MODALITY, _STUDY_TIME, _SIGNED = 0x00080005, 0x00080060, 0x00080030, 0x00280103
_BURNED_IN, _RECOGNIZABLE = _STATED = 0x00280301, 0x00280302
_STUDY_HINTS = (PATIENT_ID, PATIENT_NAME, 0x00080020, _STUDY_TIME, 0x00080050, 0x00200010)
_SERIES_HINTS = (STUDY, _MODALITY, 0x00200011, 0x0008103E, 0x00080021, 0x00080031, 0x00200052)
_OVERLAY_DATA = tuple(group << 16 | 0x3000 for group in range(0x6000, 0x6020, 2))
_LINK = {False: b"\x40\x00\x73\xdb", True: b"\x00\x40\xdb\x73"}


@dataclass(frozen=True)
class Cleaned:
    """A cleaned file. `study`, `series` and `instance` are its new UIDs; `findings` say what was done."""

    data: bytes = field(repr=False)
    study: str
    series: str
    instance: str
    findings: tuple[Finding, ...]


class Cleaner:
    """Cleans the files of one case, one after the other; it remembers what headers have in common.

    Args:
        key: replaces UIDs, numbers and names, and says how far dates move.
        matcher: finds the identity of the case in texts.
        limits: bounds.
    """

    def __init__(self, key: CaseKey, matcher: Hunter, limits: Limits) -> None:
        self._limits = limits
        self._tools = Tools(key, matcher, TextCleaner(key, matcher), key.shift)
        self._memories: OrderedDict[Facts, Memory] = OrderedDict()

    def clean(
        self,
        data: bytes,
        pixels: PixelDecision = UNCHANGED,
        *,
        opened: Opened | None = None,
        own_instance: str | None = None,
        faces_cleaned: bool = False,
    ) -> Cleaned:
        """Cleans one file.

        Args:
            data: the whole file.
            pixels: what becomes of its pixel data.
            opened: the same file taken apart, where that is done already.
            own_instance: takes the place of its SOP Instance UID before that is replaced, when two files share one.
            faces_cleaned: an examiner of faces has cleaned its pixels.

        Raises:
            DicomError: it can't be read or isn't accepted.
        """
        opened = opened or open_file(data, self._limits)
        try:
            return _File(self, opened, data, pixels, own_instance, faces_cleaned).cleaned()
        except (ValueError, OverflowError, RecursionError):  # no message of theirs leaves: it may quote the file
            raise DicomError("malformed") from None

    @property
    def tools(self) -> Tools:
        """What is the same for all files of the case."""
        return self._tools

    def memory(self, facts: Facts) -> Memory:
        """What is remembered of files with the same facts.

        Raises:
            DicomError: their SOP class isn't accepted.
        """
        memory = self._memories.get(facts)
        if memory is None:
            allow = allowed(facts.sop_class) if sop_classes.is_accepted(facts.sop_class) else None
            if allow is None:
                raise DicomError("sop-class")
            memory = self._memories[facts] = Memory(Surroundings(facts, self._tools, allow))
            if len(self._memories) > _MEMORIES:
                self._memories.popitem(last=False)
        else:
            self._memories.move_to_end(facts)
        return memory


class _File:
    """One file on its way through."""

    def __init__(
        self,
        cleaner: Cleaner,
        opened: Opened,
        original: bytes,
        pixels: PixelDecision,
        own_instance: str | None,
        faces_cleaned: bool,
    ) -> None:
        self._cleaner = cleaner
        self._opened = opened
        self._original = original
        self._pixels = pixels
        self._own_instance = own_instance
        self._faces_cleaned = faces_cleaned
        self._elements = unique(opened.data, opened.elements)
        self._by_tag = {element.tag: element for element in self._elements}
        self._transfer_syntax = pixels.transfer_syntax or opened.transfer_syntax
        self._written = _encoding(self._transfer_syntax)
        self._effects: list[Effect] = []

    def cleaned(self) -> Cleaned:
        facts = self._facts()
        memory = self._cleaner.memory(facts)
        level = memory.level((), facts.syntax, self._value(_CHARACTER_SETS), Mode.PLAIN)
        headers = pixel_writing.headers(self._elements, self._pixels)
        parts: list[tuple[int, bytes | memoryview]] = list(level.clean(self._opened.walker, headers, self._effects))
        study, series, instance = self._new_uids()
        parts += [
            (tag, encode.element(tag, b"UI", uid.encode("ascii"), self._written))
            for tag, uid in ((SOP_INSTANCE, instance), (STUDY, study), (SERIES, series))
        ]
        parts += self._statements({tag for tag in _STATED if memory.around.allow.type_of((), tag) in {"1", "1C"}})
        parts += pixel_writing.attributes(self._pixels, self._written)
        parts += self._bulk(facts.syntax)
        parts.sort(key=_tag)
        self._hidden()
        head = file_meta(facts.sop_class, instance, self._transfer_syntax)
        return Cleaned(
            b"".join([head, *(part for _, part in parts)]),
            study,
            series,
            instance,
            memory.findings(self._effects),
        )

    def _value(self, tag: int) -> bytes:
        element = self._by_tag.get(tag)
        return b"" if element is None else self._opened.data[element.value : element.end]

    def _text(self, tag: int) -> str:
        return self._value(tag).decode("latin_1").strip(" \0")

    def _facts(self) -> Facts:
        opened = self._opened
        sop_class = self._text(SOP_CLASS) or opened.meta.get(0x00020002, b"").decode("latin_1").strip(" \0")
        patient_id = self._value(PATIENT_ID).strip(b" \0^=")
        has_pixels = PIXEL_DATA in self._by_tag
        return Facts(
            sop_class=sop_class,
            modality=self._text(_MODALITY)[:16],
            syntax=opened.syntax,
            written=self._written,
            subject=subject_of(patient_id or self._value(PATIENT_NAME).strip(b" \0^="), self._cleaner.tools),
            patient_id=patient_id,
            reference_time=self._text(_STUDY_TIME)[:16],
            signed=b"\1" in self._value(_SIGNED),
            linked=not has_pixels and _LINK[opened.syntax.big] in opened.data,
        )

    def _new_uids(self) -> tuple[str, str, str]:
        """New UIDs of study, series and instance. What holds no UID gets one of its own, made of what tells studies
        and series apart: emptied or wrong UIDs must not merge them."""
        study = self._new_uid(STUDY, _STUDY_HINTS)
        series = self._new_uid(SERIES, _SERIES_HINTS)
        original = self._own_instance or self._text(SOP_INSTANCE)
        if not _UID.fullmatch(original):
            original = "instance\0" + hashlib.sha256(self._original).hexdigest()
        self._effects.append(Effect(Did.UID, "", 3))
        return study, series, self._cleaner.tools.key.uid(original)

    def _new_uid(self, tag: int, hints: tuple[int, ...]) -> str:
        original = self._text(tag)
        if not _UID.fullmatch(original):
            original = "\0".join([f"{tag:08X}", original, *(self._text(hint) for hint in hints)])
        return self._cleaner.tools.key.uid(original)

    def _statements(self, demanded: set[int]) -> list[tuple[int, bytes]]:
        """What the file says of its cleaning. A NO of the original that was not checked stays only where the IOD
        demands the attribute."""
        pixels = self._pixels
        unexamined = any(tag in self._by_tag and tag >> 16 not in pixels.overlays for tag in _OVERLAY_DATA)
        said = list(
            statements(self._written, pixels.text_cleaned, pixels.text_cleaned or not unexamined, self._faces_cleaned)
        )
        for tag, checked in ((_BURNED_IN, pixels.text_cleaned), (_RECOGNIZABLE, self._faces_cleaned)):
            stated = self._text(tag)
            if not checked and (stated == "YES" or (stated == "NO" and tag in demanded)):
                said.append((tag, encode.element(tag, b"CS", stated.encode("ascii"), self._written)))
        return said

    def _bulk(self, syntax: Syntax) -> list[tuple[int, bytes | memoryview]]:
        parts: list[tuple[int, bytes | memoryview]] = []
        for tag in (0x7FE00008, 0x7FE00009, PIXEL_DATA):
            element: Element | None = self._by_tag.get(tag)
            if element is not None:
                _, pieces = pixel_writing.bulk(self._opened.walker, element, self._pixels, syntax, self._written)
                parts += [(tag, piece) for piece in pieces]
        return parts

    def _hidden(self) -> None:
        padding = self._by_tag.get(TRAILING_PADDING)
        trailing = self._opened.trailing + (0 if padding is None else padding.stop - padding.start)
        for count, place in (
            (self._opened.preamble, "preamble"),
            (trailing, "after-the-data-set"),
            (self._pixels.padded_value, "pixel-data"),
        ):
            if count:
                self._effects.append(Effect(Did.HIDDEN, place, count))


def _encoding(transfer_syntax: str) -> Syntax:
    if transfer_syntax == IMPLICIT_LE:
        return IMPLICIT
    return EXPLICIT_BIG if transfer_syntax == EXPLICIT_BE else EXPLICIT


def _tag(entry: tuple[int, bytes | memoryview]) -> int:
    return entry[0]
