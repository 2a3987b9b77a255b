"""Cleans one element that is no sequence: decides its VR, has its value cleaned, writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negatoscope.gate.dicom import encode, icc, private_blocks, technical, values
from negatoscope.gate.dicom.character_sets import KNOWN_TERMS
from negatoscope.gate.dicom.effects import Did, Effect
from negatoscope.gate.dicom.profile import PATIENT_ID, Decision, Handling
from negatoscope.gate.dicom.structured import CODE_MEANING, CODE_VALUE, Mode

if TYPE_CHECKING:
    from negatoscope.gate.dicom.character_sets import CharacterSets
    from negatoscope.gate.dicom.context import Surroundings
    from negatoscope.gate.dicom.stream import Element, Syntax

Made = tuple[bytes | None, tuple[Effect, ...]]

_NUMERIC_VALUE = 0x0040A30A
_TEXT_VALUE = 0x0040A160
_ICC_PROFILE = 0x00282000
_MODEL = 0x00081090  # ManufacturerModelName: a station is often named after it
_MOMENTS = frozenset({"DA", "DT", "TM"})
_TEXTUAL = frozenset(
    {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"}
)
_REMOVED = b"REMOVED"
_DUMMIES = {"DA": b"19000101", "TM": b"000000", "DT": b"19000101000000", "DS": b"0", "IS": b"1", "AS": b"000Y"}
_OLD_ADULT, _OLDEST, _BAND = 18, 90, 5


class ElementCleaner:
    """Cleans elements at one place.

    Args:
        around: facts and tools.
        syntax: the encoding that is read.
        sets: the character sets there.
        mode: that of the item.
    """

    def __init__(self, around: Surroundings, syntax: Syntax, sets: CharacterSets, mode: Mode) -> None:
        self._facts = around.facts
        self._tools = around.tools
        self._syntax = syntax
        self._sets = sets
        self._mode = mode
        self._values = values.ValueCleaner(around.facts, around.tools)

    def standard(self, data: bytes, element: Element, decision: Decision, time: bytes | None) -> Made:
        """One element of an even group."""
        place = f"{element.tag:08X}"
        held = bool(data[element.value : min(element.end, element.value + 64)].strip(b" \0"))
        handling = decision.handling
        if handling is Handling.OURS:
            return None, ()
        if handling in {Handling.REMOVE, Handling.UNLISTED}:
            return None, (_removed(place, decision),) if held else ()
        vr = self._vr(element, decision.vr)
        if vr is None:
            return None, (Effect(Did.UNLISTED, place),)
        value = data[element.value : element.end]
        new, effects = self._cleaned(element.tag, vr, value, decision, time)
        if new is None or (not new.strip(b" \0\\") and held and vr in _TEXTUAL):
            new = self._when_empty(vr, decision)
            if new is None:
                return None, effects
        return self._written(element, vr, value, new, data), effects

    def private(self, data: bytes, element: Element, creator: str) -> Made:
        """One element of an odd group; the level writes the creator of a block that stays."""
        if private_blocks.is_creator(element.tag):
            return None, ()
        row = private_blocks.safe_row(element.tag, creator)
        gone: Made = (None, (Effect(Did.PRIVATE, ""),))
        if row is None or element.undefined:
            return gone
        vr = self._vr(element, row.vr)
        if vr is None:
            return gone
        value = data[element.value : element.end]
        decision = Decision(Handling.CLEAN, vr, "3", vr == "CS", None)
        new, effects = self._by_vr(element.tag, vr, value, decision, None)
        if new is None or (value and not new) or any(effect.did is Did.TEXT for effect in effects):
            return gone
        return self._written(element, vr, value, new, data), effects

    def _vr(self, element: Element, vr: str) -> str | None:
        """The VR to clean and write by: the dictionary's; None when what is declared can't be that."""
        choices = vr.split(" or ")
        stated = element.vr.decode("ascii")
        if len(choices) == 1:
            vr = choices[0]
        elif stated in choices:
            vr = stated
        elif "SS" in choices and "US" in choices:
            vr = "SS" if self._facts.signed else "US"
        else:
            vr = "OW" if "OW" in choices else choices[0]
        if not vr or element.undefined or stated == "SQ":
            return None
        if stated in {"", "UN", vr}:
            return vr
        return vr if (stated in _TEXTUAL) == (vr in _TEXTUAL) else None

    def _cleaned(
        self, tag: int, vr: str, value: bytes, decision: Decision, time: bytes | None
    ) -> tuple[bytes | None, tuple[Effect, ...]]:
        held = bool(value.strip(b" \0"))
        place = f"{tag:08X}"
        identified = (Effect(Did.IDENTIFIER, place, kind=decision.kind),) if held and decision.kind else ()
        match decision.handling:
            case Handling.EMPTY:
                return b"", identified
            case Handling.DUMMY:
                return self._dummy(tag, vr, value, decision, time) if held else (value, ())
            case Handling.SUBJECT:
                return self._values.subject(value, is_number=tag == PATIENT_ID), identified
            case Handling.AGE:
                new = values.ages(value)
                return new, (Effect(Did.IDENTIFIER, place, kind="age"),) if new != value.strip(b" \0") else ()
            case Handling.SEX:
                return values.sex(value), ()
            case Handling.SOFTWARE:
                general = technical.general_version(value.decode("latin_1").strip(" \0")).encode("latin_1")
                return self._by_vr(tag, vr, value if general == value.strip(b" \0") else general, decision, None)
            case Handling.VENDOR:
                new, identity = self._values.text(value, vr, self._sets, label=False, forms=False, whole=tag != _MODEL)
                return new, (Effect(Did.TEXT, place),) if identity else ()
            case Handling.COARSE:
                if vr == "FD":
                    return technical.coarse_double(value, self._syntax.big), ()
                return technical.coarse_decimal(value.decode("latin_1").strip(" \0")).encode("ascii"), ()
            case Handling.CHARACTER_SET:
                terms = [term.strip() for term in value.decode("latin_1").strip(" \0").split("\\")]
                return (value if all(term in KNOWN_TERMS for term in terms) else b""), ()
            case _:
                return self._by_vr(tag, vr, value, decision, time)

    def _by_vr(
        self, tag: int, vr: str, value: bytes, decision: Decision, time: bytes | None
    ) -> tuple[bytes | None, tuple[Effect, ...]]:
        place = f"{tag:08X}"
        if self._mode is Mode.DUMMY and tag in {_TEXT_VALUE, _NUMERIC_VALUE}:
            return (_REMOVED if tag == _TEXT_VALUE else b"0"), (Effect(Did.IDENTIFIER, place),)
        if self._mode is Mode.DUMMY and vr in _MOMENTS:
            return _DUMMIES[vr], (Effect(Did.IDENTIFIER, place),)
        if self._mode is Mode.AGE and tag == _NUMERIC_VALUE:
            return _banded(value), (Effect(Did.IDENTIFIER, place, kind="age"),)
        if tag == CODE_VALUE and self._mode in {Mode.LOCAL, Mode.CODED}:
            new, identity = self._values.code_value(value, self._sets, public=self._mode is Mode.CODED)
            return new, (Effect(Did.TEXT, place),) if identity else ()
        if vr in values.TEXTS:
            coded = self._mode is Mode.CODED
            label = not coded and (decision.label or (self._mode is Mode.LOCAL and tag == CODE_MEANING))
            new, identity = self._values.text(value, vr, self._sets, label=label, forms=not coded)
            return new, (Effect(Did.TEXT, place),) if identity else ()
        if vr == "CS":
            new, identity = self._values.code(value, label=decision.label)
            return new, (Effect(Did.TEXT, place),) if identity else ()
        if vr == "UI":
            new, effects = self._values.uids(tag, value)
            return new, tuple(effects)
        if vr in _MOMENTS:
            new, effects = self._values.moments(value, vr, time)
            return new, tuple(effects)
        if vr in {"DS", "IS"}:
            return self._values.number(value, vr), ()
        if vr == "PN":
            return self._values.person(value), (Effect(Did.IDENTIFIER, place, kind="person"),)
        if vr == "AS":
            return values.ages(value), ()
        if vr == "AE":
            return None, (Effect(Did.IDENTIFIER, place, kind="facility_id"),)
        if tag == _ICC_PROFILE:
            return icc.cleaned(value) or b"", ()
        return self._values.binary(value, vr), ()

    def _dummy(
        self, tag: int, vr: str, value: bytes, decision: Decision, time: bytes | None
    ) -> tuple[bytes | None, tuple[Effect, ...]]:
        """A value that says nothing, of the same VR."""
        place = f"{tag:08X}"
        effect = (Effect(Did.IDENTIFIER, place, kind=decision.kind),)
        if vr == "PN":
            return self._values.person(value), effect
        if vr == "UI" or vr in _MOMENTS:
            return self._by_vr(tag, vr, value, decision, time)
        if vr in {"LO", "SH", "UC"}:
            return self._values.identifier(value), effect
        if vr in _TEXTUAL:
            return _DUMMIES.get(vr, _REMOVED), effect
        return bytes(len(value) if len(value) < 64 else values.UNITS.get(vr, 1)), effect

    def _when_empty(self, vr: str, decision: Decision) -> bytes | None:
        """What stands where cleaning left nothing: it depends on the type of the attribute in its IOD."""
        if decision.type in {"1", "1C"}:
            if vr in _TEXTUAL:
                return _DUMMIES.get(vr, _REMOVED) if vr not in {"UI", "PN"} else b""
            return b"" if decision.type == "1" else None
        return b"" if decision.type in {"2", "2C"} else None

    def _written(self, element: Element, vr: str, old: bytes, new: bytes, data: bytes) -> bytes:
        written, same = self._facts.written, self._syntax == self._facts.written
        encoded = vr.encode("ascii")
        if new is old:
            if same and element.vr in {b"", encoded} and not len(old) & 1 and element.end == element.stop:
                return data[element.start : element.stop]
            new = encode.swapped(encoded, old) if self._syntax.big != written.big else old
        elif self._syntax.big != written.big and vr not in _TEXTUAL:
            new = encode.swapped(encoded, new)
        return encode.element(element.tag, encoded, new, written)


def _removed(place: str, decision: Decision) -> Effect:
    if decision.handling is Handling.UNLISTED and decision.kind is None:
        return Effect(Did.UNLISTED, place)
    return Effect(Did.IDENTIFIER, place, kind=decision.kind)


def _banded(value: bytes) -> bytes:
    """An age in years as a Decimal String, in the bands of `ages`."""
    try:
        years = int(float(value.decode("ascii").strip(" \0")))
    except ValueError:
        return b"0"
    if years < _OLD_ADULT:
        return str(years).encode()
    return str(min(max(years // _BAND * _BAND, _OLD_ADULT), _OLDEST)).encode()
