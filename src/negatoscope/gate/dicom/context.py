"""What the cleaning of one element depends on besides its own bytes; equal for nearly all files of a series."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta

    from negatoscope.gate.case_key import CaseKey
    from negatoscope.gate.dicom.allow_list import AllowList
    from negatoscope.gate.dicom.hunter import Hunter
    from negatoscope.gate.dicom.stream import Syntax
    from negatoscope.gate.dicom.text import TextCleaner


@dataclass(frozen=True)
class Tools:
    """What is the same for the whole case."""

    key: CaseKey
    matcher: Hunter
    text: TextCleaner
    shift: timedelta


@dataclass(frozen=True)
class Facts:
    """What is the same for the files that share a cache.

    Attributes:
        sop_class: SOP class UID.
        modality: Modality, as the file says.
        syntax: encoding of the input.
        written: encoding of the output.
        subject: the pseudonym of the patient.
        patient_id: the original number, as bytes.
        reference_time: StudyTime as it was, for dates that stand alone.
        signed: PixelRepresentation is 1: "US or SS" means SS.
        linked: content items refer to each other by position, so none may go (PS3.3 C.17.3.2.5).
    """

    sop_class: str
    modality: str
    syntax: Syntax
    written: Syntax
    subject: str = field(repr=False)
    patient_id: bytes = field(repr=False)
    reference_time: str = field(repr=False)
    signed: bool
    linked: bool


@dataclass(frozen=True)
class Surroundings:
    """Facts and tools together, with the allow list of the class."""

    facts: Facts
    tools: Tools
    allow: AllowList
