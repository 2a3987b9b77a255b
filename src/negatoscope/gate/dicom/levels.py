"""Cleans one level of a data set, and through its sequences all levels below.

Headers of a series are nearly the same, so each level remembers what it made of an element's bytes: an element that
has been seen before costs one look-up. The memory is keyed by everything the result depends on (`Facts`, place,
character sets, mode of the item; for a date its time, for a private element its creator).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom import encode, private_blocks, sop_classes
from negatoscope.gate.dicom.character_sets import declared
from negatoscope.gate.dicom.dictionary import TIME_OF
from negatoscope.gate.dicom.effects import Did, Effect, findings, within
from negatoscope.gate.dicom.elements import ElementCleaner
from negatoscope.gate.dicom.errors import DicomError
from negatoscope.gate.dicom.macros import type_with_macros
from negatoscope.gate.dicom.profile import SPECIFIC_CHARACTER_SET, Decision, Handling, decide
from negatoscope.gate.dicom.stream import EXPLICIT, IMPLICIT, Element, Syntax, Walker
from negatoscope.gate.dicom.structured import (
    CODE_VALUE,
    CODING_SCHEME,
    CONCEPT_NAME,
    CONTENT_SEQUENCES,
    VALUE_TYPE,
    Mode,
    coded_mode,
    content_mode,
)
from negatoscope.gate.dicom.surplus import without_surplus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negatoscope.gate.dicom.context import Surroundings
    from negatoscope.gate.finding import Finding

Made = tuple[bytes | None, tuple[Effect, ...]]
Key = tuple[tuple[int, ...], Syntax, bytes, Mode]

_REMEMBERED = 16_384  # bytes of one element
_LEVELS = 4096  # places: a hostile file could name a new character set in each item
_TOLD = 256  # sets of findings
_MEMORY = 8 << 20  # bytes that all the levels of one set of facts remember


class Memory:
    """What the levels of one set of facts remember, within a bound.

    Args:
        around: the facts and the tools.
    """

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self._levels: dict[Key, Level] = {}
        self._spent = 0
        self._told: dict[tuple[Effect, ...], tuple[Finding, ...]] = {}

    def level(self, path: tuple[int, ...], syntax: Syntax, sets: bytes, mode: Mode) -> Level:
        """The level at a path, read in a syntax and in character sets."""
        key = (path, syntax, sets, mode)
        level = self._levels.get(key)
        if level is None:
            if len(self._levels) >= _LEVELS:
                self._levels.clear()
            level = self._levels[key] = Level(self, path, syntax, sets, mode)
        return level

    def findings(self, effects: list[Effect]) -> tuple[Finding, ...]:
        """What was done to one file, as findings; files of a series mostly tell the same."""
        key = tuple(effects)
        told = self._told.get(key)
        if told is None:
            told = findings(effects, sop_classes.name(self.around.facts.sop_class))
            if len(self._told) >= _TOLD:
                self._told.clear()
            self._told[key] = told
        return told

    def spend(self, size: int) -> None:
        """Counts what is remembered; everything is forgotten when it is too much."""
        self._spent += size + 200
        if self._spent > _MEMORY:
            self._spent = 0
            for level in self._levels.values():
                level.forget()


class Level:
    """One place in the data set. Get one from `Memory.level`."""

    def __init__(self, memory: Memory, path: tuple[int, ...], syntax: Syntax, sets: bytes, mode: Mode) -> None:
        self.memory = memory
        self.path = path
        self.syntax = syntax
        self.mode = mode
        self._sets = sets
        self._types = memory.around.allow.level(path)
        self._elements = ElementCleaner(memory.around, syntax, declared(sets), mode)
        self._decisions: dict[int, Decision] = {}
        self._made: dict[bytes | tuple[bytes, str | bytes | None], Made] = {}

    def forget(self) -> None:
        """Forgets all elements."""
        self._made.clear()

    def clean(self, walker: Walker, elements: Sequence[Element], effects: list[Effect]) -> list[tuple[int, bytes]]:
        """The cleaned elements with their tags, in the order of the input; what was done is added to `effects`.

        Raises:
            DicomError: something in a sequence can't be read.
        """
        data, made = walker.data, self._made
        blocks = private_blocks.creators(data, elements)
        times: dict[int, Element] | None = None
        out: list[tuple[int, bytes]] = []
        for element in without_surplus(data, elements, big=self.syntax.big):
            tag, _, start, _, end, stop, undefined = element
            raw = data[start:stop] if stop - start <= _REMEMBERED else None
            companion: str | bytes | None = None
            if end != stop and not undefined:
                companion = str(end - start)
                effects.append(Effect(Did.HIDDEN, "after-the-array", stop - end))
            elif tag & 0x10000:
                companion = blocks.get(tag >> 8, "")
            elif tag in TIME_OF:
                if times is None:
                    times = {e.tag: e for e in elements if e.tag in _TIMES}
                time = times.get(TIME_OF[tag])
                companion = None if time is None else data[time.value : time.end]
            key = raw if companion is None or raw is None else (raw, companion)
            result = None if key is None else made.get(key)
            if result is None:
                result = self._make(walker, element, companion)
                if key is not None:
                    made[key] = result
                    self.memory.spend(len(raw or b"") + len(result[0] or b""))
            new, did = result
            if did:
                effects.extend(did)
            if new is not None:
                out.append((tag, new))
        return _with_creators(out, blocks, self.memory.around.facts.written)

    def _make(self, walker: Walker, element: Element, companion: str | bytes | None) -> Made:
        tag = element.tag
        if tag & 0x10000:
            return self._elements.private(walker.data, element, companion if isinstance(companion, str) else "")
        if tag & 0xFFFF == 0 or tag >> 16 < 8:
            return None, ()
        decision = self._decision(tag)
        if decision.vr == "SQ":
            return self._sequence(walker, element, decision)
        if tag == SPECIFIC_CHARACTER_SET and self.path and self._sets == b"":
            return None, ()
        time = companion if isinstance(companion, bytes) else None
        return self._elements.standard(walker.data, element, decision, time)

    def _decision(self, tag: int) -> Decision:
        decision = self._decisions.get(tag)
        if decision is None:
            type_ = type_with_macros(self._types, self.path, tag)
            decision = self._decisions[tag] = decide(tag, self.path, type_, self.memory.around.facts.modality)
        return decision

    def _sequence(self, walker: Walker, element: Element, decision: Decision) -> Made:
        effects: list[Effect] = []
        place = f"{element.tag:08X}"
        held = element.end > element.value
        if decision.handling in {Handling.REMOVE, Handling.UNLISTED, Handling.OURS, Handling.EMPTY}:
            if held and decision.handling is Handling.UNLISTED:
                effects.append(Effect(Did.UNLISTED, place))
            elif held and decision.handling is not Handling.OURS:
                effects.append(Effect(Did.IDENTIFIER, place, kind=decision.kind))
            if decision.handling is Handling.EMPTY:
                return encode.sequence(element.tag, (), self.memory.around.facts.written), tuple(effects)
            return None, tuple(effects)
        if element.vr not in {b"SQ", b"UN", b""}:
            return None, (Effect(Did.UNLISTED, place),)
        contents = self._contents(walker, element)
        kept: list[bytes] = []
        for number, (start, end, syntax) in enumerate(contents):
            inside: list[Effect] = []
            item = self._item(walker, element.tag, walker.level(start, end, syntax, len(self.path) + 1), syntax, inside)
            if item is None:
                effects.append(Effect(Did.IDENTIFIER, f"{place}[{number}].0040A160"))
                continue
            kept.append(item)
            effects += within(inside, f"{place}[{number}].")
        if contents and not kept and decision.type in {"1C", "3", "2C"}:
            return None, tuple(effects)
        return encode.sequence(element.tag, kept, self.memory.around.facts.written), tuple(effects)

    def _contents(self, walker: Walker, element: Element) -> list[tuple[int, int, Syntax]]:
        depth = len(self.path) + 1
        if element.vr != b"UN":
            return [(start, end, self.syntax) for start, end in walker.items(element, self.syntax, depth)]
        # UN holds implicit VR little endian (PS3.5 6.2.2 note 4); some writers keep the explicit VRs of the data set
        for syntax in (IMPLICIT, EXPLICIT):
            try:
                found = [(start, end, syntax) for start, end in walker.items(element, syntax, depth)]
                for start, end, _ in found:
                    walker.level(start, end, syntax, depth)
            except DicomError as error:
                if error.reason not in {"malformed", "truncated"}:
                    raise
                continue
            if syntax is EXPLICIT or not _looks_explicit(walker.data, found):
                return found
        raise DicomError("malformed")

    def _item(
        self, walker: Walker, tag: int, elements: list[Element], syntax: Syntax, effects: list[Effect]
    ) -> bytes | None:
        """One item, cleaned; None when it goes."""
        elements = unique(walker.data, elements)
        by_tag = {element.tag: element for element in elements}
        mode = self.mode if self.mode in {Mode.DUMMY, Mode.AGE} else Mode.PLAIN
        if CODING_SCHEME in by_tag:
            mode = coded_mode(_value(walker, by_tag[CODING_SCHEME]))
        elif CODE_VALUE in by_tag:
            mode = Mode.LOCAL
        elif tag in CONTENT_SEQUENCES:
            mode = self._content_mode(walker, by_tag, syntax)
        if mode is Mode.DROPPED:
            return None
        own = by_tag.get(SPECIFIC_CHARACTER_SET)
        sets = self._sets if own is None else _value(walker, own)
        level = self.memory.level((*self.path, tag), syntax, sets, mode)
        cleaned = level.clean(walker, elements, effects)
        cleaned.sort(key=_tag)
        return b"".join([part for _, part in cleaned])

    def _content_mode(self, walker: Walker, by_tag: dict[int, Element], syntax: Syntax) -> Mode:
        value_type, concept = by_tag.get(VALUE_TYPE), by_tag.get(CONCEPT_NAME)
        if value_type is None or concept is None:
            return Mode.PLAIN
        for start, end in walker.items(concept, syntax, len(self.path) + 2)[:1]:
            code = {e.tag: e for e in walker.level(start, end, syntax, len(self.path) + 2)}
            if CODE_VALUE in code and CODING_SCHEME in code:
                return content_mode(
                    _text(walker, value_type),
                    _text(walker, code[CODING_SCHEME]),
                    _text(walker, code[CODE_VALUE]),
                    linked=self.memory.around.facts.linked,
                )
        return Mode.PLAIN


_TIMES = frozenset(TIME_OF.values())


def unique(data: bytes, elements: list[Element]) -> list[Element]:
    """The elements without repetitions.

    Raises:
        DicomError: a tag stands twice with different contents: which of them a reader takes can't be known.
    """
    if len({element.tag for element in elements}) == len(elements):
        return elements
    seen: dict[int, Element] = {}
    for element in elements:
        known = seen.setdefault(element.tag, element)
        if known is not element and data[known.value : known.end] != data[element.value : element.end]:
            raise DicomError("repeated-element")
    return list(seen.values())


def _looks_explicit(data: bytes, items: list[tuple[int, int, Syntax]]) -> bool:
    return any(end - start >= 8 and data[start + 4 : start + 6].isalpha() for start, end, _ in items)


def _with_creators(out: list[tuple[int, bytes]], blocks: dict[int, str], written: Syntax) -> list[tuple[int, bytes]]:
    """The elements with the creators of those private blocks of which something was kept."""
    kept = {private_blocks.block_of(tag) for tag, _ in out if tag & 0x10000}
    for block in kept:
        tag = block >> 8 << 16 | block & 0xFF
        out.append((tag, encode.element(tag, b"LO", blocks[block].encode("latin_1"), written)))
    return out


def _tag(entry: tuple[int, bytes]) -> int:
    return entry[0]


def _value(walker: Walker, element: Element) -> bytes:
    return walker.data[element.value : element.end]


def _text(walker: Walker, element: Element) -> str:
    return _value(walker, element).decode("latin_1").strip(" \0")
