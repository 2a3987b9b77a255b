"""What one DICOM file says of itself: enough to sort it, to learn the patient, and to judge whether it holds a head."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from negatoscope.gate.evidence import Evidence
    from negatoscope.gate.finding import Finding


@dataclass(frozen=True)
class Geometry:
    """Size and place of the image. Lengths in millimetres; what a header does not say is None.

    `position` and `orientation` are Image Position and Image Orientation (Patient), PS3.3 C.7.6.2: of the first frame
    when there are many. `slice_spacing` is the distance between frames of one multi-frame object, or between slices
    as the header states it.
    """

    rows: int = 0
    columns: int = 0
    frames: int = 1
    pixel_spacing: tuple[float, float] | None = None
    slice_thickness: float | None = None
    slice_spacing: float | None = None
    position: tuple[float, float, float] | None = None
    orientation: tuple[float, float, float, float, float, float] | None = None


@dataclass(frozen=True)
class Heading:
    """The heading of one DICOM file. Everything that could identify stays out of its repr."""

    sop_class: str
    transfer_syntax: str
    modality: str
    sop_instance: str = field(repr=False)
    series: str = field(repr=False)
    study: str = field(repr=False)
    patient_id: str = field(repr=False)
    patient_name: str = field(repr=False)
    patient_birth_date: str = field(repr=False)
    body_part: str = field(repr=False)  # BodyPartExamined
    descriptions: tuple[str, ...] = field(
        repr=False
    )  # study, series, protocol, view, anatomic region meanings, ROI names
    image_type: tuple[str, ...]
    geometry: Geometry
    has_pixels: bool
    evidence: tuple[Evidence, ...] = field(repr=False)
    findings: tuple[Finding, ...] = ()
    has_overlays: bool = False
    roi_types: tuple[str, ...] = ()  # RTROIInterpretedType of an RT structure set
