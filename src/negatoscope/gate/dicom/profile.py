"""What is done with each standard attribute: Table E.1-1 with the options that the gate carries out, then a rule by VR.

Options on: Clean Graphics, Clean Structured Content, Clean Descriptors, Retain Longitudinal Temporal Information with
Modified Dates, Retain Patient Characteristics (sex, age in bands; size and weight where uptake is computed from them).
Where the table leaves a choice (X/Z/D), the attribute's type in its IOD decides: type 1 gets a dummy, type 2 is
emptied, type 3 goes, so that the object stays valid (PS3.15 E.3, notes to Table E.1-1).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from negatoscope.gate.dicom.dictionary import keyword_of, vr_of
from negatoscope.gate.dicom.identifying import kind_of
from negatoscope.gate.dicom.tables.confidentiality import action_for

if TYPE_CHECKING:
    from negatoscope.gate.dicom.tables.confidentiality import Action


class Handling(Enum):
    """What becomes of an element."""

    REMOVE = "remove"
    UNLISTED = "unlisted"  # removed: its IOD doesn't have it
    EMPTY = "empty"
    DUMMY = "dummy"
    OURS = "ours"  # written by this program, whatever it was
    SUBJECT = "subject"  # PatientName, PatientID
    CLEAN = "clean"  # by its VR
    AGE = "age"
    SEX = "sex"
    SOFTWARE = "software"
    VENDOR = "vendor"
    COARSE = "coarse"
    CHARACTER_SET = "character set"


class Decision(NamedTuple):
    """Handling of one attribute at one place.

    `vr` is that of PS3.6; `type` that of the IOD ("3" when unknown); `label` asks for the vocabulary; `kind` is the
    kind of identifier when removing it is a remedy against a direct identifier.
    """

    handling: Handling
    vr: str
    type: str
    label: bool
    kind: str | None


OPTIONS = frozenset(
    {"clean_graphics", "clean_structured_content", "clean_descriptors", "retain_longitudinal_modified_dates"}
)
_CHARACTERISTICS = frozenset({0x00102203})  # PatientSexNeutered; sex, age, size and weight are special below
_SIZE_WEIGHT = frozenset({0x00101020, 0x00101030})
_UPTAKE = frozenset({"PT", "NM"})
SPECIFIC_CHARACTER_SET = 0x00080005
SOP_CLASS, SOP_INSTANCE, STUDY, SERIES = 0x00080016, 0x00080018, 0x0020000D, 0x0020000E
PATIENT_NAME, PATIENT_ID = 0x00100010, 0x00100020
SPECIAL: dict[int, Handling] = {
    SPECIFIC_CHARACTER_SET: Handling.CHARACTER_SET,
    PATIENT_NAME: Handling.SUBJECT,
    PATIENT_ID: Handling.SUBJECT,
    0x00100040: Handling.SEX,
    0x00101010: Handling.AGE,
    0x00080070: Handling.VENDOR,  # Manufacturer: a company is written as people are ("SonoSite, Inc.")
    0x00081090: Handling.VENDOR,  # ManufacturerModelName
    0x00181020: Handling.SOFTWARE,
    0x00189602: Handling.SOFTWARE,
    0x00180084: Handling.COARSE,  # ImagingFrequency: the exact one is a magnet's own
    0x00180087: Handling.COARSE,  # MagneticFieldStrength
    0x00189098: Handling.COARSE,  # TransmitterFrequency
    0x00541322: Handling.COARSE,  # DoseCalibrationFactor: one scanner on one day
    0x00080201: Handling.REMOVE,  # TimezoneOffsetFromUTC: a place, and dates have moved
    0x00102180: Handling.REMOVE,  # Occupation
    0x04000500: Handling.REMOVE,  # EncryptedAttributesSequence: the originals, for whoever has the key
    0x4FFE0001: Handling.REMOVE,  # MACParametersSequence: of signatures that no longer hold
}
ROOT_OURS = frozenset(
    {SOP_INSTANCE, STUDY, SERIES, 0x00120062, 0x00120063, 0x00120064, 0x00280301, 0x00280302, 0x00280303}
)
_MACHINE_DAYS = frozenset(  # days of a machine's life: they name a site, and no reading of an image needs them
    {
        0x0014407C,
        0x0014407E,
        0x00181200,
        0x00181201,
        0x00181202,
        0x00181203,
        0x00181204,
        0x00181205,
        0x0018700C,
        0x0018700E,
    }
)
_LABELS = frozenset(
    {
        0x00180015,  # BodyPartExamined: not in Table E.1-1, and typed by hand on many machines
        0x00180024,  # SequenceName
        0x00181250,  # ReceiveCoilName
        0x00181251,  # TransmitCoilName
        0x00189005,  # PulseSequenceName
        0x60001500,  # OverlayLabel
        0x60000022,  # OverlayDescription
    }
)
_LIFE = re.compile(r"Birth(?!Name)|Death")
"""Days of birth and death in attributes that the table leaves out (in another calendar)."""
_SHORT_TEXT = frozenset({"LO", "SH", "CS"})


@lru_cache(maxsize=65_536)
def decide(tag: int, path: tuple[int, ...], type_: str | None, modality: str) -> Decision:
    """What is done with a standard attribute.

    Args:
        tag: group and element as one number, of an even group.
        path: tags of the enclosing sequences.
        type_: its type there; None when the IOD doesn't have it.
        modality: Modality of the file.
    """
    vr = vr_of(tag)
    special = Handling.OURS if not path and tag in ROOT_OURS else SPECIAL.get(tag)
    kind = kind_of(tag)
    if type_ is None and _is_label(tag, vr):
        type_ = "3"
    if type_ is None and special is not Handling.OURS and tag != SPECIFIC_CHARACTER_SET:
        named = None if vr in {"UI", "DA", "DT", "TM"} else kind
        return Decision(Handling.UNLISTED, vr, "3", False, named)
    demand = type_ or "3"
    if special is not None:
        return Decision(special, vr, demand, False, kind)
    if tag in _SIZE_WEIGHT:
        handling = Handling.CLEAN if modality in _UPTAKE else Handling.REMOVE
        return Decision(_by_type(handling, demand), vr, demand, False, None)
    action = action_for(tag)
    if tag in _MACHINE_DAYS:
        return Decision(_by_type(Handling.REMOVE, demand), vr, demand, False, None)
    if action is None:
        if _LIFE.search(keyword_of(tag)):
            return Decision(_by_type(Handling.REMOVE, demand), vr, demand, False, "birth_date")
        return Decision(_unlisted_by_vr(vr, demand), vr, demand, _plain(tag) in _LABELS, kind)
    handling = _by_action(tag, action, vr, demand)
    label = _plain(tag) in _LABELS or ("clean_descriptors" in action.options and vr in _SHORT_TEXT)
    return Decision(handling, vr, demand, label, kind)


def _is_label(tag: int, vr: str) -> bool:
    """Whether Clean Descriptors reads it by the vocabulary: then it may stay where the IOD no longer has it, as the
    labels of structures, or has it elsewhere, as the description of the procedure that was asked for."""
    action = action_for(tag)
    return action is not None and vr in {"LO", "SH"} and action.options.get("clean_descriptors") == "C"


def _plain(tag: int) -> int:
    return tag & 0xFF00FFFF if tag >> 24 == 0x60 else tag


def _by_type(handling: Handling, demand: str) -> Handling:
    if handling is not Handling.REMOVE:
        return handling
    return {"1": Handling.DUMMY, "2": Handling.EMPTY}.get(demand, Handling.REMOVE)


def _unlisted_by_vr(vr: str, demand: str) -> Handling:
    """Attributes that the table doesn't name: names, network addresses and links of any attribute go."""
    if vr == "PN":
        return Handling.DUMMY if demand == "1" else Handling.EMPTY
    if vr in {"AE", "UR"}:
        return _by_type(Handling.REMOVE, demand)
    return Handling.CLEAN


def _by_action(tag: int, action: Action, vr: str, demand: str) -> Handling:
    options = OPTIONS | {"retain_patient_characteristics"} if tag in _CHARACTERISTICS else OPTIONS
    if action.under(options):  # K or C
        return Handling.CLEAN
    codes = frozenset(action.basic.split("/"))
    if codes & {"U", "U*"} or (vr == "UI" and codes & {"D", "Z"}):
        return Handling.CLEAN
    if vr == "SQ" and "retain_uids" in action.options:
        return Handling.CLEAN  # references: with new UIDs they lead into the release only
    if vr == "SQ" and "D" in codes and demand in {"1", "1C"}:
        return Handling.CLEAN
    return _choice(codes, demand)


def _choice(codes: frozenset[str], demand: str) -> Handling:
    """The action among those that the table offers which the attribute's type can bear."""
    if demand == "1" or (demand == "1C" and "D" in codes):
        return Handling.DUMMY
    if demand in {"2", "2C"} and ("Z" in codes or demand == "2"):
        return Handling.EMPTY
    if "X" in codes:
        return Handling.REMOVE
    return Handling.EMPTY if "Z" in codes else Handling.DUMMY
